"""What a reader might do by one character, one line or one word otherwise: each of these is told apart here alone."""

from __future__ import annotations

import pytest

from relint.draft.document import BlockKind
from relint.draft.source import Source
from relint.engine.excerpt import ELLIPSIS, _middle_cut
from relint.formats import read, read_papers
from relint.run.reading import decode
from tests.formats.reading import blocks, draft, stands, words

MAIL = "From: a <a@b.c>\nReceived: x\n"


def subject(value: str) -> str | None:
    envelope = draft(f"{MAIL}Subject: {value}\nTo: x@y.z\n\nHi.\n", "a.eml").envelope
    assert envelope.to is not None  # the header behind keeps its own name
    return envelope.subject.value if envelope.subject else None


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("one\n two", "one two"),
        ("=?utf-8?q?one?= and =?utf-8?q?two?=", "one and two"),
        ("=?utf-8?q?one_?= \n =?utf-8?q?two?=", "one two"),
        ("=?utf-8?b?w6k=?= =?utf-8?b?w6k=?= x", "éé x"),
    ],
)
def test_a_header_goes_on_and_words_between_encoded_ones_stay(value: str, shown: str) -> None:
    assert subject(value) == shown


def test_what_stands_behind_a_picture_is_a_block_of_its_own() -> None:
    document = draft("Before ![pic](x.png) after.\n\n![pic](x.png)\nBehind it.\n")
    assert blocks(document) == [
        ("paragraph", "Before"),
        ("alt-text", "pic"),
        ("paragraph", "after."),
        ("alt-text", "pic"),
        ("paragraph", "Behind it."),
    ]


def test_a_table_with_one_cell_a_row_is_no_data() -> None:
    page = "<table><tr><td>One cell</td></tr><tr><td>Two</td></tr></table>"
    assert blocks(draft(page, "a.html")) == [("paragraph", "One cell"), ("paragraph", "Two")]


def test_an_unknown_entity_keeps_its_exact_place() -> None:
    document = draft("<p>Caf&eacute; &nosuch; fits.</p>", "a.html")
    assert stands(document, "nosuch") == "nosuch"
    assert stands(document, "é") == "&eacute;"


@pytest.mark.parametrize("quoted", ["", "\n> so it does\n"])
def test_the_line_above_a_quote_is_history_even_where_it_is_the_last(quoted: str) -> None:
    found = blocks(draft(f"Hi Jo,\n\nit fits.\n\nOn Monday Kim wrote:{quoted}", "a.txt"))
    assert found[:3] == [("greeting", "Hi Jo,"), ("paragraph", "it fits."), ("history", "On Monday Kim wrote:")]


def test_a_long_find_is_cut_in_its_middle() -> None:
    words = "one two three four five six seven eight nine ten"
    assert _middle_cut(words, len(words)) == words
    cut = _middle_cut(words, 30)
    head, tail = cut.split(f" {ELLIPSIS} ")
    assert (head, tail) == ("one two three four", "nine ten")


def test_a_paragraph_with_a_colon_between_two_rules_is_no_front_matter() -> None:
    assert draft("---\n\nA word on lids, and it is short: they fit.\n\n---\n\nTruly.\n").text.startswith(
        "A word on lids"
    )


def test_a_name_in_several_words_is_front_matter() -> None:
    named = draft("---\nsubject: Lids\nSend this on: Monday\n---\n\nHello Jo,\n").envelope.subject
    assert named is not None
    assert named.value == "Lids"


def test_a_heading_above_a_row_of_signs_ends_there() -> None:
    text = "Small lids and the kettles that they are for\n=====\nThey fit.\n\nTruly.\n"
    assert words(draft(text, "a.txt"), BlockKind.HEADING) == ["Small lids and the kettles that they are for"]


def test_a_raw_header_is_one_line_like_any_other() -> None:
    source = decode("a.eml", b"From: Jo <j@a.example>\nSubject: Kr\xf3l and\n\ta fold\n\nHello.\n")
    named = read(source).envelope.subject
    assert named is not None
    assert named.value == "Król and a fold"


def test_a_quotation_mark_ends_a_name_in_marks() -> None:
    source = decode("a.eml", b'From: "Wanda \\"W\\"" <w@a.example>\nReceived: x\nSubject: s\n\nHello.\n')
    sender = read(source).envelope.sender
    assert sender is not None
    assert sender.name is not None
    assert sender.name.value == 'Wanda "W"'


def test_null_is_nobody() -> None:
    text = '[{"to": null, "subject": "Lids", "body": "Hello Jo, it fits."}]'
    assert draft(text, "a.json").envelope.to is None
    assert draft("- to: ~\n  subject: Lids\n  body: Hello Jo, it fits.\n", "a.yaml").envelope.to is None


def test_a_string_of_code_is_read_without_its_strokes() -> None:
    assert draft('x = <Text>{"It \\"fits\\".\\nTruly."}</Text>;\n', "a.tsx").text == 'It "fits". Truly.'


@pytest.mark.parametrize(("around", "is_told"), [("", False), ("For Tom.\n\n", True)])
def test_what_stands_around_the_drafts_is_told(around: str, is_told: bool) -> None:
    fences = [f"## Email {number}\n\n```\nHello Jo, it fits your kettle.\n```\n\n" for number in (1, 2)]
    assert read_papers(Source("a.md", around.join(["", *fences]))).left_out is is_told
