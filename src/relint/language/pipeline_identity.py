"""Which pipeline will read the text, told apart without loading it, or spaCy."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

_BUNDLED = Path(__file__).parent / "en" / "meta.json"
_CHUNK = 1 << 20


def pipeline_identity(name_or_path: str | None) -> str | None:
    """A hash of the content of its files, never of their times; `None` for a pipeline that is not there.

    The shipped one is known by its `meta.json`, which holds a hash of its weights. What a name means is looked up as
    spaCy does: an installed package, a folder, or `blank:` and a language.
    """
    digest = hashlib.blake2b(f"{name_or_path}\n".encode(), digest_size=16)
    if name_or_path is None:
        digest.update(_BUNDLED.read_bytes())
    elif not name_or_path.startswith("blank:"):
        folders = list(_folders(name_or_path))
        if not folders:
            return None
        for folder in folders:
            _add(digest, folder)
    return digest.hexdigest()


def _folders(name: str) -> Iterator[Path]:
    """Wherever a pipeline of this name may lie; both places count when there are two."""
    if name.isidentifier():
        spec = find_spec(name)
        yield from map(Path, (spec and spec.submodule_search_locations) or ())
    if Path(name).is_dir():
        yield Path(name)


def _add(digest: hashlib.blake2b, folder: Path) -> None:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(f"{path.relative_to(folder)}\n{path.stat().st_size}\n".encode())
            with path.open("rb") as file:
                while chunk := file.read(_CHUNK):
                    digest.update(chunk)
