"""The manual page is in step with the commands, and is one that man can show."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator

import click
import pytest

from relint.cli.group import relint
from relint.cli.manual import manual
from tests.conftest import ROOT

FILE = ROOT / "docs" / "relint.1"


def test_the_page_is_in_step() -> None:
    assert FILE.read_text(encoding="utf-8") == manual(), "run `relint manual > docs/relint.1`"


def commands(group: click.Group, context: click.Context) -> Iterator[click.Command]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command
        yield command
        if isinstance(command, click.Group):
            yield from commands(command, context)


def test_no_option_is_missing() -> None:
    page = manual().replace("\\-", "-")
    with click.Context(relint, info_name="relint") as context:
        options = {name for one in commands(relint, context) for param in one.params for name in param.opts}
    assert len(options) > 40
    assert {name for name in options if name.startswith("--") and name not in page} == set()


@pytest.mark.skipif(not shutil.which("groff"), reason="no groff here")
def test_groff_finds_nothing_wrong() -> None:
    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-ww", "-z", str(FILE)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
