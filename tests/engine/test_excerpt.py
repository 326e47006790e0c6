"""The words around a finding, cut where they are too many."""

from __future__ import annotations

from relint.engine.excerpt import ELLIPSIS, cut
from relint.results.finding import Excerpt


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
