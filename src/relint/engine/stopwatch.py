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

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Time what happens in the context."""
        begin = perf_counter()
        try:
            yield
        finally:
            self.steps[name] += perf_counter() - begin

    @contextmanager
    def rule(self, rule_id: str) -> Iterator[None]:
        """Time one rule at one draft."""
        begin = perf_counter()
        try:
            yield
        finally:
            self.rules[rule_id] += perf_counter() - begin


def timed(watch: Stopwatch | None, step: str) -> AbstractContextManager[None]:
    """The step as the watch times it; nothing without a watch."""
    return watch.step(step) if watch else nullcontext()
