"""A word processor shows no lines: places in its files are told as paragraphs, whoever tells them."""

from __future__ import annotations

import io

import pytest

from relint.draft.source import Position
from relint.formats.office.paragraphs import Paragraph, source_of
from relint.reporters import View, reporter
from relint.reporters.profile_wording import best_edit_title, place
from relint.results.finding import Severity
from relint.results.profile import LedgerEntry
from relint.results.report import FileReport, Report
from tests.reporters.reports import STRANGER, finding

LETTER = source_of(
    "letter.docx", [Paragraph("The Friday sack", "# "), Paragraph("Dear Jo,"), Paragraph("wé leverage it.")], "docx"
)


@pytest.mark.parametrize("name", ["terminal", "markdown"])
def test_a_place_is_a_paragraph(name: str) -> None:
    found = finding(LETTER, "leverage", "pack/rule", Severity.WARNING, "“leverage” is fog.", "Write “use”.")
    report = Report((FileReport(LETTER.path, STRANGER, "text", (found,)),))
    out = io.StringIO()
    reporter(name)(report, View(width=80), out)
    assert "paragraph 3" in out.getvalue()
    assert "line 3" not in out.getvalue()


def test_the_full_report_tells_paragraphs_too() -> None:
    found = finding(LETTER, "leverage", "pack/rule", Severity.WARNING, "“leverage” is fog.", "Write “use”.")
    out = io.StringIO()
    reporter("terminal")(Report((FileReport(LETTER.path, STRANGER, "text", (found,)),)), View(width=80, full=True), out)
    assert "para 3  pack/rule" in out.getvalue()


def test_so_does_a_profile() -> None:
    start = Position(7, 2)
    entry = LedgerEntry(-7.0, "“Act now” is an order", "pack/rule", 1, "Leave it out.", start)
    assert best_edit_title(entry, "letter.docx") == "The edit that returns most (7 points, paragraph 7)"
    assert best_edit_title(entry, "letter.md") == "The edit that returns most (7 points, line 7)"
    assert (place(start, "letter.odt"), place(start, "letter.md"), place(None, "letter.md")) == ("para 7", "7:2", "")


def test_columns_begin_where_the_words_of_the_paragraph_do() -> None:
    start = LETTER.text.index("Friday")
    assert (LETTER.position(start), LETTER.byte_column(start)) == ((1, 5), 5)
    start = LETTER.text.index("leverage")
    assert (LETTER.position(start), LETTER.byte_column(start)) == ((3, 4), 5)
