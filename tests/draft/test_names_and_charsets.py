"""What a file's name and a charset's name say, and what they do not."""

from __future__ import annotations

import pytest

from relint.draft.charsets import is_charset, is_wide, python_name
from relint.draft.file_names import format_by_ending, is_draft, place_name, why_unread
from relint.draft.plain_number import plain_number


@pytest.mark.parametrize(
    ("name", "read_as", "in_folders"),
    [
        ("a.md", "markdown", True),
        ("A.MD", "markdown", True),
        ("a.html.erb", "html", True),
        ("a.txt.hbs.liquid", "text", True),
        ("a.hbs", None, True),
        ("a.eml", "email", True),
        ("a.docx", "text", False),
        ("a.json", "json", False),
        ("a.tsx", "jsx", False),
        ("a.py", None, False),
        ("a", None, False),
        ("a.", None, False),
        (".md", "markdown", True),
        ("requirements-dev.txt", "text", False),
        ("LICENSE.md", "markdown", False),
        ("licence-mit.txt", "text", False),
        ("my-licence.md", "markdown", True),
        ("robots.txt", "text", False),
    ],
)
def test_what_a_name_says_of_the_format(name: str, read_as: str | None, in_folders: bool) -> None:
    assert format_by_ending(name) == read_as
    assert is_draft(name) == in_folders


@pytest.mark.parametrize(("name", "why"), [("a.PY", "file of code"), ("a.pdf", "no reader for .pdf")])
def test_what_is_never_read_says_why(name: str, why: str) -> None:
    assert why in str(why_unread(name))


@pytest.mark.parametrize("name", ["a.md", "py", "pdf", "a.b.docx", ""])
def test_what_may_be_read_has_nothing_to_say(name: str) -> None:
    assert why_unread(name) is None


@pytest.mark.parametrize(
    ("path", "place"),
    [("a.md", "line 7"), ("a.docx", "paragraph 7"), ("a.ODT, Email 2", "paragraph 7"), ("a.docxy", "line 7")],
)
def test_places_in_the_files_of_word_processors_are_paragraphs(path: str, place: str) -> None:
    assert place_name(path, 7) == place


@pytest.mark.parametrize(
    ("charset", "name", "wide"),
    [
        ("Latin-1", "iso8859-1", False),
        ("windows-1252", "cp1252", False),
        ("UTF8", "utf-8", False),
        ("utf-16le", "utf-16-le", True),
        ("UTF-7", "utf-7", True),
        ("unicode_escape", None, False),
        ("idna", None, False),
        ("rot13", None, False),
        ("cp037", None, False),
        ("no such thing", None, False),
        ("utf-8\0", None, False),
        ("", None, False),
    ],
)
def test_a_charset_is_one_in_which_people_write(charset: str, name: str | None, wide: bool) -> None:
    assert (python_name(charset), is_charset(charset), is_wide(charset)) == (name, name is not None, wide)


@pytest.mark.parametrize(
    ("text", "number"),
    [("3", 3), (" 12 ", 12), ("9999", 9999), ("10000", None), ("²", None), ("٣", None), ("-1", None), ("", None)],
)
def test_a_number_as_people_type_one(text: str, number: int | None) -> None:
    assert plain_number(text) == number
