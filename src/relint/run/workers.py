"""Work spread over processes, one batch in the hands of each, answers in the order in which they come.

On Linux workers are forked, so they start with everything that is ready; elsewhere, and where threads run already, they
start afresh. A worker that dies costs the one piece of work that killed it. Workers write no file.
"""

from __future__ import annotations

import gc
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

from relint.outside.structs import Struct

_T = TypeVar("_T")
_R = TypeVar("_R")
Work = Callable[[Sequence[_T]], Iterable[_R]]


class Died(Struct, frozen=True):
    """In place of an answer: the worker ended over this piece of work, and with which exit code (below 0: a signal)."""

    code: int | None

    def __str__(self) -> str:
        if self.code is not None and self.code < 0:
            return f"the worker process that read it was killed (signal {-self.code})"
        return f"the worker process that read it ended (exit code {self.code})"


class WorkerError(Exception):
    """Work raised an error in a worker; the text says which."""


class _Worker(Struct, Generic[_T]):
    process: BaseProcess
    batch: Sequence[_T]


def spread(
    work: Work[_T, _R], batches: Iterable[Sequence[_T]], count: int, *, method: str | None = None
) -> Generator[tuple[_T, _R | Died], None, None]:
    """Each piece of each batch with what `work` gives for it; `work` gives one answer a piece, in order.

    Batches are taken as workers become free. When the caller stops, for whatever reason, all workers are ended.
    """
    team = _Team(work, method or _method())
    waiting = iter(batches)
    alone: deque[Sequence[_T]] = deque()
    try:
        while team.size < count and (batch := next(waiting, None)) is not None:
            team.start(batch)
        while team.size:
            for connection in team.ready():
                worker, answers = team.answer(connection)
                if answers is None and len(worker.batch) > 1:
                    # One of them killed it: each gets a worker of its own, to find out which.
                    alone.extend([piece] for piece in worker.batch)
                if (batch := alone.popleft() if alone else next(waiting, None)) is None:
                    team.release(connection)
                elif answers is None:
                    team.start(batch)
                else:
                    team.give(connection, batch)
                if answers is not None:
                    yield from zip(worker.batch, answers, strict=True)
                elif len(worker.batch) == 1:
                    yield worker.batch[0], Died(worker.process.exitcode)
    finally:
        team.end()


class _Team(Generic[_T, _R]):
    def __init__(self, work: Work[_T, _R], method: str) -> None:
        self._work = work
        self._context: Any = get_context(method)
        self._forks = method == "fork"
        self._workers: dict[Connection, _Worker[_T]] = {}

    @property
    def size(self) -> int:
        return len(self._workers)

    def start(self, batch: Sequence[_T]) -> None:
        """A new worker, with its first batch."""
        ours, theirs = self._context.Pipe()
        not_theirs = [ours, *self._workers] if self._forks else []
        arguments = (theirs, not_theirs, self._work)
        process = self._context.Process(target=_serve, args=arguments, daemon=True)
        gc.freeze()  # what is there now is never looked at by a worker's collector, so its memory stays shared
        with _interrupts_held_back():
            process.start()
            self._workers[ours] = _Worker(process, batch)
        gc.unfreeze()
        theirs.close()
        self.give(ours, batch)

    def ready(self) -> list[Connection]:
        """Wait for answers, or for a worker to die."""
        return [connection for connection in wait(list(self._workers)) if isinstance(connection, Connection)]

    def answer(self, connection: Connection) -> tuple[_Worker[_T], list[_R] | None]:
        """A worker with the batch that it had, and its answers; `None` when it died over them."""
        worker = self._workers[connection]
        told = _Worker(worker.process, worker.batch)
        try:
            answers = connection.recv()
        except (EOFError, OSError):
            self.release(connection)
            worker.process.join()
            return told, None
        if isinstance(answers, str):
            raise WorkerError(answers)
        return told, answers

    def give(self, connection: Connection, batch: Sequence[_T]) -> None:
        """The next batch; a worker that died meanwhile is found out when its answer is read."""
        self._workers[connection].batch = batch
        with suppress(OSError):
            connection.send(batch)

    def release(self, connection: Connection) -> None:
        """Nothing more for this worker: it ends by itself."""
        if connection in self._workers:
            del self._workers[connection]
            connection.close()

    def end(self) -> None:
        """At once: workers hold nothing that could be left half-written."""
        for worker in self._workers.values():
            worker.process.kill()
        for connection, worker in self._workers.items():
            worker.process.join()
            connection.close()
        self._workers.clear()


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """A Ctrl-C is for the process that started the workers; one that comes while they are started is heard after."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _method() -> str:
    """A fork copies no threads, so it is safe only where there are none."""
    return "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"


def _serve(connection: Connection, not_ours: Sequence[Connection], work: Work[_T, _R]) -> None:
    """A worker's life: until nobody gives it work any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for other in not_ours:  # else this worker would keep another's line open, and its own
        other.close()
    while True:
        try:
            batch = connection.recv()
        except (EOFError, OSError):
            return
        try:
            answers: list[_R] | str = list(work(batch))
        except Exception as error:
            answers = f"{type(error).__name__}: {error}"
        try:
            connection.send(answers)
        except OSError:
            return
