"""`relint warm`: look at the warm process, or end it."""

from __future__ import annotations

import time

import click

from relint.warm import control


@click.group("warm")
def command() -> None:
    """Look at the process that `relint --warm` keeps ready, or end it.

    It is started by the first run with --warm (or `warm = true` in the settings, or RELINT_WARM=1), belongs to you
    alone, and goes by itself after 30 quiet minutes (RELINT_WARM_IDLE seconds). A run never needs it.
    """


@command.command("status")
def status() -> int:
    """Say whether one is running, since when, and what it has done. Exit status: 0 one is running, 1 none is."""
    found = control.state()
    if found is None:
        click.echo("No warm process is running.")
        return 1
    click.echo(f"{found.what} (process {found.process})." if found.process else f"{found.what}.")
    if found.since is not None:
        click.echo(f"since {time.strftime('%Y-%m-%d %H:%M:%S', time.localtime(found.since))}")
        click.echo(f"answers: {found.answers}")
        click.echo(f"memory: {found.memory / 1e6:.0f} MB")
        click.echo(f"goes after {found.idle_seconds:.0f} quiet seconds")
    return 0


@command.command("stop")
def stop() -> int:
    """End it. Exit status: 0 it has ended, 1 none was running."""
    if control.stop():
        click.echo("The warm process has ended.")
        return 0
    click.echo("No warm process is running.")
    return 1
