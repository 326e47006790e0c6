"""`--output FORMAT:FILE`: the report of one run in several formats at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import Any, BinaryIO, TextIO, TypeVar

import click

from relint.errors import SettingsError
from relint.outside.plain_files import is_file, is_there
from relint.outside.replacing import replacing
from relint.outside.structs import Struct, replace
from relint.reporters import REPORTERS, View, reporter
from relint.results.report import Report

Function = TypeVar("Function", bound=Callable[..., Any])
#: Files are read by programs and people alike, not on this terminal.
_WIDTH = 100


class Output(Struct, frozen=True):
    """A report to write: in which format, to which file."""

    format: str
    file: Path


class OutputType(click.ParamType[Output]):
    """`sarif:relint.sarif`."""

    name = "FORMAT:FILE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Output:
        """Both halves; only the first colon parts them."""
        if isinstance(value, Output):
            return value
        name, colon, file = value.partition(":")
        if name not in REPORTERS:
            self.fail(f"“{name}” is no format. Known: {', '.join(REPORTERS)}.", param, ctx)
        if not colon or not file:
            self.fail(f"name a file behind the format: {name}:report.txt", param, ctx)
        if file == "-":
            self.fail(f"what is printed is chosen with --format {name}", param, ctx)
        return Output(name, Path(file))


def outputs_option(function: Function) -> Function:
    """`--output`."""
    option = click.option(
        "--output",
        "outputs",
        multiple=True,
        type=OutputType(),
        metavar="FORMAT:FILE",
        help="Write the report to a file, too, in any format. Repeat for more.",
    )
    return option(function)


def write_outputs(outputs: Sequence[Output], report: Report, view: View) -> None:
    """Write every file, whole or not at all. Raises `SettingsError` for one that cannot be, or must not be."""
    plain = replace(view, color=False, width=_WIDTH, ascii=False, summary="")
    for output in outputs:
        try:
            if draft := _draft_at(output.file, report):
                raise SettingsError(f"--output: {draft} is one of the drafts that were read; name another file.")
            with _opened(output.file) as out:
                reporter(output.format)(report, plain, out)
        except OSError as error:
            raise SettingsError(f"--output: {output.file} cannot be written: {error.strerror or error}") from None


def _draft_at(file: Path, report: Report) -> str | None:
    """The draft that would be written over."""
    if not is_file(file):
        return None
    return next((each.path for each in report.files if _same(each.path, file)), None)


def _same(draft: str, file: Path) -> bool:
    try:
        return file.samefile(draft)
    except (OSError, ValueError):
        return False


@contextmanager
def _opened(file: Path) -> Iterator[TextIO]:
    """A file that is replaced when all is written; a pipe or a device is written to as it is."""
    if is_there(file) and not is_file(file):
        with file.open("w", encoding="utf-8", errors="replace", newline="\n") as out:
            yield out
        return
    with replacing(file) as raw:
        out = _text(raw)
        yield out
        out.flush()
        out.detach()


def _text(raw: BinaryIO) -> TextIOWrapper:
    return TextIOWrapper(raw, encoding="utf-8", errors="replace", newline="\n")
