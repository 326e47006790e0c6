"""The state of pack folders: a hash of what stands in them, so that nothing is ever compared by time."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from relint import __version__
from relint.outside.many_files import content

#: Longer files are refused when they are loaded.
_LONGEST = 4_000_001


def state_of(folders: Sequence[Path], root: Path | None = None) -> str:
    """A hash of every YAML file in the folders, of their places and of relint's version; a missing folder is empty.

    Loading reads no other file (`relint.packs.load`): what stands elsewhere, or is a link to elsewhere, is refused.
    Entries that loading refuses for what they are count by their names, so that no earlier state answers for them.

    Places below `root` count as seen from there: the same files in another place have the same state.
    """
    above = f"{root}{os.sep}" if root else ""
    digest = hashlib.blake2b(__version__.encode(), digest_size=16)
    for folder in folders:
        for path, is_file in _entries(str(folder)):
            try:
                data = content(path, _LONGEST) if is_file else b"no file"
            except OSError:  # loading tells it
                data = b""
            digest.update(f"{path.removeprefix(above)}\n{len(data)}\n".encode(errors="surrogateescape"))
            digest.update(data)
    return digest.hexdigest()


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:  # a link that leads back to itself
        return False


def _entries(folder: str) -> Iterator[tuple[str, bool]]:
    """What loading looks at, and whether it is a file; a pipe or a device would never come to an end."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        is_folder = entry.is_dir(follow_symlinks=False)
        if entry.name.endswith((".yaml", ".yml")) or (entry.name == "signals" and not is_folder):
            yield entry.path, _is_file(entry)
        if is_folder:
            yield from _entries(entry.path)
