"""Results of earlier runs, one file a draft, under a hash of everything that could make it read differently.

Files lie in 256 folders by the beginning of their name. A folder is looked through only in a run that wrote into it, so
that what is there stays within bounds and no run ever looks through all of it.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

from relint import cache

FOLDER = "results"
#: Bounds for all results together, shared evenly by the folders.
MOST_FILES = 20_000
MOST_BYTES = 64 * 1024 * 1024
_FOLDERS = 256
#: A draft so long that its result would push out all others of its folder many times over is worked out each time.
LARGEST = 4 * 1024 * 1024
#: A file that was used within the last day need not be marked as used again.
_DAY = 24 * 60 * 60
#: What a run that was killed had not finished is swept up after a while.
_HOUR = 60 * 60


class KeptResults:
    """The results in a cache folder; safe with any number of runs at once. A damaged one is thrown away."""

    def __init__(self, folder: Path) -> None:
        self._root = folder
        self._root_name = os.fspath(folder)
        self._folder = os.fspath(folder / FOLDER)
        self._written: set[str] = set()

    def get(self, key: str) -> bytes | None:
        """What was kept under a key, if it is there and whole."""
        name = f"{FOLDER}/{key[:2]}/{key}"
        path = f"{self._root_name}/{name}"
        found = cache.opened(path, name)
        if found is None:
            return None
        body, used = found
        if time.time() - used > _DAY:
            with suppress(OSError):
                os.utime(path)
        return body

    def put(self, key: str, body: bytes) -> None:
        """Keep a result; failing to is no error."""
        if len(body) <= LARGEST:
            cache.write(self._root, f"{FOLDER}/{key[:2]}/{key}", body)
            self._written.add(key[:2])

    def prune(self) -> None:
        """Forget what was not used for longest where this run wrote and there is too much now."""
        for shard in sorted(self._written):
            _prune(f"{self._folder}/{shard}")
        self._written.clear()


def _prune(folder: str) -> None:
    files, now = [], time.time()
    with suppress(OSError), os.scandir(folder) as found:
        for entry in found:
            stat = entry.stat()
            if not entry.name.startswith(cache.NEW):
                files.append((stat.st_mtime, stat.st_size, entry.path))
            elif now - stat.st_mtime > _HOUR:
                _forget(entry.path)
    count, size = 0, 0
    for _, length, path in sorted(files, reverse=True):
        count, size = count + 1, size + length
        if count > 1 and (count > MOST_FILES // _FOLDERS or size > MOST_BYTES // _FOLDERS):
            _forget(path)


def _forget(path: str) -> None:
    with suppress(OSError):
        os.unlink(path)  # noqa: PTH108
