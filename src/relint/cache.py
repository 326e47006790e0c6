"""A folder of the user's own for what need not be worked out twice. Losing it costs time and nothing else."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from stat import S_ISREG

#: Set this to move the cache; empty turns it off.
VARIABLE = "RELINT_CACHE"
#: Everything that is ever kept lies in one of these; what else is in the folder is not ours.
FOLDERS = ("packs", "words", "index", "expressions", "results")
#: How the name of a file begins that is not yet whole.
NEW = ".new-"
#: How the names of our files look: hashes, and what was not finished.
_OURS = re.compile(r"[0-9a-f]{16,64}(?:\.msgpack)?|\.new-\w+")
#: Ours are no links, and a pipe in the place of one is opened without waiting for who writes into it.
_PLAINLY = os.O_RDONLY | sum(getattr(os, f"O_{name}", 0) for name in ("NOFOLLOW", "NONBLOCK", "CLOEXEC", "BINARY"))
#: Bytes before the content of every file that tell whether it is whole.
_CHECK = 16


def cache_folder() -> Path | None:
    """Where the cache lies: `$RELINT_CACHE`, else the platform's usual place; `None` when it is turned off."""
    named = os.environ.get(VARIABLE)
    if named is not None:
        return Path(named) if named else None
    from platformdirs import user_cache_path

    return user_cache_path("relint-copy", appauthor=False)


def read(folder: Path | None, name: str) -> bytes | None:
    """What was kept under a name, if it is there, whole and our own; a damaged file is thrown away."""
    found = opened(os.fspath(folder / name), name) if folder is not None else None
    return found[0] if found else None


def opened(path: str, name: str) -> tuple[bytes, float] | None:
    """What was kept in a file under a name, and when it was last used; `None` as `read` says."""
    try:
        # A thousand times a run: every layer above `open` shows.
        with open(os.open(path, _PLAINLY), "rb") as file:  # noqa: PTH123
            stat = os.fstat(file.fileno())
            if not is_ours(stat.st_uid) or not S_ISREG(stat.st_mode):
                return None
            data = file.read()
    except (OSError, MemoryError):
        return None
    body = data[_CHECK:]
    if data[:_CHECK] != _check(name, body):
        with suppress(OSError):
            os.unlink(path)  # noqa: PTH108
        return None
    return body, stat.st_mtime


def is_ours(owner: int) -> bool:
    """True for a file that nobody else put there: what another user keeps in a shared folder is not believed."""
    return not hasattr(os, "geteuid") or owner == os.geteuid()


def _check(name: str, body: bytes) -> bytes:
    """Tells a damaged file, and one that came under another's name."""
    return blake2b(body, digest_size=_CHECK, key=name.encode()[-64:]).digest()


def write(folder: Path | None, name: str, data: bytes) -> None:
    """Keep something, whole or not at all (several runs may write at once); failing to is no error.

    What is kept may hold words of a draft: files and folders are open to the user alone.
    """
    if folder is None:
        return
    from tempfile import mkstemp  # takes its time, and most runs only read

    target = folder / name
    with suppress(OSError):
        _make(target.parent)
        handle, temporary = mkstemp(dir=target.parent, prefix=NEW)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_check(name, data))
                file.write(data)
            Path(temporary).replace(target)
        except BaseException:  # a Ctrl-C, too, leaves nothing behind
            Path(temporary).unlink(missing_ok=True)
            raise


def _make(folder: Path) -> None:
    if not folder.is_dir():
        _make(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


def keep_newest(folder: Path | None, pattern: str, count: int) -> None:
    """Forget all but the newest `count` files that match."""
    if folder is None:
        return
    with suppress(OSError):
        files = sorted(folder.glob(pattern), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in files[count:]:
            path.unlink(missing_ok=True)


def clear(folder: Path) -> int:
    """Forget everything; how many bytes that freed. What cannot be removed stays, and so does what we never made."""
    freed = 0
    for name in FOLDERS:
        if (folder / name).is_symlink():
            continue
        for inside, folders, files in os.walk(folder / name, topdown=False):
            for path in (Path(inside, file) for file in files if _OURS.fullmatch(file)):
                with suppress(OSError):
                    stat = path.lstat()
                    if is_ours(stat.st_uid):
                        path.unlink()
                        freed += stat.st_size
            for path in (*(Path(inside, each) for each in folders), Path(inside)):
                with suppress(OSError):
                    path.rmdir()  # nothing happens to a folder with anything else in it
    return freed
