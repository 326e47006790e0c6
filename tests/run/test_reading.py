"""From bytes to a source, or a clear reason why not."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relint.errors import ReadError
from relint.formats import format_of, read
from relint.run.reading import decode, read_file

WORDS = "It’s café time, act now.\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (WORDS.encode(), "utf-8"),
        (codecs.BOM_UTF8 + WORDS.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"), "utf-16-be"),
        (("Plain words only. " + WORDS).encode("utf-16-le"), "utf-16-le"),
        (b"<meta charset=windows-1252>" + WORDS.encode("cp1252"), "windows-1252"),
    ],
)
def test_encodings(data: bytes, encoding: str) -> None:
    source = decode("a.txt", data)
    assert source.encoding == encoding
    assert source.text.endswith(WORDS)


def test_what_says_nothing_of_its_charset_was_written_under_windows() -> None:
    source = decode("a.txt", b"caf\xe9")
    assert (source.text, source.encoding) == ("café", "cp1252")
    assert len(decode("a.eml", b"charset=utf-16 \xe9").text) == 16


@pytest.mark.parametrize(
    "data", [b"%PDF-1.4 words", b"PK\x03\x04words", b"\x89PNG\r\n", b"words\x00\x01\x02\x00 more", b"\xff\xfe\x00"]
)
def test_binary_files_are_refused(data: bytes) -> None:
    with pytest.raises(ReadError) as caught:
        decode("a.md", data)
    assert caught.value.path == "a.md"


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    for path, problem in ((tmp_path / "no.md", "no such file"), (tmp_path, "folder")):
        with pytest.raises(ReadError, match=problem):
            read_file(str(path))


def test_nothing_is_normalised(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"a\r\nb\rc\n")
    assert read_file(str(path)).text == "a\r\nb\rc\n"


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for name in ("a.txt", "a.eml", "a.html"):
        try:
            source = decode(name, data)
        except ReadError:
            continue
        read(source, as_format=format_of(name, source.text))


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("a.md", "", "markdown"), ("a.MARKDOWN", "", "markdown"), ("a.txt", "# x", "text"), ("a.htm", "", "html"),
        ("a.eml", "", "email"), ("a.mjml", "", "html"), ("mail.html.erb", "", "html"), ("x.txt.j2", "", "text"),
        ("x.md.liquid", "", "markdown"), ("x.liquid", "<p>Hi</p>", "html"), ("x.hbs", "Hi {{ name }},", "text"),
        ("x.hbs", "# Hi\n\nwords", "markdown"), ("-", "<!doctype html><p>", "html"), ("draft", "Just words.", "text"),
        ("draft", "See [it](https://a.b).", "markdown"), ("draft", "Received: x\nSubject: y\n\nz", "email"),
        ("a.txt", "Subject: y\n\nz", "text"), ("a.txt", "Message-ID: <a@b>\nSubject: y\n\nz", "email"),
        ("mail.text.eex", "", "text"), ("x.html.heex", "", "html"), ("dir.md/x", "Just words.", "text"),
    ],
)  # fmt: skip
def test_formats(path: str, text: str, expected: str) -> None:
    assert format_of(path, text) == expected


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ReadError, match="no such format"):
        read(decode("a.md", b"x"), as_format="word")
