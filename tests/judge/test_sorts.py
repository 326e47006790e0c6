"""Which sort of its pack's fault a sentence shows."""

from __future__ import annotations

import numpy as np
import pytest
import yaml

from relint.judge import UNTOLD, Judge, Passage
from relint.judge.sorts import SortChances, sorts
from relint.packs.bundled import bundled_folders


def chances(pack: str, *texts: str) -> SortChances:
    passages = [Passage(tuple(text.split())) for text in texts]
    return sorts().of(pack, passages, Judge().encode([each.words for each in passages]))


def likeliest(pack: str, text: str) -> str:
    found = chances(pack, text)
    return found.names[int(found.chances[0].argmax())]


@pytest.mark.parametrize(
    ("pack", "text", "sort"),
    [
        ("wear-them-down", "Doors shut at noon on Friday .", "deadline"),
        ("wear-them-down", "Any thoughts on my last note ?", "silence"),
        ("wear-them-down", "ORDER YOURS NOW ! ! !", "shout"),
        ("credibility-proof", "Our clients include many famous bakeries .", "crowd"),
        ("credibility-proof", "We guarantee that your bread will sell .", "promise"),
        ("credibility-proof", "The leading supplier of yeast in the north .", "rank"),
        ("take-without-give", "Please forward this to all your friends .", "friends"),
        ("take-without-give", "Will you chip in ten dollars ?", "money"),
        ("permission", "We noticed that you looked at our kettles .", "watched"),
        ("forced-intimacy", "Dear friend ,", "one-of-yours"),
    ],
)
def test_a_plain_case_is_known(pack: str, text: str, sort: str) -> None:
    assert likeliest(pack, text) == sort


def test_the_chances_of_a_passage_add_up_and_do_not_hang_on_its_company() -> None:
    alone = chances("wear-them-down", "Last chance !")
    together = chances("wear-them-down", "Rush your gift today .", "Last chance !", "You know who you are .")
    assert np.allclose(together.chances.sum(axis=1), 1, atol=1e-3)
    assert (alone.chances[0] == together.chances[1]).all()


def test_nothing_is_said_of_no_passage_and_of_a_pack_without_sorts() -> None:
    assert chances("wear-them-down").chances.shape[0] == 0
    assert chances(UNTOLD[0], "Our leads convert .").names == ()


def test_every_sort_that_a_rule_file_names_is_one_that_the_judge_knows() -> None:
    named = 0
    for folder in bundled_folders():
        file = folder / "likeness.yaml"
        if not file.exists():
            continue
        options = yaml.safe_load(file.read_text("utf-8"))["options"]
        known = set(chances(folder.name, "Hello .").names)
        mine = {sort["sort"] for sort in options["sorts"]}
        assert mine <= known
        named += len(mine)
    assert named > 50
