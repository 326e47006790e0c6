"""What stays while somebody writes opens no socket of the network: servers and `--watch`, asked and answering."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

pytest.importorskip("mcp")
pytest.importorskip("pygls")
pytest.importorskip("watchfiles")

from mcp.client import ClientSession

from tests.assistants.test_server import data, said, talk
from tests.cli.test_watch import Watching
from tests.cli.traced import can_trace, families, traced_python
from tests.editors.conftest import Editor

pytestmark = pytest.mark.skipif(not can_trace(), reason="strace is not at hand, or may not trace")

DRAFT = (
    "---\nsubject: Two lids\n---\n![x](https://orbix.example/x.png)\n\nHi Jo,\n\n"
    "We leverage https://orbix.example/a for you.\n\nBest,\nKim\n"
)


def test_the_language_server(tmp_path: Path) -> None:
    log, folder = tmp_path / "trace", tmp_path / "desk"
    folder.mkdir()
    editor = Editor(folder, command=traced_python(log, "-m", "relint", "lsp", "--isolated"))
    (mark,) = [mark for mark in editor.open("a.md", DRAFT) if mark.code == "jargon-monoxide/buzzword"]
    place = mark.range.start
    assert editor.hover("a.md", place.line, place.character)
    assert editor.actions("a.md", mark.range)
    editor.type("a.md", DRAFT.replace("leverage", "use"), 2)
    assert mark not in editor.marks("a.md", 2)
    editor.leave()
    assert families(log) <= {"AF_UNIX"}


def test_the_tools_of_assistants(tmp_path: Path) -> None:
    log, folder = tmp_path / "trace", tmp_path / "desk"
    folder.mkdir()
    (folder / "a.md").write_text(DRAFT)

    async def conversation(session: ClientSession) -> None:
        assert data(await session.call_tool("lint", {"path": "a.md"}))["findings"]
        assert data(await session.call_tool("profile", {"text": DRAFT}))["characteristics"]
        assert data(await session.call_tool("compare", {"before": DRAFT, "after": "Hi Jo.\n"}))
        assert said(await session.call_tool("explain", {"rule": "jargon-monoxide/buzzword"}))

    talk(folder, conversation, *traced_python(log, "-m", "relint", "mcp"))
    assert families(log) <= {"AF_UNIX"}


def test_a_run_that_watches(tmp_path: Path) -> None:
    log, folder = tmp_path / "trace", tmp_path / "desk"
    folder.mkdir()
    (folder / "a.md").write_text(DRAFT)
    watching = Watching(folder, "--isolated", "--format", "concise", "a.md", python=traced_python(log))
    assert "leverage" in watching.until("Ctrl-C")
    (folder / "a.md").write_text(DRAFT.replace("leverage", "use"))
    assert "leverage" not in watching.until("Ctrl-C")
    # strace itself is deaf to Ctrl-C, and ends when what it watches has ended.
    watched = Path(f"/proc/{watching.pid}/task/{watching.pid}/children").read_text().split()
    os.kill(int(watched[0]), signal.SIGINT)
    watching.stop()
    assert families(log) <= {"AF_UNIX"}
