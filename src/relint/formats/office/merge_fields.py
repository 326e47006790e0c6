"""Fields that a mailing fills in, as word processors keep them: “«First_Name»” shown for `MERGEFIELD First_Name`."""

from __future__ import annotations

import re

_MERGED = re.compile(r"\s*MERGEFIELD\s+(?:\"(?P<quoted>[^\"\n]{1,60})\"|(?P<bare>[^\s\\]{1,60}))", re.IGNORECASE)
_NO_NAME = re.compile(r"[^\w .'-]+")


def merge_field(code: str) -> str | None:
    """What the code of a field that is merged is as a tag; nothing for any other field."""
    match = _MERGED.match(code)
    return tag_of(match["quoted"] or match["bare"]) if match else None


def tag_of(name: str) -> str:
    """A field of this name as readers of text know one."""
    plain = " ".join(_NO_NAME.sub(" ", name).split())[:40]
    return f"<<{plain}>>" if plain[:1].isalpha() else "<<Field>>"
