"""Sentences and words that nobody could read whole are looked at in pieces, which together are all of it."""

from __future__ import annotations

import pytest

from relint.draft.source import Source
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.formats import read
from relint.language.analysis import Annotator, analyse
from relint.language.pipeline import Pipeline
from relint.language.sentences import LONGEST_CHUNK, LONGEST_SENTENCE, bounded, split_sentences
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs

TEXTS = {
    "brackets": "(" * 8_000 + "a",
    "emoji": "\U0001f600" * 4_000,
    "words": "customer data platform " * 2_000,
    "both": "word " * 300 + "!" * 1_000 + " word" * 900,
    "quotes": "'\"" * 3_000,
}


@pytest.mark.parametrize("name", TEXTS)
def test_pieces_are_short_and_nothing_is_lost(name: str) -> None:
    text = TEXTS[name].strip()
    pieces = list(bounded(text, 0, len(text)))
    assert max(end - start for start, end in pieces) <= LONGEST_SENTENCE + LONGEST_CHUNK
    assert "".join(text[start:end] for start, end in pieces).replace(" ", "") == text.replace(" ", "")
    assert all(len(word) <= LONGEST_CHUNK for start, end in pieces for word in text[start:end].split())
    assert pieces == sorted(pieces)


def test_what_somebody_wrote_is_left_whole() -> None:
    text = "We bake bread, " * 100 + "and that is all"
    assert list(bounded(text, 0, len(text))) == [(0, len(text))]
    assert list(bounded("x" * LONGEST_CHUNK, 0, LONGEST_CHUNK)) == [(0, LONGEST_CHUNK)]


@pytest.mark.parametrize("name", TEXTS)
def test_a_cut_is_noted_where_it_was_made(pipeline: Pipeline, name: str) -> None:
    document = read(Source("a.txt", f"Hello there.\n\n{TEXTS[name]}\n"))
    analysis = analyse(document, Annotator(pipeline))
    assert analysis.cut is not None
    assert document.to_source(analysis.cut).start == 14
    assert analyse(read(Source("a.txt", "Hello there.\n")), Annotator(pipeline)).cut is None


def test_a_row_of_pictures_behind_a_mark_is_gone_through_once() -> None:
    row = "\U0001f389" * 5_000
    assert split_sentences(f"We made it!{row}so come.") == [(0, 5_019)]
    assert split_sentences(f"We made it! {row}so come.") == [(0, 11), (12, 5_020)]
    assert split_sentences(f"We made it! {row} So come.") == [(0, 5_012), (5_013, 5_021)]


@pytest.mark.parametrize("sign", ["(", '"', "'", "!", "<", "a,", "\U0001f600", "a b "])
def test_a_name_of_any_length_is_tokenized_in_pieces(pipeline: Pipeline, sign: str) -> None:
    """The square of these lengths would not end while a test runs."""
    assert "".join(pipeline.tokenize(sign * 30_000).words) == (sign * 30_000).replace(" ", "")
    unit = Annotator(pipeline).unit(sign * 30_000)
    assert LONGEST_SENTENCE < len(unit.doc.text) < 3 * LONGEST_SENTENCE


@pytest.mark.parametrize("name", ['"' * 20_000, "(" * 20_000, "a, " * 6_000, "Ada from " * 2_000])
def test_a_sender_of_any_length_is_read(pipeline: Pipeline, name: str) -> None:
    mail = Source("a.eml", f"Received: x\nSubject: Two lids\nFrom: {name} <ada@loaf.example>\n\nHi Jo,\n\nit fits.\n")
    checks = Checks(load_packs(bundled_folders()), pipeline)
    assert not lint([Job(mail, frozenset(checks.rules))], checks).failures
