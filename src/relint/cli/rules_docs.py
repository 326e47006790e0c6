"""`relint rules docs`: the rulebook, made from the rule files."""

from __future__ import annotations

from pathlib import Path

import click

from relint.packs.rulebook_pages import FOLDER, rulebook_pages
from relint.reporters.wording import count
from relint.results.report import ExitStatus
from relint.run.overrides import Overrides
from relint.run.session import start_session


@click.command("docs")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path("docs"))
@click.option("--pack", "packs", multiple=True, metavar="PACK", help="A folder of rules to add, or a bundled pack.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 when a page is not up to date.")
def command(folder: Path, packs: tuple[str, ...], check: bool) -> int:
    """Write an index of all rules into FOLDER/rules.md (docs/rules.md), and a page for each pack below."""
    pages = rulebook_pages(start_session(Overrides(isolated=True, settings={"packs": packs})).packs)
    there = {place.relative_to(folder).as_posix() for place in (folder / FOLDER).glob("*.md")}
    gone = sorted(there - pages.keys())
    stale = [place for place, page in pages.items() if _read(folder / place) != page]
    if check:
        for place in stale:
            click.echo(f"{folder / place} is not up to date: run relint rules docs", err=True)
        for place in gone:
            click.echo(f"{folder / place} belongs to no pack", err=True)
        return ExitStatus.FINDINGS if stale or gone else ExitStatus.CLEAN
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    for place in stale:
        (folder / place).write_text(pages[place], encoding="utf-8")
    for place in gone:  # it may be somebody's own page: theirs to delete
        click.echo(f"{folder / place} belongs to no pack.")
    click.echo(f"Wrote {folder / 'rules.md'} and {count(len(pages) - 1, 'page')} in {folder / FOLDER}.")
    return ExitStatus.CLEAN


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None
