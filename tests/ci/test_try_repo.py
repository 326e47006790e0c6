"""pre-commit itself: it installs relint from this repository, as from any other, and runs the hook before a commit."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(
    not os.environ.get("RELINT_TRY_REPO"), reason="takes minutes and the package registry: set RELINT_TRY_REPO"
)
DRAFTS = {
    "letter.md": "Hello Jo,\n\nWe utilize flour. Act now, before it is too late!\n\nBest,\nAnn Lee\n",
    "plain.md": "Hello Jo,\n\nHere are the loaves of May. Which one sold?\n\nBest,\nAnn Lee\n",
    "mails/offer.eml": "From: Ann <ann@example.org>\nSubject: Rye\n\nAct now, before it is too late!\n",
    "LICENSE.txt": "Act now, before it is too late!\n",
}


def test_the_hook_is_installed_and_speaks_of_drafts_alone(tmp_path: Path) -> None:
    place = tmp_path / "letters"
    for name, text in DRAFTS.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text, encoding="utf-8")
    subprocess.run(["git", "init", "-q"], cwd=place, check=True)
    subprocess.run(["git", "add", "-A"], cwd=place, check=True)
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "try-repo", str(ROOT), "relint-copy", "--all-files", "--color", "never"],
        cwd=place,
        env={**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "home"), "RELINT_CACHE": str(tmp_path / "cache")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "relint (relationships in copy)" in done.stdout
    assert "wear-them-down/act-now" in done.stdout
    assert {name: name in done.stdout for name in ("letter.md", "mails/offer.eml", "LICENSE.txt")} == {
        "letter.md": True,
        "mails/offer.eml": True,
        "LICENSE.txt": False,
    }
