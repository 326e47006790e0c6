"""What the judge reads: one sentence, where it stands, to whom it is written, and the sentence before."""

from __future__ import annotations

from relint.draft.document import Document
from relint.draft.envelope import Field
from relint.draft.relationship import Relationship, Stage
from relint.draft.span import Span
from relint.language.analysis import Analysis, Sentence, Unit
from relint.outside.structs import Struct

#: The place of the sender's name, which is no block of the copy.
FROM = "from"
#: Touches from this one on are judged alike.
MANY_TOUCHES = 3
#: Parts of a draft that the judge tells apart: its opening, its middle, its end.
PARTS = 5


class Passage(Struct, frozen=True):
    """One sentence in its context. `""`, 0 and `()` say that a part of the context is not known.

    `part` is 1 for the first fifth of the draft to 5 for the last; `touch` is 1, 2, or 3 and more.
    """

    words: tuple[str, ...]
    before: tuple[str, ...] = ()
    channel: str = ""
    stage: str = ""
    touch: int = 0
    place: str = ""
    part: int = 0


class Placed(Struct, frozen=True):
    """A passage of a draft and its sentence, or `None` for the sender's name; `unit` has its words."""

    passage: Passage
    sentence: Sentence | None
    unit: Unit
    document: Document

    def source(self, start: int, end: int) -> Span:
        """Where the words from `start` up to (not including) `end` stand in the source."""
        if self.sentence is None:
            return _sender_span(self.document)
        return self.document.to_source(self.sentence.characters(start, end))


def passages_of(analysis: Analysis, relationship: Relationship) -> list[Placed]:
    """Every sentence of a draft in reading order, the sender's name first when it has one."""
    document = analysis.document
    units: list[tuple[Unit, Sentence | None]] = [(each.unit, each) for each in analysis.sentences]
    if name := _sender_name(document):
        units.insert(0, (analysis.annotator.unit(name), None))
    found: list[Placed] = []
    before: tuple[str, ...] = ()
    for number, (unit, sentence) in enumerate(units):
        words = tuple(unit.column("text"))
        passage = Passage(
            words,
            before,
            channel=relationship.channel.value,
            stage="" if relationship.stage is Stage.UNKNOWN else relationship.stage.value,
            touch=min(relationship.touch or 0, MANY_TOUCHES),
            place=sentence.block.kind.value if sentence else FROM,
            part=1 + PARTS * number // len(units),
        )
        found.append(Placed(passage, sentence, unit, document))
        before = words
    return found


def _sender_name(document: Document) -> str:
    field = _sender(document)
    return field.value.strip() if field else ""


def _sender_span(document: Document) -> Span:
    field = _sender(document)
    assert field is not None  # there is no passage of a sender's name without one
    return field.span


def _sender(document: Document) -> Field | None:
    mailbox = document.envelope.sender
    return (mailbox.name or mailbox.address) if mailbox else None
