"""The files of a pack folder: those that declare something, and what has no place among them."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from relint.errors import PackError
from relint.outside.plain_files import is_file, leads_to


def declared_in(folder: Path, besides: Collection[str]) -> list[Path]:
    """The rule or signal files of a folder, by name."""
    return [
        path
        for path in sorted(folder.glob("*.yaml"))
        if path.name not in besides and not path.name.endswith(".terms.yaml")
    ]


def check_entries(folder: Path) -> None:
    """Raise `PackError` for a file that would be passed over in silence, or read from outside of the pack.

    A pack is all that lies in its folder: that is what is hashed, so that nothing changes unnoticed.
    """
    root = leads_to(folder)
    for path in sorted(folder.iterdir()):
        if path.suffix not in (".yaml", ".yml") and path.name != "signals":
            continue
        if not path.name.isprintable():
            raise PackError(str(folder), None, f"{path.name!a} is no name for a file of rules")
        if path.suffix == ".yml":
            raise PackError(str(path), None, "ends in .yml, and only files that end in .yaml are read")
        if not leads_to(path).is_relative_to(root) or (path.name == "signals" and path.is_symlink()):
            raise PackError(str(path), None, "is a link out of the pack; a pack holds its own files")
        if path.suffix == ".yaml" and not is_file(path):
            raise PackError(str(path), None, "is no plain file")
