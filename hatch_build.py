"""Puts the bundled packs, read and worked out, into the wheel: see `relint.packs.shipped`."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ShippedPacks(BuildHookInterface[Any]):
    """Runs relint itself, so it needs what relint needs: only where a wheel for others is made (`build_backend.py`)."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the file and have it put beside the module that reads it; without it the first run works it out."""
        if version == "editable" or not os.environ.get("RELINT_SHIP_PACKS"):
            return
        sys.path.insert(0, str(Path(self.root) / "src"))
        from relint.engine.checks import Checks
        from relint.language.pipeline import load_pipeline
        from relint.matching.lexicon import CompiledCache
        from relint.packs.bundled import bundled_folders
        from relint.packs.load import load_packs
        from relint.packs.shipped import FILE, content

        packs, memo = load_packs(bundled_folders()), CompiledCache()
        Checks(packs, load_pipeline(), memo).work_out()
        self._folder = tempfile.TemporaryDirectory()
        made = Path(self._folder.name) / FILE.name
        made.write_bytes(content(packs, memo))
        build_data["force_include"][str(made)] = f"relint/packs/{FILE.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Leave nothing behind."""
        if folder := getattr(self, "_folder", None):
            folder.cleanup()
