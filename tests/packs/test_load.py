"""Loading packs: what is read, and how faults are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from relint.errors import PackError
from relint.packs.load import load_packs
from relint.packs.pack_set import PackSet

RULE = """\
kind: match
severity: advice
message: "“{text}” is stale."
hint: "Say what is new."
why: Because.
options:
  find: [touch base]
examples:
  flag: [{text: "Let us touch base.", finds: [touch base]}]
  pass: ["Second base."]
"""


def pack(folder: Path, **files: str) -> PackSet:
    folder.mkdir(exist_ok=True)
    (folder / "pack.yaml").write_text("title: House\nabout: Ours.\n", encoding="utf-8")
    for name, text in files.items():
        (folder / f"{name.replace('__', '.')}.yaml").write_text(text, encoding="utf-8")
    return load_packs([folder])


def test_a_file_is_a_rule_and_its_path_the_id(tmp_path: Path) -> None:
    loaded = pack(tmp_path / "house", stale=RULE)
    assert [rule.id for rule in loaded.rules] == ["house/stale"]


def test_terms_are_read_from_their_file(tmp_path: Path) -> None:
    rule = RULE.replace("kind: match", "kind: terms").replace("find: [touch base]", "terms: stale.terms.yaml")
    loaded = pack(tmp_path / "house", stale=rule, stale__terms="- {term: synergy, pos: noun}\n")
    assert loaded.rules[0].options["terms"] == [{"term": "synergy", "pos": "noun"}]


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("severity: advice", "severtiy: advice", 2, "did you mean “severity”"),
        ("severity: advice", "severity: fatal", 2, "fatal"),
        ("kind: match", "kind: matches", 1, "density, envelope"),
        ("find: [touch base]", "finds: [touch base]", 7, "did you mean “find”"),
        ("find: [touch base]", "find: 7", 7, "array"),
        ("why: Because.", "scope: [headings]\nwhy: Because.", 5, "no scope"),
        ("why: Because.", "why: Because.\nwhy: Twice.", 6, "twice"),
        ('hint: "Say what is new."', "hint: [", 5, "not YAML"),
    ],
)
def test_faults_have_a_line_and_say_what_is_accepted(tmp_path: Path, old: str, new: str, line: int, said: str) -> None:
    with pytest.raises(PackError) as caught:
        pack(tmp_path / "house", stale=RULE.replace(old, new))
    assert said in str(caught.value)
    assert caught.value.line is not None
    assert abs(caught.value.line - line) <= 1


@pytest.mark.parametrize("key", ["message", "hint", "why", "examples"])
def test_required_keys(tmp_path: Path, key: str) -> None:
    lines = RULE.splitlines(keepends=True)
    start = next(place for place, text in enumerate(lines) if text.startswith(key))
    end = start + (3 if key == "examples" else 1)
    with pytest.raises(PackError, match=key):
        pack(tmp_path / "house", stale="".join(lines[:start] + lines[end:]))


@pytest.mark.parametrize("key", ["id", "path", "lists_from"])
def test_what_the_place_of_a_file_tells_cannot_be_written(tmp_path: Path, key: str) -> None:
    with pytest.raises(PackError, match=f"the key “{key}” is not known here") as caught:
        pack(tmp_path / "house", stale=RULE.replace("why: Because.", f"why: Because.\n{key}: house/other"))
    assert caught.value.line == 6


def test_words_that_yaml_1_1_would_change_stay_words(tmp_path: Path) -> None:
    loaded = pack(tmp_path / "house", stale=RULE.replace("[touch base]", "[no, yes, on, true, 1:30]"))
    assert loaded.rules[0].options["find"] == ["no", "yes", "on", "true", "1:30"]


def test_loading_runs_no_code(tmp_path: Path) -> None:
    evil = RULE.replace("why: Because.", 'why: !!python/object/apply:os.system ["true"]')
    with pytest.raises(PackError):
        pack(tmp_path / "house", stale=evil)
