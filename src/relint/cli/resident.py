"""The warm process itself: `python -m relint.cli.resident`, started by a run, made ready for runs like it."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from relint.warm import frame, lock
from relint.warm.freshness import Code
from relint.warm.place import lock_path, socket_path

#: Seconds without a request; set this to change it.
IDLE_VARIABLE = "RELINT_WARM_IDLE"
IDLE_SECONDS = 30 * 60.0
_LONGEST_IDLE = 1e9
_SAMPLE = (
    b"Dear reader,\n\nI hope this finds you well. We are excited to help you leverage our solution. Any thoughts?\n"
)


def main() -> int:
    """Take the place of this relint's warm process, make everything ready, answer until it is time to go."""
    arguments = _taken_over()
    path = socket_path()
    if path is None or lock.take(lock_path(path)) is None:
        return 0
    code = Code()  # before relint is imported: what changes from now on is noticed
    from relint.cli.entry import attempt
    from relint.cli.readiness import exercises, make_ready
    from relint.warm.server import Server

    make_ready(arguments, attempt)
    chores = exercises(arguments, attempt, os.getcwd())  # noqa: PTH109
    os.chdir("/")
    Server(path, attempt, is_current=code.is_current, idle_seconds=idle_seconds()).serve(chores)
    return 0


def idle_seconds() -> float:
    """How long to stay without being asked; what is no length of time in the variable counts as if it were not set."""
    with suppress(ValueError):
        seconds = float(os.environ.get(IDLE_VARIABLE, ""))
        if 0 < seconds < _LONGEST_IDLE:
            return seconds
    return IDLE_SECONDS


def _taken_over() -> list[str]:
    """The arguments of the run that started this process; nothing else of it is held on to."""
    os.closerange(3, 1024)
    sent = sys.stdin.buffer.read()
    nowhere = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nowhere, 0)
    os.close(nowhere)
    with suppress(ValueError):  # more arguments than a pipe holds: the first request will find less at hand
        return [os.fsdecode(argument) for argument in frame.unpacked(sent)]
    return []


if __name__ == "__main__":
    sys.exit(main())
