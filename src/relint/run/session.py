"""What a run works with: settings under the command line, packs, and the rules chosen for a draft."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from relint.cache import cache_folder
from relint.draft.relationship import Stated
from relint.errors import PipelineError, SettingsError, did_you_mean
from relint.language.pipeline_identity import pipeline_identity
from relint.outside.structs import Struct, replace
from relint.packs.bundled import bundled_folders
from relint.packs.state import state_of
from relint.results.finding import Severity
from relint.results.levels import LEVELS, Levels
from relint.run.excluding import excluded
from relint.run.overrides import Overrides
from relint.run.ready import Ready
from relint.settings.config import Settings, find_settings, is_folder_name, load_settings
from relint.settings.declared import PathSettings
from relint.settings.selection import Choice, chosen, most_precise, unknown_names
from relint.silencing.own_rules import OWN_RULES

if TYPE_CHECKING:
    from relint.engine.checks import Checks
    from relint.packs.kept import KeptPacks
    from relint.packs.pack_set import PackSet
    from relint.packs.rule import Rule

_SIGNALS = "signals"
#: What the command line says of these is weighed against the settings, rule by rule.
_CHOOSING = ("select", "ignore")
_PACKS: Ready[KeptPacks] = Ready()
_CHECKS: Ready[Checks] = Ready()


class Session(Struct, frozen=True, dict=True):
    """Settings with the command line already on top, and what the command line asked for."""

    settings: Settings
    asked: Overrides

    @cached_property
    def packs(self) -> PackSet:
        """The packs that the settings name, with their thresholds, every name in the settings checked."""
        packs = self._kept.packs
        self._check_names([*(rule.id for rule in packs.rules), *OWN_RULES])
        return replace(self._with_thresholds(packs), own_words=self.settings.own_words)

    @cached_property
    def pack_state(self) -> str:
        """A hash of everything that stands in the pack folders now."""
        return state_of(self.pack_folders())

    @cached_property
    def pipeline_identity(self) -> str | None:
        """Which pipeline will read the text; `None` when it is not there."""
        return pipeline_identity(self.settings.pipeline)

    @cached_property
    def _kept(self) -> KeptPacks:
        return _PACKS.get((self.pack_state, cache_folder()), self._read)

    def _read(self) -> KeptPacks:
        from relint.packs.kept import KeptPacks

        return KeptPacks(self.pack_folders(), cache_folder(), self.pack_state)

    def __reduce__(self) -> tuple[type[Session], tuple[Settings, Overrides]]:
        """Only what was said: whoever gets it in another process makes the rest ready by itself."""
        return Session, (self.settings, self.asked)

    def checks(self) -> Checks:
        """Every rule made ready; what had to be worked out for it is kept for the next run."""
        packs = self.packs  # before anything is found ready: names in the settings are checked in every run
        key = (
            self.pack_state,
            repr(self.settings.thresholds),
            self.settings.own_words,
            self.settings.pipeline,
            self.pipeline_identity,
            self.settings.judge,
        )
        return _CHECKS.get(key, lambda: self._make_ready(packs))

    def packs_in_order(self) -> PackSet:
        """The packs for whoever shows them and runs nothing. Raises `PackError` for a mistake in one of the user's."""
        if any(is_folder_name(name) for name in self.settings.packs):
            with suppress(PipelineError):  # told by who needs it
                self.checks()
        return self.packs

    def _make_ready(self, packs: PackSet) -> Checks:
        from relint.run.making_ready import checks_for  # numpy, the judge and all kinds: no kept result needs them

        known_by = (self.pack_state, self.settings.thresholds, self.pipeline_identity, self.settings.judge)
        try:
            return checks_for(packs, self._kept, self.settings, known_by)
        except PipelineError as problem:
            if self.settings.pipeline is None or "pipeline" in self.asked.settings:
                raise
            raise self.settings.refusal(str(problem), "pipeline") from problem

    def keep(self) -> None:
        """Keep for the next run what this one had to work out; guards, for one, only work when a word is found."""
        self._kept.keep()

    def pack_folders(self) -> list[Path]:
        """Bundled packs (all, unless some are named), then folders of the user's own."""
        bundled = {folder.name: folder for folder in bundled_folders()}
        named = [name for name in self.settings.packs if not is_folder_name(name)]
        for index, name in enumerate(self.settings.packs):
            if name in named and name not in bundled:
                known = sorted(bundled.keys() - {_SIGNALS})
                raise self._refusal(
                    f"there is no bundled pack “{name}”{did_you_mean(name, known)} Bundled packs: {', '.join(known)}. "
                    f"A folder of your own starts with ./",
                    "packs",
                    index,
                    value=name,
                )
        own = [Path(name) for name in self.settings.packs if is_folder_name(name)]
        for folder in own:
            if problem := _no_pack(folder):
                raise self._refusal(problem, "packs", value=folder.name)
        return [bundled[_SIGNALS], *(bundled[name] for name in named or bundled if name != _SIGNALS), *map(_near, own)]

    def rule(self, rule_id: str) -> Rule | None:
        """The rule of that id, as the settings have it; packs are not read before somebody asks."""
        return self.packs.rule(rule_id)

    def rules_for(self, path: str) -> frozenset[str]:
        """The ids of the rules that run on a draft."""
        entries = self.settings.for_path(path)
        if entries not in self._chosen:
            by_path = [Choice(entry.select, entry.ignore) for entry in entries]
            choices = [Choice(self.settings.select, self.settings.ignore), *by_path, self._command_line]
            self._chosen[entries] = chosen(self.packs.rules, choices, preview=self.settings.preview)
        return self._chosen[entries]

    @cached_property
    def _chosen(self) -> dict[tuple[PathSettings, ...], frozenset[str]]:
        return {}

    def stated_for(self, path: str, command_line: Stated) -> Stated:
        """What settings by path and the command line say about a draft, merged."""
        stated = Stated()
        for entry in self.settings.for_path(path):
            stated = entry.stated.over(stated)
        return command_line.over(stated)

    def holder_for(self, path: str) -> str | None:
        """What the drafts of a file stand in, or that it is one, as far as settings by path say it."""
        said = [entry.drafts for entry in self.settings.for_path(path) if entry.drafts]
        return said[-1] if said else None

    @cached_property
    def severities(self) -> Mapping[str, Severity]:
        """Severity by rule id, for the rules that the settings speak about."""
        by_name = self.settings.severities
        names = [*(rule.id for rule in self.packs.rules), *OWN_RULES]
        found = ((name, most_precise(name, by_name)) for name in names)
        return {rule_id: severity for rule_id, severity in found if severity is not None}

    @cached_property
    def levels(self) -> Levels:
        """The confidences that findings need, as the settings have it; with `preview` no doubtful one is left out."""
        levels = Levels(**{**LEVELS, **{str(name): asked for name, asked in self.settings.levels.items()}})
        return replace(levels, advice=0.0) if self.settings.preview else levels

    @property
    def _command_line(self) -> Choice:
        return Choice(self.asked.names("select"), self.asked.names("ignore"))

    def _check_names(self, rule_ids: Sequence[str]) -> None:
        settings = self.settings
        for option, names in (("--select", self.asked.names("select")), ("--ignore", self.asked.names("ignore"))):
            for name in unknown_names(names, rule_ids):
                raise SettingsError(f"{option}: {_no_such_rule(name, rule_ids)}")
        places: list[tuple[Iterable[str], tuple[str | int, ...]]] = [
            (settings.select, ("select",)),
            (settings.ignore, ("ignore",)),
            *(((name,), ("severities", name)) for name in settings.severities),
            *(((name,), ("thresholds", name)) for name in settings.thresholds),
        ]
        places += [(entry.rules, ("allow", index, "rules")) for index, entry in enumerate(settings.allow)]
        for index, entry in enumerate(settings.paths):
            places += [(entry.select, ("paths", index, "select")), (entry.ignore, ("paths", index, "ignore"))]
        for all_names, keys in places:
            for name in unknown_names(all_names, rule_ids):
                raise settings.refusal(_no_such_rule(name, rule_ids), *keys, value=name)

    def _with_thresholds(self, packs: PackSet) -> PackSet:
        if not self.settings.thresholds:
            return packs
        from relint.packs.override import as_options, override  # kinds judge whether a value makes sense

        for name, wanted in self.settings.thresholds.items():
            rule = packs.rule(name)
            if rule is None:
                raise self.settings.refusal(f"“{name}” is a pack; thresholds belong to a rule.", "thresholds", name)
            try:
                packs = override(packs, {rule.id: as_options(rule, wanted)})
            except SettingsError as error:
                raise self.settings.refusal(str(error), "thresholds", name) from error
        return packs

    def _refusal(self, problem: str, *keys: str | int, value: object = None) -> SettingsError:
        if self.asked.names("packs"):
            return SettingsError(f"--pack: {problem}")
        return self.settings.refusal(problem, *keys, value=value)


