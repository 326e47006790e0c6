"""Persons are told from teams, campaigns, lists and firms in the From line, by the rules that come with relint."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from relint.language.pipeline import Pipeline
from tests.linting import a_rule, a_signal, findings

RULES = Path(__file__).parents[2] / "rules"
FOUND, FALSE = 0.9, 0.02
#: How many From lines of each file there are at least.
ENOUGH = {"from-lines.yaml": 150, "from-lines-later.yaml": 150, "from-lines-kinds.yaml": 35}
SIGNALS = (a_signal("transactional", "xyzzy"), a_signal("signed-by-person", "xyzzy"))


def read(path: Path) -> dict[str, Any]:
    return yaml.safe_load(path.read_text("utf-8"))  # type: ignore[no-any-return]


@pytest.mark.parametrize("name", ENOUGH)
def test_nine_in_ten_nobodies_are_found_and_persons_left_alone(pipeline: Pipeline, name: str) -> None:
    lines = read(Path(__file__).with_name(name))
    lists = {name: tuple(map(str, words)) for name, words in read(RULES / "signals" / "lists.yaml").items()}
    rules = [
        a_rule("signature", read(RULES / "faceless-sender" / f"{name}.yaml")["options"], f"house/{name}")
        for name in ("impersonal-display-name", "company-display-name")
    ]
    drafts = {
        line: f"---\nfrom: {json.dumps(line)}\n---\n\nHere is what is new.\n"
        for kind in lines.values()
        for line in kind
    }
    found = {line for line, text in drafts.items() if findings(pipeline, text, *rules, signals=SIGNALS, lists=lists)}
    assert len(drafts) >= ENOUGH[name]
    assert len(found & set(lines["nobodies"])) >= FOUND * len(lines["nobodies"])
    assert len(found & set(lines["persons"])) <= FALSE * len(lines["persons"])
