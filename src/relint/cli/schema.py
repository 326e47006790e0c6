"""`relint schema`: the JSON Schemas of reports, settings and packs."""

from __future__ import annotations

import sys

import click

from relint.cli.printing import never_fail_to_print
from relint.reporters.json_report import schema
from relint.reporters.json_text import written
from relint.settings.schema import settings_schema

WHAT = ("report", "settings", "pack", "rule", "signal")


@click.command("schema")
@click.argument("what", type=click.Choice(WHAT), default="report")
def command(what: str) -> None:
    """Print a JSON Schema: of the report that --format json writes (and json-lines, a line of it under $defs/line),
    of settings, of pack.yaml, of a rule or of a signal, so that editors complete and check them.
    """
    never_fail_to_print(sys.stdout, "json")
    click.echo(schema_text(what).rstrip())


def schema_text(what: str) -> str:
    """The schema as the files in `schemas/` hold it."""
    if what == "report":
        return schema()
    return written(_made(what)) + "\n"


def _made(what: str) -> dict[str, object]:
    if what == "settings":
        return settings_schema()
    from relint.packs import schemas  # all kinds, which say what their options are

    return {"pack": schemas.pack_schema, "rule": schemas.rule_schema, "signal": schemas.signal_schema}[what]()
