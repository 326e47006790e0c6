"""What `--exclude` names, meant from where the user stands and kept as the settings' own patterns are."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from relint.errors import SettingsError
from relint.settings.ignore_patterns import fault


def excluded(folder: Path, patterns: Sequence[str]) -> Iterator[str]:
    """The patterns as the settings' folder sees them. Raises `SettingsError` for what is no pattern."""
    for pattern in patterns:
        if problem := fault([pattern]):
            raise SettingsError(f"--exclude {pattern}: is no pattern as in .gitignore: {problem}")
        yield _seen_from(folder, pattern)


def _seen_from(folder: Path, pattern: str) -> str:
    """A pattern with a path in it is meant from where the user stands; settings count from their own folder."""
    here = os.path.relpath(Path.cwd(), folder.absolute())
    if "/" not in pattern.rstrip("/") or here == os.curdir or here.startswith(os.pardir):
        return pattern
    taken_back = pattern.startswith("!")
    return ("!" if taken_back else "") + f"/{Path(here).as_posix()}/{pattern.lstrip('!').lstrip('/')}"
