"""Where the time of a run goes, for whoever asks; otherwise nobody is timed, and no finding depends on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from time import perf_counter


class Stopwatch:
    """Seconds by step of the line and by rule. What a rule asks others for counts as its own."""

    def __init__(self) -> None:
        self.steps: dict[str, float] = defaultdict(float)
        self.rules: dict[str, float] = defaultdict(float)

    def step(self, name: str) -> AbstractContextManager[None]:
        """Time a step of the line."""
        return _added(self.steps, name)

    def rule(self, rule_id: str) -> AbstractContextManager[None]:
        """Time one rule at one draft."""
        return _added(self.rules, rule_id)


@contextmanager
def _added(seconds: dict[str, float], name: str) -> Iterator[None]:
    begin = perf_counter()
    try:
        yield
    finally:
        seconds[name] += perf_counter() - begin


def timed(watch: Stopwatch | None, step: str) -> AbstractContextManager[None]:
    """The step as the watch times it; nothing without a watch."""
    return watch.step(step) if watch else nullcontext()
