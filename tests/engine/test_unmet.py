"""Which patterns count as met by a rule's own examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from relint.engine.checks import Checks
from relint.engine.unmet import unmet
from relint.language.pipeline import Pipeline
from relint.packs.load import load_packs

RULE = """\
kind: match
severity: advice
message: "“{text}”"
hint: Do not.
why: Because.
"""
GREETINGS = """\
options:
  find: [hullo, howdy, ahoy]
  unless: {before: ["say"]}
"""


def told(pipeline: Pipeline, folder: Path, **rules: str) -> list[tuple[str, int | None, str]]:
    """The unmet patterns of a pack of these rules: file, line, and what is wanted."""
    (folder / "pack.yaml").write_text("title: House\nabout: A test.\n", encoding="utf-8")
    for name, text in rules.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    checks = Checks(load_packs([folder]), pipeline)
    found = [one for rule in checks.packs.rules for one in unmet(rule, checks)]
    return [(Path(one.path).name, one.line, one.wanted) for one in found]


def test_a_pattern_in_a_near_miss_only_is_unmet(pipeline: Pipeline, tmp_path: Path) -> None:
    examples = "examples: {flag: [{text: Hullo and ahoy., finds: [Hullo, ahoy]}], pass: [Say howdy.]}\n"
    assert told(pipeline, tmp_path, greeting=RULE + GREETINGS + examples) == [("greeting.yaml", 7, "“howdy”")]


def test_a_guard_that_passes_over_the_words_does_not_count(pipeline: Pipeline, tmp_path: Path) -> None:
    examples = "examples: {flag: [{text: Hullo; say howdy and ahoy., finds: [Hullo, ahoy]}], pass: []}\n"
    assert told(pipeline, tmp_path, greeting=RULE + GREETINGS + examples) == []


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("limit: 3\n", []),
        ("add: {find: [hey, oi]}\n", [("heir.yaml", 2, "“oi”")]),
        ("options: {find: [hey, oi]}\n", [("heir.yaml", 2, "“oi”")]),
    ],
)
def test_inherited_patterns_are_tested_where_they_stand(
    own: str, expected: list[tuple[str, int, str]], pipeline: Pipeline, tmp_path: Path
) -> None:
    examples = "examples: {flag: [{text: Hullo., finds: [Hullo]}, {text: Hey., finds: [Hey]}], pass: []}\n"
    base = RULE + GREETINGS + examples
    folder = tmp_path / "house"
    folder.mkdir()
    told_of = told(pipeline, folder, base=base, heir="extends: house/base\n" + own)
    assert [one for one in told_of if one[0] == "heir.yaml"] == expected
