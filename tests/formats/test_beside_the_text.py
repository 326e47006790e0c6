"""Notes, headers and footers of word processors' files: what stands beside the text, and what it does for it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from relint.draft.document import BlockKind, Document
from relint.draft.span import Span
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.formats import read_papers
from relint.language.pipeline import Pipeline
from relint.outside.structs import replace
from relint.packs.pack_set import PackSet
from relint.run.reading import decode
from tests.formats.promises import keep_promises
from tests.formats.reading import blocks, draft
from tests.linting import STRANGER, a_rule, a_signal

FOLDER = Path(__file__).with_name("office")
ENDINGS = ("docx", "odt", "rtf")
NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def beside(ending: str) -> Document:
    """A letter that LibreOffice wrote, with everything that may stand beside the text."""
    return document(f"beside.{ending}", (FOLDER / f"beside.{ending}").read_bytes())


def document(name: str, data: bytes) -> Document:
    (draft,) = read_papers(decode(name, data)).drafts
    keep_promises(draft.document)
    return draft.document


def place(read: Document, words: str) -> tuple[int, int]:
    start = read.text.index(words)
    return read.source.position(read.to_source(Span(start, start + len(words))).start)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_letter_ends_with_its_notes_and_with_what_stands_on_its_pages(ending: str) -> None:
    assert blocks(beside(ending)) == [
        ("greeting", "Hi Robin,"),
        ("paragraph", "our bell still rings at low tide. It carries a mile."),
        ("table-cell", "Brass Bell"),
        ("table-cell", "£40"),
        ("table-cell", "Iron Bell"),
        ("table-cell", "£12"),
        ("paragraph", "Shall I bring one?"),
        ("sign-off", "Best wishes,"),
        ("signature", "Ada Holm"),
        ("footer", "Source: Tide Register 2025, page 12."),
        ("footer", "Measured in March by two pilots."),
        ("footer", "Ada Holm"),
        ("footer", "12 Quay Street, Leith EH6 6QW"),
        ("footer", "To unsubscribe, write STOP to me."),
    ]


@pytest.mark.parametrize("ending", ENDINGS)
def test_places_are_those_of_the_page_behind_changes_remarks_notes_and_fields(ending: str) -> None:
    """A field takes as many characters as the page shows for it: `<First_Name>`, twelve of them."""
    read = beside(ending)
    assert place(read, ",") == (1, 16)
    assert place(read, "rings") == (2, 16)
    assert place(read, "It carries") == (2, 35)
    assert place(read, "Shall") == (7, 1)
    assert place(read, "Ada Holm") == (9, 1)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_note_says_what_the_sentence_would_have_to_say_where_it_is_called(ending: str, pipeline: Pipeline) -> None:
    def found(word: str, signal: str, within: int) -> list[str]:
        rule = a_rule("match", {"find": [word], "unless": {"signals": ["house/proof"], "within": within}})
        proof = replace(a_signal("house/proof", signal), scope=("copy",))
        checks = Checks(PackSet(rules=(rule,), signals=(proof,)), pipeline)
        report = lint([Job(beside(ending).source, frozenset({rule.id}), STRANGER)], checks)
        return [each.text for each in report.findings]

    assert found("tide", "source :", 0) == []
    assert found("mile", "source :", 0) == ["mile"]
    assert found("mile", "source :", 1) == []
    assert found("mile", "pilots", 0) == []
    assert found("tide", "unsubscribe", 9) == ["tide"]


def word(body: str, parts: Mapping[str, str], *, section: str = "") -> bytes:
    """A Word file with parts beside its text, each of which it calls by its name."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    named = "".join(
        f'<Relationship Id="{name}" Type="{kind}{name.rstrip("0123456789")}" Target="{name}.xml"/>' for name in parts
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/_rels/document.xml.rels", f"<Relationships>{named}</Relationships>")
        text = f"<w:document {NAMES}><w:body>{body}<w:sectPr>{section}</w:sectPr></w:body></w:document>"
        archive.writestr("word/document.xml", text)
        for name, inside in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:part {NAMES}>{inside}</w:part>")
    return buffer.getvalue()


def p(*inside: str) -> str:
    words = (each if each.startswith("<") else f'<w:r><w:t xml:space="preserve">{each}</w:t></w:r>' for each in inside)
    return f"<w:p>{''.join(words)}</w:p>"


def call(kind: str, number: str) -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def on_pages(name: str, side: str = "default") -> str:
    return f'<w:{name.rstrip("0123456789")}Reference w:type="{side}" r:id="{name}"/>'


def test_notes_that_nobody_calls_and_lines_above_notes_are_on_no_page() -> None:
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{p("line")}</w:footnote><w:footnote w:id="1">{p("Tides.")}'
        f'</w:footnote><w:footnote w:id="2">{p("Nobody.")}</w:footnote>'
    )
    gone = f"<w:del>{call('footnote', '2')}</w:del>"
    read = document("a.docx", word(p("It rings.", call("footnote", "1"), gone, " So."), {"footnotes": notes}))
    assert blocks(read) == [("paragraph", "It rings. So."), ("footer", "Tides.")]
    assert place(read, "So.") == (1, 11)


