"""The same thousand drafts again, when one of them was changed."""

from __future__ import annotations

import shutil
from dataclasses import replace

from pace.bench import Bench
from pace.drafts import fresh_sentence
from pace.result import CHANGED, Measured
from pace.timing import in_turn, ratios, walls

_FIRST, _AGAIN = "relint, first run", "relint, one draft changed"


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
        replace(command, name=_AGAIN, prepare=change),
    ]
    runs = in_turn(contestants, bench.rounds, bench.say)
    got = {CHANGED: ratios(walls(runs[_AGAIN]), walls(runs[_FIRST]))}
    return Measured(f"{len(names):,} drafts, results kept, one core", runs, got=got)
