"""Files of word processors: the words that their readers see, and places as paragraph and character."""

from __future__ import annotations

import io
import zipfile

import pytest

from relint.draft.document import BlockKind
from relint.draft.span import Span
from relint.errors import ReadError
from relint.formats import read_papers
from relint.run.reading import decode
from tests.formats.promises import keep_promises

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)


def zipped(name: str, text: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, text)
    return buffer.getvalue()


def word(body: str) -> bytes:
    return zipped("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")


def p(*runs: str, before: str = "") -> str:
    return f"<w:p>{before}" + "".join(f"<w:r><w:t>{run}</w:t></w:r>" for run in runs) + "</w:p>"


def seen(path: str, data: bytes) -> list[str]:
    found = read_papers(decode(path, data))
    for draft in found.drafts:
        keep_promises(draft.document)
    return [draft.document.text for draft in found.drafts]


def test_word_runs_are_one_sentence_and_what_was_deleted_is_left_out() -> None:
    deleted = "<w:del><w:r><w:delText>act now</w:delText></w:r></w:del>"
    item = "<w:pPr><w:numPr/></w:pPr>"
    data = word(
        p("Hello Jo,") + p("it ", "fits", " your kettle.") + p("two litres", before=item) + p("So.", before=deleted)
    )
    assert seen("lids.docx", data) == ["Hello Jo,\nit fits your kettle.\ntwo litres\nSo."]
    source = decode("lids.docx", data)
    assert source.position(source.text.index("kettle")) == (2, 14)
    assert source.position(source.text.index("two")) == (3, 1)


def test_a_copy_deck_is_cut_into_its_mails() -> None:
    def deck(subject: str, body: str) -> str:
        cells = [
            f"<w:tr><w:tc>{p(name)}</w:tc><w:tc>{text}</w:tc></w:tr>"
            for name, text in (("Subject", p(subject)), ("Body", body))
        ]
        return f"<w:tbl>{''.join(cells)}</w:tbl>"

    first = deck("Lids", p("Hello Jo,") + p("it fits."))
    second = deck("Kettles", p("Hello Jo,") + p("it whistles."))
    data = word(p("For the team: keep it short.") + p("Email 1") + first + p("Email 2") + second)
    assert seen("deck.docx", data) == ["Lids\nHello Jo,\nit fits.", "Kettles\nHello Jo,\nit whistles."]


def test_opendocument_has_paragraphs_items_and_blanks() -> None:
    body = (
        "<text:p>Hello Jo,</text:p><text:p>it<text:s/>fits <text:span>your</text:span> kettle.</text:p>"
        "<text:list><text:list-item><text:p>two litres</text:p></text:list-item></text:list>"
    )
    inside = f"<office:body><office:text>{body}</office:text></office:body>"
    text = f"<office:document-content {ODF}>{inside}</office:document-content>"
    assert seen("lids.odt", zipped("content.xml", text)) == ["Hello Jo,\nit fits your kettle.\ntwo litres"]


def test_cells_of_opendocument_are_no_items_of_a_list() -> None:
    def cell(inside: str) -> str:
        return f"<table:table-cell>{inside}</table:table-cell>"

    items = "<text:list><text:list-item><text:p>two litres</text:p></text:list-item></text:list>"
    row = cell("<text:p>Lids</text:p>") + cell("<text:p>it fits.</text:p>")
    table = f"<table:table><table:table-row>{row}</table:table-row></table:table>"
    inside = f"<office:body><office:text>{items}{table}</office:text></office:body>"
    text = f"<office:document-content {ODF}>{inside}</office:document-content>"
    (found,) = read_papers(decode("a.odt", zipped("content.xml", text))).drafts
    kinds = {block.span.of(found.document.text): block.kind for block in found.document.blocks}
    assert kinds["it fits."] is not BlockKind.LIST_ITEM
    assert kinds["two litres"] is BlockKind.LIST_ITEM


def test_rich_text_has_its_words_and_no_fonts() -> None:
    data = (
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Synergy;}}{\*\generator Leverage;}\f0 Hello Jo,\par "
        rb"it\'92s \b here\b0 , and \u8220?it fits\u8221?.\par}"
    )
    assert seen("lids.rtf", data) == ["Hello Jo,\nit’s here, and “it fits”."]
    source = decode("lids.rtf", data)
    start = source.text.index("here")
    assert Span(start, start + 4).of(source.text) == "here"
    assert source.position(start) == (2, 6)


def test_hidden_words_are_read_in_no_format() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>act now </w:t></w:r>"
    assert seen("a.docx", word(f"<w:p>{hidden}<w:r><w:t>It fits.</w:t></w:r></w:p>")) == ["It fits."]
    style = (
        'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles><style:style '
        'style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
        "</office:automatic-styles>"
    )
    words = '<text:p><text:span text:style-name="H">act now </text:span>It fits.</text:p>'
    text = (
        f"<office:document-content {ODF} {style}<office:body><office:text>{words}</office:text></office:body>"
        "</office:document-content>"
    )
    assert seen("a.odt", zipped("content.xml", text)) == ["It fits."]
    assert seen("a.rtf", rb"{\rtf1 {\v act now }It \v act now\v0 fits.\par}") == ["It fits."]


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.rtf"])
def test_what_is_broken_or_locked_is_refused_with_a_word(name: str) -> None:
    with pytest.raises(ReadError, match="that can be read, or is locked"):
        decode(name, b"\xd0\xcf\x11\xe0 locked")
