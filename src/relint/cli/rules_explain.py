"""`relint rules explain`: a rule as a page."""

from __future__ import annotations

import click

from relint.cli.options import settings_options
from relint.cli.printing import page_for
from relint.errors import SettingsError, did_you_mean
from relint.packs.rulebook import heading, sections
from relint.run.overrides import Overrides
from relint.run.session import start_session
from relint.silencing.own_rules import OWN_RULES

_ENOUGH = 8


@click.command("explain")
@click.argument("rule_id", metavar="RULE")
@settings_options()
def command(rule_id: str, asked: Overrides) -> None:
    """Tell what RULE (pack/name) says, why, with examples, thresholds and their source, and how to silence it."""
    session = start_session(asked)
    packs = session.packs_in_order()
    rules = {rule.id: rule for rule in packs.rules}
    if own := [name for name in OWN_RULES if rule_id in (name, name.rpartition("/")[2])]:
        _explain_own(own[0])
        return
    full = [rule for name, rule in rules.items() if rule_id == name.rpartition("/")[2]]
    rule = full[0] if len(full) == 1 else packs.rule(rule_id)
    if rule is None:
        raise SettingsError(f"there is no rule “{rule_id}”{did_you_mean(rule_id, rules)} All of them: relint rules")
    page = page_for()
    page.title(heading(rule))
    for section in sections(rule):
        page.gap()
        page.title(section.title)
        if section.text:
            page.line(section.text, indent=2)
        for item in section.items[:_ENOUGH]:
            page.line(f"- {item}", indent=2, hang=2)
        if more := section.items[_ENOUGH:]:
            page.line(f"and {len(more)} more in {rule.path}", indent=2, hang=2)


def _explain_own(rule_id: str) -> None:
    """What relint finds in silences, which no pack declares."""
    own = OWN_RULES[rule_id]
    page = page_for()
    page.title(f"{rule_id} · {own.severity}")
    page.gap()
    page.line(own.about, indent=2)
    page.line(own.why, indent=2)
    page.gap()
    page.line("More: docs/silencing.md. Not to be told of it: ignore in the settings.", indent=2)
