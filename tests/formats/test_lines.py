"""Lines of a working document: what each is, before anybody asks what holds the drafts."""

from __future__ import annotations

from relint.formats.cutting.lines import LineKind, lines_of
from relint.formats.cutting.openings import blocks_of, stands_alone


def kinds(text: str) -> list[str]:
    return [line.kind.value for line in lines_of(text, 0)]


def test_a_table_goes_from_the_head_above_its_delimiter_to_the_first_line_without_a_bar() -> None:
    row, prose = LineKind.ROW.value, LineKind.PROSE.value
    assert kinds("a | b\n--|--\nc | d\ne\nf | g\n") == [row, row, row, prose, prose]
    assert kinds("a | b\nc | d\n") == [prose, prose]
    assert kinds("a | b\n---\n") != [row, row]
    assert kinds("| a |\n| - |\n\n| b |\n")[:2] == [row, row]
    assert kinds("| a |\n| - |\n\n| b |\n")[-1] == prose


def test_a_fence_has_two_marks_and_its_language() -> None:
    lines = lines_of("words\n```Text \nHi Jo,\n``\n~~~\n````\nwords\n", 0)
    assert [line.kind is LineKind.FENCE for line in lines] == [False, True, True, True, True, True, False]
    assert [line.is_mark for line in lines] == [False, True, False, False, False, True, False]
    assert {line.language for line in lines if line.kind is LineKind.FENCE} == {"text"}


def test_a_fence_that_nobody_closes_takes_the_rest() -> None:
    lines = lines_of("~~~\nHi Jo,\n```\n", 0)
    assert [(line.kind is LineKind.FENCE, line.is_mark) for line in lines] == [
        (True, True),
        (True, False),
        (True, False),
    ]


def test_places_count_from_the_file() -> None:
    text = "---\n  Hi Jo,  \n\n# Email 2\n"
    first, blank, heading = lines_of(text, 4)
    assert text[first.span.start : first.span.end] == "  Hi Jo,  \n"
    assert text[first.start :].startswith("Hi Jo,")
    assert first.text == "Hi Jo,"
    assert (blank.kind, heading.kind, heading.level) == (LineKind.BLANK, LineKind.HEADING, 1)
    assert heading.text == "Email 2"


def test_a_subject_line_below_other_words_stands_alone() -> None:
    """Not one that another line touches, nor one of the header lines of a mail that is quoted."""

    def alone(text: str) -> list[bool]:
        blocks = list(blocks_of(lines_of(text, 0)))
        return [stands_alone(blocks, at) for at, block in enumerate(blocks) if block[0].text.startswith("Subject")]

    assert alone("Subject: lids\n\nHi Jo.\n\nSubject: kettles\n") == [False, True]
    assert alone("Hi Jo.\nSubject: lids\n") == [False]
    assert alone("\n\nSubject: lids\n") == [True]
    assert alone("# Email 2\n\nSubject: lids\n") == [False]
    assert alone("From: Tom\nTo: Wanda\n\nSubject: lids\n") == [False]
