"""Headlines of what a draft links to: somebody else's words, which the writer passes on."""

from __future__ import annotations

import re
from bisect import bisect_right
from urllib.parse import unquote

from relint.draft.document import Block, Document, Link
from relint.draft.span import Span
from relint.outside.late_expressions import late

_ADDRESS = late(r"(?:https?:)?//(?:www\.)?(?P<host>[^/?#\s]{3,200})(?P<path>/[^?#\s]{0,300})?", re.IGNORECASE)
_WORD = late(r"[^\W_]+")
#: An address says a headline when it has so many of its words, and so large a part of those that are not short.
_SHORTEST, _FEWEST, _SHARE = 4, 3, 0.6
#: So many links may begin before a stretch and still have it, one in another; so far behind one its source is named.
_NESTED, _BEHIND = 4, 500
#: Beside a headline a sentence says who published it, and little else.
_MOST = 0.6
#: “(The Guardian)”, “– The Courier”, “by Ann Hill”, “via Leith News” behind the link.
_SOURCE = late(
    r"\s*(?:[(\[]\s*|[–—|·]\s*|-\s+|,?\s*\(?(?:by|via|from|in)\s+)(?:(?:by|via|from|in)\s+)?(?:the\s+)?[A-Z][\w&.’']*"
    r"(?:\s+(?:of|the|and|&|[A-Z][\w&.’']*)){0,5}\s*[)\]]?[.,]?(?:\s|$)"
)
#: So begins what the writer wants done, and no headline.
_ASKS = late(
    r"(?:please|book|get|try|start|join|read|see|click|sign|download|register|claim|grab|buy|order|watch|learn|find|"
    r"discover|reply|write|call|reserve|unlock|view|visit|your)\b",
    re.IGNORECASE,
)


def is_in_headline(span: Span, block: Block, document: Document) -> bool:
    """True when a stretch of the visible text lies in the words of a link that are its target's headline."""
    before = bisect_right(block.links, span.start, key=lambda link: link.span.start)
    near = block.links[max(0, before - _NESTED) : before]
    return any(link.span.covers(span) and _is_headline(link, block, document) for link in near)


def passes_on_a_headline(sentence: Span, block: Block, document: Document) -> bool:
    """True when most of a sentence is the headline of what it links to."""
    return any(
        _MOST * len(sentence) <= min(link.span.end, sentence.end) - max(link.span.start, sentence.start)
        and _is_headline(link, block, document)
        for link in block.links
    )


def _is_headline(link: Link, block: Block, document: Document) -> bool:
    words = _WORD.findall(link.span.of(document.text).lower())
    address = _ADDRESS.match(link.target)
    if len(words) < _SHORTEST or address is None or _is_senders(address["host"], document):
        return False
    if _says(address["path"] or "", words):
        return True
    behind = document.text[link.span.end : min(block.span.end, link.span.end + _BEHIND)]
    return bool(_SOURCE.match(behind)) and not _ASKS.match(link.span.of(document.text))


def _says(path: str, words: list[str]) -> bool:
    """True when the address ends in the headline: “/2026/how-a-mill-cut-its-waste”."""
    slug = set(_WORD.findall(unquote(path).lower().replace("_", "-")))
    told = [word for word in dict.fromkeys(words) if len(word) >= _SHORTEST]
    common = sum(word in slug for word in told)
    return common >= _FEWEST and common >= _SHARE * len(told)


def _is_senders(host: str, document: Document) -> bool:
    """True for the house that the mail comes from: its headlines are its own words."""
    sender = document.envelope.sender
    domain = sender.address.value.rpartition("@")[2].lower() if sender and sender.address else ""
    host = host.lower()
    return bool(domain) and (host == domain or host.endswith(f".{domain}") or domain.endswith(f".{host}"))
