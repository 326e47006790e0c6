"""docs/writing-rules.md: every YAML block in it is loaded, and it names all that a rule can say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml

from relint.engine.checks import Checks
from relint.kinds import KINDS
from relint.kinds.guard import GuardOptions
from relint.kinds.term_list import Term
from relint.language.pipeline import Pipeline
from relint.matching.tree import TreeNode
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
from relint.packs.rule import Rule
from tests.packs.test_word_lists import a_pack

PAGE = (Path(__file__).parents[2] / "docs" / "writing-rules.md").read_text(encoding="utf-8")
_SECTION = re.compile(r"^## (.+)$", re.MULTILINE)
_BLOCK = re.compile(r"^```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)


def sections() -> dict[str, str]:
    """What stands under each heading, by the heading."""
    parts = _SECTION.split(PAGE)
    return {"": parts[0], **dict(zip(parts[1::2], parts[2::2], strict=True))}


def blocks() -> Iterator[tuple[str, str]]:
    for heading, text in sections().items():
        for block in _BLOCK.findall(text):
            yield heading, block


def as_rule(heading: str, block: str) -> str:
    """A whole rule file around a block that is a part of one."""
    data = yaml.safe_load(block)
    kind = next(iter(re.findall(r"Kind `(.+)`", heading)), "match")
    filling: dict[str, Any] = {
        "severity": "advice",
        "message": "m",
        "hint": "h",
        "why": "w",
        "examples": {"flag": [{"text": "a"}, {"text": "b"}, {"text": "c"}], "pass": ["d", "e", "f"]},
    }
    if isinstance(data, list):
        data = {"kind": "terms", "options": {"terms": data}}
    elif "tree" in data:
        data = {"options": {"find": [data]}}
    if "extends" in data:
        return block
    data = {"kind": kind, **filling, **data}
    return yaml.safe_dump(data, sort_keys=False, allow_unicode=True)


def named(name: str, text: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(name)}(?=[:`]|: |` )", text) is not None


def test_every_block_is_a_rule_or_a_part_of_one_that_loads(tmp_path: Path, pipeline: Pipeline) -> None:
    found = list(blocks())
    rules = {f"block{place}": as_rule(heading, block) for place, (heading, block) in enumerate(found)}
    lists = "letters: [ABC]\nproducts: [rota]\n"
    folder = a_pack(tmp_path / "house", lists, **rules)
    packs = load_packs([*bundled_folders(), folder])
    checks = Checks(packs, pipeline)
    mine = [check for check in checks.rules.values() if Path(check.declared.path).parent == folder]
    assert len(mine) == len(found)
    for check in mine:
        check.kind.check()


@pytest.mark.parametrize("kind", KINDS)
def test_every_option_of_a_kind_is_named_in_its_section(kind: str) -> None:
    section = sections()[f"Kind `{kind}`"]
    options = KINDS[kind].Options.__struct_encode_fields__
    assert [name for name in options if not named(name, section)] == []


@pytest.mark.parametrize(
    ("struct", "heading"), [(GuardOptions, "Kind `match`"), (TreeNode, "Kind `match`"), (Term, "Kind `terms`")]
)
def test_every_key_of_guards_trees_and_terms_is_named(struct: type[msgspec.Struct], heading: str) -> None:
    section = sections()[heading]
    assert [name for name in struct.__struct_encode_fields__ if not named(name, section)] == []


def test_every_key_of_a_rule_is_named() -> None:
    told_by_place = {"id", "path", "lists_from", "agreement"}
    keys = set(Rule.__struct_encode_fields__) - told_by_place
    assert [name for name in sorted(keys) if not named(name, sections()[""])] == []
