"""Every rule, pack and signal that profiles speak of is there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
from relint.packs.pack_set import PackSet
from relint.profiling.characteristics import NINE
from relint.profiling.closeness import SIGNALS
from relint.profiling.first_screen import QUESTIONS
from relint.profiling.score import SAID_BY, WON
from relint.profiling.signer import SIGNED


@pytest.fixture(scope="module")
def packs() -> PackSet:
    return load_packs(bundled_folders())


def signals() -> Iterator[str]:
    for table in NINE:
        yield from table.shows
    yield from SIGNALS.values()
    for _, names in QUESTIONS:
        yield from names
    for win in WON:
        yield from win.signals
    yield from SAID_BY
    yield SIGNED


def rules_and_packs() -> Iterator[str]:
    for table in NINE:
        yield from table.denied_by
    for names in SAID_BY.values():
        yield from names


def test_every_signal_is_declared(packs: PackSet) -> None:
    assert set(signals()) - {signal.id for signal in packs.signals} == set()


def test_every_rule_and_pack_is_there(packs: PackSet) -> None:
    known = {rule.id for rule in packs.rules} | {pack.name for pack in packs.packs}
    assert set(rules_and_packs()) - known == set()


def test_each_characteristic_can_be_shown_and_hurt() -> None:
    assert all(table.shows and table.denied_by for table in NINE)
