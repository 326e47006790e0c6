"""A word processor shows no lines: places in its files are told as paragraphs, whoever tells them."""

from __future__ import annotations

import io

import pytest

from relint.formats.office.paragraphs import Paragraph, source_of
from relint.reporters import View, reporter
from relint.results.finding import Severity
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


def test_columns_begin_where_the_words_of_the_paragraph_do() -> None:
    start = LETTER.text.index("Friday")
    assert (LETTER.position(start), LETTER.byte_column(start)) == ((1, 5), 5)
    start = LETTER.text.index("leverage")
    assert (LETTER.position(start), LETTER.byte_column(start)) == ((3, 4), 5)
