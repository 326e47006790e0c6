"""`relint rules test`: does every rule find what its examples promise, and pass what it should?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from relint.cli.options import settings_options
from relint.errors import SettingsError
from relint.reporters.wording import count
from relint.results.report import ExitStatus
from relint.run.overrides import Overrides
from relint.run.session import Session, start_session

if TYPE_CHECKING:
    from relint.engine.selftest import SelfTest
    from relint.packs.rule import Rule, Signal


Declared = TypeVar("Declared", "Rule", "Signal")


@click.command("test")
@click.argument("paths", type=click.Path(path_type=Path), metavar="[PATH]...", nargs=-1)
@settings_options
def command(
    paths: tuple[Path, ...],
    config: Path | None,
    isolated: bool,
    packs: tuple[str, ...],
    pipeline: str | None,
    preview: bool,
) -> int:
    """Run the examples of every rule, or of the packs and rule files at PATH.

    Each example must find exactly its words, in order; each near miss must pass in silence; each rule must speak, and
    each of its patterns be met, at least once.
    """
    from relint.engine.selftest import run_examples

    session = _session(Overrides(config, isolated or bool(paths), packs, pipeline, preview), paths)
    rules = _lying_at(paths, session.packs.rules)
    signals = _lying_at(paths, session.packs.signals)
    checks = session.checks()
    test = run_examples(checks, rules, signals)
    _tell(test, len(rules), len(signals))
    return ExitStatus.CLEAN if test.passed else ExitStatus.FINDINGS


def _session(asked: Overrides, paths: Sequence[Path]) -> Session:
    """The session with the packs at these paths loaded."""
    from relint.packs.bundled import bundled_folders

    bundled = {folder.resolve() for folder in bundled_folders()}
    folders = {folder for path in paths for folder in _packs_at(path)}
    own = tuple(str(folder) for folder in sorted(folders) if folder not in bundled)
    return start_session(replace(asked, packs=(*asked.packs, *own)))


def _lying_at(paths: Sequence[Path], declared: Sequence[Declared]) -> list[Declared]:
    """The rules or signals at these paths; all when there are none."""
    wanted = [path.resolve() for path in paths] or [Path(Path.cwd().anchor)]
    return [each for each in declared if any(Path(each.path).resolve().is_relative_to(path) for path in wanted)]


def _packs_at(path: Path) -> list[Path]:
    """The pack folders at or below a path, or the one that a rule file lies in."""
    if not path.exists():
        raise SettingsError(f"{path}: there is no such pack or rule file.")
    folder = path.resolve() if path.is_dir() else path.resolve().parent
    if folder.name == "signals":
        folder = folder.parent
    if (folder / "pack.yaml").is_file():
        return [folder]
    found = sorted(each.parent for each in folder.glob("*/pack.yaml"))
    if not found:
        raise SettingsError(f"{path}: is no pack: it has no pack.yaml. relint rules new starts one.")
    return found


def _tell(test: SelfTest, rules: int, signals: int) -> None:
    wrong = [outcome for outcome in test.outcomes if outcome.problem]
    for outcome in wrong:
        case = outcome.case
        click.echo(f"{case.name}\n    {' '.join(case.example.text.split())}\n    {outcome.problem}\n")
    for name in test.silent:
        click.echo(f"{name} found nothing in any of its examples\n")
    for one in test.unmet:
        click.echo(f"{one.path}:{one.line}\n    no flagged example meets {one.wanted}\n")
    examples = count(len(test.outcomes), "example")
    tested = count(rules, "rule") + (f" and {count(signals, 'signal')}" if signals else "")
    if test.passed:
        click.echo(f"{tested}, {examples}: each speaks where it should and nowhere else.")
    else:
        spoke = rules + signals - len(test.silent)
        unmet = f" {count(len(test.unmet), 'pattern')} without an example." if test.unmet else ""
        click.echo(f"{len(wrong)} of {examples} went wrong; {spoke} of {rules + signals} spoke.{unmet}")
