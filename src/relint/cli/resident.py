"""The warm process itself: `python -m relint.cli.resident`, started by a run, made ready for runs like it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress

from relint.warm import frame, lock
from relint.warm.freshness import Code
from relint.warm.place import lock_path, socket_path
from relint.warm.request import Request, Stream, place_now
from relint.warm.staging import staged

#: Seconds without a request; set this to change it.
IDLE_VARIABLE = "RELINT_WARM_IDLE"
IDLE_SECONDS = 30 * 60.0
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
    from relint.cli.entry import carry_out
    from relint.warm.server import Server

    _make_ready(arguments, carry_out)
    os.chdir("/")
    Server(path, carry_out, is_current=code.is_current, idle_seconds=idle_seconds()).serve()
    return 0


def idle_seconds() -> float:
    """How long to stay without being asked."""
    with suppress(ValueError):
        return float(os.environ.get(IDLE_VARIABLE, ""))
    return IDLE_SECONDS


def _taken_over() -> list[str]:
    """The arguments of the run that started this process; nothing else of it is held on to."""
    os.closerange(3, 1024)
    arguments = frame.unpacked(sys.stdin.buffer.read())
    nowhere = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nowhere, 0)
    os.close(nowhere)
    return [os.fsdecode(argument) for argument in arguments]


def _make_ready(arguments: Sequence[str], run: Callable[[list[str]], int]) -> None:
    """Do once what the first request would have to wait for: import, read packs, make checks, and lint."""
    plain = Stream("utf-8", "strict", is_terminal=False, is_line_buffered=False, is_written_through=False)
    request = Request(
        arguments,
        folder=os.getcwd(),  # noqa: PTH109
        place=place_now(),
        environment=dict(os.environb),
        stdin=_SAMPLE,
        stdout=plain,
        stderr=plain,
        columns=0,
    )
    with suppress(Exception):
        staged(request, run)
    gc.collect()
    gc.freeze()  # what is ready now stays: it need not be looked through again and again


if __name__ == "__main__":
    sys.exit(main())
