"""The hint of one finding: one of several wordings, with the blanks filled that the draft itself can fill."""

from __future__ import annotations

from zlib import crc32

from relint.draft.document import Document
from relint.engine.blanks import filled_in
from relint.packs.rule import Rule

#: Of the draft so much decides which wording is taken, beside the words found.
_HEAD = 200


def hint_of(rule: Rule, words: str, document: Document) -> str:
    """The same draft always gets the same wording; drafts of one team get different ones, and do not sound alike."""
    ways = (rule.hint, *rule.hints)
    if len(ways) == 1:
        chosen = rule.hint
    else:
        chosen = ways[crc32(f"{rule.id}\n{words}\n{document.text[:_HEAD]}".encode()) % len(ways)]
    return filled_in(chosen, document) if "[" in chosen else chosen
