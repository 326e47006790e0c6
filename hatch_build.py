"""Puts the bundled packs, read and worked out, into the wheel: see `relint.packs.shipped`."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ShippedPacks(BuildHookInterface[Any]):
    """Runs relint itself, with the libraries that `build_backend.py` asks for."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the file and have it put beside the module that reads it; without it the first run works it out."""
        if version == "editable" or os.environ.get("RELINT_SHIP_PACKS") == "0":
            return
        sys.path.insert(0, str(Path(self.root) / "src"))
        from relint.packs.shipped import FILE
        from relint.run.shipping import shipped_content

        self._folder = tempfile.TemporaryDirectory()
        made = Path(self._folder.name) / FILE.name
        made.write_bytes(shipped_content())
        build_data["force_include"][str(made)] = f"relint/packs/{FILE.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Leave nothing behind."""
        if folder := getattr(self, "_folder", None):
            folder.cleanup()
