"""Work spread over processes: every answer comes, whatever a worker does."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest

from relint.run.workers import Died, WorkerError, spread

METHODS = ["fork", "spawn"]


def doubled(batch: Sequence[int]) -> Iterator[int]:
    for number in batch:
        yield number * 2


def waiting_for_the_others(done: Path, batch: Sequence[int]) -> list[int]:
    """The first piece is done when three others are: never, if one worker held up the rest (a minute at most)."""
    for _ in range(6_000):
        if 0 not in batch or len(list(done.iterdir())) == 3:
            break
        time.sleep(0.01)
    for number in batch:
        (done / str(number)).touch()
    return [len(list(done.iterdir())) for _ in batch]


def dying(batch: Sequence[int]) -> list[int]:
    if 3 in batch:
        os.kill(os.getpid(), signal.SIGKILL)
    return list(batch)


def leaving(batch: Sequence[int]) -> list[int]:
    os._exit(7)


def breaking(batch: Sequence[int]) -> list[int]:
    raise ZeroDivisionError("out of tea")


def process_of(batch: Sequence[int]) -> list[int]:
    return [os.getpid() for _ in batch]


@pytest.mark.parametrize("method", METHODS)
def test_every_piece_gets_its_answer(method: str) -> None:
    batches = [[0, 1], [2], [3, 4, 5]]
    assert sorted(spread(doubled, batches, 2, method=method)) == [(n, n * 2) for n in range(6)]


def test_nothing_to_do() -> None:
    assert list(spread(doubled, [], 2)) == []


def test_one_slow_worker_does_not_hold_up_the_others(tmp_path: Path) -> None:
    answers = dict(spread(partial(waiting_for_the_others, tmp_path), [[0], [1], [2], [3]], 2))
    assert sorted(answers) == [0, 1, 2, 3]
    assert answers[0] == 4


def test_work_is_done_elsewhere_by_no_more_processes_than_asked() -> None:
    processes = {process for _, process in spread(process_of, [[n] for n in range(12)], 2)}
    assert len(processes) <= 2
    assert os.getpid() not in processes


def test_batches_are_taken_only_as_workers_are_free() -> None:
    taken = 0

    def batches() -> Iterator[list[int]]:
        nonlocal taken
        for number in range(40):
            taken += 1
            yield [number]

    answers = spread(doubled, batches(), 2)
    for done, _ in enumerate(answers, 1):
        assert taken <= done + 3


@pytest.mark.parametrize("method", METHODS)
def test_a_worker_that_dies_costs_only_what_killed_it(method: str) -> None:
    answers = dict(spread(dying, [[0, 1], [2, 3, 4], [5], [6]], 2, method=method))
    assert answers.pop(3) == Died(-signal.SIGKILL)
    assert answers == {number: number for number in (0, 1, 2, 4, 5, 6)}


def test_when_all_workers_die_every_piece_is_told() -> None:
    answers = dict(spread(leaving, [[0, 1], [2], [3]], 2))
    assert answers == dict.fromkeys(range(4), Died(7))
    assert "exit code 7" in str(Died(7))
    assert "signal 9" in str(Died(-9))


def test_an_error_in_the_work_is_raised_here() -> None:
    with pytest.raises(WorkerError, match="ZeroDivisionError: out of tea"):
        list(spread(breaking, [[0], [1]], 2))


def test_whoever_stops_leaves_no_process_behind() -> None:
    answers = spread(process_of, [[n] for n in range(50)], 2)
    processes = {next(answers)[1] for _ in range(4)}
    answers.close()
    for process in processes:
        assert isinstance(process, int)
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def test_interrupts_are_heard_again_afterwards() -> None:
    before = signal.getsignal(signal.SIGINT)
    list(spread(doubled, [[0]], 2))
    assert signal.getsignal(signal.SIGINT) is before
