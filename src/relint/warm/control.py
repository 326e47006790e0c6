"""Look at the warm process of this user and this relint, or end it."""

from __future__ import annotations

import os
import signal
import time
from contextlib import suppress

from relint.outside.structs import Struct
from relint.warm import frame, lock
from relint.warm.connection import connect
from relint.warm.frame import ENDING, STATUS, STOP
from relint.warm.place import key, lock_path, socket_path

#: A process in the middle of a run has not ended by then; one that hangs never does.
_PATIENCE = 2.0
_PAUSE = 0.02


class State(Struct, frozen=True):
    """`since` and what follows is there when the process has the time to tell; `what` is for people."""

    what: str
    process: int
    since: int | None = None
    answers: int = 0
    memory: int = 0
    idle_seconds: int = 0


def state() -> State | None:
    """The warm process as it is now; `None` when none is running."""
    path = socket_path()
    process = lock.holder(lock_path(path)) if path else None
    if path is None or process is None:
        return None
    try:
        _, _, *told = _said(path, STATUS)
        since, answers, memory, idle_seconds = map(int, told)
    except TimeoutError:
        return State("The warm process is running, and busy", process)
    except (OSError, ValueError):
        return State("The warm process is getting ready", process)
    return State("The warm process is running", process, since, answers, memory, idle_seconds)


def stop() -> bool:
    """End the warm process; false when none was running. It is gone when this returns."""
    path = socket_path()
    process = lock.holder(lock_path(path)) if path else None
    if path is None or process is None:
        return False
    with suppress(OSError, ValueError):
        if _said(path, STOP) == [ENDING] and _is_gone(path):
            return True
    for way in (signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError):
            os.kill(process, way)
        if _is_gone(path):
            break
    with suppress(OSError):
        os.unlink(path)  # noqa: PTH108
    return True


def _said(path: str, verb: bytes) -> list[bytes]:
    with connect(path, _PATIENCE) as connection:
        frame.send(connection, [key(), verb], _PATIENCE)
        return frame.receive(connection, _PATIENCE)


def _is_gone(path: str) -> bool:
    deadline = time.monotonic() + _PATIENCE
    while lock.holder(lock_path(path)) is not None:
        if time.monotonic() > deadline:
            return False
        time.sleep(_PAUSE)
    return True
