"""Drafts cut into passages: everything the reader sees, in its context, and where it stands in the file."""

from __future__ import annotations

from itertools import pairwise

from relint import formats
from relint.draft.document import BlockKind
from relint.draft.relationship import Channel, Consent, Relationship, Stage
from relint.draft.source import Source
from relint.judge.network import CHANNELS, PLACES, STAGES
from relint.judge.passage import FROM, Placed, passages_of
from relint.language.analysis import Annotator, analyse
from relint.language.pipeline import Pipeline

DRAFT = """---
from: "Petra Holm <petra@example.org>"
subject: "Your kettle order"
---

Hi Ana,

The kettle left our shop today. It should reach you on Friday.

Petra
"""


def _passages(text: str, pipeline: Pipeline, touch: int | None = 5) -> list[Placed]:
    document = formats.read(Source("draft.md", text, "utf-8"))
    relationship = Relationship(Channel.EMAIL, Stage.CUSTOMER, touch, Consent.CUSTOMER)
    return passages_of(analyse(document, Annotator(pipeline)), relationship)


def test_the_sender_comes_first_and_each_passage_knows_the_one_before(pipeline: Pipeline) -> None:
    found = _passages(DRAFT, pipeline)
    assert [placed.passage.place for placed in found[:3]] == [FROM, "subject", "greeting"]
    assert found[0].passage.words == ("Petra", "Holm")
    assert found[0].passage.before == ()
    for earlier, later in pairwise(found):
        assert later.passage.before == earlier.passage.words


def test_places_are_exact(pipeline: Pipeline) -> None:
    for placed in _passages(DRAFT, pipeline):
        span = placed.source(0, len(placed.passage.words))
        assert DRAFT[span.start : span.end].split() == placed.unit.doc.text.split()


def test_context_is_the_relationship_and_the_part_of_the_draft(pipeline: Pipeline) -> None:
    passages = [placed.passage for placed in _passages(DRAFT, pipeline)]
    assert {(each.channel, each.stage, each.touch) for each in passages} == {("email", "customer", 3)}
    parts = [each.part for each in passages]
    assert parts == sorted(parts)
    assert (parts[0], parts[-1]) == (1, 5)
    assert {placed.passage.touch for placed in _passages(DRAFT, pipeline, touch=None)} == {0}


def test_without_a_sender_the_copy_comes_first(pipeline: Pipeline) -> None:
    assert _passages("The kettle left our shop.\n", pipeline)[0].passage.place == "paragraph"
    assert _passages("", pipeline) == []


def test_the_network_knows_every_channel_stage_and_place() -> None:
    assert {each.value for each in Channel} <= set(CHANNELS)
    assert {each.value for each in Stage} - {Stage.UNKNOWN} <= set(STAGES)
    assert {each.value for each in BlockKind} | {FROM} <= set(PLACES)
