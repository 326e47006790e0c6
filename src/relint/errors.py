"""Everything relint raises on purpose.

RelintError
├── SettingsError      settings or command line make no sense
├── PackError          a rule, signal or term file is wrong; carries file, line and excerpt
├── PipelineError      the spaCy pipeline asked for is not there or not usable
└── ReadError          one input could not be read; the others go on
"""

from __future__ import annotations

from collections.abc import Iterable

from relint.outside.visible import visible


class RelintError(Exception):
    """Base of all errors that are told to the user without a traceback."""


class SettingsError(RelintError):
    """Settings are wrong; the message names file, line and nearest known name."""


class PackError(RelintError):
    """A pack file is wrong. `str()` gives file, line, what is wrong and what would be accepted."""

    def __init__(self, path: str, line: int | None, problem: str, excerpt: str | None = None):
        self.path = path
        self.line = line
        self.problem = problem
        self.excerpt = excerpt
        place = visible(f"{path}:{line}" if line else path)
        super().__init__(f"{place}: {visible(problem)}" + (f"\n    {visible(excerpt)}" if excerpt else ""))


class PipelineError(RelintError):
    """The pipeline is missing or broken; the message says how to install it."""


class ReadError(RelintError):
    """One input could not be read (missing, binary, undecodable, broken front matter)."""

    def __init__(self, path: str, problem: str):
        self.path = path
        self.problem = problem
        super().__init__(f"{path}: {problem}")


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """How a message about a wrong name goes on: `; did you mean “…”?`, or a full stop when nothing comes near."""
    from difflib import get_close_matches  # nobody pays for it who makes no mistake

    names = list(known)
    close = get_close_matches(name, names, n=1) or get_close_matches(name.replace("_", "-"), names, n=1)
    return f"; did you mean “{close[0]}”?" if close else "."
