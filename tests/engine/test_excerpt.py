"""The words around a finding, cut where they are too many."""

from __future__ import annotations

import pytest

from relint.draft.source import Source
from relint.draft.span import Span
from relint.engine import excerpt
from relint.engine.excerpt import ELLIPSIS, cut, source_excerpt
from relint.results.finding import Excerpt
from tests.formats.reading import draft


def found(before: str, hit: str, after: str) -> Excerpt:
    return Excerpt(before + hit + after, len(before), len(before) + len(hit))


def test_a_find_that_just_fits_stays_whole() -> None:
    hit = "x" * 60
    shown = cut(found("before it stands this, ", hit, " and this behind it"), 60)
    assert shown.text[shown.start : shown.end] == hit
    longer = cut(found("before ", hit + "y", " behind"), 60)
    assert ELLIPSIS in longer.text[longer.start : longer.end]


def test_a_long_find_keeps_twice_as_much_of_its_beginning_as_of_its_end() -> None:
    hit = " ".join(f"w{number:02}" for number in range(60))
    shown = cut(found("", hit, ""), 60)
    head, _, tail = shown.text[shown.start : shown.end].partition(f" {ELLIPSIS} ")
    assert hit.startswith(head)
    assert hit.endswith(tail)
    assert (len(head.split()), len(tail.split())) == (10, 5)


def test_what_fits_is_left_alone() -> None:
    whole = found("a ", "b", " c")
    assert cut(whole, 5) is whole


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("b" * 90, "", f"{ELLIPSIS} {'b' * 24}|"),
        ("b" * 90, "a" * 90, f"{ELLIPSIS} {'b' * 12}|{'a' * 12} {ELLIPSIS}"),
        ("", "a" * 90, f"|{'a' * 24} {ELLIPSIS}"),
        ("b" * 12, "a" * 12, f"{'b' * 12}|{'a' * 12}"),
    ],
)
def test_a_find_that_takes_all_the_room_keeps_24_characters_around_it(before: str, after: str, shown: str) -> None:
    whole = cut(found(before, "x" * 60, after), 60)
    assert f"{whole.text[: whole.start]}|{whole.text[whole.end :]}" == shown


def test_a_line_is_looked_at_no_further_than_could_be_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excerpt, "_FURTHEST", 5)
    text = "0123456789 hit 0123456789"
    assert source_excerpt(Source("a.md", text), Span(11, 14)).text == "6789 hit 0123"
    assert source_excerpt(Source("a.md", "a hit b"), Span(2, 5)).text == "a hit b"


def test_a_sentence_without_an_end_is_shown_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Finds of one part show the same words, and none of them all that there are."""
    monkeypatch.setattr(excerpt, "_FURTHEST", 10)
    document = draft("one two three four five six. Seven! " + "x" * 25)
    shown = {
        word: excerpt.excerpt(document, Span(at := document.text.index(word), at + len(word)))
        for word in ("one", "two", "three", "four", "five", "six", "Seven", "two three", "x" * 12)
    }
    assert {word: seen.text.strip() for word, seen in shown.items() if seen} == {
        **dict.fromkeys(("one", "two"), "one two"),
        "three": "three",
        **dict.fromkeys(("four", "five"), "four five"),
        "six": "six.",
        "Seven": "Seven!",
        "two three": "one two three",
        "x" * 12: "x" * 20,
    }
