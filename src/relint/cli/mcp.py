"""`relint mcp`: what a writing assistant asks of its own copy."""

from __future__ import annotations

from pathlib import Path

import click

from relint.cli.extras import is_asked, needs
from relint.cli.options import settings_options
from relint.run.desk import Desk
from relint.run.overrides import Overrides


@click.command("mcp")
@settings_options("selection", "drafts", "telling")
def command(asked: Overrides) -> None:
    """Answer a writing assistant over standard input and output (Model Context Protocol).

    Assistants start it themselves: docs/editors.md says how. It opens no network connection, writes nothing, and reads
    drafts in the folder in which it was started, no others.
    """
    is_asked("the server for assistants")
    with needs("mcp", "the server for assistants"):
        from relint.assistants.server import serve
    serve(Desk(asked), Path.cwd())
