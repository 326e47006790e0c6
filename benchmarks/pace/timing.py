"""Running commands in turn on chosen cores: what each took, and ratios with their spread."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

#: Linux counts the peak in kibibytes, macOS in bytes.
_PEAK_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Run:
    """What one command took: seconds on the clock, seconds of all its processes, bytes of its largest process."""

    wall: float
    cpu: float
    peak: int


@dataclass(frozen=True, slots=True)
class Spread:
    """Several values of one thing."""

    values: tuple[float, ...]

    @property
    def middle(self) -> float:
        """The median."""
        return median(self.values)

    def __str__(self) -> str:
        low, high = min(self.values), max(self.values)
        return f"{number(self.middle)} ({number(low)}–{number(high)})"


@dataclass(frozen=True)
class Contestant:
    """A command that is run again and again, in turn with others. `prepare` is not timed; it is told the round.

    `fine` are the exit statuses that mean a good run; `None` where findings may be told by any. With `rounds`, only so
    many of the first rounds are run.
    """

    name: str
    command: Sequence[str]
    folder: Path
    environment: Mapping[str, str]
    cores: int = 1
    fine: frozenset[int] | None = frozenset({0, 1})
    rounds: int | None = None
    prepare: Callable[[int], None] = field(default=lambda _round: None)


class CommandFailedError(Exception):
    """A command ended in a way that makes its time worthless."""


def in_turn(contestants: Sequence[Contestant], rounds: int, say: Callable[[str], None]) -> dict[str, list[Run]]:
    """Run everybody once, then everybody again; by name, one `Run` a round (fewer for who sits later rounds out)."""
    runs: dict[str, list[Run]] = {each.name: [] for each in contestants}
    for turn in range(rounds):
        for each in contestants:
            if each.rounds is None or turn < each.rounds:
                each.prepare(turn)
                runs[each.name].append(run(each))
                say(f"  {turn + 1}/{rounds} {each.name}: {runs[each.name][-1].wall:.2f} s")
    return runs


def ratios(above: Sequence[float], below: Sequence[float]) -> Spread:
    """Round by round, one over the other; rounds that only one of them ran are left out."""
    return Spread(tuple(one / other for one, other in zip(above, below, strict=False)))


def cpus(runs: Sequence[Run]) -> list[float]:
    """Seconds of the processor: on a machine that others use, too, they say more than seconds on the clock."""
    return [each.cpu for each in runs]


def walls(runs: Sequence[Run]) -> list[float]:
    """Seconds on the clock, round by round."""
    return [each.wall for each in runs]


def run(contestant: Contestant) -> Run:
    """Run a command once. Raises `CommandFailedError` for an unexpected exit status or a traceback."""
    with tempfile.TemporaryFile() as errors, _on_cores(contestant.cores):
        start = time.perf_counter()
        process = subprocess.Popen(
            list(contestant.command),
            cwd=contestant.folder,
            env=dict(contestant.environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
        )
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        said = errors.read().decode(errors="replace")
    wrong = contestant.fine is not None and process.returncode not in contestant.fine
    if wrong or "Traceback (most recent call last)" in said:
        raise CommandFailedError(f"{contestant.name} ended with {process.returncode}: {said.strip()[-2000:]}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * _PEAK_UNIT)


def outcome(contestant: Contestant) -> str:
    """Run a command once, on its cores, for what it prints."""
    with _on_cores(contestant.cores):
        done = subprocess.run(
            list(contestant.command),
            cwd=contestant.folder,
            env=dict(contestant.environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
    return done.stdout


def number(value: float) -> str:
    """Three digits that matter."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 0.1 else f"{value:.3f}"


@contextmanager
def _on_cores(count: int) -> Iterator[None]:
    """Children started here may use the first `count` cores that we may use; not every system can promise it."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, sorted(allowed)[:count])
    try:
        yield
    finally:
        os.sched_setaffinity(0, allowed)
