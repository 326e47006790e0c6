"""The hint of one finding: one of several wordings, with the blanks filled that the draft itself can fill."""

from __future__ import annotations

import re
from collections.abc import Iterator
from zlib import crc32

from relint.draft.document import Document
from relint.draft.envelope import Mailbox
from relint.english.given_names import GIVEN
from relint.packs.rule import Rule

_BLANK = re.compile(r"\[[^\[\]\n]+\]")
#: Of the draft so much decides which wording is taken, beside the words found.
_HEAD = 200


def hint_of(rule: Rule, words: str, document: Document) -> str:
    """The same draft always gets the same wording; drafts of one team get different ones, and do not sound alike."""
    ways = (rule.hint, *rule.hints)
    if len(ways) == 1:
        chosen = rule.hint
    else:
        chosen = ways[crc32(f"{rule.id}\n{words}\n{document.text[:_HEAD]}".encode()) % len(ways)]
    return _filled_in(chosen, document) if "[" in chosen else chosen


def _filled_in(hint: str, document: Document) -> str:
    for blank, value in _known(document):
        hint = hint.replace(blank, value)
    return hint


def _known(document: Document) -> Iterator[tuple[str, str]]:
    """What the envelope says: names of people only, since a firm's name greets and signs nobody."""
    sender, reader = document.envelope.sender, document.envelope.to
    if name := _person(sender):
        yield "[your name]@", f"{name.split()[0].lower()}@"
        yield "[your name]", name
    if sender is not None and sender.address is not None and (domain := sender.address.value.partition("@")[2]):
        yield "[your domain]", domain
    if name := _person(reader):
        yield "Dear [name]", f"Dear {name}"


def _person(mailbox: Mailbox | None) -> str:
    """`Hanna Weiss` or nothing: a given name first, two or three words, no blank of its own."""
    name = mailbox.name.value.strip() if mailbox is not None and mailbox.name is not None else ""
    words = name.split()
    is_name = 1 < len(words) < 4 and words[0].lower() in GIVEN and all(word[:1].isupper() for word in words)
    return name if is_name and not _BLANK.search(name) else ""
