"""Office files from strangers: bombs, broken archives and odd trees are refused by name, or read."""

from __future__ import annotations

import io
import zipfile

import pytest

from relint.draft.papers import Papers
from relint.errors import ReadError
from relint.formats import read_papers
from relint.formats.office import archive
from relint.run.reading import decode
from tests.formats.promises import keep_promises
from tests.formats.test_office import ODF, W, p, word, zipped


def seen(path: str, data: bytes) -> Papers:
    papers = read_papers(decode(path, data))
    for draft in papers.drafts:
        keep_promises(draft.document)
    return papers


def texts(path: str, data: bytes) -> list[str]:
    return [draft.document.text for draft in seen(path, data).drafts]


def table(inside: str) -> str:
    return f"<w:tbl><w:tr><w:tc>{inside}</w:tc></w:tr></w:tbl>"


def test_a_table_in_a_table_is_read_once() -> None:
    inner = p("it fits.")
    for _ in range(30):
        inner = table(inner)
    assert texts("a.docx", word(p("Hello Jo,") + inner)) == ["Hello Jo,\nit fits."]


def test_rows_and_cells_are_found_whatever_wraps_them() -> None:
    def wrapped(inside: str) -> str:
        return f"<w:sdt><w:sdtContent>{inside}</w:sdtContent></w:sdt>"

    cells = wrapped(f"<w:tc>{p('it fits.')}</w:tc>") + f"<w:tc>{p('It whistles.')}</w:tc>"
    data = word(f"<w:tbl>{wrapped(f'<w:tr>{cells}</w:tr>')}</w:tbl>")
    assert texts("a.docx", data) == ["it fits.\nIt whistles."]


ENTITY = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("path", "name", "text", "said"),
    [
        ("a.docx", "word/document.xml", f"{ENTITY}<w:document {W}><w:body>{p('&b;')}</w:body></w:document>", "type"),
        ("a.odt", "content.xml", f"{ENTITY}<o {ODF}>&b;</o>", "document type"),
        ("a.docx", "word/document.xml", "<w:r>" * 100_000, "unbound|deep"),
        ("a.docx", "word/document.xml", f"<w:document {W}>" + "<w:r>" * 100_000, "deep"),
        ("a.odt", "content.xml", f"<o {ODF}>" + "<text:p>" * 100_000, "deep"),
        ("a.docx", "word/document.xml", f"<w:document {W}><w:body>", "no element"),
        ("a.docx", "word/document.xml", "\0", "token"),
        ("a.docx", "word/other.xml", "<a/>", "no item named"),
        ("a.odt", "content.xml", "", "no element"),
    ],
)
def test_what_no_word_processor_writes_is_refused(path: str, name: str, text: str, said: str) -> None:
    with pytest.raises(ReadError, match=rf"no \.{path[2:]} that can be read.*(?:{said})"):
        seen(path, zipped(name, text))


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed, packed.open("word/document.xml", "w") as part:
        for _ in range(archive.LARGEST // 1_000_000 + 1):
            part.write(b" " * 1_000_000)
    assert len(buffer.getvalue()) < 100_000
    with pytest.raises(ReadError, match="larger than 32,000,000 bytes when unpacked"):
        seen("a.docx", buffer.getvalue())


def test_small_elements_without_number_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_ELEMENTS", 100)
    assert texts("a.docx", word("<w:p/>" * 90 + p("it fits."))) == ["it fits."]
    with pytest.raises(ReadError, match="more than 100 elements"):
        seen("a.docx", word("<w:p/>" * 100 + p("it fits.")))


def test_an_archive_of_many_parts_is_refused_before_they_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_ENTRIES", 3)
    buffer = io.BytesIO(word(p("it fits.")))
    with zipfile.ZipFile(buffer, "a") as packed:
        packed.writestr("a", "")
        packed.writestr("b", "")
    assert texts("a.docx", buffer.getvalue()) == ["it fits."]
    with zipfile.ZipFile(buffer, "a") as packed:
        packed.writestr("c", "")
    with pytest.raises(ReadError, match="more than 3 parts"):
        seen("a.docx", buffer.getvalue())


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_rare_packing_is_refused(method: int) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as packed:
        packed.writestr("word/document.xml", "x")
    with pytest.raises(ReadError, match="that word processors do not use"):
        seen("a.docx", buffer.getvalue())


@pytest.mark.parametrize("path", ["a.docx", "a.odt"])
def test_an_archive_cut_or_bent_anywhere_is_refused_or_read(path: str) -> None:
    if path == "a.docx":
        whole = word(p("Hello Jo,") + p("it fits."))
    else:
        body = "<text:p>Hello Jo,</text:p><text:p>it fits.</text:p>"
        whole = zipped("content.xml", f"<d {ODF}><office:body><office:text>{body}</office:text></office:body></d>")
    ends = 0
    for at in range(len(whole)):
        for data in (whole[:at], whole[:at] + bytes([whole[at] ^ 0x41]) + whole[at + 1 :]):
            try:
                seen(path, data)
            except ReadError:
                ends += 1
    assert ends > len(whole)  # every cut, and a good part of what is bent


@pytest.mark.parametrize(
    "text",
    [
        "{\\rtf1 " + "{" * 100_000 + "it fits.",
        "{\\rtf1 " + "}" * 100_000 + "it fits.",
        "{\\rtf1 \\uc9999999999 \\u65?it fits.",
        "{\\rtf1 \\u-9999999999? it fits.",
        "{\\rtf1\\ansicpg9999999999 \\'e4 it fits.",
        "{\\rtf1\\ansicpg65001 \\'ff\\'fe it fits.",
        "{\\rtf1 \\u55357? \\u55357? \\u56832? it fits.",
        "{\\rtf1 it fits.\\",
        "{\\rtf1 it fits.\\'e",
    ],
)
def test_rich_text_that_nobody_wrote_is_read(text: str) -> None:
    assert len(texts("a.rtf", text.encode())) == 1
