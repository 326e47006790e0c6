"""What somebody says of the reader: in front matter, in the settings, on the command line."""

from __future__ import annotations

import pytest

from relint import formats
from relint.draft.relationship import Stated
from relint.draft.source import Source
from relint.inference import inference

TEXT = "Hi Ines,\n\nwe help bakers sell more. Do you have 15 minutes?\n"


@pytest.mark.parametrize(
    ("reader", "stage"),
    [
        ("Ines Larkin, Loaf; ordered an oven in May", "customer"),
        ("Ines Larkin, donor since 2019", "customer"),
        ("Ines Larkin, signed up at the fair", "subscriber"),
        ("Ines Larkin, downloaded the guide", "curious"),
        ("Ines Larkin, recommended us to Pat", "advocate"),
        ("Ines Larkin, Loaf, a prospect", "stranger"),
        ("Ines Larkin, has never bought anything", "stranger"),
        ("Ines Larkin, Loaf, Leith", "stranger"),
    ],
)
def test_what_the_reader_did_tells_the_stage(reader: str, stage: str) -> None:
    draft = formats.read(Source("draft.md", TEXT))
    assert inference(draft, Stated(reader=reader)).relationship.stage == stage


@pytest.mark.parametrize(
    "front",
    [
        "reader: Ines Larkin, ordered an oven in May",
        "reader:\n  name: Ines Larkin\n  firm: Loaf\n  did: ordered an oven in May",
        "relint:\n  reader: ordered an oven in May",
    ],
)
def test_front_matter_may_tell_it(front: str) -> None:
    draft = formats.read(Source("draft.md", f"---\n{front}\n---\n\n{TEXT}"))
    found = inference(draft, draft.stated)
    assert found.relationship.stage == "customer"
    assert found.reasons["stage"] == "what is said of the reader, “ordered an oven in May”"


def test_a_stated_stage_counts_before_it() -> None:
    weaker = Stated(reader="ordered in May")
    assert Stated(reader="a prospect").over(weaker).reader == "a prospect"
    assert Stated().over(weaker).reader == "ordered in May"
