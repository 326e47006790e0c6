"""Silences in front matter: a key that names packs or rules for the whole draft, or a comment behind a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from relint.draft.document import Comment
from relint.draft.span import Span
from relint.formats.front_matter_values import Value
from relint.outside.late_expressions import late

#: At the top of front matter, and below `relint:`.
KEY, OWN_KEY = "relint-disable", "disable"
_COMMENT = late(r"(?:^|[ \t])\#[ \t]*(relint-[^\r\n]*)", re.MULTILINE)


def silences(top: Mapping[str, Value], own: Mapping[str, Value], text: str, start: int) -> tuple[Comment, ...]:
    """Each as the comment that says the same; `text` is the front matter, which begins at `start`."""
    found = [*_comments(text, start)]
    for value in (top.get(KEY), own.get(OWN_KEY)):
        found += _of(value, start) if value else ()
    return tuple(sorted(found, key=lambda comment: comment.source))


def _of(value: Value, start: int) -> Iterator[Comment]:
    for each in value.items or (value,):
        if each.text is not None and each.text.strip() and not each.is_null:
            yield Comment(f"relint-disable-file {each.text.strip()}", Span(start + each.start, start + each.end))


def _comments(text: str, start: int) -> Iterator[Comment]:
    for match in _COMMENT.finditer(text) if "relint-" in text else ():
        yield Comment(match[1].strip(), Span(start + match.start(1), start + match.end(1)))
