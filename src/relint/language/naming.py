"""Names of persons, organisations and places, found word by word from the encoder's vectors."""

from __future__ import annotations

from collections.abc import Sequence

from relint.language.decoding import Allowed, Moves, Scorer, Weights, decoded
from relint.language.doc import Doc
from relint.language.encoder import Encoder

_BEGIN, _LAST, _UNIT = 1, 3, 4


class NameFinder:
    """Finds names, with an encoder of its own."""

    def __init__(self, weights: Weights, encoder: Encoder) -> None:
        self._encoder = encoder
        self._scorer = Scorer(weights)
        self._moves = Moves(weights, never={(_UNIT, "")})

    def annotate(self, docs: Sequence[Doc]) -> None:
        """Mark names in place."""
        states = [_Naming([word.isspace() for word in doc.words]) for doc in docs]
        decoded(states, self._encoder.encode(docs), self._scorer, self._moves)
        for doc, state in zip(docs, states, strict=True):
            doc.add_names(state.names)


class _Naming:
    """How far a document is read, and the name that is open."""

    def __init__(self, blank: Sequence[bool]) -> None:
        self._blank = blank
        self._at = 0
        self._open: tuple[int, str] | None = None
        self.names: list[tuple[int, int, str]] = []

    @property
    def is_final(self) -> bool:
        """True at the end."""
        return self._at >= len(self._blank)

    def context(self) -> list[int]:
        """This word; the first of the open name, and the word before this one; -1 where no name is open."""
        if self._open is None:
            return [self._at, -1, -1]
        return [self._at, self._open[0], self._at - 1]

    def allowed(self) -> Allowed:
        """An open name goes on or ends, and none begins with a blank; there is no kind 0."""
        is_last = self._at == len(self._blank) - 1
        if self._open is not None:
            return (False, False, not is_last, True, False, False), self._open[1]
        is_word = not self._blank[self._at]
        return (False, is_word and not is_last, False, False, is_word, True), None

    def take(self, kind: int, label: str) -> None:
        """One word."""
        if kind == _BEGIN:
            self._open = (self._at, label)
        elif kind == _UNIT:
            self.names.append((self._at, self._at + 1, label))
        elif kind == _LAST and self._open is not None:
            start, known = self._open
            self.names.append((start, self._at + 1, known))
            self._open = None
        self._at += 1
