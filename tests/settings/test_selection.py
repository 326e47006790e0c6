"""Which rules run: a pure decision."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from relint.packs.bundled import rules_root
from relint.settings.former_names import FORMER_ID, former_ids
from relint.settings.selection import Choice, chosen, is_chosen, most_precise, unknown_names


@dataclass(frozen=True)
class Named:
    id: str
    tier: str = "stable"


HYPE = Named("jargon/hype")


@pytest.mark.parametrize(
    ("choices", "runs"),
    [
        ([], True),
        ([Choice()], True),
        ([Choice(select=("jargon",))], True),
        ([Choice(select=("tmi",))], False),
        ([Choice(select=("jar",))], False),
        ([Choice(ignore=("jargon",))], False),
        ([Choice(ignore=("jargon/hyp",))], True),
        ([Choice(select=("jargon/hype",), ignore=("jargon",))], True),
        ([Choice(select=("jargon",), ignore=("jargon/hype",))], False),
        ([Choice(select=("jargon",), ignore=("jargon",))], False),
        ([Choice(ignore=("jargon",)), Choice(select=("jargon",))], True),
        ([Choice(ignore=("jargon/hype",)), Choice(select=("jargon",))], False),
        ([Choice(select=("tmi",)), Choice(select=("jargon",))], True),
        ([Choice(select=("jargon",)), Choice(select=("tmi",))], False),
        ([Choice(select=("jargon",)), Choice(ignore=("jargon/hype",))], False),
    ],
)
def test_the_longest_name_wins_then_the_stronger_place(choices: list[Choice], runs: bool) -> None:
    assert is_chosen(HYPE, choices) is runs


def test_preview_rules_run_when_asked_for() -> None:
    rule = Named("jargon/new", "preview")
    assert not is_chosen(rule, [])
    assert not is_chosen(rule, [Choice(select=("jargon",))])
    assert is_chosen(rule, [Choice(select=("jargon/new",))])
    assert is_chosen(rule, [], preview=True)


def test_chosen_gives_ids() -> None:
    assert chosen([HYPE, Named("tmi/too-long")], [Choice(ignore=("tmi",))]) == {"jargon/hype"}


def test_the_most_precise_name_gives_the_value() -> None:
    assert most_precise("a/b", {"a": 1, "a/b": 2, "ab": 3}) == 2
    assert most_precise("a/c", {"a": 1, "a/b": 2}) == 1
    assert most_precise("d/c", {"a": 1}) is None


def test_names_that_mean_nothing_are_told() -> None:
    assert unknown_names(["jargon", "jargon/hype", "jargon/hip", "jar"], ["jargon/hype"]) == ["jargon/hip", "jar"]


def test_what_was_cut_out_of_a_rule_is_still_meant_by_its_name() -> None:
    whole, part = Named("wear-them-down/countdown"), Named("wear-them-down/limited-time")
    assert FORMER_ID[part.id] == whole.id
    assert chosen([whole, part], [Choice(select=(whole.id,))]) == {whole.id, part.id}
    assert chosen([whole, part], [Choice(ignore=(whole.id,))]) == set()
    assert chosen([whole, part], [Choice(select=(part.id,))]) == {part.id}
    assert chosen([whole, part], [Choice(ignore=(part.id,))]) == {whole.id}
    assert most_precise(part.id, {"wear-them-down": 1, whole.id: 2}) == 2
    assert most_precise(part.id, {whole.id: 2, part.id: 3}) == 3


def test_a_rule_is_still_meant_by_every_id_that_it_had(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FORMER_ID, "new/third", "a/second")
    monkeypatch.setitem(FORMER_ID, "a/second", "a/first")
    assert former_ids("new/third") == ("a/second", "a/first")
    for name in ("new/third", "a/second", "a/first"):
        assert chosen([Named("new/third")], [Choice(ignore=(name,))]) == set()
        assert most_precise("new/third", {name: 1, "new": 2}) == 1
        assert unknown_names([name], ["new/third"]) == []
    assert unknown_names(["a"], ["new/third"]) == ["a"]


def test_a_rule_with_a_former_id_is_there() -> None:
    root = rules_root()
    assert [each for each in FORMER_ID if not (root / f"{each}.yaml").is_file()] == []
