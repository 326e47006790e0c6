"""The schemas that editors complete from: committed, in step, true of everything that we ship, and able to refuse."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from relint.cli.schema import WHAT, schema_text
from relint.packs.rule import Rule, Signal
from relint.packs.schemas import PACK_WORDS, TOLD_BY_PLACE, WORDS
from relint.packs.strict_yaml import read_yaml
from relint.settings.declared import Allowance, Declared, PathSettings
from relint.settings.schema import ALLOW_WORDS, PATH_WORDS
from relint.settings.schema import WORDS as SETTING_WORDS
from tests.conftest import ROOT

DOCS = sorted((ROOT / "docs").glob("*.md"))
PACKS = sorted(path for path in (ROOT / "rules").iterdir() if path.is_dir() and path.name != "signals")
BESIDES = ("pack.yaml", "lists.yaml", "agreement.yaml")
_BLOCK = re.compile(r"```(toml|yaml)\n(.*?)```", re.DOTALL)


def validator(what: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json.loads((ROOT / "schemas" / f"{what}.json").read_text("utf-8")))


def declared_in(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.glob("*.yaml")) if path.name not in BESIDES and ".terms." not in path.name]


@pytest.mark.parametrize("what", WHAT)
def test_the_committed_schema_is_the_one_that_is_printed(what: str) -> None:
    file = ROOT / "schemas" / f"{what}.json"
    assert file.read_text(encoding="utf-8") == schema_text(what), f"run `relint schema {what} > schemas/{what}.json`"


@pytest.mark.parametrize("what", WHAT)
def test_a_schema_is_one(what: str) -> None:
    jsonschema.Draft202012Validator.check_schema(validator(what).schema)


def test_there_is_no_other_file_among_them() -> None:
    assert {path.name for path in (ROOT / "schemas").iterdir()} == {f"{what}.json" for what in WHAT}


@pytest.mark.parametrize("pack", PACKS, ids=lambda path: path.name)
def test_every_file_of_a_bundled_pack_fits(pack: Path) -> None:
    validator("pack").validate(read_yaml(pack / "pack.yaml"))
    check = validator("rule")
    files = declared_in(pack)
    assert files
    assert {path.name: [fault.message for fault in check.iter_errors(read_yaml(path))] for path in files} == {
        path.name: [] for path in files
    }


def test_every_bundled_signal_fits() -> None:
    check = validator("signal")
    files = declared_in(ROOT / "rules" / "signals")
    assert len(files) > 50
    for path in files:
        assert [fault.message for fault in check.iter_errors(read_yaml(path))] == [], path.name


RULE: dict[str, Any] = {
    "kind": "match",
    "severity": "error",
    "message": "“{text}” hurries me.",
    "hint": "Say until when it holds.",
    "why": "Haste without a reason reads as fear of thinking.",
    "options": {"find": ["act now"]},
    "examples": {"flag": [{"text": "Act now!"}], "pass": ["They acted in haste."]},
}


def test_a_rule_of_ones_own_fits() -> None:
    validator("rule").validate(RULE)
    validator("rule").validate({"extends": "jargon-monoxide/buzzword", "add": {"terms": [{"term": "synergise"}]}})


@pytest.mark.parametrize(
    "mistake",
    [
        {"kind": "mach"},
        {"severity": "fatal"},
        {"sevrity": "error"},
        {"id": "house/act-now"},
        {"options": {"fnd": ["act now"]}},
        {"options": {}},
        {"options": {"find": "act now"}},
        {"scope": ["boddy"]},
        {"limit": 0},
        {"when": {"stage": ["strangr"]}},
        {"examples": {"flag": [{"text": "Act now!"}]}},
        {"kind": "terms", "options": {"terms": "words.txt"}},
    ],
    ids=str,
)
def test_a_mistake_in_a_rule_does_not(mistake: dict[str, Any]) -> None:
    assert not validator("rule").is_valid({**RULE, **mistake})


@pytest.mark.parametrize("missing", ["kind", "severity", "message", "hint", "why", "options", "examples"])
def test_nothing_that_a_rule_needs_may_be_missing(missing: str) -> None:
    assert not validator("rule").is_valid({key: value for key, value in RULE.items() if key != missing})


@pytest.mark.parametrize("mistake", [{"title": 1}, {"titel": "House"}], ids=str)
def test_a_mistake_in_a_pack_does_not(mistake: dict[str, Any]) -> None:
    good = {"title": "House", "about": "Our voice."}
    validator("pack").validate(good)
    assert not validator("pack").is_valid({**good, **mistake})


def blocks(language: str) -> list[tuple[str, str]]:
    return [
        (path.name, text)
        for path in (*DOCS, ROOT / "README.md")
        for name, text in _BLOCK.findall(path.read_text(encoding="utf-8"))
        if name == language
    ]


def test_every_documented_settings_block_fits() -> None:
    check = validator("settings")
    found = [(name, tomllib.loads(text)) for name, text in blocks("toml") if name != "editors.md"]  # editors' own
    assert {"settings.md", "README.md"} <= {name for name, _ in found}
    for name, data in found:
        table = data.get("tool", {}).get("relint", data)
        assert [fault.message for fault in check.iter_errors(table)] == [], name


@pytest.mark.parametrize(
    "mistake",
    [
        {"fail-on": "fatal"},
        {"fail_on": "error"},
        {"ignore": [" "]},
        {"ignore": 3},
        {"levels": {"error": 2}},
        {"severities": {"jargon-monoxide": "fatal"}},
        {"severities": {"jargon monoxide": "error"}},
        {"paths": [{"stage": "stranger"}]},
        {"paths": [{"match": "a/**", "touch": 0}]},
        {"paths": [{"match": []}]},
        {"thresholds": {"tmi-too-soon/too-long": "many"}},
        {"allow": [{"words": "SAP", "rules": "jargon-monoxide"}]},
        {"allow": [{"words": "SAP", "match": "a/**"}]},
    ],
    ids=str,
)
def test_a_mistake_in_settings_does_not(mistake: dict[str, Any]) -> None:
    assert validator("settings").is_valid({})
    assert not validator("settings").is_valid(mistake)


def test_every_key_has_a_word_on_it() -> None:
    assert set(SETTING_WORDS) == set(Declared.__struct_encode_fields__)
    assert set(PATH_WORDS) == set(PathSettings.__struct_encode_fields__)
    assert set(ALLOW_WORDS) == set(Allowance.__struct_encode_fields__)
    both = {*Rule.__struct_encode_fields__, *Signal.__struct_encode_fields__}
    assert set(WORDS) == both - set(TOLD_BY_PLACE)
    pack = json.loads((ROOT / "schemas" / "pack.json").read_text("utf-8"))
    assert set(PACK_WORDS) == set(pack["properties"])
