"""A run that earlier runs answer for starts as lightly as it can."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.cli.kept_results.house import DRAFT

HEAVY = ("spacy", "textstat", "numpy", "lemminflect", "yaml", "relint.packs.load", "relint.kinds", "relint.formats")


def imports(cache_folder: Path, *arguments: str) -> tuple[str, list[str]]:
    """What a run prints, and what it imported that takes time."""
    code = (
        "import json, sys\nfrom relint.__main__ import main\n"
        f"main({[*arguments, '--isolated', '--pack', 'faceless-sender']!r})\n"
        f"print(json.dumps([name for name in {HEAVY!r} if name in sys.modules]), file=sys.stderr)"
    )
    environment = {**os.environ, "RELINT_CACHE": str(cache_folder)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    heavy: list[str] = json.loads(done.stderr)
    return done.stdout, heavy


def test_an_unchanged_run_imports_nothing_heavy(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(DRAFT, "utf-8")
    cache_folder = tmp_path / "cache"
    first, heavy = imports(cache_folder, "--profile", str(draft))
    assert "numpy" in heavy
    assert "spacy" not in heavy
    assert imports(cache_folder, "--profile", str(draft)) == (first, [])
    listed, heavy = imports(cache_folder, "rules", "list")
    assert "faceless-sender/" in listed
    assert set(heavy) <= {"yaml"}  # the sources that rules refer to
