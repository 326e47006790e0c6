"""Settings: the nearest `relint.toml`, or `[tool.relint]` in `pyproject.toml`, read into a `Settings`."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from relint.draft.relationship import Channel, Consent, Stage, Stated
from relint.errors import SettingsError
from relint.results.finding import Severity
from relint.settings.config_values import PATH_KEYS, SETTINGS_KEYS, Wrong
from relint.settings.toml_file import TomlFile, nearest, read_toml

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

FILE_NAME = "relint.toml"


@dataclass(frozen=True, slots=True)
class PathSettings:
    """What holds for the drafts that `match` names (patterns as in `.gitignore`, from the settings' folder)."""

    match: tuple[str, ...]
    stated: Stated = field(default_factory=Stated)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def holds(self, relative_path: str) -> bool:
        """True when the draft at this path, seen from the settings' folder, is meant."""
        return _patterns(self.match).match_file(relative_path)


@cache
def _patterns(lines: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec  # most settings say nothing of paths

    return GitIgnoreSpec.from_lines(lines)


@dataclass(frozen=True)
class Settings:
    """Everything has a default; `file` is where the rest came from. `fail_on` is `None` for never.

    `packs` names bundled packs (none named: all of them) and folders, which are already seen from the file.
    """

    packs: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    thresholds: Mapping[str, object] = field(default_factory=dict)
    exclude: tuple[str, ...] = ()
    fail_on: Severity | None = Severity.WARNING
    show: Severity = Severity.ADVICE
    pipeline: str | None = None
    preview: bool = False
    warm: bool = False
    paths: tuple[PathSettings, ...] = ()
    file: TomlFile | None = None
    folder: Path = field(default_factory=Path)

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
    values = _checked(file, file.table, SETTINGS_KEYS, ())
    folder = path.absolute().parent
    packs = tuple(_pack(name, folder) for name in values.pop("packs", ()))
    pipeline = _pack(values.pop("pipeline"), folder) if "pipeline" in values else None
    entries = tuple(_path_settings(file, entry, index) for index, entry in enumerate(values.pop("paths", ())))
    return Settings(**values, packs=packs, pipeline=pipeline, paths=entries, file=file, folder=folder)


def _path_settings(file: TomlFile, table: Mapping[str, Any], index: int) -> PathSettings:
    values = _checked(file, table, PATH_KEYS, ("paths", index))
    if not values.get("match"):
        raise file.refusal('[[paths]] needs "match": one or more patterns such as "cold/**".', "paths", index)
    stated = Stated(
        channel=Channel(values["channel"]) if "channel" in values else None,
        stage=Stage(values["stage"]) if "stage" in values else None,
        touch=values.get("touch"),
        consent=Consent(values["consent"]) if "consent" in values else None,
    )
    return PathSettings(values["match"], stated, values.get("select", ()), values.get("ignore", ()))


def _checked(
    file: TomlFile, table: Mapping[str, Any], known: Mapping[str, Any], above: tuple[str | int, ...]
) -> dict[str, Any]:
    values = {}
    for key, value in table.items():
        if key not in known:
            names = sorted(known)
            problem = f'unknown key "{key}"{nearest(key, names)} Known keys: {", ".join(names)}.'
            raise file.refusal(problem, *above, key)
        try:
            values[key.replace("-", "_")] = known[key](value)
        except Wrong as wrong:
            raise file.refusal(f"{key}: {wrong}", *above, key, *wrong.keys, value=wrong.value) from wrong
    return values


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
