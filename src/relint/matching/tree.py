"""Dependency patterns: who does what to whom (docs/writing-rules.md, "Trees").

Labels are Universal Dependencies; where the pipeline has others, tree checks do not run at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Literal

import msgspec

from relint.draft.span import apart, longest
from relint.english.apostrophes import straight
from relint.english.persons import PERSONS
from relint.language.analysis import Unit
from relint.language.doc import Token
from relint.language.layer import Layer
from relint.language.word_list import WordList
from relint.matching.lexicon import Lexicon
from relint.matching.pattern_rows import PENN, UPOS
from relint.matching.probe import Match
from relint.matching.syntax import PatternError

_TAGS = frozenset({Layer.TAGS})
StrOrMany = str | tuple[str, ...]


class TreeNode(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What must be true of one word and of what hangs from it."""

    lemma: StrOrMany = ()
    word: StrOrMany = ()
    pos: StrOrMany = ()
    tag: StrOrMany = ()
    morph: dict[str, str] = {}
    dep: StrOrMany = ()
    person: Literal["first", "first-singular", "first-plural", "second", "third"] | None = None
    name: StrOrMany = ()
    has: "tuple[TreeNode, ...]" = ()  # noqa: UP037 - msgspec resolves the name late
    lacks: "tuple[TreeNode, ...]" = ()  # noqa: UP037
    under: TreeNode | None = None
    deep: bool = False
    conj: bool = False
    imperative: bool = False
    report: Literal["clause", "word", "match"] = "clause"


def _many(value: StrOrMany) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value


#: What each node (by its `id`) came to at each word.
_Known = dict[tuple[int, int], list[Token] | None]


class _Test:
    """One node with its word lists expanded."""

    def __init__(self, node: TreeNode, words: Lexicon):
        self.node = node
        self.forms = frozenset(map(straight, words.expand(_many(node.lemma), inflected=True)))
        self.words = frozenset(straight(form.lower()) for form in words.expand(_many(node.word), inflected=False))
        self.pos = _known(_many(node.pos), UPOS, "part of speech")
        self.tags = _known(_many(node.tag), PENN, "Penn tag")
        self.deps = tuple(_many(node.dep))
        self.names = frozenset(_many(node.name))
        self.person = PERSONS[node.person] if node.person else None
        self.has = tuple(_Test(child, words) for child in node.has)
        self.lacks = tuple(_Test(child, words) for child in node.lacks)
        self.under = _Test(node.under, words) if node.under else None

    def possible(self, unit: Unit) -> Iterator[Token]:
        """The words that may meet this node, by their spelling."""
        doc = unit.doc
        for known in (self.forms, self.words, self.person):
            if known:
                return (doc[place] for place, word in enumerate(unit.words) if word in known)
        return iter(doc)

    def fits(self, token: Token, known: _Known) -> list[Token] | None:
        """The tokens that meet this node and its `has`, or `None`; each node looks at each word of a sentence once."""
        key = (id(self), token.i)
        if key not in known:
            known[key] = self._met(token, known)
        return known[key]

    def _met(self, token: Token, known: _Known) -> list[Token] | None:
        if not self._fits_alone(token):
            return None
        if self.under and not self.under._fits_alone(token.head):
            return None
        met = [token]
        taken: set[int] = set()
        for child in self.has:
            found = next(
                (fit for other in child._reach(token) if other.i not in taken and (fit := child.fits(other, known))),
                None,
            )
            if found is None:
                return None
            taken.add(found[0].i)
            met.extend(found)
        if any(child.fits(other, known) for child in self.lacks for other in child._reach(token)):
            return None
        return met

    def _reach(self, token: Token) -> Iterator[Token]:
        """The words that may meet this node below `token`: its dependents, all below, or conjuncts of dependents."""
        if self.node.deep:
            yield from (other for other in token.subtree if other.i != token.i)
            return
        for child in token.children:
            yield child
            if self.node.conj:
                yield from child.conjuncts

    def _fits_alone(self, token: Token) -> bool:
        return (
            self._fits_by_tag(token)
            and (not self.deps or any(_dep_fits(token, dep) for dep in self.deps))
            and (not self.names or token.ent_type_ in self.names)
            and (not self.node.imperative or is_imperative(token))
        )

    def _fits_by_tag(self, token: Token) -> bool:
        """What can be asked of a word before the tree is known."""
        lower = straight(token.lower_)
        return (
            (not self.forms or lower in self.forms)
            and (not self.words or lower in self.words)
            and (not self.pos or token.pos_ in self.pos)
            and (not self.tags or token.tag_ in self.tags)
            and (self.person is None or lower in self.person)
            and (not self.node.imperative or _is_bare_verb(token))
            and all(value in token.morph.get(key, []) for key, value in self.node.morph.items())
        )

    def needs(self) -> Iterator[Layer]:
        """The layers that the tests of this node and all below ask for."""
        if self.names:
            yield Layer.ENTITIES
        below = [*self.has, *self.lacks, *([self.under] if self.under else [])]
        for test in below:
            yield from test.needs()

    def word_sets(self) -> Iterator[frozenset[str]]:
        """Word sets of which one word each must occur."""
        for known in (self.forms, self.words, self.person):
            if known:
                yield known
        for test in self._around:
            yield from test.word_sets()

    def may_fit(self, unit: Unit) -> bool:
        """False when no word of a tagged sentence can meet this node, or none a node that it asks for."""
        here = any(self._fits_by_tag(token) for token in self.possible(unit))
        return here and all(test.may_fit(unit) for test in self._around)

    @property
    def _around(self) -> tuple[_Test, ...]:
        return (*self.has, self.under) if self.under else self.has


