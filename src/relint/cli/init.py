"""`relint init`: from nothing to a repository that relint looks after, with a few questions or none."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click

from relint.cli.baseline import tell_baseline
from relint.cli.progress import progress
from relint.errors import SettingsError
from relint.outside.plain_files import is_folder, is_there, leads_to, plain_bytes
from relint.outside.visible import visible
from relint.run.accepting import write_anew
from relint.run.adopting import BaselineFile
from relint.run.drafts import Drafts
from relint.run.initialising import HOOKS, STAGES, Beginning, Begun, begin
from relint.run.overrides import Overrides
from relint.run.scheduling import Scheduling
from relint.run.session import start_session

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
#: A longer file of hooks is none that anybody wrote.
_LONGEST_HOOKS = 1_000_000


@click.command("init")
@click.option("--yes", "-y", is_flag=True, help="Ask nothing: take what is proposed.")
@click.option("--drafts", metavar="DIR", help="Where the drafts are [here].")
@click.option("--stage", type=click.Choice(list(STAGES)), help="Who reads most of them [mixed].")
@click.option("--house", metavar="NAME", help="What to call the pack of your own rules [house].")
@click.option("--no-baseline", is_flag=True, help="Write no baseline, whatever is found.")
def command(yes: bool, drafts: str | None, stage: str | None, house: str | None, no_baseline: bool) -> int:
    """Set relint up in this folder: relint.toml, a pack of your own, the hook for commits, and a baseline.

    Without --yes, and at a terminal, it asks three questions. What is there already is never changed.
    """
    asks = not yes and sys.stdin is not None and sys.stdin.isatty()
    wanted = Beginning(
        Path(),
        _drafts(drafts or (click.prompt("Where are your drafts?", default=".") if asks else ".")),
        stage or (_asked_stage() if asks else "mixed"),
        _house(house or (click.prompt("What shall your own pack be called?", default="house") if asks else "house")),
    )
    try:
        done = list(begin(wanted))
    except OSError as problem:
        raise SettingsError(f"{problem.filename} cannot be written: {problem.strerror or problem}") from problem
    for each in done:
        click.echo(visible(f"{'written' if each.is_written else 'there already'}: {each.path}"))
    _tell_hook(done)
    status = 0 if no_baseline else _baseline(wanted)
    click.echo("Next: relint, with a draft or a folder. In CI the same line fails on what is new.")
    return status


def _drafts(folder: str) -> str:
    if not is_folder(folder):
        raise SettingsError(f"{folder} is no folder.")
    inside, here = leads_to(folder), leads_to(Path.cwd())
    if not inside.is_relative_to(here):
        raise SettingsError(f"{folder} lies outside of this folder: run relint init where both are.")
    return inside.relative_to(here).as_posix()


def _house(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise SettingsError(
            f"“{name}” is no name for a pack: use small letters, digits and hyphens, such as our-voice."
        )
    return name


def _asked_stage() -> str:
    for name, meaning in STAGES.items():
        click.echo(f"  {name:<11}{meaning}")
    answer: str = click.prompt("Who reads most of them?", type=click.Choice(list(STAGES)), default="mixed")
    return answer


def _tell_hook(done: list[Begun]) -> None:
    """A file of hooks that is there belongs to somebody: say what to put into it."""
    for each in done:
        if each.path == HOOKS and not each.is_written and not _names_us(Path(HOOKS)):
            click.echo(f"To run relint before each commit, put this under “repos:” in {HOOKS}:\n")
            click.echo(each.content.removeprefix("repos:\n"))


def _names_us(hooks: Path) -> bool:
    try:
        return b"relint" in plain_bytes(hooks, _LONGEST_HOOKS)
    except OSError:  # a pipe, a device, a link to nowhere: nothing that anybody could put a line into
        return True


def _baseline(wanted: Beginning) -> int:
    """Write down what is found now, so that the first run is green; drafts that cannot be read are told."""
    drafts = Drafts((wanted.drafts,))
    session = start_session(Overrides(), drafts.names)
    file = BaselineFile(session, drafts.names)
    if is_there(file.path):
        click.echo(visible(f"there already: {file.shown}"))
        return 0
    return tell_baseline(write_anew(session, drafts, Scheduling(), writes_nothing_empty=True, progress=progress))
