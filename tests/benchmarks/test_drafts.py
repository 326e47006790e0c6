"""The benchmark's drafts: the same on every machine, of the size asked for, and varied."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from pace.drafts import draft, folder_of, fresh_sentence
from pace.grammar import choices
from pace.packs import COMMON, terms, write_pack
from pace.variety import variety
from relint.packs.load import load_packs


@pytest.fixture(scope="module")
def texts() -> list[str]:
    return [draft(f"test {number}", 180) for number in range(500)]


def test_a_seed_gives_the_same_bytes_everywhere() -> None:
    """The hash changes with the words of the drafts; results from before and after are then not to be compared."""
    assert hashlib.sha256(draft("mail", 300).encode()).hexdigest().startswith("6fb87be1de1675f0")
    assert draft("mail", 300) != draft("other", 300)


@pytest.mark.parametrize("words", [100, 300, 3_000, 100_000])
def test_a_draft_has_the_words_it_was_asked_for(words: int) -> None:
    assert words - 30 <= len(draft("size", words).split()) <= words


def test_a_draft_of_one_word_is_one_word() -> None:
    assert draft("one", 1).split() == [draft("one", 1).strip()]


def test_no_slot_is_left_open(texts: list[str]) -> None:
    assert not [text for text in texts if "{" in text or "}" in text]


def test_drafts_are_varied(texts: list[str]) -> None:
    """As in a real campaign: what is said again is greetings, names and what stands at the foot."""
    assert variety(texts).share <= 0.2


def test_half_of_the_drafts_is_marketing(texts: list[str]) -> None:
    jargon = [word for word in choices("vocabulary")["jargonadj"] if word != "robust"]
    share = sum(any(word in text for word in jargon) for text in texts) / len(texts)
    assert 0.4 < share < 0.6


def test_a_folder_is_the_same_whatever_its_size(tmp_path: Path) -> None:
    folder_of(tmp_path / "few", 3)
    names = folder_of(tmp_path / "more", 5)
    assert names == [f"000{number}.md" for number in range(5)]
    assert hashes(tmp_path / "few") == hashes(tmp_path / "more")[:3]


def hashes(folder: Path) -> list[str]:
    return [hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())]


def test_edits_differ() -> None:
    assert len({fresh_sentence(str(number)) for number in range(50)}) == 50


def test_what_was_said_before_is_counted() -> None:
    counted = variety(["Hi Tom,\n\nOne thing. Another thing.", "Hi Tom,\n\nA third thing."])
    assert (counted.drafts, counted.sentences, counted.repeated, counted.repeated_words) == (2, 5, 1, 2)


@pytest.mark.parametrize("count", [10, 1_000])
def test_a_pack_is_loaded_and_has_its_terms(tmp_path: Path, count: int) -> None:
    name = write_pack(tmp_path / f"terms-{count}", count)
    (rule,) = load_packs([tmp_path / name]).rules
    assert rule.id == f"terms-{count}/trade-word"
    assert len(rule.options["terms"]) == count


def test_packs_differ_in_length_and_not_in_what_stands_in_the_drafts(texts: list[str]) -> None:
    everything = " ".join(texts).lower()
    more = [str(term["term"]) for term in terms(1_000)[len(COMMON) :]]
    assert [term for term in more if f" {term} " in everything] == []
    assert sum(str(term["term"]) in everything for term in COMMON) >= 5
