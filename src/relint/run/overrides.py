"""What a command line says about settings; it stands above every settings file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from relint.settings.declared import FailOn


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the command line says about settings; `None` and empty where it says nothing."""

    config: Path | None = None
    isolated: bool = False
    packs: tuple[str, ...] = ()
    pipeline: str | None = None
    preview: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    fail_on: FailOn | None = None
    show: str | None = None
