"""How client and server talk: a message is a row of byte strings, whole or not at all.

Written by hand: every run at the desk imports this, and reading JSON takes longer to import than to do.
"""

from __future__ import annotations

import time

TYPE_CHECKING = False  # `typing` takes a fifth of the time that a client has
if TYPE_CHECKING:
    from collections.abc import Iterable
    from socket import socket

#: What a client asks for: each message starts with the client's key and one of these.
RUN, STATUS, STOP = b"run", b"status", b"stop"
#: What a server says: that it begins, its answer, that the run is better done alone, that its code is out of date,
#: that it ends.
ACCEPTED, ANSWER, ALONE, STALE, ENDING = b"accepted", b"answer", b"alone", b"stale", b"ending"
#: The exit statuses of a draft that was read: ready, and not ready. Anything else is for the run itself to tell.
ANSWERED = (0, 1)
#: No request or answer of a desk comes near; more is a stranger talking.
LONGEST = 32_000_000
_LENGTH = 4


def packed(fields: Iterable[bytes]) -> bytes:
    """Byte strings in one, each behind its length."""
    return b"".join(len(field).to_bytes(_LENGTH, "big") + field for field in fields)


def unpacked(body: bytes) -> list[bytes]:
    """The byte strings that were packed. `ValueError` when they were not."""
    fields = []
    start = 0
    while start < len(body):
        end = start + _LENGTH + int.from_bytes(body[start : start + _LENGTH], "big")
        if end > len(body):
            raise ValueError("a field is cut off")
        fields.append(body[start + _LENGTH : end])
        start = end
    return fields


def send(connection: socket, fields: Iterable[bytes], seconds: float) -> None:
    """Send one message. `OSError` when nobody takes it in time."""
    body = packed(fields)
    connection.settimeout(seconds)
    connection.sendall(len(body).to_bytes(_LENGTH, "big") + body)


def receive(connection: socket, seconds: float) -> list[bytes]:
    """One message, complete. `OSError` when it does not come in time, `ValueError` when it is none."""
    deadline = time.monotonic() + seconds
    length = int.from_bytes(_exactly(connection, _LENGTH, deadline), "big")
    if length > LONGEST:
        raise ValueError("a message that long is none of ours")
    return unpacked(_exactly(connection, length, deadline))


def _exactly(connection: socket, length: int, deadline: float) -> bytes:
    received = bytearray()
    while len(received) < length:
        remaining = deadline - time.monotonic()
        if remaining <= 0:
            raise TimeoutError
        connection.settimeout(remaining)
        piece = connection.recv(min(length - len(received), 1 << 16))
        if not piece:
            raise ValueError("the message ends early")
        received += piece
    return bytes(received)
