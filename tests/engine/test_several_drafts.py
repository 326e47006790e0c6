"""A file with several drafts: one report, each finding with its draft, each draft judged by itself."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence

import jsonschema
import pytest

from relint.draft.source import Source
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.language.pipeline import Pipeline
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
from relint.reporters import View, reporter
from relint.reporters.json_report import as_data, schema
from relint.results.report import Report

PLAYBOOK = """<!-- relint-disable-file jargon-monoxide/buzzword -->
# Kettles, spring

Target: 40 shops. We leverage the fair.

## Mail 1 (day 0)

**Subject:** The kettle on Fridays

```
Dear Ms Moss,

we leverage steam. Act now!

Wanda Krol
```

## Mail 2 (day 5)

**Subject:** The kettle, once more

```
Dear Ms Moss,

just circling back on this.

Wanda Krol
```
"""


@pytest.fixture(scope="module")
def checks(pipeline: Pipeline) -> Checks:
    """All bundled packs."""
    return Checks(load_packs(bundled_folders()), pipeline)


def linted(text: str, checks: Checks, as_format: str | None = None) -> Report:
    rules = frozenset(rule.id for rule in checks.packs.rules if rule.tier == "stable")
    return lint([Job(Source("kettles.md", text), rules, as_format=as_format)], checks, profile=True)


def spoken(report: Report, name: str) -> Sequence[tuple[int | None, str]]:
    return [(finding.draft, finding.text) for finding in report.findings if finding.rule == name]


def test_each_draft_is_judged_by_itself_and_notes_are_not_judged(checks: Checks) -> None:
    report = linted(PLAYBOOK, checks)
    (file,) = report.files
    assert [(draft.title, draft.start.line, draft.relationship.touch) for draft in file.drafts] == [
        ("Mail 1 (day 0)", 8, 1),
        ("Mail 2 (day 5)", 20, 2),
    ]
    assert file.reading == "2 mails, 28 words; notes for the team left out"
    assert spoken(report, "wear-them-down/act-now") == [(0, "Act now")]
    assert [draft for draft, _ in spoken(report, "wear-them-down/chase-without-news")] == [1]
    for finding in report.findings:
        assert finding.span is None or finding.span.of(PLAYBOOK) == finding.text
    assert all(draft.profile for draft in file.drafts)


def test_a_comment_for_the_file_silences_in_every_draft(checks: Checks) -> None:
    assert not spoken(linted(PLAYBOOK, checks), "jargon-monoxide/buzzword")
    assert spoken(linted(PLAYBOOK.partition("\n")[2], checks), "jargon-monoxide/buzzword")[0] == (0, "leverage")


def test_read_as_one_the_file_has_no_drafts(checks: Checks) -> None:
    (file,) = linted(PLAYBOOK, checks, "one").files
    assert not file.drafts
    assert all(finding.draft is None for finding in file.findings)


def test_json_tells_each_draft_and_keeps_its_promise(checks: Checks) -> None:
    data = as_data(linted(PLAYBOOK, checks), View())
    jsonschema.validate(data, json.loads(schema()))
    (file,) = data["files"]
    assert [draft["index"] for draft in file["drafts"]] == [0, 1]
    assert {finding["draft"] for finding in file["findings"]} == {0, 1}


def test_the_terminal_says_what_was_read_under_the_verdict(checks: Checks) -> None:
    out = io.StringIO()
    reporter("terminal")(linted(PLAYBOOK, checks), View(width=100), out)
    lines = out.getvalue().splitlines()
    assert lines[0].startswith("Not ready yet")
    assert lines[1] == "kettles.md · 2 mails, 28 words; notes for the team left out"


def test_a_draft_in_another_language_is_named_and_never_rewritten(checks: Checks) -> None:
    german = "Guten Tag, wir haben das für Sie gefunden, und es ist nicht teuer. Der Deckel passt auf den Topf."
    text = f"{german}\n\nWe leveraged the network.\n"
    (file,) = linted(text, checks).files
    assert "This draft seems to be in German" in file.notices[-1]
    assert [finding.text for finding in file.findings if finding.rule == "jargon-monoxide/buzzword"] == ["leveraged"]
    assert not any(finding.fix or finding.after or finding.suggestions for finding in file.findings)


def test_a_file_of_which_little_is_read_says_so(checks: Checks) -> None:
    text = "Hello Jo, the lid fits.\n\n```python\n" + "kettle.boil(whistle, steam)\n" * 20 + "```\n"
    (file,) = linted(text, checks).files
    assert any(notice.startswith("only 5 of 86 words were read") for notice in file.notices)
