"""What is said of a draft as a whole: where its pack says nothing of a place, never loudly, and of no short note."""

from __future__ import annotations

import pytest

from relint.draft.source import Source
from relint.draft.span import Span
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.engine.whole_drafts import without_told
from relint.errors import PackError
from relint.judge import Judge
from relint.language.pipeline import Pipeline
from relint.packs.pack_set import PackSet
from relint.results.finding import Finding, Severity
from relint.results.levels import LEVELS, Levels
from tests.linting import a_rule

PUSH = (
    "LAST CHANCE!!! I've written to you three times now and still have not heard back. The offer ends at midnight "
    "tonight, and only two places remain. Don't be the one who misses out while everybody else moves ahead.\n\n"
    "What are you waiting for? Act now, before it is too late. If I don't hear from you today I will close your file.\n"
)
CALM = (
    "Dear Ines, the plums came on Friday, and we made eleven jars before the stove gave up. Karl took two to the "
    "station for your brother. The cat has found the empty box and will not leave it. Write when you know which train "
    "you take; the spare bed is aired, and the key hangs where it always did.\n"
)


def told(pipeline: Pipeline, text: str, judge: Judge | None, **options: object) -> tuple[Finding, ...]:
    """What the rule alone says of a draft, weighed as usual."""
    rule = a_rule("whole-draft", {"output": "wear-them-down", **options}, "wear-them-down/whole", severity="error")
    checks = Checks(PackSet(rules=(rule,)), pipeline, judge=judge)
    (file,) = lint([Job(Source("a.md", text, "utf-8"), frozenset([rule.id]), levels=Levels(**LEVELS))], checks).files
    return file.findings


def test_it_is_advice_about_the_draft_with_its_chance_as_confidence(pipeline: Pipeline) -> None:
    (finding,) = told(pipeline, PUSH, Judge())
    assert finding.span is None
    assert finding.severity is Severity.ADVICE
    assert finding.confidence == finding.values["called_for"]
    assert finding.confidence is not None
    assert finding.confidence > 0.5
    assert not told(pipeline, CALM, Judge())


def test_a_line_or_two_and_a_run_without_the_judge_say_nothing(pipeline: Pipeline) -> None:
    assert not told(pipeline, PUSH.partition("\n")[0], Judge())
    assert told(pipeline, PUSH.partition("\n")[0], Judge(), min_words=5)
    assert not told(pipeline, PUSH, None)


@pytest.mark.parametrize("options", [{"output": "weather"}, {"at_least": 1.0}])
def test_what_the_judge_cannot_answer_is_refused(pipeline: Pipeline, options: dict[str, object]) -> None:
    rule = a_rule("whole-draft", {"output": "wear-them-down", **options})
    with pytest.raises(PackError):
        Checks(PackSet(rules=(rule,)), pipeline, judge=Judge())


def a_finding(rule: str, chance: float | None = None) -> Finding:
    values: dict[str, object] = {} if chance is None else {"called_for": chance}
    span = Span(0, 4) if chance is None else None
    return Finding("a.md", rule, Severity.ADVICE, "…", "…", span=span, values=values, confidence=chance)


def test_the_two_surest_are_told_of_packs_that_have_said_nothing() -> None:
    every = [
        a_finding("permission/whole", 0.5),
        a_finding("wear-them-down/hurry"),
        a_finding("wear-them-down/whole", 0.9),
        a_finding("say-do-gap/whole", 0.7),
        a_finding("helpfulness/whole", 0.4),
    ]
    assert [one.rule for one in without_told(every)] == [
        "permission/whole",
        "wear-them-down/hurry",
        "say-do-gap/whole",
    ]
