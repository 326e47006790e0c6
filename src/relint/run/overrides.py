"""What a command line, or whoever else calls, says about settings; it stands above every settings file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from relint.errors import SettingsError
from relint.outside.structs import Struct, field, replace
from relint.settings.declared import Declared, listed
from relint.settings.fitting import Misfit, fitted


class Overrides(Struct, frozen=True):
    """`settings` has a value for each setting that something is said of, by its name in `Declared`.

    `today` is the day of the run for everything in it (`None`: the day on which it starts). `use_baseline` leaves out
    what a baseline holds, and `new_since` what was there at a revision of Git's.
    """

    config: Path | None = None
    isolated: bool = False
    settings: Mapping[str, Any] = field(default_factory=dict)
    today: date | None = None
    use_baseline: bool = False
    new_since: str | None = None

    def fitted(self) -> Overrides:
        """The same with each value as its setting declares it. Raises `SettingsError` for what does not fit."""
        table = {name.replace("_", "-"): value for name, value in self.settings.items()}
        try:
            declared = fitted(listed(table, Declared), Declared)
        except Misfit as misfit:
            raise SettingsError(str(misfit)) from misfit
        return replace(self, settings={name: getattr(declared, name) for name in self.settings})

    def names(self, setting: str) -> tuple[str, ...]:
        """What is said of a setting that holds names."""
        return tuple(self.settings.get(setting, ()))
