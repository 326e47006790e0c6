"""Settings: the nearest `relint.toml`, or `[tool.relint]` in `pyproject.toml`, read into a `Settings`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from relint.errors import SettingsError
from relint.results.finding import Severity
from relint.settings.declared import Allowance, Declared, PathSettings, listed
from relint.settings.fitting import Misfit, fitted, shown
from relint.settings.ignore_patterns import fault
from relint.settings.toml_file import TomlFile, read_toml

FILE_NAME = "relint.toml"
#: No limit is larger.
_LARGEST = 1e9


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
        relative = self._inside(path)
        return tuple(entry for entry in self.paths if entry.holds(relative)) if relative is not None else ()

    def allowances_for(self, path: str) -> tuple[Allowance, ...]:
        """The `[[allow]]` that hold for a draft, whoever reads it."""
        relative = self._inside(path)
        return tuple(entry for entry in self.allow if entry.holds(relative))

    def _inside(self, path: str) -> str | None:
        """A draft's path as the settings see it; `None` for one outside of their folder."""
        relative = os.path.relpath(Path(path).absolute(), self.folder.absolute())
        return None if relative.startswith(os.pardir) else relative

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
        if os.path.isfile(own):  # noqa: PTH113 - false where it may not be looked at
            return own
        project = folder / "pyproject.toml"
        if os.path.isfile(project) and _has_table(project):  # noqa: PTH113
            return project
    return None


def load_settings(path: Path) -> Settings:
    """Read and check one settings file."""
    shown = _shown(path)
    if not os.path.isfile(path):  # noqa: PTH113
        raise SettingsError(f"{shown}: there is no such settings file.")
    root = ("tool", "relint") if path.name == "pyproject.toml" else ()
    file = read_toml(path, shown, root)
    if file is None:
        raise SettingsError(f"{shown}: has no [tool.relint] table.")
    folder = path.absolute().parent
    declared = _declared(file)
    values = {name: getattr(declared, name) for name in declared.__struct_fields__}
    values["packs"] = tuple(_pack(name, folder, file, "packs") for name in declared.packs)
    values["pipeline"] = _pack(declared.pipeline, folder, file, "pipeline") if declared.pipeline else None
    return Settings(**values, file=file, folder=folder)


def _declared(file: TomlFile) -> Declared:
    table = listed(dict(file.table), Declared)
    for name, kind in (("paths", PathSettings), ("allow", Allowance)):
        if isinstance(entries := table.get(name), list):
            table[name] = [listed(entry, kind) if isinstance(entry, dict) else entry for entry in entries]
    try:
        declared = fitted(table, Declared)
    except Misfit as misfit:
        raise file.refusal(str(misfit), *misfit.steps, value=misfit.value) from misfit
    _check_values(declared, file)
    return declared


def _check_values(declared: Declared, file: TomlFile) -> None:
    """What fits its type and still makes no sense: a pattern that no library knows, a limit below nothing."""
    entries = [(entry.match, ("paths", index, "match")) for index, entry in enumerate(declared.paths)]
    entries += [(entry.match, ("allow", index, "match")) for index, entry in enumerate(declared.allow)]
    for patterns, keys in ((declared.exclude, ("exclude",)), *entries):
        for pattern in patterns:
            if problem := fault([pattern]):
                said = f"{shown(pattern)} is no pattern as in .gitignore: {problem}"
                raise file.refusal(said, *keys, value=pattern)
    for index, allowed in enumerate(declared.allow):
        if not (allowed.match or allowed.stage):
            said = "say where these words are allowed: by “match”, by “stage”, or both. Nothing is allowed everywhere."
            raise file.refusal(f"allow: {said}", "allow", index)
        if declared.silence_needs_reason and not allowed.reason:
            raise file.refusal("allow: a reason is missing (silence-needs-reason = true).", "allow", index)
    for name, wanted in declared.thresholds.items():
        for number, keys in _numbers(wanted):
            if not 0 <= number < _LARGEST:
                said = f"{': '.join((name, *map(str, keys)))}: expected a number from 0, not {shown(number)}."
                raise file.refusal(said, "thresholds", name, *keys, value=shown(number))


def _numbers(value: object, keys: tuple[str | int, ...] = ()) -> Iterator[tuple[float, tuple[str | int, ...]]]:
    """Every number in a value, however deep, and the keys that lead to it."""
    if isinstance(value, int | float):
        yield value, keys
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        yield from _numbers(each, (*keys, key))


def _has_table(project: Path) -> bool:
    """A `pyproject.toml` that is not ours to judge (broken, unreadable) is passed over unless it names our table."""
    try:
        data = project.read_bytes()
    except OSError:
        return False
    if b"relint" not in data:
        return False
    try:
        return read_toml(project, _shown(project), ("tool", "relint")) is not None
    except SettingsError:
        # The word alone may be a dependency; `tool.relint` is us.
        if b"tool.relint" in data:
            raise
        return False


def _pack(name: str, folder: Path, file: TomlFile, key: str) -> str:
    """A folder is seen from the settings file; a bare name stays a name."""
    if not is_folder_name(name):
        return name
    try:
        return str(folder / Path(name).expanduser())
    except RuntimeError as problem:  # `~` of a user that is not there
        raise file.refusal(f'"{name}": {problem}', key, value=name) from problem


def is_folder_name(name: str) -> bool:
    """True for a path; a bare word names something bundled or installed."""
    return name.startswith((".", "~", "/")) or "/" in name or os.sep in name or Path(name).is_absolute()


def _shown(path: Path) -> str:
    relative = os.path.relpath(path)
    return str(path) if relative.startswith(os.pardir + os.sep + os.pardir) else relative
