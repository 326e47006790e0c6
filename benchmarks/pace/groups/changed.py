"""The same thousand drafts again: unchanged, and when one of them was changed."""

from __future__ import annotations

import shutil
from dataclasses import replace

from pace.bench import Bench
from pace.drafts import fresh_sentence
from pace.result import CHANGED, UNCHANGED, Measured
from pace.timing import cpus, in_turn, ratios

_FIRST, _SAME, _AGAIN = "relint, first run", "relint, unchanged", "relint, one draft changed"


def measure(bench: Bench) -> Measured:
    """Each round begins with no results kept (packs are compiled); the second run comes right after the first."""
    names = bench.drafts("folder", bench.sizes.folder)[1]
    folder = bench.folder / "changed"
    shutil.copytree(bench.folder / "folder", folder)
    cache = bench.folder / "cache-changed"
    command = bench.linter(_FIRST, folder, ["-j", "1", *names], cache=cache)

    def forget(_turn: int) -> None:
        bench.cache_with_packs(cache.name)

    def change(turn: int) -> None:
        path = folder / names[turn * 7 % len(names)]
        path.write_text(
            path.read_text(encoding="utf-8") + "\n" + fresh_sentence(f"change {turn}") + "\n", encoding="utf-8"
        )

    contestants = [
        replace(command, prepare=forget),
        replace(command, name=_SAME),
        replace(command, name=_AGAIN, prepare=change),
        *bench.others(folder, names, names=("proselint",)),
    ]
    runs = in_turn(contestants, bench.rounds, bench.say)
    got = {CHANGED: ratios(cpus(runs[_AGAIN]), cpus(runs[_FIRST]))}
    if "proselint" in runs:
        got[UNCHANGED] = ratios(cpus(runs[_SAME]), cpus(runs["proselint"]))
    return Measured(f"{len(names):,} drafts, results kept, one core", runs, got=got)
