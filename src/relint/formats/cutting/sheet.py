"""Markdown and text that hold drafts: in code fences, block quotes, tables, lists of keys, or under headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from relint.formats.cutting import labels
from relint.formats.cutting.excerpt import EmbeddedDraft
from relint.formats.cutting.finder import drafts_of
from relint.formats.cutting.found import Found, Holder
from relint.formats.cutting.lines import LineKind, SheetLine, lines_of
from relint.formats.cutting.section import Section
from relint.outside.structs import replace


def drafts_in(
    text: str, masked: str, start: int, as_format: str, *, only: Holder | None = None, notes: Set[int] = frozenset()
) -> list[EmbeddedDraft]:
    """The drafts that stand in a working document; none when the text is itself the draft.

    `masked` is the text with its merge tags taken out. `only` names what holds the drafts, as somebody has said it:
    then each of these is one. `notes` says where lines begin of which it is known that they speak to the team.
    """
    lines = lines_of(masked, start)
    if notes:
        lines = [replace(line, is_note=line.start in notes) for line in lines]
    sections = list(_sections(lines))
    found: list[Found] = []
    for index in range(len(sections)):
        found += drafts_of(sections, index, only)
    if not found or (only is None and not _is_working_document(found)):
        return []
    return [each.excerpt(text, as_format) for each in found]


def _sections(lines: Sequence[SheetLine]) -> Iterator[Section]:
    above: list[tuple[int, str]] = []
    kept: list[SheetLine] = []
    heading: SheetLine | None = None
    for line in lines:
        if line.kind is not LineKind.HEADING:
            kept.append(line)
            continue
        yield _section(above, heading, kept)
        above = [each for each in above if each[0] < line.level] + [(line.level, line.text)]
        kept, heading = [], line
    yield _section(above, heading, kept)


def _section(above: Sequence[tuple[int, str]], heading: SheetLine | None, lines: list[SheetLine]) -> Section:
    return Section(tuple(title for _, title in reversed(above)), heading, tuple(lines))


def _is_working_document(found: Sequence[Found]) -> bool:
    """Several drafts, or one that plainly stands in something else; a letter with headings is neither."""
    if len(found) == 1:
        one = found[0]
        if one.holder is Holder.SECTIONS:
            return one.has_subject and (one.section.heading is not None or _ends_in_notes(one.section))
        if one.holder in (Holder.TABLES, Holder.ENTRIES):
            return one.has_subject or one.section.heading is not None
        return one.holder is Holder.FENCES or one.section.heading is not None
    letters = [each for each in found if each.holder is Holder.SECTIONS]
    if len(letters) < len(found) or any(each.has_subject for each in letters):
        return True
    return (
        all(each.section.heading is not None for each in letters) and len({each.section.level for each in letters}) == 1
    )


def _ends_in_notes(section: Section) -> bool:
    """True where the words below the last rule begin with a note for the team: "**Why this works:** …"."""
    rules = [index for index, line in enumerate(section.lines) if line.kind is LineKind.RULE]
    below = section.lines[rules[-1] + 1 :] if rules else ()
    first = next((line for line in below if line.kind is not LineKind.BLANK), None)
    return first is not None and first.kind is LineKind.PROSE and labels.is_team_label(first.text)
