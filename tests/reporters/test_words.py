"""Reports in words."""

from __future__ import annotations

import pytest

from relint.draft.relationship import Channel, Consent, Relationship, Stage
from relint.outside.structs import replace
from relint.reporters.wording import Best, best_edit, counts, in_words, taken_for, verdict
from relint.results.finding import Severity

from . import reports

ALL = frozenset({"channel", "stage", "touch", "consent"})


@pytest.mark.parametrize(
    ("relationship", "words"),
    [
        (reports.STRANGER, "e-mail, first touch to a stranger (inferred)"),
        (replace(reports.STRANGER, stated=ALL), "e-mail, first touch to a stranger"),
        (
            replace(reports.STRANGER, stated=frozenset({"stage"})),
            "e-mail, first touch to a stranger (channel and touch inferred)",
        ),
        (
            Relationship(Channel.MESSAGE, Stage.CURIOUS, 12, Consent.LIKE, frozenset({"channel", "stage"})),
            "message, touch 12 to someone curious (touch inferred)",
        ),
        (
            Relationship(Channel.EMAIL, Stage.SUBSCRIBER, 2, Consent.NONE, ALL - {"consent"}),
            "e-mail, second touch to a subscriber who has agreed to nothing (consent inferred)",
        ),
        (Relationship(Channel.POST, Stage.STRANGER, None, Consent.NONE), "post for strangers (inferred)"),
        (Relationship(Channel.POST, Stage.CUSTOMER, None, Consent.CUSTOMER, ALL - {"touch"}), "post for customers"),
    ],
)
def test_one_line_says_what_a_draft_is_taken_for(relationship: Relationship, words: str) -> None:
    assert taken_for(relationship) == words


def test_lists_in_words() -> None:
    assert [in_words(["a", "b", "c"][:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]


def test_counts() -> None:
    assert counts(reports.one().findings) == "1 error, 3 warnings and 2 pieces of advice"
    assert counts(()) == ""


def test_the_best_edit_is_severe_then_frequent_then_early() -> None:
    findings = list(reports.one().findings)
    best = best_edit(findings)
    assert best is not None
    assert best.finding.severity is Severity.ERROR
    warnings = [finding for finding in findings if finding.severity is Severity.WARNING]
    assert best_edit(warnings) == Best(warnings[0], 0)
    assert best_edit([*warnings, warnings[2]]) == Best(warnings[2], 1)
    assert best_edit([]) is None


def test_the_verdict_says_why() -> None:
    report = reports.one()
    assert (
        verdict(report)
        == "Not ready yet: 1 error and 3 warnings to settle first (errors and warnings make this check fail)."
    )
    assert verdict(replace(report, fail_on=Severity.ERROR)).startswith("Not ready yet: 1 error to settle first")
    assert verdict(replace(report, fail_on=None)).endswith("left to think about (nothing makes this check fail).")
    assert verdict(reports.clean()) == "Ready to go: nothing to change."
    assert verdict(reports.several()).startswith("Not finished: 1 file could not be read and 1 check broke down.")
