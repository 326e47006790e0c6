"""`relint lsp`: the language server that editors start."""

from __future__ import annotations

import click

from relint.cli.extras import is_asked, needs
from relint.cli.options import settings_options
from relint.run.desk import Desk
from relint.run.overrides import Overrides


@click.command("lsp")
@click.option("--stdio", is_flag=True, expose_value=False, help="What it does anyway; many editors say so.")
@settings_options("selection", "drafts", "telling")
def command(asked: Overrides) -> None:
    """Answer an editor over standard input and output: marks as one types, reasons, better words.

    Editors start it themselves: docs/editors.md says how. It opens no network connection and writes nothing.
    """
    is_asked("the language server")
    with needs("lsp", "the language server"):
        from relint.editors.server import serve
    serve(Desk(asked))
