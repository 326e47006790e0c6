"""Five thousand drafts: what a second worker brings, and what memory they take."""

from __future__ import annotations

from dataclasses import replace

from pace.bench import Bench
from pace.result import MEMORY, WORKERS, Measured
from pace.timing import in_turn, ratios, walls
from pace.variety import variety


def measure(bench: Bench) -> Measured:
    """Both may use both cores. Memory is the peak of the largest process."""
    sizes = bench.sizes
    folder, names = bench.drafts("many", sizes.many)
    few = names[: sizes.few]
    one, two = f"relint -j 1, {sizes.many:,}", f"relint -j 2, {sizes.many:,}"
    one_few, two_few = f"relint -j 1, {sizes.few}", f"relint -j 2, {sizes.few}"
    contestants = [
        replace(bench.linter(name, folder, ["-j", jobs, *drafts]), cores=2)
        for name, jobs, drafts in ((one, "1", names), (two, "2", names), (one_few, "1", few), (two_few, "2", few))
    ]
    runs = in_turn(contestants, max(2, bench.rounds - 2), bench.say)
    peaks = {name: [float(each.peak) for each in series] for name, series in runs.items()}
    got = {
        WORKERS: ratios(walls(runs[one]), walls(runs[two])),
        MEMORY: ratios(peaks[one], peaks[one_few]),
    }
    said = variety((folder / name).read_text(encoding="utf-8") for name in names)
    growth = ratios(peaks[two], peaks[two_few])
    remarks = [
        f"The folder: {said}.",
        f"With two workers the largest process takes {growth} × its memory for {sizes.few}.",
    ]
    words = {name: said.words if name in (one, two) else 0 for name in runs}
    return Measured(f"{sizes.many:,} drafts and {sizes.few}, two cores", runs, words, got, remarks)
