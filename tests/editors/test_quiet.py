"""The language server opens no network socket and writes nothing; without its library it says what to install."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.editors.conftest import Editor

_WATCHED = """
import os, sys
seen = []
def watch(event, found):
    if event in ("socket.bind", "socket.connect", "socket.getaddrinfo", "socket.listen"):
        seen.append(event)
    elif event == "socket.__new__" and found[1] not in (1, -1):
        seen.append(f"socket of family {found[1]}")
    elif event in ("os.remove", "os.rename", "os.mkdir", "subprocess.Popen", "os.exec", "os.posix_spawn"):
        seen.append(event)
    elif event == "open" and isinstance(found[0], str) and found[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        seen.append(f"open {found[0]}")
sys.addaudithook(watch)
from relint.__main__ import main
try:
    main(["lsp", "--isolated"])
finally:
    with open(os.environ["SEEN"], "w") as file:
        file.write("\\n".join(each for each in seen if os.environ["SEEN"] not in each))
"""


def test_nothing_is_written_and_no_network_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen, folder = tmp_path / "seen", tmp_path / "desk"
    folder.mkdir()
    monkeypatch.setenv("SEEN", str(seen))
    monkeypatch.setenv("RELINT_CACHE", "")
    editor = Editor(folder, command=["-c", _WATCHED])
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
