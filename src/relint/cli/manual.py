"""The manual page, made from the commands themselves: `relint manual > docs/relint.1`."""

from __future__ import annotations

from collections.abc import Iterator

import click

from relint import __version__
from relint.cli.group import relint

_STATUS = (
    ("0", "Nothing at or above the fail level."),
    ("1", "Something to settle first."),
    ("2", "Wrong usage, settings or pack."),
    ("3", "A file could not be read, or a check failed."),
)
_ENVIRONMENT = (
    ("RELINT_CACHE", "Where to keep what was worked out; empty: nowhere."),
    ("RELINT_WARM", "1: let a process that stays ready answer; 0: never."),
    ("RELINT_DEBUG", "Show where relint itself broke down."),
    ("NO_COLOR, FORCE_COLOR", "Never, or always, colour."),
    ("GITHUB_STEP_SUMMARY", "Where --format github adds the whole report."),
)
_FILES = (
    ("relint.toml", "Settings: the nearest, from the drafts upwards."),
    ("pyproject.toml", "The same, below [tool.relint]."),
)


@click.command("manual")
def command() -> None:
    """Print the manual page (troff); relint manual | man -l - shows it."""
    click.echo(manual(), nl=False)


def manual() -> str:
    """All commands with their options on one page."""
    with click.Context(relint, info_name="relint") as context:
        return "\n".join(_page(relint, context)) + "\n"


def _page(group: click.Group, context: click.Context) -> Iterator[str]:
    yield f'.TH RELINT 1 "" "relint {_plain(__version__)}" "User commands"'
    yield from (".SH NAME", "relint \\- the linter for relationships in outbound marketing copy")
    yield from (".SH SYNOPSIS", ".B relint", "[OPTIONS] DRAFTS...", ".br", ".B relint", "COMMAND ...")
    yield from (".SH DESCRIPTION", *_paragraphs(group.help or ""))
    yield ".SH COMMANDS"
    yield from _commands(group, context, "relint")
    for title, entries in (("EXIT STATUS", _STATUS), ("ENVIRONMENT", _ENVIRONMENT), ("FILES", _FILES)):
        yield f".SH {title}"
        for name, about in entries:
            yield from (".TP", f".B {_plain(name)}", _plain(about))


def _commands(group: click.Group, context: click.Context, path: str) -> Iterator[str]:
    """Each command of a group, and those of the groups in it."""
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is None or command.hidden:
            continue
        full = f"{path} {name}"
        with click.Context(command, context, info_name=name) as below:
            usage = " ".join(command.collect_usage_pieces(below))
            yield from (f".SS {_plain(full)} {_plain(usage)}", *_paragraphs(command.help or ""))
            yield from _options(command, below)
            if isinstance(command, click.Group):
                yield from _commands(command, below, full)


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record and record[1] and "--help" not in parameter.opts:
            yield from (".TP", f".B {_plain(record[0])}", _plain(record[1]))


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in text.split("\n\n"):
        yield from (".PP", _plain(" ".join(paragraph.split())))


def _plain(text: str) -> str:
    """A line that troff shows as it is: no escapes of its own, hyphens as they are typed, no request at its start."""
    shown = text.replace("\\", "\\e").replace("-", "\\-")
    shown = "".join(char if char.isascii() else f"\\[u{ord(char):04X}]" for char in shown)
    return f"\\&{shown}" if shown.startswith((".", "'")) else shown
