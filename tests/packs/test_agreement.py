"""Each rule's record with editors: stored beside it, in step with it, told with its interval."""

from __future__ import annotations

from pathlib import Path

import pytest

from relint.errors import PackError
from relint.packs.agreement import FILE, UNRECORDED, Agreement
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
from relint.packs.rule import behaviour

PACKS = load_packs(bundled_folders())
MEASURED = [rule for rule in PACKS.rules if rule.kind not in UNRECORDED]


def test_the_interval_is_wilsons() -> None:
    low, high = Agreement(10, 8).interval
    assert (round(low, 3), round(high, 3)) == (0.49, 0.943)  # as in Brown, Cai and DasGupta 2001
    assert Agreement(0, 0).interval == (0.0, 1.0)


@pytest.mark.parametrize(("seen", "agreed"), [(1, 2), (3, -1)])
def test_a_share_is_no_more_than_all(seen: int, agreed: int) -> None:
    with pytest.raises(ValueError, match="is no share"):
        Agreement(seen, agreed)


@pytest.mark.parametrize("rule", MEASURED, ids=lambda rule: rule.id)
def test_every_bundled_rule_was_measured_as_it_is_now(rule) -> None:  # type: ignore[no-untyped-def]
    assert rule.agreement is not None, "run `benchmarks/agreement --write`"
    assert rule.agreement.rule == behaviour(rule), "the rule changed since: run `benchmarks/agreement --write`"


@pytest.mark.parametrize("rule", MEASURED, ids=lambda rule: rule.id)
def test_a_rule_that_editors_hardly_ever_agree_with_is_a_preview(rule) -> None:  # type: ignore[no-untyped-def]
    assert rule.agreement is not None
    if rule.tier == "preview":
        assert not rule.agreement.has_come_back, f"may be stable again: {rule.agreement}"
    else:
        assert not rule.agreement.is_below_floor, f"belongs into preview: {rule.agreement}"


def test_a_rule_goes_out_at_once_and_comes_back_when_one_agreement_less_would_do() -> None:
    assert Agreement(90, 7).is_below_floor
    assert not Agreement(90, 8).is_below_floor
    assert not Agreement(90, 8).has_come_back
    assert Agreement(90, 9).has_come_back
    assert Agreement(0, 0).has_come_back


def test_a_record_of_no_rule_is_refused(tmp_path: Path) -> None:
    pack = tmp_path / "house"
    pack.mkdir()
    (pack / "pack.yaml").write_text("title: House\nabout: ours\n", encoding="utf-8")
    (pack / FILE).write_text("gone: {seen: 3, agreed: 1}\n", encoding="utf-8")
    with pytest.raises(PackError, match="has a record of “gone”, which is no rule of this pack"):
        load_packs([pack])


def test_a_record_that_cannot_be_is_told_with_its_place(tmp_path: Path) -> None:
    pack = tmp_path / "house"
    pack.mkdir()
    (pack / "pack.yaml").write_text("title: House\nabout: ours\n", encoding="utf-8")
    (pack / FILE).write_text("gone: {seen: 3, agreed: 4}\n", encoding="utf-8")
    with pytest.raises(PackError, match="4 of 3 is no share"):
        load_packs([pack])
