"""Fields that a mailing fills in, as word processors keep them: “«First_Name»” shown for `MERGEFIELD First_Name`."""

from __future__ import annotations

import re

_MERGED = re.compile(r"\s*MERGEFIELD\s+(?:\"(?P<quoted>[^\"\n]{1,60})\"|(?P<bare>[^\s\\]{1,60}))", re.IGNORECASE)
#: Fields that Word makes of several, and those that only steer the merge.
_COMPOSED = re.compile(r"\s*(?:GREETINGLINE|ADDRESSBLOCK)\b", re.IGNORECASE)
_STEERING = re.compile(r"\s*(?:NEXT|NEXTIF|SKIPIF|MERGEREC|MERGESEQ)\b", re.IGNORECASE)
_NO_NAME = re.compile(r"[^\w .'-]+")


def merge_field(code: str) -> str | None:
    """What the code of a field that is merged is as a tag, empty for one that shows nothing; `None` for any other."""
    if _STEERING.match(code):
        return ""
    if _COMPOSED.match(code):
        return tag_of(code.split()[0])
    match = _MERGED.match(code)
    return tag_of(match["quoted"] or match["bare"]) if match else None


def tag_of(name: str) -> str:
    """A field of this name as readers of text know one."""
    plain = " ".join(_NO_NAME.sub(" ", name).split())[:40]
    return f"<<{plain}>>" if plain[:1].isalpha() else "<<Field>>"
