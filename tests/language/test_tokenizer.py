"""The tokenizer that adds special cases on demand cuts every text as spaCy's own does."""

import random
from typing import Any

import pytest
import spacy
from spacy.lang.en import English

from relint.language.tokenizer import EnglishTokenizer

CASES = sorted(English.Defaults.tokenizer_exceptions)


@pytest.fixture(scope="module")
def whole() -> Any:
    return spacy.blank("en").tokenizer


@pytest.fixture(scope="module")
def lazy() -> Any:
    return EnglishTokenizer()


@pytest.mark.parametrize("frame", ["{}", "({})", "see {}.", "“{}”,", "{}-{}", "x/{}/y", "a{}", "{}’s"])
def test_every_special_case_in_company(whole: Any, lazy: Any, frame: Any) -> None:
    for case in random.Random(frame).sample(CASES, 300):
        text = frame.format(case, case)
        assert _tokens(lazy(text)) == _tokens(whole(text))


def test_order_of_texts_changes_nothing() -> None:
    texts = ["I can't.", ": - )", "We'll meet at 9a.m.", ":-)", "cant", "can't stop", "don’t"]
    forwards, backwards = EnglishTokenizer(), EnglishTokenizer()
    there = [_tokens(forwards(text)) for text in texts]
    back = [_tokens(backwards(text)) for text in reversed(texts)]
    assert there == back[::-1]


def _tokens(doc: Any) -> Any:
    return [(token.text, token.norm_, token.whitespace_) for token in doc]
