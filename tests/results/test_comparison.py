"""Two versions of a draft: what went, what came, and whether the reader is better off."""

from __future__ import annotations

import random
from collections.abc import Sequence
from types import SimpleNamespace
from typing import cast

from relint.draft.relationship import Channel, Consent, Relationship, Stage
from relint.draft.span import Span
from relint.outside.structs import replace
from relint.results.comparison import Verdict, compared
from relint.results.finding import Excerpt, Finding, Severity
from relint.results.profile import LedgerEntry, Profile
from relint.results.report import FileReport, Measurement

STRANGER = Relationship(Channel.EMAIL, Stage.STRANGER, 1, Consent.NONE)


def found(rule: str, words: str = "", severity: Severity = Severity.WARNING, at: int = 0, sure: float = 1.0) -> Finding:
    span = Span(at, at + len(words)) if words else None
    excerpt = Excerpt(words, 0, len(words)) if words else None
    return Finding("d", rule, severity, rule, "h", span, text=words, excerpt=excerpt, confidence=sure)


def summed(rule: str, number: int) -> Finding:
    return Finding("d", rule, Severity.ADVICE, "… and more", "h", values={"summed": number, "limit": 3})


def version(*findings: Finding, words: int = 100) -> FileReport:
    measures = {"words": Measurement(words, 125.0), "links": Measurement(1, 2.0)}
    return FileReport("d", STRANGER, "markdown", findings, measures)


def rules(findings: Sequence[Finding]) -> list[str]:
    return [finding.rule for finding in findings]


def test_what_went_what_came_and_what_stayed() -> None:
    old = version(found("a/one", "Act now"), found("a/two", "the team"), found("a/whole"))
    new = version(found("a/two", "The  Team", at=40), found("b/three", "synergy"), found("a/whole"))
    both = compared(old, new)
    assert (rules(both.went), rules(both.came), rules(both.stayed)) == (["a/one"], ["b/three"], ["a/two", "a/whole"])


def test_the_same_words_twice_and_then_once() -> None:
    old = version(found("a/one", "synergy"), found("a/one", "synergy", at=50))
    both = compared(old, version(found("a/one", "synergy")))
    assert (len(both.went), len(both.came), len(both.stayed)) == (1, 0, 1)


def test_what_was_only_counted_is_no_news_when_it_shows() -> None:
    old = version(*(found("a/one", word) for word in ("leverage", "synergy", "robust")), summed("a/one", 2))
    new = version(found("a/one", "seamless"), found("a/one", "holistic"))
    both = compared(old, new)
    assert (len(both.went), len(both.came), len(both.stayed)) == (3, 0, 2)
    back = compared(new, old)
    assert (len(back.went), len(back.came), len(back.stayed)) == (0, 3, 0)


def test_only_measures_that_moved_are_told() -> None:
    (moved,) = compared(version(words=200), version(words=100)).moved
    assert (moved.name, moved.before, moved.after, moved.limit) == ("words", 200, 100, 125)


def test_less_is_better_and_the_other_way_round_is_worse() -> None:
    bad, good = version(found("a/one", "Act now"), found("a/two", "the team")), version(found("a/one", "Act now"))
    assert compared(bad, good).verdict is Verdict.BETTER
    assert compared(good, bad).verdict is Verdict.WORSE
    assert compared(bad, bad).verdict is Verdict.SAME


def test_a_new_error_is_worse_whatever_went() -> None:
    old = version(*(found(f"a/{number}", f"words {number}") for number in range(9)))
    assert compared(old, version(found("b/error", "no reply", Severity.ERROR))).verdict is Verdict.WORSE


def test_what_is_doubtful_weighs_little() -> None:
    old = version(found("a/sure", "Act now", sure=0.9))
    assert compared(old, version(found("b/doubtful", "perhaps", sure=0.3))).verdict is Verdict.BETTER


def test_a_draft_without_words_is_no_better_one() -> None:
    assert compared(version(found("a/one", "Act now")), version(words=0)).verdict is Verdict.EMPTY


def test_there_and_back_are_opposites() -> None:
    """Over random versions: what went one way comes the other way, and nobody is better off both ways."""
    chance = random.Random(12)
    opposite = {Verdict.BETTER: Verdict.WORSE, Verdict.WORSE: Verdict.BETTER, Verdict.SAME: Verdict.SAME}
    for _ in range(200):
        one, other = (
            version(*(found(f"a/{chance.randrange(4)}", chance.choice("abc") * 5) for _ in range(chance.randrange(6))))
            for _ in range(2)
        )
        there, back = compared(one, other), compared(other, one)
        assert sorted(map(repr, there.went)) == sorted(map(repr, back.came))
        assert there.verdict is opposite[back.verdict]
        assert len(there.stayed) + len(there.came) == len(other.findings)


def good(*sources: str) -> FileReport:
    """A version in which a profile found these good things for the reader, and something bad."""
    entries = [LedgerEntry(points=1.0, what=f"for {source}", source=source, count=1, edit="e") for source in sources]
    bad = LedgerEntry(points=-1.0, what="against", source="bad", count=1, edit="e")
    return replace(version(), profile=cast(Profile, SimpleNamespace(ledger=(*entries, bad))))


def test_what_speaks_for_the_sender_is_gained_and_lost() -> None:
    both = compared(good("a", "b"), good("b", "c", "d"))
    assert (both.gained, both.lost) == (("for c", "for d"), ("for a",))
    assert both.verdict is Verdict.BETTER
    assert compared(good("a", "b"), good("b")).verdict is Verdict.WORSE
    assert compared(good("a"), good("b")).verdict is Verdict.SAME


def test_what_was_only_counted_may_show_as_often_as_it_was_counted() -> None:
    old = version(found("a/one", "synergy"), summed("a/one", 2))
    new = version(
        *(found("a/one", words, at=place * 20) for place, words in enumerate(("rye", "oats", "salt", "milk")))
    )
    both = compared(old, new)
    assert [finding.text for finding in both.stayed] == ["rye", "oats"]
    assert [finding.text for finding in both.came] == ["salt", "milk"]