def test_a_first_page_has_a_header_of_its_own_only_where_the_section_says_so() -> None:
    parts = {"header1": p("Ada Holm, bell founder"), "header2": p("Page one")}
    section = on_pages("header1") + on_pages("header2", "first")
    letter = p("It rings.")
    assert [words for _, words in blocks(document("a.docx", word(letter, parts, section=section)))] == [
        "It rings.", "Ada Holm, bell founder",
    ]  # fmt: skip
    titled = word(letter, parts, section=f"{section}<w:titlePg/>")
    assert [words for _, words in blocks(document("a.docx", titled))][1:] == ["Ada Holm, bell founder", "Page one"]


def test_what_all_pages_say_is_said_once() -> None:
    parts = {"footer1": p("12 Quay Street"), "footer2": p("12 Quay Street")}
    section = on_pages("footer1") + on_pages("footer2", "even")
    assert blocks(document("a.docx", word(p("It rings."), parts, section=section)))[1:] == [
        ("footer", "12 Quay Street")
    ]
    rich = document("a.rtf", rb"{\rtf1{\header 12 Quay Street\par}{\headerf 12 Quay Street\par}It rings.\par}")
    assert blocks(rich)[1:] == [("footer", "12 Quay Street")]


def test_a_name_in_the_letterhead_signs_a_letter_that_nobody_else_signs() -> None:
    parts, section = {"header1": p("Ada Holm | 12 Quay Street")}, on_pages("header1")
    unsigned = document("a.docx", word(p("Hi Ines,") + p("it rings."), parts, section=section))
    assert blocks(unsigned)[-1] == ("signature", "Ada Holm | 12 Quay Street")
    letter = p("Hi Ines,") + p("it rings.") + p("Best wishes,") + p("Jo Reid")
    assert blocks(document("a.docx", word(letter, parts, section=section)))[-1][0] == "footer"


def test_of_a_copy_deck_headers_and_footers_are_no_part() -> None:
    mails = "".join(
        p(f"Email {number}") + p(f"Subject: Bell {number}") + p("Hi Ines,") + p("it rings.") + p("Jo")
        for number in (1, 2)
    )
    found = read_papers(decode("a.docx", word(mails, {"header1": p("Draft 3")}, section=on_pages("header1"))))
    assert ["Draft" in each.document.text for each in found.drafts] == [False, False]
    assert found.left_out == read_papers(decode("a.docx", word(mails, {}))).left_out


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        ([["Brass Bell", "£40"], ["Iron Bell", "£12"]], BlockKind.TABLE_CELL),
        ([["Brass Bell", "£40"]], BlockKind.HEADING),
        (
            [["Brass Bell", "It rings at low tide." * 3], ["Iron Bell", "£12"]],
            BlockKind.HEADING,
        ),
    ],
)
def test_a_table_of_short_cells_holds_data(cells: list[list[str]], kind: BlockKind) -> None:
    lines = "".join(f"<w:tr>{''.join(f'<w:tc>{p(cell)}</w:tc>' for cell in line)}</w:tr>" for line in cells)
    read = document("a.docx", word(p("Hi Ines,") + f"<w:tbl>{lines}</w:tbl>" + p("Shall I bring one?"), {}))
    (found,) = {block.kind for block in read.blocks if block.span.of(read.text) == "Brass Bell"}
    assert found is kind


@pytest.mark.parametrize(
    "body",
    [
        r"It {\deleted{\footnote no}} rings.\par",
        r"It {\v{\footnote no}} rings.\par",
        r"{\*\generator{\header no\par}}It  rings.\par",
    ],
)
def test_notes_of_what_is_not_seen_are_not_seen(body: str) -> None:
    read = document("a.rtf", b"{\\rtf1 " + body.encode() + b"}")
    assert blocks(read) == [("paragraph", "It rings.")]
    assert not read.notes


def test_a_note_in_a_cell_leaves_the_cell_as_it_is() -> None:
    row = rb"\trowd\intbl Brass{\footnote\pard\plain Tides.\par}\cell Iron\cell\row"
    read = document("a.rtf", rb"{\rtf1 " + row + rb"\pard So.\par}")
    assert [words for _, words in blocks(read)] == ["Brass", "Iron", "So.", "Tides."]


def test_a_footnote_of_markdown_is_a_note() -> None:
    text = "Hi Ines,\n\nit rings.[^1] It hums.[^loud]\n\nBest wishes,\n\nJo Reid\n\n[^1]: Source: Tides.\n\n"
    read = draft(f"{text}    Two of them.\n\n[^loud]: By *ear*.\n\n[^2]: Nobody.\n")
    assert blocks(read)[-5:] == [
        ("signature", "Jo Reid"),
        ("footer", "Source: Tides."),
        ("footer", "Two of them."),
        ("footer", "By ear."),
        ("footer", "Nobody."),
    ]
    assert [read.source.text[: note.called_at].split()[-1] for note in read.notes] == ["rings.", "hums."]
    assert read.notes[0].words.of(read.source.text).split()[-2:] == ["of", "them."]
