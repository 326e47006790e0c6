"""Where a replacement would stand: the words that go, and those on either side that have to go with the new ones."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from relint.language.doc import Doc, Token
from relint.matching.probe import Located
from relint.outside.structs import Struct

Part = Literal["verb", "noun", "adj", "adv", "phrase"]

_PREDICATES = ("VERB", "AUX")
_NAMED: dict[str, Part] = {"verb": "verb", "noun": "noun", "adj": "adj", "adv": "adv"}
#: A participle that nobody calls a verb ("bespoke", "bustling") is an adjective.
_PARTS: dict[str, Part] = {"NOUN": "noun", "PROPN": "noun", "ADJ": "adj", "ADV": "adv", "VERB": "adj", "AUX": "phrase"}


class Place(Struct, frozen=True, dict=True):
    """A match whose words are to be replaced; `part` is what they are in the sentence, and `model` their main word.

    With `any_part` nobody said what they are, and the replacement tells more.
    """

    located: Located
    part: Part
    model: Token
    any_part: bool = False

    @property
    def doc(self) -> Doc:
        """The sentence."""
        return self.located.sentence.unit.doc

    @property
    def start(self) -> int:
        """The first word that goes."""
        return self.located.match.start

    @property
    def end(self) -> int:
        """The first word behind those that go."""
        return self.located.match.end

    @cached_property
    def before(self) -> Token | None:
        """The word in front."""
        return self.doc[self.start - 1] if self.start else None

    @cached_property
    def after(self) -> Token | None:
        """The word behind."""
        return self.doc[self.end] if self.end < len(self.doc) else None

    def behind(self) -> Iterator[Token]:
        """The words behind, in order."""
        return iter(self.doc[self.end :])

    def in_front(self) -> Iterator[Token]:
        """The words in front, the nearest first."""
        return (self.doc[at] for at in range(self.start - 1, -1, -1))

    @property
    def ends_a_clause(self) -> bool:
        """True when nothing follows, or a mark."""
        return self.after is None or is_mark(self.after)

    @property
    def begins_a_clause(self) -> bool:
        """True when nothing stands in front, or a mark."""
        return self.before is None or is_mark(self.before)


def place_of(located: Located, pos: str = "any") -> Place:
    """The place of a match of a term of this part of speech."""
    words = list(located.sentence.unit.doc[located.match.start : located.match.end])
    part = _NAMED.get(pos) or _part(words)
    verb = next((word for word in words if word.pos_ in _PREDICATES), words[-1])
    return Place(located, part, verb if part == "verb" else words[-1], pos == "any")


def _part(words: list[Token]) -> Part:
    """Of several words the first decides when it is a verb, else the last."""
    if len(words) == 1:
        return _PARTS.get(words[0].pos_, "phrase")
    if words[0].pos_ in _PREDICATES:
        return "verb"
    found = _PARTS.get(words[-1].pos_, "phrase")
    return found if found in ("noun", "adj") and not any(word.pos_ in _PREDICATES for word in words) else "phrase"


def is_mark(token: Token) -> bool:
    """A mark between clauses; a hyphen or an apostrophe is none."""
    return token.is_punct and token.text not in ("-", "'", "’", "/", "#", "&", "%")
