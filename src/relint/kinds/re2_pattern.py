"""Patterns over characters that packs bring: RE2 alone reads them, in time that grows with the text and no faster."""

from __future__ import annotations

from typing import Any

import re2

from relint.matching.syntax import PatternError


def re2_pattern(pattern: str) -> Any:
    """The pattern made ready. Raises `PatternError` with what is wrong with it."""
    try:
        return re2.compile(pattern, _quietly())
    except re2.error as problem:
        said = problem.args[0] if problem.args else ""
        what = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
        raise PatternError(f"“{pattern}” is no RE2 pattern: {what}", pattern) from problem


def _quietly() -> re2.Options:
    """RE2 would tell its own mistakes on standard error, without the file that they stand in."""
    options = re2.Options()
    options.log_errors = False
    return options
