"""Who signs a letter: the names at its end, wherever the writer put them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from itertools import pairwise

from relint.draft.document import BODY, Block, BlockKind, Document
from relint.draft.span import Span
from relint.english.given_names import is_family_word
from relint.english.honorifics import without_title
from relint.english.mail_hosts import firm_words
from relint.english.names import PARTICLES
from relint.english.sign_offs import is_sign_off
from relint.outside.late_expressions import late
from relint.outside.structs import Struct

# “… next week. Regards, Team Pensions”; “Yours sincerely, Accounts Receivable”; “Thanks – Jo”
_SENTENCE_START = late(r"(?:^|[.!?…)\"”]\s+)")
_AFTER_CLOSING = late(
    r"(?P<closing>[^\s.!?:;,–—-][^.!?:;,–—-]{0,58}?\s*[,–—-])\s*(?P<signer>[^\s.!?:;][^.!?:;]{1,70}?)[.!]?\s*$"
)
# “… the same day. – Greta Holm, lending”
_AFTER_DASH = late(r"(?:^|[.!?…)\"”]\s+)[–—-]{1,2}\s?(?P<signer>[^\s.!?:;–—-][^.!?:;]{1,70}?)[.!]?\s*$")
# “We are sorry you are leaving us. Customer Retention Department”
_BARE = late(r"[.!?…)\"”]\s+(?P<signer>[A-Z][^.!?:;]{1,60}?)\s*$")
_PART = late(r"\s*(?:[,|•·/\n(]|\s[–—-]\s|\)\s*$)\s*")
_JOINT = late(r"\s+(?:and|&|\+)\s+|\s*,\s*(?:and\s+)?", re.IGNORECASE)
_PLACE = late(r"\s+(?:from|at|in|of|on\s+behalf\s+of|for|with|@|who)\s+.*$", re.IGNORECASE)
_BLANKS = late(r"[^\S\n]+")
_NAME = late(r"(?:[A-ZÀ-ÖØ-Þ][\w'’-]*\.?|O['’]\w+)$")
_NICKNAME = late(r"[a-z]{2,9}$")
_LINES = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL, BlockKind.SIGN_OFF)


class Signer(Struct, frozen=True):
    """The words that sign; `whole` takes in the formula before them. `bare`: no formula or dash says that they sign."""

    span: Span
    whole: Span
    block: Block
    bare: bool = False


def signers(document: Document) -> Iterator[Signer]:
    """Everybody and everything that signs, in order."""
    blocks = [block for block in document.blocks if block.kind is not BlockKind.HISTORY]
    previous: Block | None = None
    for block in blocks:
        if block.kind is BlockKind.SIGNATURE and block.span:
            whole = block.span
            if previous and previous.kind is BlockKind.SIGN_OFF:
                whole = Span(previous.span.start, block.span.end)
            yield Signer(block.span, whole, block)
        previous = block
    body = [block for block in blocks if block.kind in BODY]
    for closing, line in pairwise(body):
        if is_sign_off(closing.span.of(document.text).strip()) and _is_line(line, document):
            yield Signer(line.span, Span(closing.span.start, line.span.end), line)
    for place, block in enumerate(body[-4:], max(0, len(body) - 4)):
        if block.kind in _LINES:
            yield from _inside(block, document, last=place == len(body) - 1)
    found = {block.kind for block in blocks}
    if BlockKind.GREETING in found and not found & {BlockKind.SIGN_OFF, BlockKind.SIGNATURE} and len(body) > 1:
        yield from _last_line(body[-1], document)


def _is_line(block: Block, document: Document) -> bool:
    text = block.span.of(document.text).strip()
    return block.kind in _LINES and 0 < len(text) <= 60 and text[:1].isupper() and text[-1:] not in ".!?:"


def _last_line(block: Block, document: Document) -> Iterator[Signer]:
    """Markdown that greets somebody is a letter, and its last line a name, though the file may be read as a post."""
    text = block.span.of(document.text)
    named = text.rpartition(":")[2].strip()  # “Parish clerk: Ivy Marsh”
    if _is_line(block, document) and names_person(named, frozenset({"the", "your"})):
        start = block.span.start + text.rindex(named)
        yield Signer(Span(start, start + len(named)), block.span, block, bare=True)


def _inside(block: Block, document: Document, *, last: bool) -> Iterator[Signer]:
    text, start = block.span.of(document.text), block.span.start
    found = _after_closing(text) or _AFTER_DASH.search(text) or (_BARE.search(text) if last else None)
    if found:
        first = found.start("closing" if "closing" in found.re.groupindex else "signer")
        span = Span(start + found.start("signer"), start + found.end("signer"))
        yield Signer(span, Span(start + first, span.end), block, bare=found.re is _BARE)


def _after_closing(text: str) -> re.Match[str] | None:
    """The words behind the first sign-off that stands in a sentence of its own."""
    for start in _SENTENCE_START.finditer(text):
        found = _AFTER_CLOSING.match(text, start.end())
        if found and is_sign_off(found["closing"]):
            return found
    return None


def is_person(signer: Signer, document: Document, not_a_person: Set[str]) -> bool:
    """True when a human seems to be named, by words none of which is in `not_a_person`."""
    text = signer.span.of(document.text)
    tag = next((p for p in document.placeholders if p.span.overlaps(signer.span)), None)
    if tag is not None and tag.names in ("person", "person-last", "other"):
        return True
    alone = signer.block.kind is BlockKind.SIGNATURE
    return names_person(text, not_a_person, nickname=alone)


def names_person(text: str, not_a_person: Set[str], *, nickname: bool = False) -> bool:
    """True when one of the first parts of a line (between commas, bars and brackets) looks like a person's name."""
    # A row of blanks, as a header may hold, would be looked through from each of them.
    line = _BLANKS.sub(" ", text.strip("-–—~*_. \n"))
    parts = [part for part in _PART.split(line) if part]
    for place, part in enumerate(parts[:3]):
        for one in _JOINT.split(part):
            # A second part is a job, a department or a town, unless brackets name who is in the team.
            counts = place == 0 or "(" in text
            if counts and _is_name(one, not_a_person, nickname=nickname and place == 0 and len(parts) == 1):
                return True
    return False


def _is_name(text: str, not_a_person: Set[str], *, nickname: bool) -> bool:
    text = without_title(_PLACE.sub("", text.strip("-–—~*_. \n")))
    words = text.split()
    if not 1 <= len(words) <= 4 or any(char.isdigit() or char == "@" for char in text):
        return False
    names = [bare(word) for word in words]
    strange = [name for name in names if name in not_a_person]
    if strange and not is_family_word(names, strange):
        return False
    if nickname and len(words) == 1 and _NICKNAME.match(text):
        return True
    return words[0][0].isupper() and all(_NAME.match(word) or word in PARTICLES for word in words)


def bare(word: str) -> str:
    """A word as lists spell it: lower case, without marks and the possessive."""
    word = word.strip("'’\"“”.,!()").lower()
    return re.sub(r"['’]s$", "", word)


def own_words(document: Document) -> frozenset[str]:
    """Words that name the sender's firm: the labels of its domain (“orbix” of jo@mail.orbix.example)."""
    sender = document.envelope.sender
    if sender is None or sender.address is None or "@" not in sender.address.value:
        return frozenset()
    return frozenset(firm_words(sender.address.value))
