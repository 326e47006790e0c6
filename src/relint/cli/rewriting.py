"""What is written into drafts before they are checked: better words, and silences."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from relint.cli.declared_options import Names
from relint.cli.options import handed_over
from relint.draft.relationship import Stated
from relint.errors import SettingsError
from relint.outside.structs import Struct
from relint.results.report import ExitStatus
from relint.run.discover import STANDARD_INPUT
from relint.run.drafts import Drafts
from relint.run.scheduling import Scheduling
from relint.run.session import Session

Function = TypeVar("Function", bound=Callable[..., Any])


class Rewriting(Struct, frozen=True):
    """Whether to mend drafts or only to show how, and which rules to silence in them."""

    fix: bool
    unsafe: bool
    diff: bool
    silenced: tuple[str, ...]
    until: str | None
    reason: str | None

    @property
    def is_wished(self) -> bool:
        """True when anything is to be written or shown."""
        return self.fix or self.diff or bool(self.silenced)

    def refuse(self, paths: tuple[str, ...]) -> None:
        """Raise `SettingsError` for what cannot be meant."""
        if self.unsafe and not (self.fix or self.diff):
            raise SettingsError("--unsafe-fixes goes with --fix or --diff.")
        if self.fix and self.diff:
            raise SettingsError("--diff only shows what --fix would write: give one of them.")
        if (self.fix or self.diff) and STANDARD_INPUT in paths:
            raise SettingsError("--fix and --diff are for files; standard input is none.")
        if (self.until or self.reason) and not self.silenced:
            raise SettingsError("--until and --reason go with --add-silence.")

    def carry_out(self, session: Session, drafts: Drafts, stated: Stated, scheduling: Scheduling) -> ExitStatus | None:
        """Write it, or show it: then the exit status, and nothing more is to be done."""
        if self.fix or self.diff:
            from relint.cli import fixes

            if self.diff:
                return fixes.shown(session, drafts, stated, unsafe=self.unsafe)
            fixes.fixed_first(session, drafts, stated, unsafe=self.unsafe)
        if self.silenced:
            from relint.cli.silences import silenced_first

            silenced_first(session, drafts, stated, scheduling, self.silenced, self.until, self.reason)
        return None


def rewriting_options(function: Function) -> Function:
    """`--fix --unsafe-fixes --diff --add-silence --until --reason`: they become `rewriting`."""

    def made(parameters: dict[str, Any]) -> Rewriting:
        silenced = tuple(name for names in parameters.pop("add_silence") for name in names)
        fix, unsafe, diff = (parameters.pop(name) for name in ("fix", "unsafe_fixes", "diff"))
        return Rewriting(fix, unsafe, diff, silenced, parameters.pop("until"), parameters.pop("reason"))

    return handed_over(
        "rewriting",
        made,
        click.option("--fix", is_flag=True, help="Put in the better words where there is one answer, then check."),
        click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: the first of several answers, too."),
        click.option(
            "--diff", is_flag=True, help="Only show what --fix would write; exit with 1 when that is anything."
        ),
        click.option(
            "--add-silence", multiple=True, type=Names(), metavar="NAMES", help="Write silences for these first."
        ),
        click.option("--until", metavar="DAY", help="With --add-silence: their last day, as 2027-01-31."),
        click.option("--reason", metavar="WORDS", help="With --add-silence: why."),
    )(function)
