"""The run's side: ask the warm process, and take its answer whole or not at all."""

from __future__ import annotations

from relint.warm import frame
from relint.warm.answer import Answer
from relint.warm.connection import connect
from relint.warm.frame import ACCEPTED, ALONE, RUN
from relint.warm.place import key, socket_path
from relint.warm.request import Request

TYPE_CHECKING = False  # `typing` takes a fifth of the time that a client has
if TYPE_CHECKING:
    from collections.abc import Sequence
    from socket import socket

#: A process that does not answer by then is busy with somebody else's run: reading the draft oneself is as quick.
ACCEPT_SECONDS = 0.3
#: Far more than the longest run that is handed over takes.
ANSWER_SECONDS = 15.0


class Miss(Exception):
    """No answer; `is_final` when starting a new warm process would not help."""

    def __init__(self, is_final: bool = False):
        super().__init__("no answer from a warm process")
        self.is_final = is_final


def ask(arguments: Sequence[str], stdin: bytes) -> Answer:
    """The answer of the warm process to this run. Raises `Miss` for whatever reason there is none."""
    path = socket_path()
    if path is None:
        raise Miss(is_final=True)
    try:
        request = Request.of_this_process(arguments, stdin)
    except (AttributeError, OSError) as odd:
        raise Miss(is_final=True) from odd
    try:
        with connect(path, ACCEPT_SECONDS) as connection:
            return _answer(connection, request)
    except (OSError, ValueError) as problem:
        raise Miss from problem


def _answer(connection: socket, request: Request) -> Answer:
    try:
        frame.send(connection, [key(), RUN, *request.fields()], ACCEPT_SECONDS)
        accepted = frame.receive(connection, ACCEPT_SECONDS)
    except TimeoutError as busy:
        raise Miss(is_final=True) from busy
    if accepted != [ACCEPTED]:
        raise Miss
    fields = frame.receive(connection, ANSWER_SECONDS)
    if fields == [ALONE]:
        raise Miss(is_final=True)
    return Answer.from_fields(fields)
