"""Sentences that read like examples: found by the judge, or learnt from a handful of sentences."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from relint.draft.relationship import Channel, Stage, Stated
from relint.draft.source import Source
from relint.engine.checks import Checks
from relint.engine.leave_one_out import strangers
from relint.engine.line import Job, lint
from relint.errors import PackError
from relint.judge import Judge
from relint.language.pipeline import Pipeline
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
from relint.results.finding import Finding
from relint.results.levels import LEVELS, Levels

RULE = """\
kind: likeness
severity: warning
message: "“{{text}}” blames the weather. It reads like “{{like}}”"
hint: "Say what you did about it."
why: Nobody can answer for the weather.
options: {options}
examples:
  flag:
{flag}
  pass:
{passing}
"""
RAIN = (
    "The storm has kept our vans in the yard.",
    "Because of the heavy rain your parcel is late.",
    "Snow on the roads delayed your order.",
    "The flood stopped all of our deliveries.",
    "Your box is late, because fog closed the bridge.",
    "Ice on the hill kept the driver from you.",
    "Wind and rain held up the delivery of your chairs.",
    "Bad weather has delayed your package.",
)
CALM = (
    "The new chairs stand in the hall.",
    "Could you send me the key?",
    "My sister paints in the evenings.",
    "The invoice is attached.",
    "We meet on Thursday at nine.",
    "Thank you for the apples.",
    "The form has two pages.",
    "I read your book with joy.",
)


def a_pack(folder: Path, flag: Sequence[str] = RAIN, passing: Sequence[str] = CALM, options: str = "{}") -> Path:
    pack = folder / "house"
    pack.mkdir()
    (pack / "pack.yaml").write_text("title: House\nabout: ours\n", encoding="utf-8")
    text = RULE.format(
        options=options,
        flag="\n".join(f'    - {{text: "{one}"}}' for one in flag),
        passing="\n".join(f'    - "{one}"' for one in passing),
    )
    (pack / "weather.yaml").write_text(text, encoding="utf-8")
    return pack


def found(checks: Checks, text: str, levels: Levels | None = None) -> list[Finding]:
    rules = frozenset(rule.id for rule in checks.packs.rules)
    stated = Stated(Channel.EMAIL, Stage.STRANGER, 1)
    report = lint([Job(Source("a.md", text), rules, stated, levels=levels)], checks)
    assert not report.failures
    return list(report.findings)


def test_a_rule_of_examples_alone_finds_a_sentence_like_them(pipeline: Pipeline, tmp_path: Path) -> None:
    checks = Checks(load_packs([a_pack(tmp_path)]), pipeline, judge=Judge())
    text = "Hello Jo,\n\nThe storm has delayed your parcel. The chairs are blue.\n\nAna\n"
    [finding] = found(checks, text)
    assert finding.text == "The storm has delayed your parcel."
    assert finding.span is not None
    assert finding.span.of(text) == finding.text
    assert any(f"reads like “{one}”" in finding.message for one in RAIN)


def test_without_the_judge_it_finds_nothing(pipeline: Pipeline, tmp_path: Path) -> None:
    checks = Checks(load_packs([a_pack(tmp_path)]), pipeline)
    assert found(checks, "The storm has delayed your parcel.") == []


def test_a_rule_whose_examples_have_nothing_in_common_is_told_so(pipeline: Pipeline, tmp_path: Path) -> None:
    alike = Checks(load_packs([a_pack(tmp_path)]), pipeline, judge=Judge())
    assert list(strangers(alike.rules["house/weather"])) == []
    (tmp_path / "mixed").mkdir()
    mixed = [*RAIN[:4], *CALM[:4]], [*RAIN[4:], *CALM[4:]]
    muddle = Checks(load_packs([a_pack(tmp_path / "mixed", *mixed)]), pipeline, judge=Judge())
    told = list(strangers(muddle.rules["house/weather"]))
    assert told
    assert all("is not known from the other examples" in problem for _, _, problem in told)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("{output: jargon}", "the judge knows no “jargon”"),
        ("{at_least: 2}", "at_least is a likelihood"),
        ("{sorts: [{like: [Rain.], hint: Wait.}]}", "sorts and unsure need an output"),
        ("{output: permission, sorts: [{like: [], hint: Wait.}]}", "sentences that it is like"),
    ],
)
def test_options_that_make_no_sense_are_refused(options: str, said: str, pipeline: Pipeline, tmp_path: Path) -> None:
    with pytest.raises(PackError, match=said):
        Checks(load_packs([a_pack(tmp_path, options=options)]), pipeline, judge=Judge())


@pytest.fixture(scope="module")
def bundled(pipeline: Pipeline) -> Checks:
    return Checks(load_packs(bundled_folders()), pipeline, judge=Judge())


PUSH = "Hi Jo,\n\nI am sitting in your inbox and will not go away until you have answered me at last!\n\nAna\n"


def test_bundled_findings_have_a_confidence_and_say_what_they_read_like(bundled: Checks) -> None:
    findings = found(bundled, PUSH, Levels(**{**LEVELS, "advice": 0.0}))
    assert findings
    assert all(finding.confidence is not None and 0 <= finding.confidence <= 1 for finding in findings)
    likenesses = [finding for finding in findings if finding.rule.endswith("/likeness")]
    assert all(finding.values["like"] for finding in likenesses)


def test_the_answer_does_not_depend_on_the_company(bundled: Checks) -> None:
    rules = frozenset(rule.id for rule in bundled.packs.rules)
    texts = [PUSH, "Hello Jo,\n\nThe chairs are blue.\n\nAna\n", "We believe in excellence.\n"]
    jobs = [Job(Source(f"{n}.md", text), rules, levels=Levels(**LEVELS)) for n, text in enumerate(texts)]
    together = [file.findings for file in lint(jobs, bundled).files]
    alone = [lint([job], Checks(bundled.packs, bundled.pipeline, judge=Judge())).files[0].findings for job in jobs]
    assert together == alone


CHASE = "Hi Jo,\n\nI wonder whether you had time to look at my proposal.\n\nAna\n"
GUILT = "Hi Jo,\n\nWe need every single one of you tonight.\n\nAna\n"


def test_what_is_told_of_a_likeness_fits_its_sort(bundled: Checks) -> None:
    [chase, *_] = [one for one in found(bundled, CHASE) if one.rule == "wear-them-down/likeness"]
    [guilt, *_] = [one for one in found(bundled, GUILT) if one.rule == "wear-them-down/likeness"]
    assert "let it rest" in chase.hint
    assert "a no is fine" in guilt.hint
    assert chase.message != guilt.message
    assert "{" not in chase.hint + chase.message + guilt.hint + guilt.message


def alone(checks: Checks, pack: str, text: str) -> list[str]:
    """What the likeness of one pack finds with no rule beside it."""
    stated = Stated(Channel.EMAIL, Stage.STRANGER, 1)
    report = lint([Job(Source("a.md", text), frozenset({f"{pack}/likeness"}), stated)], checks)
    return [one.text for one in report.findings]


def test_a_plain_greeting_is_like_nothing(bundled: Checks) -> None:
    ask = "Can I count on you for ten pounds today?"
    assert "Dear friend," in alone(bundled, "forced-intimacy", f"Dear friend,\n\n{ask}")
    assert alone(bundled, "forced-intimacy", f"Hello,\n\n{ask}") == []


def test_values_that_a_list_spells_out_are_not_big_words(bundled: Checks) -> None:
    claim = "Our core values drive us forward."
    assert alone(bundled, "value-prop-vs-values", claim) == [claim]
    listed = f"{claim}\n\n- We publish our prices.\n- We refund without asking why.\n"
    assert alone(bundled, "value-prop-vs-values", listed) == []


def likenesses(checks: Checks, text: str, pack: str) -> list[Finding]:
    return [one for one in found(checks, text) if one.rule == f"{pack}/likeness"]


ASK = "Hello Jo,\n\nour roof leaks. Will you make a contribution to our campaign today?{more}\n\nAna\n"


def test_a_sort_is_silent_where_the_next_line_answers_it(bundled: Checks) -> None:
    [asked] = likenesses(bundled, ASK.format(more=""), "take-without-give")
    assert asked.values["sort"] == "money"
    assert likenesses(bundled, ASK.format(more=" Each gift pays for forty slates."), "take-without-give") == []


@pytest.mark.parametrize(("signal", "told"), [("campaign", "What would mine do?"), ("roof", "The pack speaks.")])
def test_a_sort_is_told_only_of_what_stands_in_the_sentence(
    pipeline: Pipeline, tmp_path: Path, signal: str, told: str
) -> None:
    sort = f"{{sort: money, message: What would mine do?, hint: Say it., with_signals: [{signal}], like: [Give now.]}}"
    pack = a_pack(tmp_path, options=f"{{output: take-without-give, at_least: 0.12, sorts: [{sort}]}}")
    rule = (pack / "weather.yaml").read_text("utf-8").replace("blames the weather", "asks")
    (pack / "weather.yaml").write_text(
        rule.replace(rule.splitlines()[2], 'message: "The pack speaks."'), encoding="utf-8"
    )
    (pack / "signals").mkdir()
    for word in ("campaign", "roof"):
        text = f"kind: match\nabout: A word.\noptions: {{find: [{word}]}}\n"
        (pack / "signals" / f"{word}.yaml").write_text(
            text + f"examples: {{flag: [{{text: The {word}.}}], pass: [Snow.]}}\n", encoding="utf-8"
        )
    checks = Checks(load_packs([pack]), pipeline, judge=Judge())
    assert [one.message for one in found(checks, ASK.format(more=""))] == [told]


def test_a_long_sentence_is_quoted_where_it_carries_the_fault(bundled: Checks) -> None:
    calm = "Rooms for the course at the old mill by the river will be given out in the order in which people write"
    text = f"Hello Jo,\n\n{calm}, so sign up soon to avoid disappointment.\n\nAna\n"
    [one] = likenesses(bundled, text, "wear-them-down")
    assert one.message.startswith("“so sign up soon to avoid disappointment”")
