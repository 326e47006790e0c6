"""Whether the code that a process has imported is still what stands on disk."""

from __future__ import annotations

import os
import time

from relint.identity import identity_on_disk, installed, own_files

#: A file may change twice within one tick of its clock; what was looked at so soon after a change is looked at again.
_TICK = 2_000_000_000


class Code:
    """What relint was when this was made. Files are read again only when the file system says that they changed."""

    def __init__(self) -> None:
        self._seen: object = _signature()
        self._identity = identity_on_disk()

    def is_current(self) -> bool:
        """False once anything is changed, upgraded or gone."""
        try:
            signature = _signature()
            if signature is not None and signature == self._seen:
                return True
            self._seen = signature
            return identity_on_disk() == self._identity
        except OSError:
            return False


def _signature() -> object:
    """Every file with the marks that the file system itself keeps; `None` while one is too young to trust them."""
    newest = 0
    marks: list[object] = []
    for path in own_files():
        found = os.stat(path)  # noqa: PTH116 - a hundred and more files at each request
        newest = max(newest, found.st_ctime_ns)
        marks.append((path, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns))
    marks.extend(installed())
    return None if time.time_ns() - newest < _TICK else marks
