"""`--help` and `--version` answer at once: nothing heavy is imported."""

from __future__ import annotations

import subprocess
import sys

import pytest

_PROBE = """
import sys
from relint.__main__ import main
status = main({arguments!r})
print(sorted(name for name in ("spacy", "textstat", "rich", "numpy", "yaml", "lemminflect") if name in sys.modules))
sys.exit(status)
"""


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["-h"], ["rules", "--help"], ["check", "--help"], ["schema"]]
)
def test_nothing_heavy_is_imported(arguments: list[str]) -> None:
    run = subprocess.run(
        [sys.executable, "-c", _PROBE.format(arguments=arguments)], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines()[-1] == "[]"
