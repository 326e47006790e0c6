"""Conditions that silence a match or demand something of its surroundings (docs/writing-rules.md, "Guards")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

import msgspec

from relint.draft.document import BlockKind
from relint.english.apostrophes import straight
from relint.english.negation import DENYING
from relint.english.persons import PERSONS
from relint.kinds.view import DraftView
from relint.language.analysis import Sentence
from relint.language.doc import Token
from relint.language.layer import Layer
from relint.matching.lexicon import Lexicon
from relint.matching.pattern import Pattern
from relint.matching.probe import Located, matches_in


class Near(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Patterns looked for in this sentence and up to `within` sentences away."""

    patterns: tuple[str, ...]
    within: int = 2


class GuardOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """As written in a rule file."""

    sentence: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    negated: bool = False
    near: Near | None = None
    signals: tuple[str, ...] = ()
    within: int = 0
    draft: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    child: tuple[str, ...] = ()
    block: tuple[BlockKind, ...] = ()


#: So many words may stand between what denies and the words that it denies ("not a single one of our friends").
_DENIED_WITHIN = 2
_RELATIONS = ("subject", "object", "head", "child")


class Guard:
    """Answers for one match which of its conditions hold. Patterns are compiled at first use."""

    def __init__(self, options: GuardOptions, words: Lexicon):
        self._options = options
        self._words = words

    @cached_property
    def _patterns(self) -> dict[str, list[Pattern]]:
        named = {name: getattr(self._options, name) for name in ("sentence", "before", "after", "around")}
        if self._options.near:
            named["near"] = self._options.near.patterns
        return {name: [Pattern(text, self._words) for text in texts] for name, texts in named.items() if texts}

    @cached_property
    def _lemmas(self) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for name in _RELATIONS:
            entries = getattr(self._options, name)
            if entries:
                persons = [entry for entry in entries if entry in PERSONS]
                lemmas = [entry for entry in entries if entry not in PERSONS]
                found[name] = frozenset(self._words.expand(lemmas, inflected=True)).union(
                    *(PERSONS[person] for person in persons)
                )
        return found

    def check(self) -> None:
        """Read everything now, so that a mistake in a pack is told when it is loaded."""
        _ = self._lemmas
        for patterns in self._patterns.values():
            for pattern in patterns:
                pattern.check()

    def any_holds(self, located: Located, draft: DraftView) -> bool:
        """True when at least one condition holds (`unless`)."""
        return any(held is not None for _, held in self._answers(located, draft))

    def all_hold(self, located: Located, draft: DraftView) -> bool:
        """True when every condition holds (`only`)."""
        return all(held is not None for _, held in self._answers(located, draft))

    def holding(self, located: Located, draft: DraftView) -> list[str]:
        """The conditions that hold, each with what made it hold, for somebody who asks why."""
        return [f"{name}: {held}" for name, held in self._answers(located, draft) if held is not None]

    def failing(self, located: Located, draft: DraftView) -> list[str]:
        """The conditions that do not hold, for somebody who asks why."""
        return [name for name, held in self._answers(located, draft) if held is None]

    def _answers(self, located: Located, draft: DraftView) -> Iterator[tuple[str, str | None]]:
        """Each condition and what makes it hold; `None`: nothing does."""
        options = self._options
        if options.block:
            kind = located.sentence.block.kind
            yield "block", kind if kind in options.block else None
        if options.negated:
            yield "negated", _denial(located)
        for name, patterns in self._patterns.items():
            yield name, self._met(name, patterns, located, draft)
        if options.signals:
            near = (one for one in options.signals if draft.signal_near(one, located.sentence, options.within))
            yield "signals", next(near, None)
        if options.draft:
            yield "draft", next((name for name in options.draft if draft.signal(name)), None)
        for name, lemmas in self._lemmas.items():
            draft.analysis.ensure([located.sentence], [Layer.TREE])
            yield name, _related(name, lemmas, located)

    def _met(self, name: str, patterns: list[Pattern], located: Located, draft: DraftView) -> str | None:
        """The first pattern that is met where the condition looks."""
        sentences: Sequence[Sentence] = [located.sentence]
        if name == "near" and self._options.near:
            sentences = draft.analysis.around(located.sentence, self._options.near.within)
        for sentence in sentences:
            match = located.match
            for pattern in patterns:
                for other in matches_in(draft.analysis, sentence.unit, pattern):
                    if (
                        name in ("sentence", "near")
                        or (name == "before" and other.end == match.start)
                        or (name == "after" and other.start == match.end)
                        or (name == "around" and other.start <= match.start and match.end <= other.end)
                    ):
                        return pattern.text
        return None


def _denial(located: Located) -> str | None:
    """The word that denies the match: close before it, with no mark between."""
    unit, start = located.sentence.unit, located.match.start
    marks = unit.column("is_punct")
    for place in range(start - 1, max(-1, start - _DENIED_WITHIN - 2), -1):
        if marks[place]:
            return None
        if unit.words[place] in DENYING:
            return unit.words[place]
    return None


def _related(name: str, lemmas: frozenset[str], located: Located) -> str | None:
    """The word that stands so to the match and is among these."""
    if Layer.TREE not in located.sentence.unit.layers:
        return None
    doc = located.sentence.unit.doc
    main = _top(list(doc[located.match.start : located.match.end]))
    return next((_word(token) for token in _relatives(name, main) if _word(token) in lemmas), None)


def _top(span: Sequence[Token]) -> Token:
    indices = {token.i for token in span}
    return next((token for token in span if token.head.i not in indices), span[-1])


def _word(token: Token) -> str:
    return straight(token.lower_)


_SUBJECTS = ("nsubj", "csubj")
_OBJECTS = ("obj", "iobj", "obl", "xcomp", "ccomp", "nmod", "nsubj:pass")


def _relatives(name: str, main: Token) -> Iterator[Token]:
    if name == "child":
        yield from main.children
        return
    if name == "head":
        yield main.head
        return
    clause = main if main.pos_ in ("VERB", "AUX") or _has_subject(main) else main.head
    prefixes = _SUBJECTS if name == "subject" else _OBJECTS
    for child in clause.children:
        if child.dep_.startswith(prefixes) and (name == "subject" or child.dep_ != "nsubj"):
            yield child
            yield from child.conjuncts
    if name == "subject" and clause.dep_ in ("conj", "xcomp") and not _has_subject(clause):
        yield from (child for child in clause.head.children if child.dep_.startswith("nsubj"))
    if name == "object" and _has_subject(clause) and clause.pos_ not in ("VERB", "AUX"):
        yield clause  # a predicate noun: "our mission is growth"


def _has_subject(token: Token) -> bool:
    return any(child.dep_.startswith("nsubj") for child in token.children)
