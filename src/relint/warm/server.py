"""The warm process's side: answer runs one at a time, and go when nobody asks, when asked to, or when out of date."""

from __future__ import annotations

import faulthandler
import gc
import os
import resource
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from socket import socket

from relint.warm import frame
from relint.warm.client import ANSWER_SECONDS
from relint.warm.connection import listen, refuse_strangers
from relint.warm.frame import ACCEPTED, ALONE, ANSWERED, ENDING, RUN, STALE, STATUS, STOP
from relint.warm.place import key
from relint.warm.request import Request
from relint.warm.staging import WrongPlaceError, staged

#: Without requests the code is looked at this often, so that an upgrade does not leave the old process behind.
CHECK_SECONDS = 60.0
#: More than this in use and the process makes room; the next run starts a fresh one.
MOST_MEMORY = 1_500_000_000
#: While there are chores, this long is listened for a client between two of them.
_GLANCE_SECONDS = 0.01
#: A client sends all of its request at once.
REQUEST_SECONDS = 1.0


class Server:
    """`run` carries out a command line and gives its exit status; `is_current` says whether its code still holds.

    `idle_seconds` is how long it stays without being asked.
    """

    def __init__(
        self,
        path: str,
        run: Callable[[list[str]], int],
        *,
        is_current: Callable[[], bool],
        idle_seconds: float,
    ):
        self._path = path
        self._run = run
        self._is_current = is_current
        self._idle_seconds = idle_seconds
        self._answers = 0
        self._since = time.time()
        self._is_ending = False

    def serve(self, chores: Iterator[None]) -> None:
        """Answer until it is time to go, and do chores, one at a time, while nobody asks. Leaves nothing behind."""
        with listen(self._path) as listening:
            own = os.lstat(self._path).st_ino
            gc.freeze()  # what is ready stays: it need not be looked through again and again
            gc.disable()  # garbage can wait until the client has its answer
            try:
                self._serve(listening, own, chores)
            finally:
                gc.enable()
                with suppress(OSError):
                    if self._is_there(own):
                        os.unlink(self._path)  # noqa: PTH108

    def _serve(self, listening: socket, own: int, chores: Iterator[None]) -> None:
        has_chores = True
        deadline = time.monotonic() + self._idle_seconds
        while not self._is_ending and memory() < MOST_MEMORY and (left := deadline - time.monotonic()) > 0:
            listening.settimeout(_GLANCE_SECONDS if has_chores else min(left, CHECK_SECONDS))
            try:
                connection, _ = listening.accept()
            except TimeoutError:
                if has_chores:
                    has_chores = self._do_one(chores)
                elif not self._is_there(own) or not self._is_current():
                    return
                continue
            answers = self._answers
            with connection, suppress(OSError, ValueError):
                self._answer(connection)
            if self._answers > answers:
                deadline = time.monotonic() + self._idle_seconds
            gc.collect()

    def _do_one(self, chores: Iterator[None]) -> bool:
        """False when there was nothing left to do."""
        with _watched():
            for _ in chores:
                return True
        gc.collect()
        gc.freeze()
        return False

    def _is_there(self, own: int) -> bool:
        """False when somebody cleared the address away: nobody could reach this process any more."""
        try:
            return os.lstat(self._path).st_ino == own
        except OSError:
            return False

    def _answer(self, connection: socket) -> None:
        refuse_strangers(connection)
        theirs, verb, *fields = frame.receive(connection, REQUEST_SECONDS)
        if verb == STATUS:
            self._tell(connection)
        elif verb == STOP:
            self._is_ending = True
            frame.send(connection, [ENDING], REQUEST_SECONDS)
        elif theirs != key() or not self._is_current():
            self._is_ending = True
            frame.send(connection, [STALE], REQUEST_SECONDS)
        elif verb == RUN:
            request = Request.from_fields(fields)
            frame.send(connection, [ACCEPTED], REQUEST_SECONDS)
            frame.send(connection, self._carried_out(request), REQUEST_SECONDS)

    def _carried_out(self, request: Request) -> list[bytes]:
        """The answer's fields; only drafts that were read are answered for, all trouble is the client's own."""
        try:
            with _watched():
                answer = staged(request, self._run)
        except WrongPlaceError:
            return [ALONE]
        except Exception:  # told by the run itself, if it is the draft; if it is this process, it should not go on
            self._is_ending = True
            return [ALONE]
        if answer.status not in ANSWERED:
            return [ALONE]
        self._answers += 1
        return answer.fields()

    def _tell(self, connection: socket) -> None:
        told = (os.getpid(), self._since, self._answers, memory(), self._idle_seconds)
        frame.send(connection, [STATUS, *(b"%d" % number for number in told)], REQUEST_SECONDS)


@contextmanager
def _watched() -> Iterator[None]:
    """End the process when this takes so long that every client has gone: what hangs is no use to anybody."""
    faulthandler.dump_traceback_later(2 * ANSWER_SECONDS, exit=True)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()


def memory() -> int:
    """Bytes of memory that this process holds in use now; where the system does not tell, the most that ever were."""
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return most if sys.platform == "darwin" else most * 1024
