"""Words that the settings allow: some rules do not speak of them to some readers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from relint.draft.relationship import Relationship, Stage
from relint.draft.span import Span
from relint.engine.own_words import OwnWords
from relint.matching.hit import Hit
from relint.outside.structs import Struct
from relint.results.silence_record import SilenceRecord
from relint.settings.selection import names_rule

#: All forms of a word or phrase.
Forms = Callable[[str], Iterable[str]]


class AllowedWords(Struct, frozen=True):
    """Words, the packs and rules that are quiet about them, and to whom (no stage: to anybody)."""

    words: tuple[str, ...]
    rules: tuple[str, ...]
    stages: frozenset[Stage] = frozenset()
    reason: str = ""

    def speaks_of(self, rule: str, relationship: Relationship) -> bool:
        """True when it keeps the rule quiet at this relationship."""
        here = not self.stages or relationship.stage in self.stages
        return here and any(names_rule(name, rule) for name in self.rules)


class AllowedInDraft:
    """The allowed words in one draft's visible text, and how often each kept a rule quiet."""

    def __init__(self, allowed: Sequence[AllowedWords], text: str, relationship: Relationship, forms: Forms) -> None:
        self._allowed, self._text, self._relationship, self._forms = allowed, text, relationship, forms
        self._counts: Counter[tuple[int, str]] = Counter()

    def without(self, rule: str, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
        """The hits of a rule but for those that stand in words which it is to be quiet about."""
        for number, allowed in enumerate(self._allowed):
            if hits and allowed.speaks_of(rule, self._relationship):
                spans = self._spans[number]
                kept = tuple(hit for hit in hits if not (hit.span and any(span.covers(hit.span) for span in spans)))
                self._counts[number, rule] += len(hits) - len(kept)
                hits = kept
        return hits

    def records(self, rules: Iterable[str]) -> Iterator[SilenceRecord]:
        """What was kept quiet about, as far as these rules go."""
        rules = set(rules)
        for number, allowed in enumerate(self._allowed):
            count = sum(found for (place, rule), found in self._counts.items() if place == number and rule in rules)
            if count:
                yield SilenceRecord("allowed words", allowed.rules, count, reason=allowed.reason, words=allowed.words)

    @cached_property
    def _spans(self) -> list[tuple[Span, ...]]:
        return [
            OwnWords([form for word in each.words for form in self._written(word)]).spans(self._text)
            for each in self._allowed
        ]

    def _written(self, word: str) -> Iterable[str]:
        """In all its forms; a name, or anything else with a capital, only as it is."""
        return {word, *self._forms(word)} if word == word.lower() and word[:1].isalpha() else (word,)
