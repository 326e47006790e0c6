"""The pages on trust name the test of each promise and of each attack: all of them are there."""

from __future__ import annotations

import re

import pytest

from tests.conftest import ROOT

_PATH = re.compile(r"`((?:tests/|benchmarks/)?[\w/]+(?:\.py|/))`|`(benchmarks/\w+)`")


@pytest.mark.parametrize("page", ["SECURITY.md", "docs/trust.md"])
def test_what_holds_a_promise_is_there(page: str) -> None:
    rows = [line for line in (ROOT / page).read_text("utf-8").splitlines() if line.startswith("| ") and "`" in line]
    named = [found[1] or found[2] for row in rows for found in _PATH.finditer(row.rpartition(" | ")[2])]
    assert len(named) > len(rows) / 2
    missing = [path for path in named if not any((ROOT / base / path).exists() for base in ("", "tests"))]
    assert missing == []
