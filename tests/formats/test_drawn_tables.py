"""Tables that a letter draws with signs: their cells are read one by one, and the letter around them as a letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relint.draft.document import BlockKind
from tests.formats.reading import blocks, draft, stands, words

GRID = """+--------+---------+-----------------------+
| Bell   | Price   | What it does          |
+========+=========+=======================+
| Brass  | £40     | It leverages the tide |
| bell   |         | and the wind.         |
+--------+---------+-----------------------+
| Iron   | £12     | {{ note }} and rust.  |
+--------+---------+-----------------------+
"""
BARS = """| Bell  | Price |
|-------|------:|
| Brass | £40   |
| Iron  | £12   |
"""
SIMPLE = """  Bell      Price
  -------- -------
  Brass     £40
  Iron      £12
"""
LINED = """--------------------------------------------
 Bell     What it does
-------- -----------------------------------
 Brass    It leverages the tide and the wind
          at night.

 Iron     It rusts.
--------------------------------------------
"""
FRAMED = "| Brass | £40 |\n| Iron | £12 |\n"


def letter(table: str) -> str:
    return f"Hi Ines,\n\nhere are our bells:\n\n{table}\nShall I bring one?\n\nBest wishes,\n\nAda Holm\n"


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@pytest.mark.parametrize(
    ("table", "cells"),
    [
        (GRID, ["Bell", "Price", "What it does", "Brass bell", "£40", "It leverages the tide and the wind.", "Iron",
                "£12", "Robin and rust."]),
        (BARS, ["Bell", "Price", "Brass", "£40", "Iron", "£12"]),
        (SIMPLE, ["Bell", "Price", "Brass", "£40", "Iron", "£12"]),
        (LINED, ["Bell", "What it does", "Brass", "It leverages the tide and the wind at night.", "Iron", "It rusts."]),
    ],
)  # fmt: skip
def test_the_cells_of_a_table_in_a_letter(name: str, table: str, cells: list[str]) -> None:
    document = draft(letter(table), name)
    assert words(document, BlockKind.TABLE_CELL) == cells
    around = [block for block in blocks(document) if block[0] != "table-cell"]
    assert around == [
        ("greeting", "Hi Ines,"),
        ("paragraph", "here are our bells:"),
        ("paragraph", "Shall I bring one?"),
        ("sign-off", "Best wishes,"),
        ("signature", "Ada Holm"),
    ]
    assert stands(document, cells[0]) == cells[0]
    assert len({block.group for block in document.blocks if block.kind is BlockKind.TABLE_CELL}) == 1


def test_a_merge_tag_in_a_cell_stands_where_it_is_written() -> None:
    document = draft(letter(GRID), "a.txt")
    (tag,) = document.placeholders
    assert tag.source.of(document.source.text) == "{{ note }}"
    assert tag.span.of(document.text) == "Robin"


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_rows_between_bars_make_a_table_of_plain_text(line_end: str) -> None:
    document = draft(letter(FRAMED).replace("\n", line_end), "a.txt")
    assert words(document, BlockKind.TABLE_CELL) == ["Brass", "£40", "Iron", "£12"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "Ada Holm | bell founder | Leith\nJo Reid | clerk | Leith\n"),
        ("a.txt", "| Bells | Ropes | Leith |\n"),
        ("a.txt", "-- -- -- --\nThe bell rings at low tide, and nobody hears it.\n-- -- -- --\n"),
        ("a.txt", "What the bell says is heard\n------ ----- -----\nby those who walk along the quay at night.\n"),
        ("a.txt", "+1 for the bell\n+2 for the rope\n"),
        ("a.md", "```\n" + GRID + "```\n\nIt rings.\n"),
        ("a.md", "".join(f"    {line}\n" for line in GRID.splitlines()) + "\nIt rings.\n"),
    ],
)
def test_what_only_looks_a_little_like_a_table_is_none(name: str, text: str) -> None:
    assert words(draft(text, name), BlockKind.TABLE_CELL) == []


def test_markdown_in_a_cell_is_read_and_a_list_in_one_is_a_list() -> None:
    table = "+-------+-----------------------------+\n| Brass | - **loud**                  |\n"
    table += "|       | - [far](https://b.example)  |\n+-------+-----------------------------+\n"
    document = draft(letter(table))
    assert words(document, BlockKind.LIST_ITEM) == ["loud", "far"]
    assert [span.of(document.text) for span in document.emphasised] == ["loud"]
    assert [link.target for block in document.blocks for link in block.links] == ["https://b.example"]


def test_a_mail_draws_tables_too() -> None:
    head = "From: Ada Holm <ada@bell.example>\nSubject: Bells\nContent-Type: text/plain; charset=utf-8\n"
    head += "Content-Transfer-Encoding: quoted-printable\n\n"
    body = letter(BARS).replace("£", "=C2=A3").replace("Brass ", "Bra=\nss ")
    document = draft(head + body, "a.eml")
    assert words(document, BlockKind.TABLE_CELL) == ["Bell", "Price", "Brass", "£40", "Iron", "£12"]
    assert stands(document, "Iron") == "Iron"


@given(st.lists(st.lists(st.sampled_from(["Brass", "£40", "{{ x }}", "it rings", "**a**"]), min_size=2, max_size=4)))
def test_drawn_cells_are_read_in_their_rows(rows: list[list[str]]) -> None:
    """Whatever stands in it, a table between corners has its cells read left to right and down."""
    width = max(map(len, rows), default=2)
    filled = [row + [""] * (width - len(row)) for row in rows]
    border = "+" + "+".join("-" * 12 for _ in range(width)) + "+\n"
    table = border + "".join("|" + "|".join(f" {cell:<11}" for cell in row) + "|\n" + border for row in filled)
    document = draft(letter(table), "a.txt")
    seen = words(document, BlockKind.TABLE_CELL)
    assert seen == [cell.replace("{{ x }}", "12") for row in filled for cell in row if cell]


def test_a_sentence_that_goes_on_in_the_next_line_stays_in_its_cell() -> None:
    border = "+------------------------+------------------------+\n"
    table = (
        border
        + "| You do it: the bell is | We do it: Jo comes and |\n| on the shelf.          | brings it.             |\n"
    )
    assert words(draft(letter(table + border), "a.txt"), BlockKind.TABLE_CELL) == [
        "You do it: the bell is on the shelf.",
        "We do it: Jo comes and brings it.",
    ]
    listed = border + f"| {'Brass':<22} | {'£40':<22} |\n| {'Iron':<22} | {'£12':<22} |\n" + border
    assert words(draft(letter(listed), "a.txt"), BlockKind.TABLE_CELL) == ["Brass", "£40", "Iron", "£12"]


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@pytest.mark.parametrize(
    "table",
    ["┌───────┬─────┐\n│ Brass │ £40 │\n├───────┼─────┤\n│ Iron  │ £12 │\n└───────┴─────┘\n",
     "╔═══════╦═════╗\n║ Brass ║ £40 ║\n╠═══════╬═════╣\n║ Iron  ║ £12 ║\n╚═══════╩═════╝\n"],
)  # fmt: skip
def test_tables_in_signs_for_drawing(name: str, table: str) -> None:
    document = draft(letter(table), name)
    assert words(document, BlockKind.TABLE_CELL) == ["Brass", "£40", "Iron", "£12"]
    assert stands(document, "Iron") == "Iron"


def test_a_sign_for_drawing_between_words_is_a_sign() -> None:
    assert (
        words(draft("Hi Ines,\n\nit rings.\n\nAda Holm │ Leith │ 0131 496 0000\n", "a.txt"), BlockKind.TABLE_CELL) == []
    )
