"""Each kind of fault that writers met, in other words: read in one run by the rules that come along."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

CASES: list[dict[str, Any]] = [
    case
    for name in (
        "cases.yaml",
        "more-cases.yaml",
        "third-cases.yaml",
        "fourth-cases.yaml",
        "fifth-cases.yaml",
        "sixth-cases.yaml",
        "seventh-cases.yaml",
        "eighth-cases.yaml",
    )
    for case in yaml.safe_load(Path(__file__).with_name(name).read_text("utf-8"))
]
#: A quotation that ends with one of these is cut short.
LEANING = frozenset(
    "a an the and or but to of in on at for from with by per than as is are was if that your our".split()
)
#: The kinds that a linter can have, as they were met.
KINDS = frozenset(
    """copy-in-fences stage-known-reader touch-said channel-guess word-sense service-fact follow-up-with-news pile-up
    ragged-quote broken-rewrite encoding front-matter-kinds code-as-prose quoted-thread unread-format mail-parts
    partial-template mention-not-use left-over fallback-in-condition near-miss still-found nothing-read missed-pressure
    missed-claim missed-ask wrong-reason""".split()
)
LOUD = frozenset({"warning", "error"})
Report = dict[str, Any]


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Report | None]:
    """What the command says of each case, or nothing where it refused to read it."""
    root = tmp_path_factory.mktemp("faults")
    paths = {}
    for number, case in enumerate(CASES):
        # One folder a case, without figures in its name: names and neighbours tell something about a draft.
        folder = root / "".join(chr(97 + int(digit)) for digit in f"{number:03}")
        folder.mkdir()
        path = folder / f"draft.{case['format']}"
        path.write_bytes(case["text"].encode(case.get("encoding", "utf-8")))
        paths[str(path)] = case["name"]
    command = [sys.executable, "-m", "relint", "check", "--isolated", "--no-cache", "--format", "json"]
    run = subprocess.run([*command, "--show", "advice", *paths], capture_output=True, text=True, check=False)
    files = {paths[file["path"]]: file for file in json.loads(run.stdout)["files"]}
    return {name: files.get(name) for name in paths.values()}


def touching(case: dict[str, Any], report: Report, words: str) -> list[dict[str, Any]]:
    """The findings that touch some words of a text; all of them where no words are given."""
    if not words:
        return list(report["findings"])
    start = case["text"].index(words)
    return [
        each
        for each in report["findings"]
        if each["span"] and each["span"]["start"] < start + len(words) and start < each["span"]["end"]
    ]


def by(who: str, findings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those of a rule or of a pack."""
    return [each for each in findings if each["rule"] == who or each["rule"].startswith(f"{who}/")]


def test_each_kind_has_a_case() -> None:
    assert {case["kind"] for case in CASES} == KINDS
    assert max(Counter(case["name"] for case in CASES).values()) == 1


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['kind']}-{case['name']}")
def test_a_fault_is_not_met_again(case: dict[str, Any], reports: dict[str, Report | None]) -> None:
    report = reports[case["name"]]
    if case.get("refused"):
        assert report is None
        return
    assert report is not None
    for part in ("channel", "stage", "touch"):
        assert report[part] in case.get(part, [report[part]])
    for who, words in case.get("finds", []):
        assert by(who, touching(case, report, words)), f"{who} finds nothing on “{words}”"
    for who, words in case.get("never", []):
        assert by(who, touching(case, report, words)) == []
    for words in case.get("quiet", []):
        assert [each["rule"] for each in touching(case, report, words) if each["severity"] in LOUD] == []
    for words in case.get("once", []):
        assert len(touching(case, report, words)) <= 1
    if case.get("whole"):
        quoted = [each["text"].split() for each in report["findings"] if each["span"]]
        assert quoted
        assert [words for words in quoted if len(words) > 2 and words[-1].lower() in LEANING] == []
    for words, wanted in case.get("rewrites", {}).items():
        near = touching(case, report, words)
        assert near
        assert all(each["fix"]["text"] in wanted for each in near if each["fix"])
