"""Expressions that come back from what an earlier run compiled are the same, and none is lost to a damaged file."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

from relint import cache
from relint.outside import kept_expressions
from relint.outside.kept_expressions import ExpressionCode, KeptExpressions

EXPRESSIONS = [
    (r"\bdear (?P<who>\w+)[,!]?", re.IGNORECASE),
    (r"(?i:[à-öø-ÿ]+)\s*(?=\d)|(?<!x)y{2,3}?", 0),
    (r"^ (?:a|b)+ # words", re.VERBOSE | re.MULTILINE),
    (r"(['\"])(.*?)\1", re.DOTALL),
    (r"[\u0400-\u04ff“”]|\S{4}", 0),
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path))
    monkeypatch.setattr(kept_expressions, "_FEW", 1)
    return tmp_path


def _made() -> list[re.Pattern[str]]:
    expressions = KeptExpressions()
    made = [expressions.compiled(*each) for each in EXPRESSIONS]
    expressions.keep()
    return made


def test_they_come_back_as_they_were(monkeypatch: pytest.MonkeyPatch) -> None:
    _made()
    with monkeypatch.context() as without:
        without.setattr(re, "compile", None)
        again = [KeptExpressions().compiled(*each) for each in EXPRESSIONS]
    plain = [re.compile(*each) for each in EXPRESSIONS]
    assert again == plain
    assert [(each.flags, each.groups, each.groupindex) for each in again] == [
        (each.flags, each.groups, each.groupindex) for each in plain
    ]
    found = again[0].search("Hello, DEAR Anna!")
    assert found is not None
    assert found["who"] == "Anna"


@pytest.mark.parametrize("data", [b"", b"\xc1", b"\x93", b"\x81\xa1a\xa1b"])
def test_a_file_of_something_else_is_passed_over(folder: Path, data: bytes) -> None:
    _made()
    (kept,) = (folder / "expressions").iterdir()
    cache.write(folder, f"expressions/{kept.name}", data)
    assert _made() == [re.compile(*each) for each in EXPRESSIONS]


def test_a_code_that_the_engine_does_not_take_is_compiled_anew() -> None:
    expressions = KeptExpressions()
    source, flags = EXPRESSIONS[0]
    code = msgspec.msgpack.encode(ExpressionCode(0, b"\x63\0\0\0", 1, {}, (None, None)))
    expressions._known[f"{flags:d} {source}"] = msgspec.Raw(code)
    assert expressions.compiled(source, flags) == re.compile(source, flags)


def test_one_with_half_a_character_stays_out() -> None:
    expressions = KeptExpressions()
    made = [expressions.compiled(source, 0) for source in ("[\ud800-\udfff]", "whole")]
    expressions.keep()
    assert [KeptExpressions().compiled(each.pattern, 0) for each in made] == made


def test_nothing_is_kept_where_the_cache_is_off(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.VARIABLE, "")
    _made()
    assert not list(folder.iterdir())
