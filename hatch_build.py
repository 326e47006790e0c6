"""Puts the bundled packs, read and worked out, where an install finds them: see `relint.packs.shipped`."""

from __future__ import annotations

import compileall
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ShippedPacks(BuildHookInterface[Any]):
    """Runs relint itself, with the libraries that `build_backend.py` asks for."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the file, and have it put beside the module that reads it; without it the first run works it out.

        An editable install runs the checkout itself, so the file is put into that, where git ignores it.
        """
        if os.environ.get("RELINT_SHIP_PACKS") == "0":
            return
        source = Path(self.root) / "src"
        sys.path.insert(0, str(source))
        from relint.packs.shipped import FILE
        from relint.run.shipping import shipped_content

        if version == "editable":
            FILE.write_bytes(shipped_content())
            _compile(source)
            return
        self._folder = tempfile.TemporaryDirectory()
        made = Path(self._folder.name) / FILE.name
        made.write_bytes(shipped_content())
        build_data["force_include"][str(made)] = f"relint/packs/{FILE.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Leave nothing behind."""
        if folder := getattr(self, "_folder", None):
            folder.cleanup()


def _compile(source: Path) -> None:
    """What pip does with the modules of a wheel alone; it would take the first run a second."""
    if not sys.dont_write_bytecode:
        compileall.compile_dir(source, quiet=2)
