"""Which fixes are made together, and what stands in the text then."""

from __future__ import annotations

from relint.draft.span import Span
from relint.results.finding import Finding, Fix, Severity
from relint.results.fixes import applied, choose

TEXT = "We leverage our robust hats in order to help."


def fixing(found: str, old: str, new: str, severity: Severity = Severity.WARNING) -> Finding:
    """A finding over some words that mends a part of them."""
    at, start = TEXT.index(old), TEXT.index(found)
    fix = Fix(Span(at, at + len(old)), new)
    span = Span(start, start + len(found))
    return Finding("a.md", f"p/{new}", severity, "m", "h", span=span, text=found, fix=fix, suggestions=(new,))


def test_fixes_are_made_in_the_order_in_which_they_stand() -> None:
    """Also where the finding of a later one begins before that of an earlier one."""
    wide = fixing("leverage our robust hats in order to", "in order to", "to")
    choice = choose([wide, fixing("robust", "robust", "strong")], unsafe=False)
    assert not choice.refused
    assert applied(TEXT, choice.fixes) == "We leverage our strong hats to help."


def test_of_two_that_change_the_same_words_the_weightier_is_made() -> None:
    light = fixing("leverage our", "leverage our", "use our", Severity.ADVICE)
    choice = choose([light, fixing("leverage", "leverage", "wear")], unsafe=False)
    assert applied(TEXT, choice.fixes) == "We wear our robust hats in order to help."
    assert [(one.finding, "same words" in one.why) for one in choice.refused] == [(light, True)]
