"""Options made from settings as they are declared: their flag, help and type stand there and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_origin

import click

from relint.settings.declared import Declared, PathSettings
from relint.settings.option import DeclaredOption, Group, options_of

Decorator = Callable[[Any], Any]
Settings = type[Declared] | type[PathSettings]


class Names(click.ParamType[tuple[str, ...]]):
    """One name, or several parted by commas."""

    name = "names"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        """The names, without blanks."""
        return value if isinstance(value, tuple) else tuple(filter(None, (name.strip() for name in value.split(","))))


def declared_options(kind: Settings, *groups: Group) -> list[Decorator]:
    """A click option for each of the settings in these groups."""
    return [_click_option(declared) for declared in options_of(kind, groups)]


def taken(parameters: dict[str, Any], kind: Settings, *groups: Group) -> dict[str, Any]:
    """What was said for these settings, by their names; it is taken away from the parameters."""
    said = {}
    for declared in options_of(kind, groups):
        value = parameters.pop(declared.name)
        if declared.option.commas:
            value = tuple(name for names in value for name in names)
        if value not in (None, (), False):
            said[declared.name] = value
    return said


def _click_option(declared: DeclaredOption) -> Decorator:
    option = declared.option
    usual = f" [{declared.usual}]" if declared.words and declared.usual else ""
    decorator: Decorator = click.option(
        option.flag, declared.name, help=f"{option.help}{usual}.", metavar=option.metavar, **_shape(declared)
    )
    return decorator


def _shape(declared: DeclaredOption) -> dict[str, Any]:
    if declared.words:
        return {"type": click.Choice(declared.words)}
    if declared.kind is bool:
        return {"is_flag": True}
    if declared.kind is int:
        return {"type": click.IntRange(min=declared.least)}
    if get_origin(declared.kind) is tuple:
        return {"multiple": True, "type": Names() if declared.option.commas else str}
    return {}
