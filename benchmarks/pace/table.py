"""The results as plain tables: the aims first, then what everything took."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pace.result import ALL, Measured, Reach
from pace.timing import Run, Spread, cpus, walls

_MEGA = 1_000_000


def aims(results: Iterable[Measured]) -> Iterator[str]:
    """Every aim with what was reached: the median of the rounds, lowest and highest in brackets."""
    got: dict[Reach, Spread] = {reach: spread for each in results for reach, spread in each.got.items()}
    rows = [("measure", "reach", "got: median (lowest–highest)", "")]
    rows += [(reach.measure, str(reach), *_judged(reach, got)) for reach in ALL]
    yield from _aligned(rows)
    kept = sum(reach.is_kept(spread) for reach, spread in got.items())
    yield f"{kept} of {len(got)} kept, {len(ALL) - len(got)} not measured. Of CPU seconds, in turn, round by round."


def details(result: Measured) -> Iterator[str]:
    """Seconds, processor seconds, words a second and memory of every command of one group."""
    yield result.title
    rows = [("", "seconds (lowest–highest)", "CPU s (lowest–highest)", "words/CPU s", "peak MB")]
    rows += [_row(name, runs, result.words) for name, runs in result.runs.items()]
    yield from _aligned(rows)
    yield from result.remarks


def _judged(reach: Reach, got: Mapping[Reach, Spread]) -> tuple[str, str]:
    if reach not in got:
        return "not measured", ""
    return str(got[reach]), "kept" if reach.is_kept(got[reach]) else "MISSED"


def _row(name: str, runs: Sequence[Run], words: Mapping[str, int]) -> tuple[str, str, str, str, str]:
    wall = Spread(tuple(walls(runs)))
    cpu = Spread(tuple(cpus(runs)))
    rate = f"{words[name] / cpu.middle:,.0f}" if words.get(name) and cpu.middle else ""
    return (name, str(wall), str(cpu), rate, f"{max(each.peak for each in runs) / _MEGA:,.0f}")


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Columns of the width of their widest entry; the first to the left, and so are texts."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
