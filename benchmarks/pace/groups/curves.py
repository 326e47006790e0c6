"""For the plot: everybody's seconds by words in one draft and by files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from pace.bench import Bench
from pace.drafts import draft
from pace.result import Curve, Panel
from pace.timing import Contestant, run

#: A run that would take longer than this, going by the one before it, is left out of the plot.
_TOO_LONG = 75.0


def by_words(bench: Bench) -> Panel:
    """One draft of growing length."""
    folder = bench.folder / "by-words"
    folder.mkdir()
    for words in bench.sizes.lengths:
        (folder / f"{words}.md").write_text(draft("by words", words), encoding="utf-8")
    return _panel(
        bench, "Words in one draft", "words", folder, {words: [f"{words}.md"] for words in bench.sizes.lengths}
    )


def by_files(bench: Bench) -> Panel:
    """A growing folder of usual drafts."""
    folder, names = bench.drafts("many", bench.sizes.many)
    return _panel(bench, "Files of 180 words", "files", folder, {count: names[:count] for count in bench.sizes.files})


def _panel(bench: Bench, title: str, unit: str, folder: Path, drafts: Mapping[int, list[str]]) -> Panel:
    points: dict[str, list[tuple[float, float]]] = {}
    for size, names in drafts.items():
        contestants = [bench.linter("relint", folder, ["-j", "1", *names]), bench.pipe(folder, names)]
        if len(names) > 1:
            contestants.append(replace(bench.linter("relint -j 2", folder, ["-j", "2", *names]), cores=2))
        for each in [*contestants, *bench.others(folder, names)]:
            series = points.setdefault(each.name, [])
            if not series or series[-1][1] * size / series[-1][0] < _TOO_LONG:
                series.append((float(size), _quickest(each, bench)))
                bench.say(f"  {size:,} {unit}, {each.name}: {series[-1][1]:.2f} s")
    return Panel(title, unit, tuple(Curve(name, tuple(series)) for name, series in points.items()))


def _quickest(contestant: Contestant, bench: Bench) -> float:
    """Seconds of one run; short runs, which chance disturbs most, are run again and the quickest counts."""
    first = run(contestant).wall
    return first if first > 3 or bench.rounds < 3 else min(first, run(contestant).wall, run(contestant).wall)
