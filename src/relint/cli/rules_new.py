"""`relint rules new`: a pack of the team's own, small and in order from the first minute."""

from __future__ import annotations

import re
from pathlib import Path

import click

from relint.cli.printing import show
from relint.cli.written import write_files
from relint.errors import SettingsError
from relint.outside.plain_files import is_there
from relint.run.new_pack import TERMS_FILE, pack_files

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@click.command("new")
@click.argument("name")
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path, file_okay=False), default=Path())
@click.option("--by-example", is_flag=True, help="Start with a rule that is learnt from sentences, without patterns.")
def command(name: str, folder: Path, by_example: bool) -> None:
    """Start the pack NAME in DIR (here): one rule with a word list, and examples that pass relint rules test."""
    if not _NAME.fullmatch(name):
        raise SettingsError(
            f'"{name}" is no name for a pack: use small letters, digits and hyphens, such as our-voice.'
        )
    pack = folder / name
    if is_there(pack):
        raise SettingsError(f"{pack} is there already; nothing was written.")
    write_files(pack, pack_files(name, by_example=by_example))
    shown = pack if pack.is_absolute() else f"./{pack.as_posix()}"
    what = "sentences into half-apology.yaml" if by_example else f"words into {TERMS_FILE}"
    show(f"Started {shown}. Put your {what}, then:")
    show(f"  relint rules test {shown}")
    show(f"  relint --pack {shown} draft.md")
