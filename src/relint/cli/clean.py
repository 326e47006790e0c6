"""`relint clean`: forget everything that was kept to be quick."""

from __future__ import annotations

import click

from relint.cache import VARIABLE, cache_folder, clear
from relint.outside.visible import visible

_UNITS = ("bytes", "KB", "MB", "GB")
_STEP = 1024


@click.command("clean")
def command() -> None:
    """Empty the cache folder: packs as they were read, words worked out, results of drafts.

    Nothing is lost but time: the next run works everything out anew.
    """
    folder = cache_folder()
    if folder is None:
        click.echo(f"The cache is turned off ({VARIABLE} is empty); there is nothing to free.")
        return
    freed, shown = clear(folder), visible(str(folder))
    click.echo(f"Freed {_size(freed)} in {shown}." if freed else f"Nothing is kept in {shown}.")


def _size(count: float) -> str:
    for unit in _UNITS:
        if count < _STEP or unit == _UNITS[-1]:
            break
        count /= _STEP
    return f"{count:.0f} {unit}" if unit == _UNITS[0] else f"{count:.1f} {unit}"
