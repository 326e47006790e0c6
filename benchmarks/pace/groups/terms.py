"""Packs of ten to ten thousand terms."""

from __future__ import annotations

from pace.bench import Bench
from pace.packs import write_pack
from pace.result import TERMS, Curve, Measured, Panel
from pace.timing import Spread, cpus, in_turn, ratios, run


def measure(bench: Bench) -> tuple[Measured, Panel]:
    """The same drafts with one pack after the other, each compiled beforehand; every pack finds the same words."""
    sizes = bench.sizes
    folder, names = bench.drafts("folder", sizes.folder)
    names = names[: sizes.term_drafts]
    contestants = []
    for count in sizes.terms:
        pack = write_pack(bench.folder / f"terms-{count}", count)
        arguments = ["--pack", f"../{pack}", "--select", pack, "-j", "1", *names]
        contestants.append(bench.linter(f"relint, {count:,} terms", folder, arguments))
        run(contestants[-1])
    runs = in_turn(contestants, bench.rounds, bench.say)
    series = [cpus(runs[each.name]) for each in contestants]
    points = tuple((float(count), Spread(tuple(one)).middle) for count, one in zip(sizes.terms, series, strict=True))
    measured = Measured(
        f"{len(names):,} drafts, one pack of terms, one core", runs, got={TERMS: ratios(series[-1], series[0])}
    )
    return measured, Panel(f"Terms in a pack ({len(names)} drafts)", "terms", (Curve("relint", points),))
