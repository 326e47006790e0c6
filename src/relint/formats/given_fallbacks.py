"""Names that a template gives a value which is never empty: where it shows them, they need no fallback."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from relint.formats.tag import Tag
from relint.outside.late_expressions import late
from relint.outside.structs import replace

#: `{% assign name = customer.name | default: "there" %}`, `{% set name = name or "there" %}`, `SET @name = "there"`.
_GIVEN = late(
    r"\b(?:assign|set)\s+@?(?P<name>[A-Za-z_]\w*)\s*=\s*"
    r"(?=[\"'][^\"']|[^%\n]{0,160}?(?:\bdefault\b|\bor\b|\|\||\?)[^%\n]{0,20}(?<![\"'])[\"'][^\"'])",
    re.IGNORECASE,
)
_SHOWN = late(
    r"(?:\{\{[-~]?\s*|%%=\s*(?:v|ProperCase|Uppercase|Lowercase)\(\s*@|<%=\s*)(?P<name>[A-Za-z_]\w*)\s*[)|}\-~%]",
    re.IGNORECASE,
)


def with_given_fallbacks(text: str, tags: Sequence[Tag]) -> list[Tag]:
    """The tags, with a fallback where the name that they show was given one above."""
    given = {match["name"]: match.start() for match in _GIVEN.finditer(text)}
    return [replace(tag, has_fallback=True) if _is_given(text, tag, given) else tag for tag in tags]


def _is_given(text: str, tag: Tag, given: Mapping[str, int]) -> bool:
    shown = _SHOWN.match(tag.source.of(text)) if given and tag.names else None
    return shown is not None and given.get(shown["name"], tag.source.end) < tag.source.start
