"""Options that several commands share, and what they amount to together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from relint.draft.relationship import Channel, Consent, Stage, Stated

Function = TypeVar("Function", bound=Callable[..., Any])

FORMATS = ("markdown", "text", "html", "email", "one")
LEVELS = ("error", "warning", "advice")


class Names(click.ParamType[tuple[str, ...]]):
    """One name, or several parted by commas."""

    name = "names"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        """The names, without blanks."""
        return value if isinstance(value, tuple) else tuple(filter(None, (name.strip() for name in value.split(","))))


def joined(values: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """The names of a repeated option in one row."""
    return tuple(name for names in values for name in names)


def settings_options(function: Function) -> Function:
    """`--config --isolated --pack --pipeline --preview`."""
    return _all(
        function,
        click.option(
            "--config", type=click.Path(path_type=Path), metavar="FILE", help="Settings to use instead of the nearest."
        ),
        click.option("--isolated", is_flag=True, help="Use no settings file at all."),
        click.option(
            "--pack",
            "packs",
            multiple=True,
            metavar="PACK",
            help="A folder of rules to add, or a bundled pack to use instead of all of them. Repeat for more.",
        ),
        click.option("--pipeline", metavar="NAME", help="Another spaCy pipeline than the one that comes with relint."),
        click.option("--preview", is_flag=True, help="Use rules that are still being tried out, too."),
    )


def selection_options(function: Function) -> Function:
    """`--select --ignore`."""
    return _all(
        function,
        click.option(
            "--select", multiple=True, type=Names(), metavar="NAMES", help="Only these packs or rules (comma between)."
        ),
        click.option(
            "--ignore", multiple=True, type=Names(), metavar="NAMES", help="Not these packs or rules (comma between)."
        ),
    )


def relationship_options(function: Function) -> Function:
    """`--channel --stage --touch --consent --reader`."""
    return _all(
        function,
        click.option("--channel", type=click.Choice(["email", "message", "post"]), help="Where it will be read."),
        click.option(
            "--stage",
            type=click.Choice(["stranger", "curious", "subscriber", "customer", "advocate", "unknown"]),
            help="How well the reader knows you.",
        ),
        click.option("--touch", type=click.IntRange(min=1), metavar="N", help="1 for your first message to them."),
        click.option(
            "--consent", type=click.Choice(["none", "like", "opt-in", "customer"]), help="What they have agreed to."
        ),
        click.option(
            "--reader", metavar="WORDS", help="Who reads it, and what they did: “Ines, Loaf; ordered in May”."
        ),
    )


def stated_by(
    channel: str | None, stage: str | None, touch: int | None, consent: str | None, reader: str | None
) -> Stated:
    """What `relationship_options` say."""
    return Stated(
        Channel(channel) if channel else None,
        Stage(stage) if stage else None,
        touch,
        Consent(consent) if consent else None,
        reader,
    )


def drafts_options(function: Function) -> Function:
    """`DRAFTS... --as --stdin-filename --exclude --force-exclude`."""
    return _all(
        function,
        click.argument("paths", nargs=-1, metavar="DRAFTS..."),
        click.option(
            "--as",
            "as_format",
            type=click.Choice(FORMATS),
            help="Read the drafts as this, whatever their names; one: each file is one draft.",
        ),
        click.option("--stdin-filename", metavar="NAME", help="What to call the draft on standard input (-)."),
        click.option("--exclude", multiple=True, metavar="PATTERN", help="Leave these out when walking folders."),
        click.option("--force-exclude", is_flag=True, help="Leave them out even when they are given by name."),
    )


def score_option(function: Function) -> Function:
    """`--min-score`."""
    option = click.option(
        "--min-score", type=click.IntRange(0, 100), metavar="N", help="Exit with 1 when a draft's profile scores less."
    )
    return option(function)


def effort_options(function: Function) -> Function:
    """`--no-cache --jobs`."""
    return _all(
        function,
        click.option(
            "--no-cache",
            "use_results",
            is_flag=True,
            flag_value=False,
            default=True,
            help="Read every draft anew, and keep nothing of it for the next run.",
        ),
        click.option(
            "-j",
            "--jobs",
            type=click.IntRange(min=1),
            metavar="N",
            help="Read with N processes [all cores when there is much to read, else 1].",
        ),
    )


def color_option(function: Function) -> Function:
    """`--color`."""
    choice = click.Choice(["auto", "always", "never"])
    return click.option("--color", type=choice, default="auto", help="Colour [auto].")(function)


def warm_option(function: Function) -> Function:
    """`--warm/--no-warm`, which `relint.warm.client_options` has read before: no command needs to know."""
    help_text = "Let a process that stays ready answer [settings, else no-warm]; it is started on first use."
    return click.option("--warm/--no-warm", default=None, expose_value=False, help=help_text)(function)


def _all(function: Function, *options: Callable[[Function], Function]) -> Function:
    for option in reversed(options):
        function = option(function)
    return function
