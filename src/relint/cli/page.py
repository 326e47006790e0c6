"""`relint page`: drafts with the findings marked in them, as one file for a browser."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import click

from relint.cli.options import (
    drafts_options,
    effort_options,
    relationship_options,
    settings_options,
)
from relint.cli.printing import never_fail_to_print, show, view_of
from relint.cli.progress import progress
from relint.draft.relationship import Stated
from relint.errors import SettingsError
from relint.outside.plain_files import is_file, is_folder, is_there
from relint.outside.replacing import replace_file
from relint.reporters import reporter
from relint.results.report import ExitStatus
from relint.run.discover import STANDARD_INPUT
from relint.run.drafts import Drafts, report_on
from relint.run.overrides import Overrides
from relint.run.scheduling import Scheduling
from relint.run.session import start_session

#: What every page of ours has near its top, so that no other file is written over.
_OURS = b'<meta name="generator" content="relint">'
_NEAR_THE_TOP = 1_000


@click.command("page")
@drafts_options
@click.option(
    "-o", "--output", metavar="FILE", help="Where to write [DRAFT.html, for several drafts.html; - prints it]."
)
@relationship_options
@settings_options("selection", "drafts", "verdict", "telling")
@effort_options
def command(
    drafts: Drafts,
    stated: Stated,
    asked: Overrides,
    scheduling: Scheduling,
    output: str | None,
) -> int:
    """Write a page that shows drafts as their readers see them, with findings marked and hints beside them.

    Findings do not decide the exit status here. 0 written, 2 wrong usage, settings or pack, 3 a file could not be read.
    """
    session = start_session(asked, drafts.names)
    never_fail_to_print(sys.stdout)
    view = view_of(sys.stdout, color="never", show=session.settings.show)
    with report_on(session, drafts, stated, scheduling, fail_on=session.settings.fails_on, progress=progress) as report:
        page = io.StringIO()
        reporter("html")(report, view, page)
        status = report.exit_status
    target = output or _beside(drafts.names)
    if target == STANDARD_INPUT:
        click.echo(page.getvalue(), nl=False)
    else:
        _write(Path(target), page.getvalue())
        show(f"Written: {target}")
    return ExitStatus.FAILURE if status is ExitStatus.FAILURE else ExitStatus.CLEAN


def _beside(names: list[str]) -> str:
    """Where the user stands, under the draft's name; a folder or several drafts make one page."""
    if len(names) == 1 and names[0] != STANDARD_INPUT and not is_folder(names[0]):
        return f"{Path(names[0]).name}.html"
    return "drafts.html"


def _check_ours(target: Path) -> None:
    with target.open("rb") as file:
        if _OURS not in file.read(_NEAR_THE_TOP):
            raise SettingsError(f"{target} is there and no page of ours: name another file with -o.")


def _write(target: Path, page: str) -> None:
    try:
        if is_file(target):
            _check_ours(target)
        elif is_there(target) and not is_folder(target):  # a pipe or a device is written to as it is
            target.write_text(page, "utf-8", "replace", "\n")
            return
        replace_file(target, page.encode("utf-8", "replace"))
    except OSError as error:
        raise SettingsError(f"{target} cannot be written: {error.strerror or error}") from None
