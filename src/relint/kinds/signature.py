"""Kind `signature`: who signs a letter."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import ClassVar

import msgspec

from relint.draft.document import BlockKind, Document
from relint.kinds.display_name import shows_person
from relint.kinds.kind import Context, KindWithoutProbes
from relint.kinds.nobodys_name import shows_firm, shows_many
from relint.kinds.signers import Signer, is_person, own_words, signers
from relint.kinds.view import DraftView
from relint.language.analysis import Unit
from relint.matching.hit import Hit
from relint.matching.lexicon import Lexicon
from relint.matching.pattern import Pattern
from relint.matching.probe import matches_in
from relint.matching.syntax import PatternError

#: The word lists whose words no person's name holds; `rules/signals/lists.yaml` has them.
CROWDS = ("crowds", "causes")
NOT_A_PERSON = ("not_a_person", "causes", "departments", "department_ends", "crowds", "company_forms", "house_words")


def impersonal_words(words: Lexicon) -> frozenset[str]:
    """The words that no person's name holds, as far as the word lists know them."""
    return _together(tuple(words.lists.get(name, ()) for name in NOT_A_PERSON))


@lru_cache(maxsize=4)
def _together(lists: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    """A thousand words and more, for which two dozen rules ask."""
    return frozenset(chain.from_iterable(lists))


def person_in_sender(draft: DraftView, not_a_person: frozenset[str]) -> bool:
    """True when the From line shows a person's name."""
    sender = draft.document.envelope.sender
    if sender is None or sender.name is None:
        return False
    address = sender.address.value if sender.address else ""
    return shows_person(sender.name.value, _impersonal(draft, not_a_person), address)


def _impersonal(draft: DraftView, not_a_person: frozenset[str]) -> frozenset[str]:
    """With the words of the sender's own firm."""
    return draft.once(not_a_person, lambda document: not_a_person | own_words(document))


def _signers(document: Document) -> tuple[Signer, ...]:
    return tuple(signers(document))


class SignatureOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Options of kind `signature`; see docs/writing-rules.md."""

    find: tuple[str, ...] = ()
    find_closed: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    persons: bool = False
    sender: bool = False
    own: bool = False
    many: bool = False
    missing: bool = False
    min_words: int = 0
    with_signals: tuple[str, ...] = ()
    unless_signals: tuple[str, ...] = ()
    unless_rules: tuple[str, ...] = ()
    lists: dict[str, tuple[str, ...]] = {}


class SignatureKind(KindWithoutProbes):
    """Finds those who sign: persons, or what one of the patterns names when no person signs beside it."""

    Options: ClassVar[type[msgspec.Struct]] = SignatureOptions

    def __init__(self, options: SignatureOptions, context: Context):
        if [bool(options.find), options.persons, options.missing].count(True) != 1:
            raise PatternError("give one of “find”, “persons: true” and “missing: true”")
        words = context.words.with_lists(options.lists)
        self._options = options
        self._find = [Pattern(text, words) for text in options.find]
        self._find_closed = [Pattern(text, words) for text in options.find_closed]
        self._unless = [Pattern(text, words) for text in options.unless]
        self._not_a_person = impersonal_words(words)
        self._crowds = frozenset(word for name in CROWDS for word in words.lists.get(name, ()))

    def check(self) -> None:
        """Take every pattern apart."""
        for pattern in (*self._find, *self._find_closed, *self._unless):
            pattern.check()

    def hits(self, draft: DraftView) -> Iterator[Hit]:
        """Persons who sign, or the first signer that a pattern knows where no person signs."""
        if not self._called_for(draft):
            return
        if self._options.sender:
            yield from self._sender(draft)
            return
        document = draft.document
        found = [one for one in draft.once(signers, _signers) if one.block.kind in draft.blocks]
        persons = self._persons(found, draft)
        if self._options.persons:
            yield from (Hit(one.span) for one in persons)
            return
        if self._options.missing:
            if not persons and not document.may_be_signed_elsewhere and not self._person_in_sender(draft):
                yield Hit(None)
            return
        if any(not one.bare for one in persons):
            return
        for one in found:
            wanted = self._find if one.whole == one.span else [*self._find, *self._find_closed]
            if self._matches(wanted, one, draft) and not self._matches(self._unless, one, draft):
                yield Hit(one.whole, {"signer": " ".join(one.span.of(document.text).split())})
                return

    def _persons(self, found: list[Signer], draft: DraftView) -> list[Signer]:
        """Those who are persons. A signature's second line counts when the first names a firm; below stand towns."""
        persons: list[Signer] = []
        lines = 0
        for one in found:
            lines = lines + 1 if one.block.kind is BlockKind.SIGNATURE else 0
            whole_name = len(one.span.of(draft.document.text).split()) >= 2
            if (lines < 2 or (lines == 2 and whole_name and not persons)) and self._is_person(one, draft):
                persons.append(one)
        return persons

    def _sender(self, draft: DraftView) -> Iterator[Hit]:
        """The display name in the From line, when it is (or is not) a person's."""
        sender = draft.document.envelope.sender
        if sender is None or sender.name is None:
            return
        shown = sender.name.value.strip()
        own = draft.once(own_words, own_words)
        person = self._person_in_sender(draft)
        unit = draft.analysis.annotator.unit(shown)
        if self._options.persons:
            matched = person
        else:
            # A firm's own name, as its domain spells it, is nobody either.
            known = self._any_matches(self._find, unit, draft) or self._shows_nobody(shown, own, draft)
            matched = known and not person and not self._any_matches(self._unless, unit, draft)
        if matched:
            yield Hit(None, {"signer": shown}, source=sender.name.span)

    def _shows_nobody(self, shown: str, own: frozenset[str], draft: DraftView) -> bool:
        """By the shape of the display name: many at once (`many`), or a firm and no crowd (`own`)."""
        options = self._options
        many = shows_many(shown, self._crowds)
        if options.many and many:
            return True
        sender = draft.document.envelope.sender
        address = sender.address.value if sender and sender.address else ""
        return options.own and not many and shows_firm(shown, own, address)

    def _person_in_sender(self, draft: DraftView) -> bool:
        return person_in_sender(draft, self._not_a_person)

    def _called_for(self, draft: DraftView) -> bool:
        """False for a draft too short, or of a sort, to be judged by its signature."""
        options = self._options
        if options.min_words and draft.measure("words").value < options.min_words:
            return False
        if any(map(draft.signal, options.unless_signals)) or any(map(draft.rule_hits, options.unless_rules)):
            return False
        return all(map(draft.signal, options.with_signals))

    def _is_person(self, signer: Signer, draft: DraftView) -> bool:
        document = draft.document
        if signer.bare:
            # Without formula or dash only a full name will do: “See you there. Best Western” signs nothing.
            text = signer.span.of(document.text)
            return len(text.split()) <= 4 and is_person(signer, document, _impersonal(draft, self._not_a_person))
        return is_person(signer, document, _impersonal(draft, self._not_a_person))

    def _matches(self, patterns: list[Pattern], signer: Signer, draft: DraftView) -> bool:
        unit = draft.analysis.annotator.unit(signer.span.of(draft.document.text))
        return self._any_matches(patterns, unit, draft)

    @staticmethod
    def _any_matches(patterns: list[Pattern], unit: Unit, draft: DraftView) -> bool:
        return any(matches_in(draft.analysis, unit, pattern) for pattern in patterns)
