"""`relint schema`: the JSON Schema of the JSON report."""

from __future__ import annotations

import click

from relint.reporters.json_report import schema


@click.command("schema")
def command() -> None:
    """Print the JSON Schema that describes --format json."""
    click.echo(schema().rstrip())
