"""The drafts of one section of a working document."""

from __future__ import annotations

from collections.abc import Sequence

from relint.formats.cutting.entries import Entries
from relint.formats.cutting.found import Found, Holder
from relint.formats.cutting.framed import Framed
from relint.formats.cutting.letters import Letters
from relint.formats.cutting.lines import LineKind, SheetLine, begins_letter
from relint.formats.cutting.openings import blocks_of, first_letter, first_of_post
from relint.formats.cutting.section import Section

#: A note to a colleague that hands a draft over has no more.
_FEW_WORDS = 40


def drafts_of(sections: Sequence[Section], index: int, only: Holder | None) -> list[Found]:
    """What a section holds; a letter may go on under the headings below it."""
    section = sections[index]
    blocks = list(blocks_of(section.lines))
    if only in (None, Holder.ENTRIES) and (entries := Entries(section).found()):
        return entries
    framed = [] if only is Holder.SECTIONS else Framed(section, blocks, only).found()
    letter = None if only not in (None, Holder.SECTIONS) else first_letter(blocks)
    if letter is None and not framed and only in (None, Holder.SECTIONS):
        letter = first_of_post(section, blocks)
    if framed and (
        letter is None
        or not begins_letter(blocks[letter][0].text)
        or framed[0].body[0].start < blocks[letter][0].start
        or _is_handed_over(framed, blocks)
    ):
        return framed
    return [] if letter is None else Letters(sections, index, blocks).found(letter)


def _is_handed_over(framed: Sequence[Found], blocks: Sequence[Sequence[SheetLine]]) -> bool:
    """True for mails in fences, header lines and all, that a few words to a colleague stand above, and none below."""
    if not all(each.holder is Holder.FENCES and each.begins_with_subject for each in framed):
        return False
    prose = [line for line, *_ in blocks if line.kind is LineKind.PROSE]
    above = sum(len(line.text.split()) for line in prose)
    return above <= _FEW_WORDS and all(line.start < framed[0].body[0].start for line in prose)
