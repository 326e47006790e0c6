"""Runs under strace: which sockets a process and all that it starts opened, as the system itself saw it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

_SOCKET = re.compile(r"\bsocket(?:pair)?\((\w+)")
#: Python that becomes what its arguments say: whoever starts a Python can be made to start strace.
_BECOME = "import os, sys; os.execvp(sys.argv[1], sys.argv[1:])"


@cache
def can_trace() -> bool:
    """Whether strace is at hand and may look at other processes."""
    if not shutil.which("strace") or not shutil.which("timeout"):
        return False
    return subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, check=False).returncode == 0


def traced(log: Path) -> list[str]:
    """What stands before a command for it to be watched."""
    return ["strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=%network,execve", "-o", str(log)]


def traced_python(log: Path, *arguments: str) -> list[str]:
    """Arguments for a Python that becomes a watched one with these arguments."""
    return ["-c", _BECOME, *traced(log), sys.executable, *arguments]


def families(log: Path) -> set[str]:
    """The families of all sockets that were opened."""
    seen = log.read_text("utf-8", "replace")
    assert f'execve("{sys.executable}"' in seen
    return set(_SOCKET.findall(seen))
