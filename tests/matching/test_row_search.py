"""Rows are found where spaCy's own matcher finds them, the longest from every start."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.matcher import Matcher
from spacy.tokens import Doc

from relint.language.analysis import Annotator, Unit
from relint.language.layer import Layer
from relint.language.pipeline import Pipeline
from relint.language.word_list import Wildcard
from relint.matching.lexicon import Lexicon
from relint.matching.pattern import Pattern
from relint.matching.pattern_rows import Test, taken_apart
from relint.matching.probe import ProbeIndex
from relint.matching.row_search import RowSearch

PATTERNS = [
    "we @reach out",
    "(we|i) just? @want to ...2 (touch base | @check in)",
    "don't reply",
    "@be|get ...3 chosen|picked",
    "<ADJ>+ <NOUN>",
    "our <ADJ>* value|values is|are",
    "no - reply",
    "# - minute ...8 call",
    "!not good",
    "*able thing|things",
    "_ _ now !",
    "=We <VERB>",
    "<TITLE> team",
    "you ...4 ...4 now",
    "@offer/NOUN",
]
WORDS = st.sampled_from(
    "we We our i just want wanted to touch base check in don't don’t reply be are chosen good not lovable things "
    "great big values value is Acme team no - reply a 45 minute short call you now ! , . offer offers price "
    "reached out".split()
)


def as_spacys(test: Test, words: Lexicon) -> Test:
    """A test with its word list written out, apostrophes of both sorts."""
    lower = dict(test.get("LOWER", {}))
    for way, kept in lower.items():
        listed = words.listed(kept)
        if isinstance(listed, Wildcard):
            return {**test, "LOWER": {"REGEX": f"^{listed.shape}$"}}
        lower[way] = [form for word in listed.words for form in {word, word.replace("'", "’")}]
    return {**test, "LOWER": lower} if lower else test


def longest_by_spacy(tests: list[Test], unit: Unit) -> set[tuple[int, int]]:
    vocab, own = spacy.blank("en").vocab, unit.doc
    matcher = Matcher(vocab, validate=False)
    matcher.add("row", [tests])
    ends: dict[int, int] = {}
    for _, start, end in matcher(Doc(vocab, words=own.words, spaces=own.spaces, tags=own.tags, pos=own.pos)):
        ends[start] = max(end, ends.get(start, 0))
    return {(start, end) for start, end in ends.items() if end > start}


@pytest.mark.parametrize("pattern", PATTERNS)
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(words=st.lists(WORDS, min_size=1, max_size=12))
def test_the_same_matches_as_spacys(pipeline: Pipeline, pattern: str, words: list[str]) -> None:
    annotator = Annotator(pipeline)
    unit = annotator.unit(" ".join(words))
    annotator.annotate([unit], Layer.TAGS)
    lists = Lexicon(pipeline, {})
    for _, _, tests, _ in taken_apart(pattern, lists):
        found = RowSearch(tests, lists, at_start=False, at_end=False).match(unit)
        spacys = longest_by_spacy([as_spacys(test, lists) for test in tests], unit)
        assert {(start, start + len(met)) for start, met in found if met} == spacys


@pytest.mark.parametrize("pattern", PATTERNS)
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(words=st.lists(WORDS, min_size=1, max_size=12))
def test_what_is_found_was_not_ruled_out_before(pipeline: Pipeline, pattern: str, words: list[str]) -> None:
    """Neither by the words alone, nor layer by layer."""
    annotator = Annotator(pipeline)
    known = Pattern(pattern, Lexicon(pipeline, {}))
    unit = annotator.unit(" ".join(words))
    ruled_out = known.prefilter(unit) is None or known not in ProbeIndex([known]).candidates(unit)
    annotator.annotate([unit], Layer.TAGS)
    assert not (ruled_out and known.match(unit))
    assert known.prefilter(unit) is not None or not known.match(unit)
