"""Where the warm process is met: a socket in a folder that belongs to this user alone, under a name for this relint."""

from __future__ import annotations

import os
import stat
import sys
import zlib

from relint import __version__

#: The shortest limit of the platforms for the address of a local socket, with its closing zero.
_LONGEST_ADDRESS = 103
_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 - pathlib: 10 ms


def key() -> bytes:
    """Which relint this is, as far as it can be told without reading it: version, place, Python and its ways.

    What stands in relint's files is not part of it: the server looks at them itself at each request.
    """
    parts = (__version__, _PACKAGE, sys.executable, os.environ.get("PYTHONPATH", ""), *interpreter_options())
    return os.fsencode("\0".join((*parts, sys.getfilesystemencoding(), sys.version)))


def interpreter_options() -> tuple[str, ...]:
    """The options that give a new Python the same libraries and the same idea of text."""
    flags = (("-E", sys.flags.ignore_environment), ("-s", sys.flags.no_user_site))
    return (*(option for option, is_set in flags if is_set), "-P", "-X", f"utf8={sys.flags.utf8_mode}")


def socket_path() -> str | None:
    """The address for this user and this relint; `None` where there is no safe one."""
    folder = private_folder()
    if folder is None:
        return None
    path = f"{folder}/{zlib.crc32(key()):08x}.socket"
    return path if len(os.fsencode(path)) <= _LONGEST_ADDRESS else None


def lock_path(address: str) -> str:
    """The file whose lock the one server at this address holds; in it the server's process number."""
    return address.removesuffix(".socket") + ".lock"


def private_folder() -> str | None:
    """A folder that only this user can enter, made when it is missing; `None` when what is there is not safe."""
    if not hasattr(os, "posix_spawn"):
        return None  # Windows: no local sockets in Python, and a run alone is right anyway
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if runtime.startswith("/") and is_private(runtime):
        folder = f"{runtime}/relint"
    else:
        folder = f"{os.environ.get('TMPDIR') or '/tmp'}/relint-{os.geteuid()}"
    if not folder.startswith("/"):
        return None
    try:
        os.mkdir(folder, 0o700)  # noqa: PTH102
    except FileExistsError:
        pass
    except OSError:
        return None
    return folder if is_private(folder) else None


def is_private(folder: str) -> bool:
    """True for a real folder (no link) of this user's that is closed to everybody else."""
    try:
        found = os.lstat(folder)
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid() and not stat.S_IMODE(found.st_mode) & 0o077