#: What makes a bare verb no command: it has a subject, a helping verb or a conjunction before it.
_NOT_COMMANDED = ("nsubj", "csubj", "aux", "mark", "expl")


def is_imperative(token: Token) -> bool:
    """True for a verb that tells the reader to do something: "send me …", "please call and ask …", "if so, write".

    A command joined to another verb counts when the first of the row is a command too ("come and see"), not when the
    first has a subject ("we come and see").
    """
    if not _is_bare_verb(token):
        return False
    for child in token.children:
        if child.dep_.lower().startswith(_NOT_COMMANDED) and child.lower_ not in ("do", "don't", "let"):
            return False
    if token.dep_.lower().split(":")[0] == "conj":
        return is_imperative(token.head)
    return token.head is token or token.dep_.lower() in ("root", "parataxis", "discourse", "appos")


def _is_bare_verb(token: Token) -> bool:
    return token.tag_ in ("VB", "VBP") and token.pos_ == "VERB"


def _known(values: tuple[str, ...], accepted: frozenset[str], what: str) -> frozenset[str]:
    for value in values:
        if value not in accepted:
            raise PatternError(f"“{value}” is no {what}; known: {', '.join(sorted(accepted))}", value)
    return frozenset(values)


def _dep_fits(token: Token, dep: str) -> bool:
    label = token.dep_.lower()
    if dep.endswith("*"):
        return label.split(":")[0] == dep[:-1]
    return label == dep


class Tree:
    """Finds one dependency pattern in units. A probe."""

    def __init__(self, node: TreeNode, words: Lexicon, entry: object = None):
        self.entry = entry
        self._test = _Test(node, words)
        self.layers = frozenset({Layer.TREE, *self._test.needs()})
        self._words = words
        self._report = node.report

    @cached_property
    def ways(self) -> tuple[frozenset[WordList], ...]:
        """The one way to match, for whoever indexes it: a run with an outline does not."""
        return (frozenset(map(self._words.table.of, self._test.word_sets())),)

    def check(self) -> None:
        """Nothing: a tree is read when it is made."""

    def prefilter(self, unit: Unit) -> frozenset[Layer] | None:
        """Tags first; the tree and names only where the words with their tags are all there."""
        if Layer.TAGS not in unit.layers:
            return _TAGS
        return self.layers if self._test.may_fit(unit) else None

    def match(self, unit: Unit) -> list[Match]:
        """One match for each word that meets the top node; of those that overlap the longest."""
        if Layer.TREE not in unit.layers:
            return []
        found: list[Match] = []
        known: _Known = {}
        for token in self._test.possible(unit):
            met = self._test.fits(token, known)
            if met is not None:
                found.append(Match(*self._extent(token, met), self.entry))
        return apart(found, _place, lambda match: longest(_place(match)))

    def _extent(self, token: Token, met: list[Token]) -> tuple[int, int]:
        if self._report == "word":
            return token.i, token.i + 1
        if self._report == "match":
            return min(one.i for one in met), max(one.i for one in met) + 1
        return _trimmed(token, [one.i for one in token.subtree])


def _place(match: Match) -> tuple[int, int]:
    return match.start, match.end


def _trimmed(token: Token, indices: Iterable[int]) -> tuple[int, int]:
    """From first to last word of a clause, without punctuation and conjunctions at its edges."""
    doc, kept = token.doc, sorted(indices)
    while len(kept) > 1 and (doc[kept[0]].is_punct or doc[kept[0]].dep_ == "cc"):
        kept.pop(0)
    while len(kept) > 1 and doc[kept[-1]].is_punct:
        kept.pop()
    return kept[0], kept[-1] + 1
