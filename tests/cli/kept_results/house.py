"""A draft, two rules and the settings that name them: what the cache of results is tried with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from relint import cache
from relint.results import kept

DRAFT = "Hello Jo,\n\nWe leverage synergies here.\n\nAna\n"
RULE = """\
kind: match
severity: warning
message: "“{text}” is fog."
hint: Say it plainly.
why: Fog hides the writer.
options: {find: [leverage]}
examples:
  flag: [{text: We leverage it., finds: [leverage]}]
  pass: [We use it.]
"""
LIMIT = """\
kind: measure
severity: warning
message: "This is {value} words long."
hint: Cut.
why: Time is short.
options: {measure: words, limits: {default: 500}}
examples:
  flag: [{text: We leverage it.}]
  pass: [We use it.]
"""

Check = Callable[..., str]


def entries() -> list[Path]:
    folder = cache.cache_folder()
    assert folder is not None
    return sorted(path for path in (folder / kept.FOLDER).rglob("*") if path.is_file())


def write_rule(text: str) -> None:
    Path("house/fog.yaml").write_text(RULE.replace("[leverage]", f"[{text}]"), "utf-8")


def write_settings(text: str) -> None:
    Path("relint.toml").write_text(f'packs = ["./house"]\n{text}\n', "utf-8")
