"""From a profile by function to a profile by stage: libraries count towards the part of relint that called them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

#: Where a module stands in the line, by the beginning of its path in the package; the first that fits.
STAGES = (
    (
        "read",
        ("formats/", "document.py", "sourcemap.py", "reading.py", "source.py", "discover.py", "span.py", "envelope.py"),
    ),
    ("sentences", ("language/sentences.py", "english/abbreviations.py")),
    ("tokens", ("language/tokenizer.py",)),
    ("units and triggers", ("language/analysis.py", "matching/probe.py", "language/word_list.py")),
    ("annotate: encode", ("language/encoder.py", "language/features.py")),
    ("annotate: tags", ("language/tagging.py", "language/lemmas.py")),
    ("annotate: tree, entities", ("language/parsing.py",)),
    ("annotate: rest", ("language/bundled.py", "language/pipeline.py")),
    ("packs", ("packs/", "checks.py", "language/inflect.py", "rule.py", "thresholds.py", "selection.py")),
    ("match", ("kinds/", "hit.py")),
    ("relationship", ("inference/", "relationship.py")),
    ("measures", ("metrics/", "measurements.py")),
    ("tell", ("telling.py", "excerpt.py", "rewrite.py", "silences.py", "finding.py")),
    ("report", ("reporters/", "report.py")),
)
IMPORT, REST = "import", "run"

Function = tuple[str, int, str]
#: As `pstats` keeps it: calls, calls without recursion, own seconds, seconds with callees, and the same by caller.
Entry = tuple[int, int, float, float, Mapping[Function, tuple[int, int, float, float]]]


def stage_of(function: Function, package: Path) -> str | None:
    """The stage of a function of relint, or of importing anything; `None` for the function of a library."""
    file, _, name = function
    if name == "<module>" or file.startswith("<frozen importlib"):
        return IMPORT
    try:
        place = Path(file).relative_to(package).as_posix()
    except ValueError:
        return None
    return next((stage for stage, starts in STAGES if place.startswith(starts)), REST)


def module_of(function: Function, package: Path) -> str | None:
    """The module of a function of relint, or importing; `None` for the function of a library."""
    stage = stage_of(function, package)
    return stage if stage in (None, IMPORT) else Path(function[0]).relative_to(package).as_posix()


def added_up(stats: Mapping[Function, Entry], part_of: Callable[[Function], str | None]) -> dict[str, float]:
    """Own seconds of every function, added up by the part it belongs to; a library's go to those that called it."""
    shares: dict[Function, dict[str, float]] = {}

    def share(function: Function) -> dict[str, float]:
        known = shares.get(function)
        if known is not None:
            return known
        own = part_of(function)
        if own is not None:
            shares[function] = {own: 1.0}
            return shares[function]
        shares[function] = {}  # a library that calls itself in a circle adds nothing
        callers = stats[function][4] if function in stats else {}
        found: dict[str, float] = {}
        for caller, (_, _, _, spent) in callers.items():
            for stage, part in share(caller).items():
                found[stage] = found.get(stage, 0.0) + part * spent
        total = sum(found.values())
        shares[function] = {stage: part / total for stage, part in found.items()} if total else {REST: 1.0}
        return shares[function]

    seconds: dict[str, float] = {}
    for function, (_, _, own_seconds, _, _) in stats.items():
        for stage, part in share(function).items():
            seconds[stage] = seconds.get(stage, 0.0) + part * own_seconds
    return seconds
