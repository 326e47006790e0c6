"""Rows that hold a whole sequence: “Subject 1”, “Email 1”, “Subject 2”; “step_1_subject”, “step_1_body”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relint.draft.span import Span
from relint.formats.sequences.nodes import DataNode

_BEHIND = re.compile(r"(?P<name>[A-Za-z][A-Za-z ._-]*?)[ ._#-]*(?P<number>\d{1,2})$")
_WITHIN = re.compile(
    r"(?:step|e-?mail|mail|message|touch|letter|follow-?up|day)[ ._#-]*(?P<number>\d{1,2})[ ._-]*"
    r"(?P<name>[A-Za-z][A-Za-z ._-]*)$",
    re.IGNORECASE,
)
_LONGEST_KEY = 60
#: What a column of letters is called; and what it may be called beside its subject.
_LETTER = frozenset("email mail message letter followup body emailbody emailcopy".split())
_MAYBE_LETTER = frozenset("step touch text copy content html".split())
_LEAST_WORDS = 3
#: Of one alone it is a version of something, not a step.
_LEAST_STEPS = 2


def steps_of(node: DataNode) -> Sequence[tuple[int, DataNode]]:
    """The steps of a row, each as a table of its own with its number; none where it holds no sequence."""
    steps: dict[int, list[tuple[str, DataNode]]] = {}
    for key, value in node.entries:
        match = _number_of(key.strip())
        if match and value.text is not None:
            steps.setdefault(int(match["number"]), []).append((re.sub(r"[^a-z]", "", match["name"].lower()), value))
    found = {number: named for number, entries in steps.items() if (named := _with_body(entries))}
    if len(found) < _LEAST_STEPS:
        return ()
    return [(number, _table(found[number])) for number in sorted(found)]


def _number_of(key: str) -> re.Match[str] | None:
    return (_WITHIN.match(key) or _BEHIND.match(key)) if len(key) <= _LONGEST_KEY else None


def _with_body(entries: Sequence[tuple[str, DataNode]]) -> list[tuple[str, DataNode]]:
    """The entries of one step, what holds its letter called so; none where nothing does."""
    has_subject = any(name.startswith("subject") for name, _ in entries)
    letters = _LETTER | _MAYBE_LETTER if has_subject else _LETTER
    named = [("body" if name in letters and _is_long(value) else name, value) for name, value in entries]
    return named if any(name == "body" for name, _ in named) else []


def _is_long(value: DataNode) -> bool:
    return value.text is not None and len(value.text.text.split()) >= _LEAST_WORDS


def _table(entries: Sequence[tuple[str, DataNode]]) -> DataNode:
    spans = [value.span for _, value in entries]
    place = Span(min(span.start for span in spans), max(span.end for span in spans))
    return DataNode(place, entries=tuple(entries))
