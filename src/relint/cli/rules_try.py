"""`relint rules try`: a rule on one sentence, pattern by pattern, for whoever writes it."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import click

from relint.cli.options import settings_options
from relint.cli.printing import show
from relint.cli.rule_files import lying_at, session_with
from relint.engine.examples import usual
from relint.engine.tryout import Tried, Tryout, try_out
from relint.errors import SettingsError
from relint.packs.rule import Rule, Signal
from relint.results.report import ExitStatus
from relint.run.overrides import Overrides


@click.command("try")
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("sentence")
@settings_options()
def command(file: Path, sentence: str, asked: Overrides) -> int:
    """Tell what each pattern of the rule in FILE takes of SENTENCE, which guard silences it, and what is reported."""
    session = session_with(asked, [file])
    declared: list[Rule | Signal] = [*lying_at([file], session.packs.rules)]
    declared += lying_at([file], session.packs.signals)
    if len(declared) != 1:
        raise SettingsError(f"{file}: name the file of one rule or signal.")
    tryout = try_out(session.checks(), declared[0], sentence, usual({}))
    show(tryout.declared.id)
    for wanted, places in groupby(tryout.tried, lambda one: one.wanted):
        show(f"  {wanted}")
        for one in places:
            show(f"      {_said(one)}")
    show(_summary(tryout))
    return ExitStatus.CLEAN


def _said(one: Tried) -> str:
    if one.words is None:
        return "takes nothing"
    why = f", silenced by {'; '.join(one.silenced)}" if one.silenced else ""
    return f"takes “{one.words}”{why}"


def _summary(tryout: Tryout) -> str:
    """What would be reported, or that nothing would."""
    relation = tryout.relationship
    if not tryout.speaks:
        return f"Not reported in a first {relation.channel} to a {relation.stage}: see “when” in the rule."
    words = ", ".join(f"“{hit}”" for hit in tryout.hits)
    return f"Found: {words}" if words else "Found: nothing"
