"""Options that several commands share, each group handed to the command as the one thing it amounts to."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from relint.cli.declared_options import declared_options, taken
from relint.draft.relationship import Channel, Consent, Stage, Stated
from relint.run.drafts import Drafts
from relint.run.overrides import Overrides
from relint.run.scheduling import Scheduling
from relint.settings.declared import Declared, PathSettings
from relint.settings.option import Group

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

Function = TypeVar("Function", bound=Callable[..., Any])

FORMATS = ("markdown", "text", "html", "email", "one")


def settings_options(*groups: Group) -> Callable[[Function], Function]:
    """Every setting of these groups and of `setup`, `--config` and `--isolated`: they become `asked`."""

    def made(parameters: dict[str, Any]) -> Overrides:
        config, isolated = parameters.pop("config"), parameters.pop("isolated")
        return Overrides(config, isolated, taken(parameters, Declared, "setup", *groups))

    return handed_over(
        "asked",
        made,
        click.option(
            "--config", type=click.Path(path_type=Path), metavar="FILE", help="Settings to use instead of the nearest."
        ),
        click.option("--isolated", is_flag=True, help="Use no settings file at all."),
        *declared_options(Declared, "setup", *groups),
    )


def relationship_options(function: Function) -> Function:
    """`--channel --stage --touch --consent --reader`: they become `stated`."""

    def made(parameters: dict[str, Any]) -> Stated:
        said = taken(parameters, PathSettings, "relationship")
        kinds: dict[str, Callable[[str], Any]] = {"channel": Channel, "stage": Stage, "consent": Consent}
        return Stated(**{name: kinds[name](value) if name in kinds else value for name, value in said.items()})

    return handed_over("stated", made, *declared_options(PathSettings, "relationship"))(function)


def drafts_options(function: Function) -> Function:
    """`DRAFTS... --as --stdin-filename --force-exclude`: they become `drafts`."""
    return _drafts_options(())(function)


def drafts_here_options(function: Function) -> Function:
    """The same; where no drafts are named, all below this folder are meant."""
    return _drafts_options((".",))(function)


def _drafts_options(unnamed: tuple[str, ...]) -> Callable[[Function], Function]:
    def made(parameters: dict[str, Any]) -> Drafts:
        names = ("paths", "as_format", "stdin_filename", "force_exclude")
        said = {name: parameters.pop(name) for name in names}
        return Drafts(**{**said, "paths": said["paths"] or unnamed})

    return handed_over(
        "drafts",
        made,
        click.argument("paths", nargs=-1, metavar="DRAFTS...", shell_complete=_files),
        as_option,
        stdin_option,
        click.option("--force-exclude", is_flag=True, help="Leave out what is excluded even when it is named."),
    )


def _files(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Let the shell complete names of files."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type="file")]


def as_option(function: Function) -> Function:
    """`--as`."""
    help_text = "Read the drafts as this, whatever their names; one: each file is one draft."
    return click.option("--as", "as_format", type=click.Choice(FORMATS), help=help_text)(function)


def stdin_option(function: Function) -> Function:
    """`--stdin-filename`."""
    help_text = "What to call the draft on standard input (-)."
    return click.option("--stdin-filename", metavar="NAME", help=help_text)(function)


def effort_options(function: Function) -> Function:
    """`--no-cache --jobs`: they become `scheduling`."""

    def made(parameters: dict[str, Any]) -> Scheduling:
        return Scheduling(parameters.pop("use_results"), parameters.pop("jobs"))

    return handed_over(
        "scheduling",
        made,
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
    )(function)


def score_option(function: Function) -> Function:
    """`--min-score`."""
    option = click.option(
        "--min-score", type=click.IntRange(0, 100), metavar="N", help="Exit with 1 when a draft's profile scores less."
    )
    return option(function)


def color_option(function: Function) -> Function:
    """`--color`."""
    choice = click.Choice(["auto", "always", "never"])
    return click.option("--color", type=choice, default="auto", help="Colour [auto].")(function)


def warm_option(function: Function) -> Function:
    """`--warm/--no-warm`, which `relint.warm.client_options` has read before: no command needs to know."""
    help_text = "Let a process that stays ready answer [settings, else no-warm]; it is started on first use."
    return click.option("--warm/--no-warm", default=None, expose_value=False, help=help_text)(function)


def handed_over(
    name: str, made: Callable[[dict[str, Any]], Any], *options: Callable[[Any], Any]
) -> Callable[[Function], Function]:
    """Add the options to a command, which gets what is made of them under one name."""

    def decorate(function: Function) -> Function:
        @wraps(function)
        def command(**parameters: Any) -> Any:
            value = made(parameters)
            return function(**parameters, **{name: value})

        decorated: Any = command
        for option in reversed(options):
            decorated = option(decorated)
        result: Function = decorated
        return result

    return decorate
