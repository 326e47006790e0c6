"""What an editor of its own wrote down of a draft with “utilize” in it: saved, hovered, offered, typed over."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any


def told_by(folder: Path, done: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    """What stands in the file that the editor's script wrote."""
    assert (folder / "told.json").exists(), done.stderr
    found: dict[str, Any] = json.loads((folder / "told.json").read_text(encoding="utf-8"))
    return found


def shows_and_forgets(told: dict[str, Any], words: str) -> None:
    """The reason on hover, the better word as an offer, and no mark once it is typed; `words` is a mark's message."""
    assert "How sure" in told["hover"]["contents"]["value"]
    assert any("“use”" in action["title"] for action in told["actions"])
    assert not any("utilize" in each[words] for each in told["typed"])
