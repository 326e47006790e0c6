"""`relint rules`: one line a rule, pack by pack."""

from __future__ import annotations

import click

from relint.cli.options import settings_options
from relint.cli.printing import page_for
from relint.packs.rule import Rule
from relint.packs.rulebook import with_gaps
from relint.run.overrides import Overrides
from relint.run.session import start_session


@click.command("list")
@settings_options("selection")
def command(asked: Overrides) -> None:
    """List the rules that these settings choose, pack by pack."""
    session = start_session(asked)
    packs = session.packs_in_order()
    chosen = session.rules_for("draft.md")
    rules = [rule for rule in packs.rules if rule.id in chosen]
    page = page_for()
    width = max((len(rule.id) for rule in rules), default=0)
    for pack in packs.packs:
        own = [rule for rule in rules if rule.pack == pack.name]
        if own:
            page.gap()
            page.title(pack.info.title)
            page.line(" ".join(pack.info.about.split()))
        for rule in own:
            page.short_line(_line(rule, width), indent=2)
    page.gap()
    off = len(packs.rules) - len(rules)
    more = f" {off} more are off here (preview, or not selected)." if off else ""
    page.line(f"{len(rules)} rules.{more} More about one: relint rules explain RULE")


def _line(rule: Rule, width: int) -> str:
    return f"{rule.id.ljust(width)}  {rule.severity.ljust(7)}  {with_gaps(rule.message)}"
