"""Kind `noun-stack`: four nouns and more in a row, some of them abstract ("customer data platform integration")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

import msgspec

from relint.english.apostrophes import straight
from relint.kinds.kind import Context
from relint.kinds.quoting import is_quoted
from relint.kinds.view import DraftView
from relint.language.analysis import Unit
from relint.language.doc import Token
from relint.language.layer import Layer
from relint.matching.hit import Hit
from relint.matching.probe import Match, Probe


class NounStackOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Options of kind `noun-stack`. `abstract` are nouns that carry no picture; so many of a row must be of them."""

    abstract: tuple[str, ...]
    nouns: int = 4
    min_abstract: int = 2
    known: tuple[str, ...] = ()


class NounStackKind:
    """Finds rows of common nouns. Also its own probe: an abstract noun must stand in the sentence."""

    Options: ClassVar[type[msgspec.Struct]] = NounStackOptions
    by_probes: ClassVar[bool] = True
    layers: frozenset[Layer] = frozenset({Layer.TAGS})

    def __init__(self, options: NounStackOptions, context: Context):
        words = context.words
        self._options = options
        self._abstract = frozenset(words.expand(options.abstract, inflected=True, pos="NOUN"))
        self._known = tuple(" ".join(words.cut(phrase)) for phrase in words.expand(options.known, inflected=False))
        self.ways = (frozenset({words.table.of(map(straight, self._abstract))}),)

    def check(self) -> None:
        """Nothing."""

    def probes(self) -> Iterable[Probe]:
        """Itself."""
        return [self]

    def prefilter(self, unit: Unit) -> frozenset[Layer] | None:
        """Tags, where a row of lower-case words is long enough and holds enough abstract ones."""
        length = abstract = 0
        for text, word in zip(unit.column("text"), unit.words, strict=True):
            if text == "-" and length:
                continue
            if not (text.isalpha() and text.islower() and len(text) > 1):
                length = abstract = 0
                continue
            length += 1
            abstract += word in self._abstract
            if length >= self._options.nouns and abstract >= self._options.min_abstract:
                return self.layers
        return None

    def match(self, unit: Unit) -> Iterable[Match]:
        """Rows of nouns in one sentence that are long and abstract enough."""
        for row in _rows(unit):
            words = [token for token in row if token.text != "-"]
            if len(words) < self._options.nouns:
                continue
            written = " ".join(token.lower_ for token in row)
            if sum(token.lower_ in self._abstract for token in words) < self._options.min_abstract:
                continue
            if not any(known in written for known in self._known):
                yield Match(row[0].i, row[-1].i + 1, len(words))

    def hits(self, draft: DraftView) -> Iterator[Hit]:
        """Rows in scope that nobody is quoted with."""
        for located in draft.matches(self):
            if not is_quoted(located, draft):
                head = located.sentence.unit.doc[located.match.end - 1].text
                yield Hit(located.span, {"count": located.match.entry, "head": head})


def _rows(unit: Unit) -> Iterator[list[Token]]:
    """Stretches of lower-case nouns; a hyphen between two of them belongs to the row."""
    doc, row = unit.doc, list[Token]()
    for token in doc:
        joint = token.text == "-" and row and token.i + 1 < len(doc) and _is_noun(doc[token.i + 1])
        if _is_noun(token) or joint:
            row.append(token)
        elif row:
            yield row
            row = []
    if row:
        yield row


def _is_noun(token: Token) -> bool:
    return token.pos_ == "NOUN" and token.is_alpha and token.is_lower and len(token) > 1
