"""Why a folder that was named holds nothing to read, and what to do about it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from relint.draft.file_names import is_draft

#: Enough to say why; nobody waits for a whole disk to be counted.
_MOST = 5_000
_NAMES = "(.md, .txt, .html, .eml and the like)"


def why_none(folder: Path, is_excluded: Callable[[Path], bool], tools: frozenset[str]) -> str:
    """The sentence for a folder without drafts that count: none at all, or all of them left out, and by what."""
    excluded, ignored, others = 0, 0, 0
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in tools)
        for name in sorted(names):
            if name.startswith("."):
                continue
            if not is_draft(name):
                others += 1
            elif is_excluded(Path(here, name)):
                excluded += 1
            else:
                ignored += 1
        if excluded + ignored + others > _MOST:
            break
    if excluded or ignored:
        return (
            f"no drafts in this folder that count: {_left_out(excluded, ignored)}. To read them all the same, name "
            + (
                f"the files themselves: relint {os.path.join(folder, '*')}"  # noqa: PTH118
            )
        )
    if others:
        said = "the one file in it is not" if others == 1 else f"none of the {others} files in it is"
        return f"no drafts in this folder: {said} called like one {_NAMES}. Name a file to read it"
    return "no drafts in this folder: it is empty"


def _left_out(excluded: int, ignored: int) -> str:
    said = []
    if ignored:
        said.append(f".gitignore leaves {_drafts(ignored)} out")
    if excluded:
        said.append(f"“exclude” leaves {_drafts(excluded)} out")
    return " and ".join(said)


def _drafts(number: int) -> str:
    return "one draft" if number == 1 else f"{number} drafts"
