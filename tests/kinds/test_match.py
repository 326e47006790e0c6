"""Kind `match`: what a pattern finds and what guards silence."""

from __future__ import annotations

import pytest

from relint.errors import PackError
from relint.language.pipeline import Pipeline
from tests.linting import a_rule, a_signal, findings, found


def test_upper_and_lower_case_alike(pipeline: Pipeline) -> None:
    assert found(pipeline, "TOUCH Base with me.", "touch base") == ["TOUCH Base"]


def test_all_inflections_of_a_lemma(pipeline: Pipeline) -> None:
    assert found(pipeline, "We reached out, and reaching out is tiring.", "@reach out") == [
        "reached out",
        "reaching out",
    ]


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_both_apostrophes(pipeline: Pipeline, apostrophe: str) -> None:
    text = f"Please don{apostrophe}t reply."
    assert found(pipeline, text, "don't reply") == [f"don{apostrophe}t reply"]


def test_part_of_speech_decides(pipeline: Pipeline) -> None:
    assert found(pipeline, "We will champion your cause.", "@champion/VERB") == ["champion"]
    assert found(pipeline, "She was the champion of Leith.", "@champion/VERB") == []


def test_a_number_and_a_gap(pipeline: Pipeline) -> None:
    assert found(pipeline, "Is a quick 45-minute call fine?", "a ...3 # - minute call") == ["a quick 45-minute call"]


def test_beginnings_and_endings_of_words(pipeline: Pipeline) -> None:
    assert found(pipeline, "An unlovable thing unveiled.", "un* thing", "*veiled") == ["unlovable thing", "unveiled"]


def test_only_the_captured_words_are_reported(pipeline: Pipeline) -> None:
    assert found(pipeline, "You have been selected today.", "you have been [selected]") == ["selected"]


def test_anchors(pipeline: Pipeline) -> None:
    assert found(pipeline, "Hello there. Well, hello.", "^ hello") == ["Hello"]
    assert found(pipeline, "Hello there. Well, hello!", "hello $") == ["hello"]


def test_the_longer_of_two_overlapping_matches_wins(pipeline: Pipeline) -> None:
    assert found(pipeline, "We want to touch base soon.", "touch base", "want to touch base") == ["want to touch base"]


def test_a_wrapped_line_is_one_row_of_words(pipeline: Pipeline) -> None:
    assert found(pipeline, "You can act\nnow or later.", "act now") == ["act\nnow"]


def test_quoted_words_are_somebody_elses(pipeline: Pipeline) -> None:
    assert found(pipeline, "He said “touch base” twice.", "touch base") == []
    assert found(pipeline, "He said “touch base” twice.", "touch base", options={"quoted": "find"}) == ["touch base"]


def test_a_merge_tag_is_never_part_of_a_match(pipeline: Pipeline) -> None:
    assert found(pipeline, "Hello {{ first_name }}, hello Robin.", "hello robin") == ["hello Robin"]


def test_guards_silence(pipeline: Pipeline) -> None:
    guarded = {"pattern": "leverage", "unless": {"sentence": ["debt"], "before": ["operating"], "after": ["ratio"]}}
    assert found(pipeline, "We leverage it.", guarded) == ["leverage"]
    assert found(pipeline, "Our debt and leverage rose.", guarded) == []
    assert found(pipeline, "The operating leverage rose.", guarded) == []
    assert found(pipeline, "The leverage ratio rose.", guarded) == []


def test_only_demands_every_condition(pipeline: Pipeline) -> None:
    guarded = {"pattern": "value", "only": {"before": ["great"], "sentence": ["number"]}}
    assert found(pipeline, "Our number one is great value.", guarded) == ["value"]
    assert found(pipeline, "It is great value.", guarded) == []


def test_near_looks_at_neighbouring_sentences(pipeline: Pipeline) -> None:
    guarded = {"pattern": "we care", "unless": {"near": {"patterns": ["we paid"], "within": 1}}}
    assert found(pipeline, "Oh yes, we care. Last year we paid twice.", guarded) == []
    assert found(pipeline, "Oh yes, we care. Rain fell. Last year we paid twice.", guarded) == ["we care"]


def test_signals_can_cancel(pipeline: Pipeline) -> None:
    rule = a_rule("match", {"find": ["we care"], "unless": {"signals": ["proof"], "within": 1}})
    proof = a_signal("proof", "audit")
    assert findings(pipeline, "Surely we care. The audit is here.", rule, signals=(proof,)) == []
    assert len(findings(pipeline, "Surely we care. The cat is here.", rule, signals=(proof,))) == 1


def test_a_tree_says_who_does_what(pipeline: Pipeline) -> None:
    tree = {
        "lemma": ["believe"],
        "has": [{"dep": "nsubj", "word": ["we"]}, {"dep": ["obl", "obj"], "lemma": ["delivery", "price"]}],
        "report": "word",
    }
    assert found(pipeline, "We believe in low prices.", {"tree": tree}) == ["believe"]
    assert found(pipeline, "You believe in low prices.", {"tree": tree}) == []
    assert found(pipeline, "We believe in kindness and you pay a low price.", {"tree": tree}) == []


def test_alternatives_are_inflected_into_the_sentence(pipeline: Pipeline) -> None:
    rule = a_rule("match", {"find": [{"pattern": "@utilise/VERB", "use": ["use"]}]})
    (finding,) = findings(pipeline, "We utilised your note.", rule)
    assert finding.fix is not None
    assert finding.fix.text == "used"
    assert (finding.before, finding.after) == ("We utilised your note.", "We used your note.")


def test_a_plural_alternative_gets_no_second_plural(pipeline: Pipeline) -> None:
    rule = a_rule("match", {"find": [{"pattern": "@stakeholder", "use": ["people affected"]}]})
    (finding,) = findings(pipeline, "We asked the stakeholders first.", rule)
    assert finding.after == "We asked the people affected first."


def test_a_broken_pattern_names_the_rule_file(pipeline: Pipeline) -> None:
    with pytest.raises(PackError, match="house.yaml"):
        findings(pipeline, "x", a_rule("match", {"find": ["(a"]}, path="house.yaml"))


def test_an_unknown_list_is_named(pipeline: Pipeline) -> None:
    with pytest.raises(PackError, match="no list “nouns”"):
        findings(pipeline, "x", a_rule("match", {"find": ["@$nouns"]}, path="house.yaml"))