def packs_at_hand() -> list[PackSet]:
    """The packs that runs of this process have read and may read again."""
    return [kept.packs for kept in _PACKS.made()]


def start_session(asked: Overrides, paths: Sequence[str] = ()) -> Session:
    """Find the settings, read them and put the command line on top."""
    asked = asked.fitted()
    settings = _settings(asked, paths)
    on_top = {name: value for name, value in asked.settings.items() if name not in _CHOOSING}
    if "packs" in on_top:
        on_top["packs"] = _with_packs(settings.packs, asked.names("packs"))
    if "exclude" in on_top:
        on_top["exclude"] = (*settings.exclude, *excluded(settings.folder, asked.names("exclude")))
    return Session(msgspec.structs.replace(settings, **on_top), replace(asked, today=asked.today or date.today()))


def _with_packs(packs: tuple[str, ...], asked: tuple[str, ...]) -> tuple[str, ...]:
    """Bundled packs that are named take the place of those in the settings; folders are added."""
    names = [name for name in asked if not _is_folder(name)]
    folders = [_at_home(name) for name in asked if _is_folder(name)]
    kept = [name for name in packs if is_folder_name(name) or not names]
    return (*names, *kept, *folders)


def _settings(asked: Overrides, paths: Sequence[str]) -> Settings:
    if asked.config and asked.isolated:
        raise SettingsError("--config and --isolated exclude each other.")
    if asked.isolated:
        return Settings()
    found = asked.config or find_settings(common_folder(paths))
    return load_settings(found) if found else Settings()


