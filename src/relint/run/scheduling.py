"""How a run goes about its drafts: answered from earlier runs or not, in how many processes, in which batches."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from relint.outside.structs import Struct
from relint.run.inputs import Done, Draft

if TYPE_CHECKING:
    from relint.engine.stopwatch import Stopwatch
    from relint.run.linting import Linting
    from relint.run.workers import Died

#: A process of its own pays for so many bytes: some seconds of work, where starting it takes a tenth of one.
SHARE = 150_000
#: What one process gets at once: enough for full batches of the pipeline, few enough to stay small.
BATCH = 32
_BATCH_BYTES = 200_000
#: Each worker should get at least so many batches, so that all end at about the same time.
_ROUNDS = 4


class Scheduling(Struct, frozen=True):
    """What the command line says: do results of earlier runs count, and how many processes (`None`: as it pays).

    `watch` times what this process does, where somebody asked for that.
    """

    use_results: bool = True
    jobs: int | None = None
    watch: Stopwatch | None = None

    def answers(self, drafts: Sequence[Draft], linting: Linting) -> Iterator[tuple[Draft, Done | Died]]:
        """Every draft with what became of it, as soon as that is known."""
        jobs = self.jobs or min(cores(), sum(draft.size for draft in drafts) // SHARE)
        if jobs < 2 or len(drafts) < 2:
            for batch in batches(drafts, BATCH):
                yield from zip(batch, linting(batch), strict=True)
            return
        from relint.run.workers import spread

        # The first draft is read here: what it takes to read one is loaded then, and workers start with it.
        yield from zip(drafts[:1], linting(drafts[:1]), strict=True)
        rest = drafts[1:]
        yield from spread(linting, batches(rest, min(BATCH, -(-len(rest) // (jobs * _ROUNDS)))), jobs)


def batches(drafts: Iterable[Draft], most: int) -> Iterator[list[Draft]]:
    """At most so many drafts together, fewer where they are long."""
    batch: list[Draft] = []
    size = 0
    for draft in drafts:
        if batch and (len(batch) >= most or size + draft.size > _BATCH_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(draft)
        size += draft.size
    if batch:
        yield batch


def cores() -> int:
    """As many as this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1
