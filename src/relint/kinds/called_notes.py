"""Footnotes and endnotes of a draft: what stands in one counts where it is called, as if the sentence said it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from relint.draft.document import Block, BlockKind
from relint.draft.span import Span
from relint.language.analysis import Analysis, Sentence
from relint.outside.structs import Struct


class CalledNote(Struct, frozen=True, order=True):
    """Behind which character of the source it is called, and the numbers of its first and its last sentence."""

    called_at: int
    first: int
    last: int


class CalledNotes:
    """The notes of one draft, found by where they are called."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        document = analysis.document
        words = sorted({note.words for note in document.notes})
        said: dict[Span, list[Sentence]] = {}
        for sentence in analysis.sentences if words else ():
            place = document.to_source(sentence.span)
            number = bisect_right(words, place.start, key=lambda span: span.start) - 1
            if sentence.block.kind is BlockKind.FOOTER and number >= 0 and words[number].covers(place):
                said.setdefault(words[number], []).append(sentence)
        #: The blocks that hold them.
        self.blocks: frozenset[Block] = frozenset(one.block for sentences in said.values() for one in sentences)
        self._notes = sorted(
            CalledNote(note.called_at, said[note.words][0].index, said[note.words][-1].index)
            for note in document.notes
            if note.words in said
        )

    def near(self, sentence: Sentence, within: int) -> Sequence[CalledNote]:
        """Those whose numbers a reader meets in a sentence or in its neighbours up to `within` away."""
        if not self._notes:
            return ()
        around = self._analysis.around(sentence, within)
        document = self._analysis.document
        start, end = document.to_source(around[0].span).start, document.to_source(around[-1].span).end
        first = bisect_right(self._notes, start, key=lambda note: note.called_at)
        # The number of a note may stand behind a blank.
        return self._notes[first : bisect_right(self._notes, end + 1, key=lambda note: note.called_at)]
