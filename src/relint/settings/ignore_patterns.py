"""Patterns as in `.gitignore`, made ready for a walk."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from relint.outside.late_expressions import late

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

#: Git knows these classes between square brackets; the library that matches does not.
_CLASSES = {
    "alpha": "A-Za-z",
    "digit": "0-9",
    "alnum": "A-Za-z0-9",
    "upper": "A-Z",
    "lower": "a-z",
    "xdigit": "0-9A-Fa-f",
    "space": " \t",
    "blank": " \t",
    "punct": "!-/:-@_`{-~",
}
_CLASS = late(r"\[:(\w+):\]")


def gitignore(lines: Iterable[str]) -> GitIgnoreSpec:
    """The patterns, ready. Raises whatever the library raises for one that it does not know: see `fault`."""
    # Imported here: most runs name their files and need no patterns.
    from pathspec import GitIgnoreSpec

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return GitIgnoreSpec.from_lines(_CLASS.sub(_spelled_out, line) for line in lines)


def understood(lines: list[str]) -> Iterator[str]:
    """The lines that are patterns; Git passes over the others, too."""
    if fault(lines) is None:
        return iter(lines)
    return (line for line in lines if fault([line]) is None)


def fault(lines: Iterable[str]) -> str | None:
    """What is wrong with these patterns; `None` for nothing."""
    try:
        gitignore(lines)
    except Exception as problem:  # the library raises its own, `re`'s and RE2's
        return str(problem)
    return None


def _spelled_out(match: re.Match[str]) -> str:
    return _CLASSES.get(match[1], match[0])
