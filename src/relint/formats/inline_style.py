"""What a `style` attribute declares: each property with the value that holds, the last one said."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

_REMARK = re.compile(r"/\*(?:[^*]|\*(?!/))*\*/")
#: A property and its value; what is no such thing is passed over up to the next semicolon.
_DECLARATION = re.compile(r"\s*([A-Za-z-]+)\s*:([^;]*)(?:;|$)|[^;]*(?:;|$)")
_IMPORTANT = re.compile(r"\s*!\s*important\s*$")
#: Values longer than this are pictures written out.
_LONGEST = 200


@lru_cache(maxsize=512)
def declared(style: str) -> Mapping[str, str]:
    """Properties and values in lower case, in the order in which they hold; `!important` beats what comes later."""
    found: dict[str, str] = {}
    urgent: set[str] = set()
    for match in _DECLARATION.finditer(_REMARK.sub(" ", style) if "/*" in style else style):
        if not match[1]:
            continue
        name, value = match[1].lower(), match[2].strip()[:_LONGEST].lower()
        plain = _IMPORTANT.sub("", value) if "!" in value else value
        if name in urgent and plain == value:
            continue
        if plain != value:
            urgent.add(name)
        found.pop(name, None)
        found[name] = plain
    return found
