"""The language server opens no network socket and writes nothing; without its library it says what to install."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.editors.conftest import Editor
from tests.watched import watched


def test_nothing_is_written_and_no_network_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen, folder = tmp_path / "seen", tmp_path / "desk"
    folder.mkdir()
    monkeypatch.setenv("SEEN", str(seen))
    monkeypatch.setenv("RELINT_CACHE", "")
    editor = Editor(folder, command=["-c", watched(["lsp", "--isolated"])])
    assert editor.open("a.md", "Hi Jo,\n\nWe leverage flour.\n\nBest,\nAnn Lee\n")
    editor.leave()
    assert seen.read_text() == ""
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(("command", "library"), [("lsp", "pygls"), ("mcp", "mcp")])
def test_without_its_library_it_says_what_to_install(command: str, library: str) -> None:
    code = (
        f"import sys\nsys.modules[{library!r}] = None\nfrom relint.__main__ import main\nsys.exit(main([{command!r}]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=os.environ)
    assert done.returncode == 2
    assert done.stdout == ""
    assert f"pip install 'relint-copy[{command}]'" in done.stderr
    assert library in done.stderr
