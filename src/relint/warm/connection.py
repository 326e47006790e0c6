"""The line between client and server: a local socket, with somebody of this user at the other end."""

from __future__ import annotations

import os
import socket

_IDS = 4


def connect(path: str, seconds: float) -> socket.socket:
    """A connection to the server at this address. `OSError` when there is none, or when it is somebody else's."""
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        connection.settimeout(seconds)
        connection.connect(path)
        refuse_strangers(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def listen(path: str) -> socket.socket:
    """A socket at this address that only this user may open; what stood there before is gone."""
    if os.path.lexists(path):
        os.unlink(path)  # noqa: PTH108
    listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    mask = os.umask(0o177)
    try:
        listening.bind(path)
    except BaseException:
        listening.close()
        raise
    finally:
        os.umask(mask)
    listening.listen(16)
    return listening


def refuse_strangers(connection: socket.socket) -> None:
    """Raise `PermissionError` unless the other end is a process of this user, where the platform can tell."""
    user = _peer(connection)
    if user is not None and user != os.geteuid():
        raise PermissionError("the other end belongs to another user")


def _peer(connection: socket.socket) -> int | None:
    """The user at the other end; without them the folder's mode alone keeps others out."""
    option = getattr(socket, "SO_PEERCRED", None)
    if option is None:
        return None
    data = connection.getsockopt(socket.SOL_SOCKET, option, 3 * _IDS)
    return int(memoryview(data).cast("i")[1])  # process, user, group
