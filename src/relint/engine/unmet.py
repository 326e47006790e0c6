"""Patterns and trees that no flagged example meets: they could break, and nobody would see it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from relint.engine.check import Check
from relint.engine.checks import Checks
from relint.engine.examples import cases_of, run_of
from relint.kinds.match import MatchKind
from relint.matching.probe import Probe
from relint.outside.structs import Struct
from relint.packs.rule import FlagExample, Rule, Signal
from relint.packs.strict_yaml import place_of, read_yaml


class Unmet(Struct, frozen=True):
    """One entry under `find` that none of its rule's flagged examples meets."""

    path: str
    line: int | None
    wanted: str


def unmet(declared: Rule | Signal, checks: Checks) -> Iterator[Unmet]:
    """The unmet entries of a rule or signal, in the order of its file."""
    check = checks.rules[declared.id] if isinstance(declared, Rule) else checks.signals[declared.id]
    if not isinstance(check.kind, MatchKind):
        return
    places = _places(declared)
    for index, probe in enumerate(_unmet_probes(check, checks) if places else ()):
        if probe is not None and index in places:
            line, _ = place_of(Path(declared.path), places[index])
            yield Unmet(declared.path, line, _shown(declared.options["find"][index]))


def _places(declared: Rule | Signal) -> dict[int, str]:
    """Where its entries stand in its own file; what an extending rule inherits is tested where that stands."""
    data = read_yaml(Path(declared.path))
    own, added = (len((data.get(part) or {}).get("find") or ()) for part in ("options", "add"))
    first_added = len(declared.options["find"]) - added
    written = {index: f"$.options.find[{index}]" for index in range(own)}
    return written | {first_added + index: f"$.add.find[{index}]" for index in range(added)}


def _unmet_probes(check: Check, checks: Checks) -> list[Probe | None]:
    """Every probe that finds nothing in any flagged example, in order, with `None` for each that does.

    Guards are not asked: an example that a guard passes over still shows what the pattern takes.
    """
    waiting: list[Probe | None] = list(check.kind.probes())
    for case in cases_of(check.declared):
        run = run_of(case, checks) if isinstance(case.example, FlagExample) and any(waiting) else None
        if run is not None:
            draft = run.draft.scoped(check.blocks)
            waiting = [None if probe is None or draft.matches(probe) else probe for probe in waiting]
            run.let_go()
    return waiting


def _shown(entry: Any) -> str:
    """A pattern as it is written, or that it is a tree."""
    pattern = entry.get("pattern") if isinstance(entry, dict) else entry
    return f"“{pattern}”" if pattern else "this tree"
