"""Kinds `density` and `measure`: what is counted against what the stage allows."""

from __future__ import annotations

import pytest

from relint.draft.relationship import Channel, Consent, Stage, Stated
from relint.errors import PackError, SettingsError
from relint.language.pipeline import Pipeline
from relint.packs.rule import Rule
from tests.linting import a_rule, a_signal, findings

FOG = a_rule("terms", {"terms": [{"term": "synergy", "weight": 3}, {"term": "space", "weight": 1}]}, "house/fog")
CUSTOMER = Stated(Channel.EMAIL, Stage.CUSTOMER, 5, Consent.CUSTOMER)


def density(**options: object) -> Rule:
    return a_rule(
        "density", {"rules": ["house/fog"], "limits": {"default": 5}, "min_words": 10, **options}, "house/thick"
    )


def test_density_counts_weights_per_hundred_words(pipeline: Pipeline) -> None:
    text = "A synergy of synergy in the synergy space is no more than a word for a hat. " * 2
    found = findings(pipeline, text, FOG, density())
    (thick,) = [one for one in found if one.rule == "house/thick"]
    assert thick.span is None
    assert thick.values["density"] == pytest.approx(100 * 20 / 34, abs=0.1)
    assert thick.values["count"] == 8


def test_density_is_silent_on_few_words(pipeline: Pipeline) -> None:
    found = findings(pipeline, "Synergy synergy synergy.", FOG, density())
    assert [one.rule for one in found] == ["house/fog"] * 3


def too_long(**options: object) -> Rule:
    return a_rule("measure", {"measure": "words", "limits": {"stranger": 5, "customer": 50}, **options})


def test_a_limit_rises_with_the_stage(pipeline: Pipeline) -> None:
    text = "One two three four five six."
    (finding,) = findings(pipeline, text, too_long())
    assert (finding.span, finding.values) == (None, {"value": 6, "limit": 5, "over": 1})
    assert findings(pipeline, text, too_long(), stated=CUSTOMER) == []


def test_exactly_the_limit_is_allowed(pipeline: Pipeline) -> None:
    assert findings(pipeline, "One two three four five.", too_long()) == []


def test_a_stage_without_limit_is_not_judged(pipeline: Pipeline) -> None:
    subscriber = Stated(Channel.EMAIL, Stage.SUBSCRIBER, 2, Consent.OPT_IN)
    assert findings(pipeline, "One two three four five six.", too_long(), stated=subscriber) == []


def test_touch_limits_come_first(pipeline: Pipeline) -> None:
    rule = too_long(touch_limits={1: 10})
    assert findings(pipeline, "One two three four five six.", rule) == []


def test_an_unknown_measure_is_refused(pipeline: Pipeline) -> None:
    with pytest.raises(PackError, match="no measure “wrods”"):
        findings(pipeline, "x", a_rule("measure", {"measure": "wrods", "limits": {}}, path="house.yaml"))


def test_an_unknown_stage_is_refused(pipeline: Pipeline) -> None:
    with pytest.raises((PackError, SettingsError), match="no stage"):
        findings(pipeline, "x", a_rule("measure", {"measure": "words", "limits": {"strangers": 5}}))


def test_a_graver_rule_takes_over(pipeline: Pipeline) -> None:
    text = "A synergy of synergy in the synergy space is no more than a word for a hat. " * 2
    found = findings(pipeline, text, FOG, density(below={"default": 50}))
    assert "house/thick" not in {one.rule for one in found}


def test_mild_signals_make_a_dense_draft_denser(pipeline: Pipeline) -> None:
    text = "A synergy of synergy in the synergy space is no more than a word for a hat. " * 2
    found = findings(pipeline, text, FOG, density(mild=["hats"]), signals=(a_signal("hats", "hat"),))
    (thick,) = [one for one in found if one.rule == "house/thick"]
    assert thick.values["density"] == pytest.approx(100 * 22 / 34, abs=0.1)
