"""Where the packs that come with relint lie: beside the package in a wheel, at the checkout's root otherwise."""

from __future__ import annotations

from pathlib import Path

from relint.errors import PackError


def rules_root() -> Path:
    """The folder that holds the bundled packs. Raises `PackError` when an installation is incomplete."""
    package = Path(__file__).resolve().parent.parent
    for root in (package / "rules", package.parent.parent / "rules"):
        if (root / "signals").is_dir():
            return root
    raise PackError(str(package / "rules"), None, "the bundled rules are missing: install relint again")


def bundled_folders() -> list[Path]:
    """The shared signals first, then every bundled pack by name."""
    root = rules_root()
    packs = sorted(folder for folder in root.iterdir() if (folder / "pack.yaml").is_file())
    return [root / "signals", *packs]
