"""Text is cut into tokens as spaCy's own tokenizer cuts it, without spaCy."""

from __future__ import annotations

import gzip
import os
import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from relint.language.tokenizer import EnglishTokenizer

CASES = sorted(EnglishTokenizer().cases)
SHARED = Path(os.environ.get("RELINT_SHARED", Path(__file__).parents[3] / "shared")) / "data"
FRAMES = ["{}", "({})", "see {}.", "“{}”,", "{}-{}", "x/{}/y", "a{}", "{}’s", '"{}', "{}!", "{} {}", "1{}", "{}; {}:)"]
TEXTS = [
    "I can't, won't and shan't.",
    "We'll meet at 9a.m. or at 10 p.m., not at 5pm.",
    ": - ) and :-) and :) and 8-) are faces; so is (╯°□°）╯︵┻━┻.",
    "cant CANNOT gonna y'all ma'am o'clock 'em 'tis I’m she’s",
    "Write to robin@mill.example, or see https://mill.example/flour?kind=rye&x=1.",
    "mill.example and www.mill.example:8080/a_b and 192.168.2.1 and 10.0.0.1",
    "US$5, A$7 C$9 £3.50 €4 10% +44 (0)131 496-0000 #7 @robin 5kg 5km² 20°C. 7.5MB",
    "state-of-the-art, on–off, well—no, this/that, a=b, x<y, 3+4, 3-4, 2*3, a,b 1,000",
    "Café naïve ŁÓDŹ łódź. Привет,мир мир.Труд 你好。 ½ ² ™ © ★good good★ 🎉 5🎉 🎉party",
    "U.S.A. e.g. i.e. Ph.D. St. Mt. Inc. Co.Ltd v.2 No.5 J.R.R. word.Word word.word WORD.",
    "…and so on... and on.. end…",
    "''quoted'' ``quoted'' «quoted» ‘quoted’ 'quoted' \"quoted\"",
    "  two blanks  inside \n and a line\tand a tab  ",
    "a_b __init__ foo() [x] {y} <b>bold</b> -- --- ____ ****",
    "",
    " ",
    "\n",
    ".",
]


@pytest.fixture(scope="module")
def theirs() -> Any:
    return spacy.blank("en").tokenizer


def by_spacy(tokenizer: Any, text: str) -> list[tuple[str, int, bool]]:
    return [(token.text, token.idx, bool(token.whitespace_)) for token in tokenizer(text)]


def by_us(tokenizer: EnglishTokenizer, text: str) -> list[tuple[str, int, bool]]:
    doc = tokenizer(text)
    return list(zip(doc.words, doc.starts, doc.spaces, strict=True))


@pytest.mark.parametrize("text", TEXTS)
def test_texts(theirs: Any, text: str) -> None:
    assert by_us(EnglishTokenizer(), text) == by_spacy(theirs, text)


@pytest.mark.parametrize("frame", FRAMES)
def test_every_special_case_in_company(theirs: Any, frame: str) -> None:
    ours = EnglishTokenizer()
    for case in random.Random(frame).sample(CASES, 300):
        text = frame.format(case, case)
        assert by_us(ours, text) == by_spacy(theirs, text)


_LETTERS = st.sampled_from(
    [*"aZxIU'’.,-–/:=+*()\"“”…!?$€%°²5 09@#<>_&é", "n't", "US", "km", ":)", "...", "\n", "🎉", "я"]
)


@settings(max_examples=400)
@given(st.lists(_LETTERS, max_size=14).map("".join))
def test_whatever_stands_together(text: str) -> None:
    assert by_us(_OURS, text) == by_spacy(_THEIRS, text)


_OURS, _THEIRS = EnglishTokenizer(), spacy.blank("en").tokenizer


def chunks_at_hand() -> Iterable[str]:
    """All different chunks between blanks in real texts; every 40th of them, unless all are asked for."""
    found: dict[str, None] = {}
    for file in sorted((SHARED / "raw").rglob("*.txt.gz")):
        with gzip.open(file, "rt", encoding="utf-8", errors="replace") as lines:
            found.update(dict.fromkeys(chunk for line in lines for chunk in line.split()))
    every = 1 if os.environ.get("RELINT_ALL_CHUNKS") else 40
    return list(found)[::every]


@pytest.mark.skipif(not (SHARED / "raw").is_dir(), reason="wants texts that are not part of the project")
def test_every_chunk_of_real_texts(theirs: Any) -> None:
    ours, wrong = EnglishTokenizer(), []
    for chunk in chunks_at_hand():
        if by_us(ours, chunk) != by_spacy(theirs, chunk):
            wrong.append(chunk)
    assert wrong == []


def test_order_of_texts_changes_nothing() -> None:
    forwards, backwards = EnglishTokenizer(), EnglishTokenizer()
    there = [by_us(forwards, text) for text in TEXTS]
    back = [by_us(backwards, text) for text in reversed(TEXTS)]
    assert there == back[::-1]
