"""`relint rules docs`: the rulebook, made from the rule files."""

from __future__ import annotations

from pathlib import Path

import click

from relint.cli.printing import say, show
from relint.cli.written import write_files
from relint.outside.plain_files import plain_bytes
from relint.packs.rulebook_pages import FOLDER, rulebook_pages
from relint.reporters.wording import count
from relint.results.report import ExitStatus
from relint.run.overrides import Overrides
from relint.run.session import start_session

#: A longer file is no page of ours.
_LONGEST = 4_000_000


@click.command("docs")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path("docs"))
@click.option("--pack", "packs", multiple=True, metavar="PACK", help="A folder of rules to add, or a bundled pack.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 when a page is not up to date.")
def command(folder: Path, packs: tuple[str, ...], check: bool) -> int:
    """Write an index of all rules into FOLDER/rules.md (docs/rules.md), and a page for each pack below."""
    pages = rulebook_pages(start_session(Overrides(isolated=True, settings={"packs": packs})).packs_in_order())
    there = {place.relative_to(folder).as_posix() for place in (folder / FOLDER).glob("*.md")}
    gone = sorted(there - pages.keys())
    stale = [place for place, page in pages.items() if _read(folder / place) != page]
    if check:
        for place in stale:
            say(f"{folder / place} is not up to date: run relint rules docs")
        for place in gone:
            say(f"{folder / place} belongs to no pack")
        return ExitStatus.FINDINGS if stale or gone else ExitStatus.CLEAN
    write_files(folder, {place: pages[place] for place in stale})
    for place in gone:  # it may be somebody's own page: theirs to delete
        show(f"{folder / place} belongs to no pack.")
    show(f"Wrote {folder / 'rules.md'} and {count(len(pages) - 1, 'page')} in {folder / FOLDER}.")
    return ExitStatus.CLEAN


def _read(path: Path) -> str | None:
    """What stands in a page; `None` for one that is not there, or is no page."""
    try:
        return plain_bytes(path, _LONGEST).decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
