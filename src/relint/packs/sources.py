"""Where claims and numbers come from: the ids in a rule's `references`, spelled out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec

from relint.packs import bundled
from relint.packs.strict_yaml import read_yaml


class Reference(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of `rules/sources.yaml`."""

    title: str
    by: str = ""
    year: str = ""
    url: str = ""

    def __str__(self) -> str:
        """`Title (who, when), address`."""
        who = ", ".join(filter(None, (self.by, self.year)))
        return self.title + (f" ({who})" if who else "") + (f", {self.url}" if self.url else "")


def sources() -> Mapping[str, Reference]:
    """All known references by id."""
    return _read(bundled.rules_root() / "sources.yaml")


@cache
def _read(path: Path) -> Mapping[str, Reference]:
    return msgspec.convert(read_yaml(path), dict[str, Reference]) if path.is_file() else {}


def spelled_out(reference: str) -> str:
    """What an id stands for; a title or an address stays as it is."""
    known = sources().get(reference)
    return str(known) if known else reference
