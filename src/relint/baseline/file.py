"""The baseline on disk: YAML of one entry a line, in order, so that people read it and Git merges it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from relint.baseline.known_by import BaselineEntry
from relint.errors import SettingsError
from relint.outside.plain_files import plain_bytes
from relint.outside.replacing import replace_file
from relint.outside.visible import visible, visible_json

_ABOUT = """\
# What relint found here before, one finding a line: it tells them no more. Written by: relint baseline
# Take a line out, and it is told again. What is settled goes with: relint baseline --update
"""
_KEYS = ("draft", "rule", "says")
#: Longer than any baseline: that of ten thousand newsletters has some megabytes.
_LONGEST = 64_000_000
_SHOWN = 80
#: What is said of a line that may be ours or Git's; settings may name any file, whose lines nobody asked to see.
_OURS = ("- {", "<<<<<<< ", "=======", ">>>>>>> ")


def read_baseline(path: Path, shown: str) -> Counter[BaselineEntry]:
    """The entries, each as often as it is there. Raises `SettingsError` for what is none."""
    try:
        text = plain_bytes(path, _LONGEST).decode("utf-8-sig")
    except OSError as problem:
        raise SettingsError(f"{shown}: cannot be read: {problem.strerror or problem}") from problem
    except UnicodeDecodeError as problem:
        raise SettingsError(f"{shown}: is not UTF-8 text") from problem
    return Counter(_entries(text, shown))


def _entries(text: str, shown: str) -> Iterator[BaselineEntry]:
    for number, line in enumerate(text.split("\n"), 1):
        line = line.strip()
        if line and not line.startswith("#"):
            entry = _entry(line)
            if entry is None:
                problem = f"{shown}:{number}: is no entry of a baseline (a merge that is not done?)"
                raise SettingsError(problem + (f": {visible(line[:_SHOWN])}" if line.startswith(_OURS) else ""))
            yield entry


def _entry(line: str) -> BaselineEntry | None:
    if not line.startswith("- {"):
        return None
    try:
        data: Any = json.loads(line[2:])
    except (ValueError, RecursionError):
        return None
    known = isinstance(data, dict) and data.keys() <= set(_KEYS) and {"draft", "rule"} <= data.keys()
    if not known or not all(isinstance(value, str) for value in data.values()):
        return None
    return BaselineEntry(data["draft"], data["rule"], data.get("says", ""))


def write_baseline(path: Path, entries: Counter[BaselineEntry]) -> None:
    """Write them in order, whole or not at all. Raises `OSError`."""
    replace_file(path, baseline_text(entries.elements()).encode("utf-8", "replace"))


def baseline_text(entries: Iterable[BaselineEntry]) -> str:
    """The file's content."""
    return _ABOUT + "".join(_line(entry) for entry in sorted(entries))


def _line(entry: BaselineEntry) -> str:
    data = {key: value for key, value in zip(_KEYS, entry, strict=True) if value or key != "says"}
    return f"- {visible_json(json.dumps(data, ensure_ascii=False))}\n"
