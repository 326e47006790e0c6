"""Files that a command writes for its user: each whole or not at all, and what stands in the way is told."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from relint.errors import SettingsError
from relint.outside.replacing import replace_file


def write_files(folder: Path, texts: Mapping[str, str]) -> None:
    """Write texts by their places in a folder, which need not be there yet. Raises `SettingsError`.

    A link stays a link; a pipe or a device is never written to, nor waited for.
    """
    for place, text in texts.items():
        path = folder / place
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(path, text.encode("utf-8", "replace"))
        except OSError as problem:
            raise SettingsError(f"{path} cannot be written: {problem.strerror or problem}") from problem