def common_folder(paths: Sequence[str]) -> Path:
    """Settings belong to the drafts: look upwards from the folder that holds them all."""
    folders = [Path(path if os.path.isdir(path) else os.path.dirname(path)) for path in paths if path != "-"]  # noqa: PTH112, PTH120
    if not folders:
        return Path.cwd()
    try:
        return Path(os.path.commonpath([folder.absolute() for folder in folders]))
    except ValueError:
        return Path.cwd()


def _no_pack(folder: Path) -> str | None:
    """Why a folder is no pack; said before anything kept from an earlier run is asked for."""
    if not os.path.isdir(folder):  # noqa: PTH112
        return f"there is no pack folder {folder}"
    if os.path.isfile(folder / "pack.yaml"):  # noqa: PTH113
        return None
    if os.path.isfile(folder / "pack.yml"):  # noqa: PTH113
        return f"{folder} is no pack: its files must end in .yaml, not .yml"
    return f"{folder} is no pack: it has no pack.yaml (with “title” and “about”)"


def _near(folder: Path) -> Path:
    """A folder as the user would name it: without the way down to where they stand."""
    here = Path.cwd()
    return folder.relative_to(here) if here in folder.parents else folder


def _is_folder(name: str) -> bool:
    return is_folder_name(name) or os.path.isdir(name)  # noqa: PTH112


def _at_home(name: str) -> str:
    try:
        return str(Path(name).expanduser().absolute())
    except RuntimeError as problem:  # `~` of a user that is not there
        raise SettingsError(f"--pack {name}: {problem}") from problem


def _no_such_rule(name: str, rule_ids: Sequence[str]) -> str:
    packs = sorted({rule_id.rpartition("/")[0] for rule_id in rule_ids if rule_id not in OWN_RULES})
    close = did_you_mean(name, [*packs, *rule_ids])
    known = f" Packs: {', '.join(packs)}." if "/" not in name else ""
    return f"there is no pack or rule “{name}”{close}{known} All of them: relint rules"
