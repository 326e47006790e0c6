"""`python -m expressions`: those of relint's regular expressions that take more than the length of a row of signs.

Run from `benchmarks/`. `python -m expressions formats metrics` takes only the modules whose names begin so. Each is
tried in a process of its own, for no more than some seconds, with what `parts` makes of it; one that comes to no end is
told as well. What is printed is no fault where the text is short (a name, a title), which a reader of it must see.
"""

from __future__ import annotations

import math
import os
import pkgutil
import re
import resource
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import relint
from expressions.parts import attacks
from relint.formats.worded_pattern import WordedPattern
from relint.outside.late_expressions import LateExpression

#: Lengths that are tried, the seconds that say something, and those after which an expression is given up.
_LENGTHS = (300, 1_200, 4_800)
_TELLING, _ENOUGH, _PATIENCE = 0.05, 0.6, 20
#: No clock is finer everywhere.
_TICK = 0.008
_ENDS = ("", "\x00", "\n", "a")
LINEAR = 1.35


def main(beginnings: list[str]) -> int:
    """Try them, print, and give 1 where one was found."""
    found = 0
    for name, pattern in expressions():
        if not beginnings or name.startswith(tuple(beginnings)):
            found += not _tried_apart(name, pattern)
    return 1 if found else 0


def expressions() -> Iterator[tuple[str, re.Pattern[str]]]:
    """All that modules keep, each once, under the name that it has there."""
    seen: set[tuple[str, int]] = set()
    for module in pkgutil.walk_packages(relint.__path__, "relint."):
        if module.name.endswith("__main__"):
            continue
        for name, value in list(vars(import_module(module.name)).items()):
            for pattern in _held(value):
                if (pattern.pattern, pattern.flags) not in seen:
                    seen.add((pattern.pattern, pattern.flags))
                    yield f"{module.name.removeprefix('relint.')}.{name}", pattern


def _held(value: object, depth: int = 3) -> Iterator[re.Pattern[str]]:
    if isinstance(value, LateExpression):
        yield from _held(value.compiled)
    elif isinstance(value, WordedPattern):
        yield from _held(value.pattern)
    elif isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value
    elif isinstance(value, dict | list | tuple) and depth:
        for inner in list(value.values() if isinstance(value, dict) else value)[:200]:
            yield from _held(inner, depth - 1)


def _tried_apart(name: str, pattern: re.Pattern[str]) -> bool:
    """False for one that is not linear; a process cannot be asked to leave an expression that does not end."""
    child = os.fork()
    if not child:
        used = int(time.process_time())
        resource.setrlimit(resource.RLIMIT_CPU, (used + _PATIENCE, used + _PATIENCE + 1))
        worst = _worst(pattern, _search(name, pattern))
        if worst:
            print(f"{name}: {worst}", flush=True)
        os._exit(1 if worst else 0)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        print(f"{name}: no end", flush=True)
    return status == 0


def _search(name: str, pattern: re.Pattern[str]) -> Callable[[str], object]:
    """As it is used in its module: from the start alone, or from every place."""
    module, _, short = name.rpartition(".")
    file = import_module(f"relint.{module}").__file__
    text = Path(file).read_text("utf-8") if file else ""
    used = set(re.findall(rf"\b{re.escape(short)}(?:\.pattern)?\.(\w+)\(", text))
    if short.startswith("_") and used and used <= {"match", "fullmatch"}:
        return pattern.match if "match" in used else pattern.fullmatch
    return lambda row: list(pattern.finditer(row))


def _worst(pattern: re.Pattern[str], search: Callable[[str], object]) -> str:
    """The row that took longest of those that took more than their length, in words."""
    worst, words, start = 0.0, "", time.process_time()
    for before, piece in attacks(pattern.pattern, pattern.flags):
        for end in _ENDS:
            exponent, seconds = _steepness(search, before, piece, end)
            if exponent > LINEAR and seconds > worst:
                # Once more: another's work may have been counted.
                exponent, seconds = _steepness(search, before, piece, end)
            if exponent > LINEAR and seconds > worst:
                worst = seconds
                words = (
                    f"{seconds:.2f} s, exponent {exponent:.1f}: {before[:30]!r}, then {piece[:30]!r} …, then {end!r}"
                )
        if time.process_time() - start > _PATIENCE / 2:
            break
    return words


def _steepness(search: Callable[[str], object], before: str, piece: str, end: str) -> tuple[float, float]:
    """The exponent of the last two lengths, and the seconds of the longest."""
    steps = list(_grown(search, before, piece, end))
    long, slow = steps[-1]
    if slow < _TELLING or len(steps) < 2:
        return 0.0, slow
    short, quick = steps[-2]
    return math.log(slow / max(quick, _TICK)) / math.log(long / short), slow


def _grown(search: Callable[[str], object], before: str, piece: str, end: str) -> Iterator[tuple[int, float]]:
    for length in _LENGTHS:
        row = before + piece * (length // len(piece)) + end
        start = time.process_time()
        search(row)
        seconds = time.process_time() - start
        yield length, seconds
        if seconds > _ENOUGH:
            return


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
