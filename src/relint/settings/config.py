"""Settings: the nearest `relint.toml`, or `[tool.relint]` in `pyproject.toml`, read into a `Settings`."""

from __future__ import annotations

import os
from pathlib import Path

from relint.errors import SettingsError
from relint.results.finding import Severity
from relint.settings.declared import Declared, PathSettings, listed
from relint.settings.fitting import Misfit, fitted
from relint.settings.toml_file import TomlFile, read_toml

FILE_NAME = "relint.toml"


class Settings(Declared, frozen=True, kw_only=True):
    """Everything that is declared, and where it stood: `file` is where it came from, `folder` what it is seen from.

    `packs` names bundled packs (none named: all of them) and folders, which are already seen from the file. `levels`
    holds the confidences that are asked of findings, by severity, where they differ from `results/levels.py`.
    """

    file: TomlFile | None = None
    folder: Path = Path()

    @property
    def fails_on(self) -> Severity | None:
        """The severity from which a run fails; `None` for never."""
        return None if self.fail_on == "never" else Severity(self.fail_on)

    def for_path(self, path: str) -> tuple[PathSettings, ...]:
        """The `[[paths]]` that hold for a draft, weakest first (a later one wins)."""
        relative = os.path.relpath(Path(path).absolute(), self.folder.absolute())
        if relative.startswith(os.pardir):
            return ()
        return tuple(entry for entry in self.paths if entry.holds(relative))

    def refusal(self, problem: str, *keys: str | int, value: object = None) -> SettingsError:
        """The error for a wrong name that only shows once the packs are known."""
        return self.file.refusal(problem, *keys, value=value) if self.file else SettingsError(problem)

    def origin(self, key: str) -> str:
        """Where the value of a setting came from: `relint.toml:3` or `default`."""
        if self.file is None or key not in self.file.table:
            return "default"
        return f"{self.file.path}:{self.file.line(key)}"


def find_settings(start: Path) -> Path | None:
    """The nearest settings file, from a folder upwards; `relint.toml` before `pyproject.toml`."""
    for folder in (start.absolute(), *start.absolute().parents):
        own = folder / FILE_NAME
        if own.is_file():
            return own
        project = folder / "pyproject.toml"
        if project.is_file() and _has_table(project):
            return project
    return None


def load_settings(path: Path) -> Settings:
    """Read and check one settings file."""
    shown = _shown(path)
    if not path.is_file():
        raise SettingsError(f"{shown}: there is no such settings file.")
    root = ("tool", "relint") if path.name == "pyproject.toml" else ()
    file = read_toml(path, shown, root)
    if file is None:
        raise SettingsError(f"{shown}: has no [tool.relint] table.")
    folder = path.absolute().parent
    declared = _declared(file)
    values = {name: getattr(declared, name) for name in declared.__struct_fields__}
    values["packs"] = tuple(_pack(name, folder) for name in declared.packs)
    values["pipeline"] = _pack(declared.pipeline, folder) if declared.pipeline else None
    return Settings(**values, file=file, folder=folder)


def _declared(file: TomlFile) -> Declared:
    table = listed(dict(file.table), Declared)
    if isinstance(entries := table.get("paths"), list):
        table["paths"] = [listed(entry, PathSettings) if isinstance(entry, dict) else entry for entry in entries]
    try:
        return fitted(table, Declared)
    except Misfit as misfit:
        raise file.refusal(str(misfit), *misfit.steps, value=misfit.value) from misfit


def _has_table(project: Path) -> bool:
    """A `pyproject.toml` that is not ours to judge (broken, unreadable) is passed over unless it names relint."""
    try:
        text = project.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    return "tool.relint" in text and read_toml(project, _shown(project), ("tool", "relint")) is not None


def _pack(name: str, folder: Path) -> str:
    """A folder is seen from the settings file; a bare name stays a name."""
    return str(folder / Path(name).expanduser()) if is_folder_name(name) else name


def is_folder_name(name: str) -> bool:
    """True for a path; a bare word names something bundled or installed."""
    return name.startswith((".", "~", "/")) or "/" in name or os.sep in name or Path(name).is_absolute()


def _shown(path: Path) -> str:
    relative = os.path.relpath(path)
    return str(path) if relative.startswith(os.pardir + os.sep + os.pardir) else relative
