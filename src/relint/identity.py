"""Which relint this is: anything that could make the same draft read differently gives another identity."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from relint import __version__
from relint.outside.many_files import content

_PACKAGE = Path(__file__).parent
#: Not read: weights, which `meta.json` names by a hash of their content, rules, whose state is taken by itself, and
#: what was worked out of them for the wheel.
_ELSEWHERE = (".npz", ".pyc", ".pieces")
_NOT_OURS = frozenset({"__pycache__", "rules"})


@cache
def code_identity() -> str:
    """A hash of relint's files, of Python's version and of the name and version of everything installed beside it.

    Worked out once a process, from content alone: never from a file's time. Raises `OSError` when relint's own files
    cannot be read.
    """
    return _with_installed(own_identity())


def identity_on_disk() -> str:
    """The same, worked out anew: what a process that starts now would be."""
    return _with_installed(_own())


@cache
def own_identity() -> str:
    """A hash of relint's files alone, the same on every machine."""
    return _own()


def _own() -> str:
    digest = hashlib.sha256(f"{__version__}\n".encode())  # processors know it by heart: a third of the time
    for path in own_files():
        data = content(path)
        digest.update(f"{path[len(str(_PACKAGE)) :]}\n{len(data)}\n".encode())
        digest.update(data)
    return digest.hexdigest()[:40]


def _with_installed(own: str) -> str:
    digest = hashlib.blake2b(f"{own}\n{sys.version}\n".encode(), digest_size=20)
    for name in installed():
        digest.update(f"{name}\n".encode())
    return digest.hexdigest()


def own_files(folder: str = str(_PACKAGE)) -> Iterator[str]:
    """The paths of everything that relint is made of, in order; `folder` is where to look."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_dir():
            if entry.name not in _NOT_OURS:
                yield from own_files(entry.path)
        elif not entry.name.endswith(_ELSEWHERE):
            yield entry.path


def installed() -> Iterator[str]:
    """What is installed, by the names of its metadata folders: importing it, or asking for versions, takes too long."""
    for folder in sys.path:
        try:
            names = os.listdir(folder or os.curdir)  # noqa: PTH208 - names are all that is asked for
        except OSError:
            continue
        yield from sorted(name for name in names if name.endswith((".dist-info", ".egg-info")))
