"""The command `relint` itself: `check` when no command is named."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from relint import __version__
from relint.cli.lazy import LazyGroup

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_DEFAULT = "check"
_COMMANDS = {
    "check": ("relint.cli.check", "Read drafts and say what their readers will feel (the default)."),
    "page": ("relint.cli.page", "Write a page that shows drafts with the findings marked in them."),
    "compare": ("relint.cli.compare", "Hold a newer version of a draft against the older one."),
    "profile": ("relint.cli.profile", "Show what drafts say of the relationship as a whole, with a score."),
    "demo": ("relint.cli.demo", "Show what relint says of a mail that it brings along."),
    "init": ("relint.cli.init", "Set relint up here: settings, a pack of your own, the commit hook, a baseline."),
    "baseline": ("relint.cli.baseline", "Know what is found today, and tell only what comes later."),
    "silenced": ("relint.cli.silenced", "List what keeps rules quiet: in drafts and in the settings."),
    "rules": ("relint.cli.rules", "List, explain, test and write rules."),
    "lsp": ("relint.cli.lsp", "Answer an editor while one writes (a language server)."),
    "mcp": ("relint.cli.mcp", "Answer a writing assistant (a server of the Model Context Protocol)."),
    "doctor": ("relint.cli.doctor", "Show versions, pipeline, packs and settings, and where each came from."),
    "warm": ("relint.cli.warm", "Look at the process that --warm keeps ready, or end it."),
    "clean": ("relint.cli.clean", "Forget what was kept to be quick, and say how much that was."),
    "schema": ("relint.cli.schema", "Print the JSON Schemas of reports, settings, packs and rules."),
    "manual": ("relint.cli.manual", "Print the manual page."),
}
_OWN_OPTIONS = {"--help", "-h", "--version"}


class DefaultGroup(LazyGroup):
    """Puts `check` in front unless a command is named; a folder named like a command is given as `./rules`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Before click looks at any option, so that `relint --format json draft.md` works."""
        if args and args[0] == "help" and not os.path.exists("help"):  # noqa: PTH110 - `pathlib` takes its time
            args = [*args[1:], "--help"]
        if args and args[0] not in _OWN_OPTIONS and args[0] not in self.lazy:
            args = [_DEFAULT, *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Commands, and whatever may follow when none is named."""
        mine = super().shell_complete(ctx, incomplete)
        default = self.get_command(ctx, _DEFAULT)
        if default is None:
            return mine
        known = {item.value for item in mine}
        with click.Context(default, ctx, info_name=_DEFAULT) as below:
            options = [item for item in default.shell_complete(below, incomplete) if item.value not in known]
            drafts = [] if incomplete.startswith("-") else self._drafts(default, below, incomplete)
        return [*mine, *options, *drafts]

    @staticmethod
    def _drafts(command: click.Command, context: click.Context, incomplete: str) -> list[CompletionItem]:
        arguments = [param for param in command.params if isinstance(param, click.Argument)]
        return [item for argument in arguments for item in argument.shell_complete(context, incomplete)]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What people type."""
        formatter.write_usage(ctx.command_path, "[OPTIONS] DRAFTS…")
        formatter.write_usage(ctx.command_path, "COMMAND …")


@click.group(
    cls=DefaultGroup,
    lazy=_COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Options for drafts: relint check --help. A folder named like a command is given as ./rules.",
)
@click.version_option(__version__, prog_name="relint", message="%(prog)s %(version)s")
def relint() -> None:
    """Read a draft as its reader would, and say what to write instead.

    relint draft.md reads one draft; relint drafts/ reads every draft in a folder; relint - reads standard input.
    """
