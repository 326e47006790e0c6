"""`relint rules`: everything about rules; the list when nothing else is asked for."""

from __future__ import annotations

import click

from relint.cli.lazy import LazyGroup

_COMMANDS = {
    "list": ("relint.cli.rules_list", "One line a rule (the default)."),
    "explain": ("relint.cli.rules_explain", "What a rule says, why, with examples, and how to silence it."),
    "test": ("relint.cli.rules_test", "Run each rule's own examples."),
    "try": ("relint.cli.rules_try", "What each pattern of a rule takes of a sentence, and which guard silences it."),
    "new": ("relint.cli.rules_new", "Start a pack of your own."),
    "docs": ("relint.cli.rules_docs", "Write the rulebook, docs/rules.md and docs/rules."),
}


class RulesGroup(LazyGroup):
    """`list` when none is named."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """An option in the first place belongs to `list`; a shell that completes asks for the commands."""
        if ctx.resilient_parsing and not args:
            return super().parse_args(ctx, args)
        if not args or (args[0].startswith("-") and args[0] not in {"-h", "--help"}):
            args = ["list", *args]
        return super().parse_args(ctx, args)


@click.group("rules", cls=RulesGroup, lazy=_COMMANDS)
def command() -> None:
    """List, explain, test and write rules."""
