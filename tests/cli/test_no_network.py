"""No command opens a socket of the network, not even to see whether there is one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

#: Run in a process of its own: what is imported there has not been imported by another test.
PROBE = """
import sys
opened = []
sys.addaudithook(lambda event, found: opened.append(found) if event in ("socket.bind", "socket.connect",
    "socket.getaddrinfo") or (event == "socket.__new__" and found[1] not in (1, -1)) else None)
from relint.__main__ import main
"""


@pytest.mark.parametrize("kept", [True, False])
@pytest.mark.parametrize(
    "arguments",
    [["doctor", "--isolated"], ["rules", "test", "{house}"], ["--isolated", "a.md"], ["profile", "--isolated", "a.md"]],
    ids=lambda arguments: arguments[0],
)
def test_no_socket_is_opened(tmp_path: Path, arguments: list[str], kept: bool) -> None:
    """Nor by a run for which nothing has been worked out before."""
    (tmp_path / "a.md").write_text("Hi Jo,\n\nWe bake bread.\n")
    house = Path(__file__).parent / "house"
    given = [argument.format(house=house) for argument in arguments]
    around = dict(os.environ) if kept else {**os.environ, "RELINT_CACHE": ""}
    code = PROBE + f"main({given!r})\nprint(opened)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=around, capture_output=True, text=True, check=False
    )
    assert done.stdout.splitlines()[-1:] == ["[]"], done.stderr
