"""The small lists: apostrophes, persons, titles, times, owners of addresses, negation."""

from __future__ import annotations

import pytest

from relint.draft.relationship import Channel, Stage
from relint.english.abbreviations import MAYBE_LAST, NEVER_LAST
from relint.english.apostrophes import straight
from relint.english.calendar import CALENDAR
from relint.english.honorifics import SHORT_TITLES, without_title
from relint.english.mail_hosts import firm_name, firm_words
from relint.english.negation import NEGATIONS, is_negated
from relint.english.persons import PERSONS, SAYS_I, SAYS_WE, SAYS_YOU
from relint.english.relationship_words import channel, channels, reader, readers
from relint.kinds.signers import own_words
from relint.language.pipeline import Pipeline
from relint.language.sentences import split_sentences
from relint.metrics.persons import company_names
from tests.formats.reading import draft
from tests.linting import found


@pytest.mark.parametrize("apostrophe", ["'", "’", "‘", "ʼ"])
def test_apostrophes_are_one(apostrophe: str) -> None:
    assert straight(f"we{apostrophe}ll") == "we'll"


@pytest.mark.parametrize("in_rule", ["'ll", "’ll"])
@pytest.mark.parametrize("in_draft", ["'", "’"])
def test_a_trees_word_may_have_either_apostrophe(pipeline: Pipeline, in_rule: str, in_draft: str) -> None:
    tree = {"tree": {"pos": "VERB", "has": [{"word": [in_rule]}], "report": "word"}}
    assert found(pipeline, f"We{in_draft}ll send the letter.", tree) == ["send"]


@pytest.mark.parametrize("word", sorted(PERSONS["first-plural"]))
def test_we_is_we_in_trees_and_in_counts(word: str) -> None:
    assert SAYS_WE.search(f"then {word} again")


@pytest.mark.parametrize("word", sorted(PERSONS["second"]))
def test_you_is_you_in_trees_and_in_counts(word: str) -> None:
    assert SAYS_YOU.search(f"then {word} again")


@pytest.mark.parametrize("word", sorted(PERSONS["first-singular"]))
def test_i_is_i_in_trees_and_in_counts(word: str) -> None:
    assert SAYS_I.search(f"then {word.replace('i', 'I') if word == 'i' else word} again")


@pytest.mark.parametrize("text", ["made in the US today", "let's go", "the u.s. office", "jo@us.example"])
def test_what_is_not_we_and_not_you(text: str) -> None:
    assert not SAYS_WE.search(text)
    assert not SAYS_YOU.search(text)


@pytest.mark.parametrize("title", sorted(SHORT_TITLES))
def test_titles_end_no_sentence_and_are_no_names(title: str) -> None:
    text = f"We met {title.capitalize()}. Holm at the mill."
    assert split_sentences(text) == [(0, len(text))]
    assert title in NEVER_LAST
    assert without_title(f"{title.capitalize()}. Holm") == "Holm"


def test_times_are_nobody_and_words_that_are_also_times_end_sentences() -> None:
    assert {"monday", "sept", "easter"} <= CALENDAR
    assert {"mon", "sept"} <= MAYBE_LAST
    assert "sat" not in MAYBE_LAST
    assert len(split_sentences("He sat. Leith was dark.")) == 2


@pytest.mark.parametrize(
    ("address", "words", "name"),
    [
        ("jo@mail.orbix.example", ("orbix",), "orbix"),
        ("jo@acme.co.uk", ("acme",), "acme"),
        ("jo@holm.ltd.uk", ("holm",), "holm"),
        ("jo@bbx.co.uk", ("bbx",), None),
        ("jo@fastmail.com", (), None),
        ("jo@netscape.net", (), None),
        ("jo@news.ab.com", (), None),
        ("jo@leith.gov", ("leith",), None),
    ],
)
def test_a_firm_by_its_address(address: str, words: tuple[str, ...], name: str | None) -> None:
    assert firm_words(address) == words
    assert firm_name(address) == name
    document = draft(f"---\nfrom: Jo <{address}>\n---\nHello.\n")
    assert own_words(document) == frozenset(words)
    assert company_names(document) == frozenset({name} if name else ())


@pytest.mark.parametrize("text", ["we do not need it", "We don’t", "don't", "it cannot be", "no need for it"])
def test_negation(text: str) -> None:
    assert is_negated(text)


@pytest.mark.parametrize("word", sorted(NEGATIONS))
def test_every_word_of_negation_negates(word: str) -> None:
    assert is_negated(f"did{word}" if word == "n't" else f"they {word} came")


def test_all_channels_and_stages_have_words() -> None:
    assert [channel(one) for one in Channel] == ["e-mail", "message", "post"]
    assert all(channels(one) != channel(one) for one in Channel)
    assert all(reader(one) and readers(one) for one in Stage)
