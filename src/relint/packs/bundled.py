"""Where the packs that come with relint lie: beside the package in a wheel, at the checkout's root otherwise."""

from __future__ import annotations

from pathlib import Path

from relint.errors import PackError
from relint.packs.agreement import FILE
from relint.packs.pack_folder import declared_in


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


def bundled_rule_ids() -> frozenset[str]:
    """The ids of all rules that come with relint, by the names of their files: no pack is read for it."""
    return frozenset(
        f"{folder.name}/{path.stem}"
        for folder in bundled_folders()[1:]
        for path in declared_in(folder, besides=("pack.yaml", "lists.yaml", FILE))
    )
