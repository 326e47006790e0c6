"""The rules and signals that a command is given as files or folders."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from relint.errors import SettingsError
from relint.outside.plain_files import is_file, is_folder, is_there, leads_to
from relint.outside.structs import replace
from relint.packs.bundled import bundled_folders
from relint.packs.rule import Rule, Signal
from relint.run.overrides import Overrides
from relint.run.session import Session, start_session

Declared = TypeVar("Declared", Rule, Signal)


def session_with(asked: Overrides, paths: Sequence[Path]) -> Session:
    """The session with the packs at these paths loaded."""
    bundled = {leads_to(folder) for folder in bundled_folders()}
    folders = {folder for path in paths for folder in _packs_at(path)}
    own = tuple(str(folder) for folder in sorted(folders) if folder not in bundled)
    return start_session(replace(asked, settings={**asked.settings, "packs": (*asked.names("packs"), *own)}))


def lying_at(paths: Sequence[Path], declared: Sequence[Declared]) -> list[Declared]:
    """The rules or signals at these paths; all when there are none."""
    wanted = [leads_to(path) for path in paths] or [Path(Path.cwd().anchor)]
    return [each for each in declared if any(leads_to(each.path).is_relative_to(path) for path in wanted)]


def _packs_at(path: Path) -> list[Path]:
    """The pack folders at or below a path, or the one that a rule file lies in."""
    if not is_there(path):
        raise SettingsError(f"{path}: there is no such pack or rule file.")
    folder = leads_to(path) if is_folder(path) else leads_to(path).parent
    if folder.name == "signals":
        folder = folder.parent
    if is_file(folder / "pack.yaml"):
        return [folder]
    found = sorted(each.parent for each in folder.glob("*/pack.yaml"))
    if not found:
        raise SettingsError(f"{path}: is no pack: it has no pack.yaml. relint rules new starts one.")
    return found
