"""Small things at the edges of readers that no other test says."""

from __future__ import annotations

import pytest

from relint.draft.document import BlockKind
from relint.draft.source import Source
from relint.draft.span import Span
from relint.formats import headers, phrases
from tests.formats.reading import blocks, draft, stands, words


def test_a_folded_header_keeps_its_own_name() -> None:
    text = "From: a <a@b.c>\nSubject: one\n two\n\nHi.\n"
    found, start = headers.split(Source("a.eml", text), Span(0, len(text)))
    assert [header.name for header in found] == ["from", "subject"]
    assert found[1].span.of(text) == "one\n two\n"
    assert text[start:] == "Hi.\n"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("=?utf-8?q?We?= and =?utf-8?q?You?=", "We and You"),
        ("=?utf-8?q?We?= =?utf-8?q?_You?=", "We You"),
        ("=?utf-8?q?caf=C3?= =?utf-8?q?=A9?=", "café"),
        ("=?utf-8?q?We?= =?latin-1?q?=E9?=", "Weé"),
    ],
)
def test_words_between_encoded_words_stay(value: str, shown: str) -> None:
    text = f"Subject: {value}\n\n"
    assert headers.decoded(Source("a.eml", text), Span(9, len(text) - 1)).text == shown


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Jo", True),
        ("Jo Hill", True),
        ("Anna Maria von der Berg Hill", True),
        ("Anna Maria von der Berg Hill Smith", False),
        ("Jo bakes", False),
        ("and of", False),
        ("Jo 2", False),
        ("Jo:", False),
        ("Jo.", False),
        ("Jo,", True),
    ],
)
def test_what_may_be_a_name(line: str, is_one: bool) -> None:
    assert phrases.is_name(line) is is_one


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        ("<tr><td>rye</td></tr><tr><td>oat</td></tr>", BlockKind.PARAGRAPH),
        ("<tr><td>rye</td><td>£3</td></tr><tr><td>oat</td><td>£4</td></tr>", BlockKind.TABLE_CELL),
        ("<tr><td>rye</td><td>£3</td></tr>", BlockKind.PARAGRAPH),
    ],
)
def test_data_has_two_rows_and_two_columns(rows: str, kind: BlockKind) -> None:
    document = draft(f"<table>{rows}</table>", "a.html")
    assert {block.kind for block in document.blocks} == {kind}


def test_what_stands_behind_a_picture_is_a_block_of_its_own() -> None:
    assert blocks(draft("![A loaf of rye](a.png) We bake daily.\n")) == [
        ("alt-text", "A loaf of rye"),
        ("paragraph", "We bake daily."),
    ]


def test_a_line_that_says_who_wrote_may_be_the_last() -> None:
    document = draft("Thanks for asking, it is rye.\n\nOn Monday, Jo Hill wrote:\n", "a.txt")
    assert blocks(document)[-1] == ("history", "On Monday, Jo Hill wrote:")


@pytest.mark.parametrize(("count", "is_heading"), [(1, False), (2, True), (8, True), (9, False)])
def test_a_heading_by_hand_has_two_to_eight_words(count: int, is_heading: bool) -> None:
    title = " ".join(["Bread"] * count)
    document = draft(f"{title}\n\nWe bake it, every morning, for you and for us.\n", "a.txt")
    assert bool(words(document, BlockKind.HEADING)) is is_heading


def test_an_entity_that_is_none_keeps_its_place() -> None:
    document = draft("<p>Rye &norye; and oat &amp; wheat.</p>", "a.html")
    assert document.text == "Rye &norye; and oat & wheat."
    assert stands(document, "&norye;") == "&norye;"
    assert stands(document, "oat & wheat") == "oat &amp; wheat"
