"""Kind `signature`: who signs a letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

import msgspec

from relint.document import BlockKind
from relint.hit import Hit
from relint.kinds.draft import Draft
from relint.kinds.kind import Context
from relint.kinds.pattern import Pattern, Words
from relint.kinds.signers import Signer, is_person, own_words, signers
from relint.kinds.syntax import PatternError
from relint.language.probe import Probe

#: The list of words that no person's name holds; `rules/signals/lists.yaml` has it.
NOT_A_PERSON = "not-a-person"


class SignatureOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Options of kind `signature`; see docs/writing-rules.md."""

    find: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    persons: bool = False
    lists: dict[str, tuple[str, ...]] = {}


class SignatureKind:
    """Finds those who sign: persons, or what one of the patterns names when no person signs beside it."""

    Options: ClassVar[type[msgspec.Struct]] = SignatureOptions

    def __init__(self, options: SignatureOptions, context: Context):
        if options.persons == bool(options.find):
            raise PatternError("give either “find” or “persons: true”")
        words = Words(context.words.pipeline, {**context.words.lists, **options.lists})
        self._options = options
        self._find = [Pattern(text, words) for text in options.find]
        self._unless = [Pattern(text, words) for text in options.unless]
        self._not_a_person = frozenset(words.lists.get(NOT_A_PERSON, ()))

    def probes(self) -> Iterable[Probe]:
        """None: it looks at the end of a letter by itself."""
        return ()

    def hits(self, draft: Draft) -> Iterator[Hit]:
        """Persons who sign, or the first signer that a pattern knows where no person signs."""
        document = draft.document
        found = [one for one in signers(document) if one.block.kind in draft.blocks]
        persons = [one for one in _first_lines(found) if self._is_person(one, draft)]
        if self._options.persons:
            yield from (Hit(one.span) for one in persons)
            return
        if any(not one.bare for one in persons):
            return
        for one in found:
            if self._matches(self._find, one, draft) and not self._matches(self._unless, one, draft):
                yield Hit(one.whole, {"signer": " ".join(one.span.of(document.text).split())})
                return

    def _is_person(self, signer: Signer, draft: Draft) -> bool:
        document = draft.document
        if signer.bare:
            # Without formula or dash only a full name will do: “See you there. Best Western” signs nothing.
            text = signer.span.of(document.text)
            return len(text.split()) <= 4 and is_person(signer, document, self._not_a_person, own_words(document))
        return is_person(signer, document, self._not_a_person, own_words(document))

    def _matches(self, patterns: list[Pattern], signer: Signer, draft: Draft) -> bool:
        unit = draft.analysis.annotator.unit(signer.span.of(draft.document.text))
        return any(
            (pattern.triggers is None or not pattern.triggers.isdisjoint(unit.words)) and pattern.find(unit)
            for pattern in patterns
        )


def _first_lines(found: list[Signer]) -> Iterator[Signer]:
    """A signature's first two lines may name a person; below stand jobs, firms and towns."""
    lines = 0
    for one in found:
        lines = lines + 1 if one.block.kind is BlockKind.SIGNATURE else 0
        if lines <= 2:
            yield one
