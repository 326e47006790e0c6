"""Who signs a letter: the names at its end, wherever the writer put them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from itertools import pairwise

from relint.draft.document import BODY, Block, BlockKind, Document
from relint.draft.span import Span

_CLOSING = (
    r"(?:(?:with|my|our|all|many|very|kind(?:est)?|warm(?:est)?|best|fond(?:est)?|good|lots|of|much)\s+){0,4}"
    r"(?:regards|wishes|best|thanks|thank\s+you|sincerely|faithfully|truly|yours|cheers|love|hugs|gratitude|appreciation|"
    r"respectfully|cordially|warmly|gratefully|xx?o?x?o?)"
    r"(?:\s+(?:yours|sincerely|faithfully|truly|again|so\s+much|very\s+much|in\s+advance|from|ever|always|for\s+[\w\s]{3,30}))?"
)
# “… next week. Regards, Team Pensions”; “Yours sincerely, Accounts Receivable”; “Thanks – Jo”
_AFTER_CLOSING = re.compile(
    rf"(?:^|[.!?…)\"”]\s+)(?P<closing>{_CLOSING})\s*[,–—-]\s*(?P<signer>[^\s.!?:;][^.!?:;]{{1,70}}?)[.!]?\s*$",
    re.IGNORECASE,
)
# “Sincerely,” on a line of its own
_CLOSED = re.compile(rf"\s*{_CLOSING}\s*[,!.–—-]?\s*", re.IGNORECASE)
# “… the same day. – Greta Holm, lending”
_AFTER_DASH = re.compile(r"(?:^|[.!?…)\"”]\s+)[–—-]{1,2}\s?(?P<signer>[^\s.!?:;–—-][^.!?:;]{1,70}?)[.!]?\s*$")
# “We are sorry you are leaving us. Customer Retention Department”
_BARE = re.compile(r"[.!?…)\"”]\s+(?P<signer>[A-Z][^.!?:;]{1,60}?)\s*$")
_PART = re.compile(r"\s*(?:[,|•·/\n(]|\s[–—-]\s|\)\s*$)\s*")
_JOINT = re.compile(r"\s+(?:and|&|\+)\s+|\s*,\s*(?:and\s+)?", re.IGNORECASE)
_PLACE = re.compile(r"\s+(?:from|at|in|of|on\s+behalf\s+of|for|with|@|who)\s+.*$", re.IGNORECASE)
_TITLE = re.compile(
    r"^(?:dr|mr|mrs|ms|mx|miss|prof|professor|sir|dame|lady|lord|rev|reverend|father|sister|captain|rabbi|imam|fr|rep|representative|"
    r"congressman|congresswoman|senator|sen|councillor|cllr|mayor|governor|judge|chef|coach|nurse|uncle|aunt|auntie|granny)\.?\s+",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][\w'’-]*\.?|de|da|del|der|den|van|von|bin|al|el|la|le|ter|O['’]\w+)$")
_NICKNAME = re.compile(r"[a-z]{2,9}$")
_LINES = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL, BlockKind.SIGN_OFF)


@dataclass(frozen=True, slots=True)
class Signer:
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
        if _CLOSED.fullmatch(closing.span.of(document.text)) and _is_line(line, document):
            yield Signer(line.span, Span(closing.span.start, line.span.end), line)
    for place, block in enumerate(body[-4:], max(0, len(body) - 4)):
        if block.kind in _LINES:
            yield from _inside(block, document, last=place == len(body) - 1)


def _is_line(block: Block, document: Document) -> bool:
    text = block.span.of(document.text).strip()
    return block.kind in _LINES and 0 < len(text) <= 60 and text[:1].isupper() and text[-1:] not in ".!?:"


def _inside(block: Block, document: Document, *, last: bool) -> Iterator[Signer]:
    text = block.span.of(document.text)
    for pattern, bare in ((_AFTER_CLOSING, False), (_AFTER_DASH, False), (_BARE, True)):
        if bare and not last:
            continue
        if found := pattern.search(text):
            start = block.span.start
            span = Span(start + found.start("signer"), start + found.end("signer"))
            first = found.start("closing") if pattern is _AFTER_CLOSING else found.start("signer")
            yield Signer(span, Span(start + first, span.end), block, bare)
            return


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
    parts = [part for part in _PART.split(text.strip("-–—~*_. \n")) if part]
    for place, part in enumerate(parts[:3]):
        for one in _JOINT.split(part):
            # A second part is a job, a department or a town, unless brackets name who is in the team.
            counts = place == 0 or "(" in text
            if counts and _is_name(one, not_a_person, nickname=nickname and place == 0 and len(parts) == 1):
                return True
    return False


def _is_name(text: str, not_a_person: Set[str], *, nickname: bool) -> bool:
    text = _TITLE.sub("", _PLACE.sub("", text.strip("-–—~*_. \n")))
    words = text.split()
    if not 1 <= len(words) <= 4 or any(char.isdigit() or char == "@" for char in text):
        return False
    if any(plain(word) in not_a_person for word in words):
        return False
    if nickname and len(words) == 1 and _NICKNAME.match(text):
        return True
    return words[0][0].isupper() and all(_NAME.match(word) for word in words)


def plain(word: str) -> str:
    """A word as lists spell it: lower case, without marks and the possessive."""
    word = word.strip("'’\"“”.,!()").lower()
    return re.sub(r"['’]s$", "", word)


_HOSTS = frozenset(
    "www mail email e mg em news newsletter send go info hello get my co com org net gov ac edu uk us eu".split()
)
_FREE = frozenset(
    "gmail googlemail yahoo hotmail outlook live msn aol icloud me mac gmx web proton protonmail fastmail btinternet "
    "earthlink comcast verizon example".split()
)


def own_words(document: Document) -> frozenset[str]:
    """Words that name the sender's firm: the labels of its domain (“orbix” of jo@mail.orbix.example)."""
    sender = document.envelope.sender
    if sender is None or sender.address is None or "@" not in sender.address.value:
        return frozenset()
    labels = sender.address.value.rpartition("@")[2].lower().split(".")[:-1]
    return frozenset(label for label in labels if label not in _HOSTS | _FREE and len(label) > 2)
