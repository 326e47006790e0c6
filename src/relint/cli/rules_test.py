"""`relint rules test`: does every rule find what its examples promise, and pass what it should?"""

from __future__ import annotations

from pathlib import Path

import click

from relint.cli.options import settings_options
from relint.cli.rule_files import lying_at, session_with
from relint.engine.selftest import SelfTest, run_examples
from relint.outside.structs import replace
from relint.outside.visible import visible, visible_lines
from relint.reporters.wording import count
from relint.results.report import ExitStatus
from relint.run.overrides import Overrides


@click.command("test")
@click.argument("paths", type=click.Path(path_type=Path), metavar="[PATH]...", nargs=-1)
@settings_options()
def command(paths: tuple[Path, ...], asked: Overrides) -> int:
    """Run the examples of every rule, or of the packs and rule files at PATH.

    Each example must find exactly its words, in order; each near miss must pass in silence; each rule must speak, and
    each of its patterns be met, at least once.
    """
    session = session_with(replace(asked, isolated=asked.isolated or bool(paths)), paths)
    rules = lying_at(paths, session.packs.rules)
    signals = lying_at(paths, session.packs.signals)
    checks = session.checks()
    test = run_examples(checks, rules, signals)
    _tell(test, len(rules), len(signals))
    return ExitStatus.CLEAN if test.passed else ExitStatus.FINDINGS


def _tell(test: SelfTest, rules: int, signals: int) -> None:
    wrong = [outcome for outcome in test.outcomes if outcome.problem]
    for outcome in wrong:
        case = outcome.case
        text = visible(" ".join(case.example.text.split()))
        problem = visible_lines(outcome.problem or "")
        click.echo(f"{visible(case.name)}\n    {text}\n    {problem}\n")
    for name in test.silent:
        click.echo(f"{visible(name)} found nothing in any of its examples\n")
    for one in test.unmet:
        click.echo(f"{visible(one.path)}:{one.line}\n    no flagged example meets {visible(one.wanted)}\n")
    examples = count(len(test.outcomes), "example")
    tested = count(rules, "rule") + (f" and {count(signals, 'signal')}" if signals else "")
    if test.passed:
        click.echo(f"{tested}, {examples}: each speaks where it should and nowhere else.")
    else:
        spoke = rules + signals - len(test.silent)
        unmet = f" {count(len(test.unmet), 'pattern')} without an example." if test.unmet else ""
        click.echo(f"{len(wrong)} of {examples} went wrong; {spoke} of {rules + signals} spoke.{unmet}")
