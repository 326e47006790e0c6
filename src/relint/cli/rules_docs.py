"""`relint rules docs`: the rulebook, made from the rule files."""

from __future__ import annotations

from pathlib import Path

import click

from relint.results.report import ExitStatus
from relint.run.overrides import Overrides
from relint.run.session import start_session


@click.command("docs")
@click.argument("path", type=click.Path(path_type=Path, dir_okay=False), default=Path("docs/rules.md"))
@click.option("--pack", "packs", multiple=True, metavar="PACK", help="A folder of rules to add, or a bundled pack.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 when the page is not up to date.")
def command(path: Path, packs: tuple[str, ...], check: bool) -> int:
    """Write every rule as a page into PATH (docs/rules.md)."""
    from relint.packs.rulebook import markdown

    page = markdown(start_session(Overrides(isolated=True, packs=packs)).packs)
    if check:
        if path.is_file() and path.read_text(encoding="utf-8") == page:
            return ExitStatus.CLEAN
        click.echo(f"{path} is not up to date: run relint rules docs", err=True)
        return ExitStatus.FINDINGS
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page, encoding="utf-8")
    click.echo(f"Wrote {path}.")
    return ExitStatus.CLEAN
