"""Kind `terms`: a long word list with parts of speech, alternatives and false friends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

import msgspec

from relint.kinds.guard import Guard, GuardOptions
from relint.kinds.kind import Context
from relint.kinds.quoting import is_quoted
from relint.kinds.taken import Taken, silencers
from relint.kinds.term_list import UPOS_OF, Term, TermTrie
from relint.kinds.view import DraftView
from relint.language.analysis import Annotator, Unit
from relint.language.doc import Token
from relint.language.layer import Layer
from relint.matching.fitting.place import place_of
from relint.matching.hit import Hit
from relint.matching.lexicon import inflect_all
from relint.matching.probe import Located, Match, Probe
from relint.matching.rewrite import Inflect, Replacement, inflected


class TermsOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Options of kind `terms`. `terms` is the list itself: loading a pack puts a file's entries in."""

    terms: tuple[Term, ...]
    lists: dict[str, tuple[str, ...]] = {}
    min_weight: float = 0
    max_weight: float = 99
    unless: GuardOptions | None = None


class TermsKind:
    """Finds the terms of one list. Also its own probe."""

    Options: ClassVar[type[msgspec.Struct]] = TermsOptions
    by_probes: ClassVar[bool] = True
    layers: frozenset[Layer] = frozenset({Layer.TAGS})

    def __init__(self, options: TermsOptions, context: Context):
        self._words = words = context.words.with_lists(options.lists)
        chosen = [term for term in options.terms if options.min_weight <= term.weight <= options.max_weight]
        self._trie = TermTrie(chosen, words)
        self.ways = (frozenset({self._trie.first_words}),)
        self._unless_all = Guard(options.unless, words) if options.unless else None
        self._unless = {id(term): Guard(term.unless, words) for term in chosen if term.unless}
        self._only = {id(term): Guard(term.only, words) for term in chosen if term.only}

    def check(self) -> None:
        """Work out what is else worked out when it is needed, so that a mistake in a pack is told when it is tested."""
        for term in self._trie.terms:
            for alternative in term.use[:1]:
                inflect_all(alternative, self._words)
        for guard in (*self._unless.values(), *self._only.values(), *([self._unless_all] if self._unless_all else [])):
            guard.check()

    def probes(self) -> Iterable[Probe]:
        """The list as a whole."""
        return [self]

    def match(self, unit: Unit) -> Iterable[Match]:
        """The longest terms in one sentence; `entry` holds the terms that are written so."""
        return self._matches(unit)

    def prefilter(self, unit: Unit) -> frozenset[Layer] | None:
        """Tags, wherever a term stands: they tell its sense, and how its replacement is inflected."""
        return self.layers if self._matches(unit) else None

    def _matches(self, unit: Unit) -> list[Match]:
        found: list[Match] | None = unit.kept.get(self._trie)
        if found is None:
            found = [Match(start, end, tuple(terms)) for start, end, terms in self._trie.match(unit)]
            unit.kept[self._trie] = found
        return found

    def taken(self, draft: DraftView) -> Iterator[Taken]:
        """What each term takes, silenced or not, in the order of the draft."""
        for located in draft.matches(self):
            apart = ["in quotation marks"] * is_quoted(located, draft) + ["a name"] * _is_name(located)
            for term in _terms(located.match):
                other = [] if _pos_fits(term, located) else [f"no {term.pos} here"]
                unless, only = (self._unless_all, self._unless.get(id(term))), (self._only.get(id(term)),)
                yield Taken(term.term, located, (*apart, *other, *silencers(unless, only, located, draft)))

    def hits(self, draft: DraftView) -> Iterator[Hit]:
        """Terms in their jargon sense, in order."""
        found = draft.matches(self)
        for located in found:
            if is_quoted(located, draft) or _is_name(located) or _is_half(located):
                continue
            term = next((term for term in _terms(located.match) if self._means(term, located, draft)), None)
            if term:
                rewriting = self._rewriting(term, located, draft.analysis.annotator)
                yield _hit(term, located, rewriting, self._words.inflect)

    def _rewriting(self, term: Term, located: Located, annotator: Annotator) -> Replacement | None:
        if not (term.use and term.rewrite):
            return None
        return Replacement(located, term.pos, term.use, self._words.inflect, annotator)

    def _means(self, term: Term, located: Located, draft: DraftView) -> bool:
        if not _pos_fits(term, located):
            return False
        for guard in (self._unless_all, self._unless.get(id(term))):
            if guard and guard.any_holds(located, draft):
                return False
        only = self._only.get(id(term))
        return only is None or only.all_hold(located, draft)


def _terms(match: Match) -> Sequence[Term]:
    assert isinstance(match.entry, tuple)
    return match.entry


def _tagged(term: Term) -> bool:
    return term.pos != "any" and " " not in term.term


def _tokens(located: Located) -> list[Token]:
    return list(located.sentence.unit.doc[located.match.start : located.match.end])


def _pos_fits(term: Term, located: Located) -> bool:
    """Of single words, whether the part of speech is the term's; phrases are what they are."""
    if not _tagged(term) or Layer.TAGS not in located.sentence.unit.layers:
        return True
    tokens = [token for token in _tokens(located) if not token.is_punct]
    if len(tokens) > 1:
        return True
    token = tokens[0] if tokens else _tokens(located)[-1]
    if token.pos_ == "PROPN" and not token.text.isupper():
        # Title Case headings make names of everything; in running text a capital inside a sentence is a name.
        return _all_title(located)
    if term.pos == "adj":
        # Participles ("streamlined onboarding") are verbs to the tagger and adjectives to the reader.
        return token.pos_ in ("ADJ", "PROPN") or token.tag_ in ("VBN", "VBG", "JJ")
    return token.pos_ in UPOS_OF[term.pos] or (term.pos == "noun" and token.tag_ in ("NN", "NNS"))


#: Lexicon that title case leaves small.
_SMALL = frozenset("with from that this your into over than when what have will been upon onto their they them".split())


def _all_title(located: Located) -> bool:
    """True for a heading in title case: every longer word but prepositions and the like has a capital."""
    doc = located.sentence.unit.doc
    words = [token.text for token in doc if token.is_alpha and len(token) > 3 and token.lower_ not in _SMALL]
    return bool(words) and all(word[0].isupper() for word in words)


def _is_name(located: Located) -> bool:
    """True for a capitalised word among other capitalised words, inside a sentence that is not all in title case."""
    doc = located.sentence.unit.doc
    first = doc[located.match.start]
    written_large = any(letter.isupper() for letter in first.text[1:])  # "SaaS" is a term, however it is written
    if not first.text[:1].isupper() or first.text.isupper() or written_large or _all_title(located):
        return False
    neighbours = [i for i in (located.match.start - 1, located.match.end) if 0 <= i < len(doc)]
    capital = any(doc[i].text[:1].isupper() and doc[i].is_alpha and i > 0 and doc[i].lower_ != "i" for i in neighbours)
    starts = all(not token.is_alpha for token in doc[: located.match.start])
    return capital if starts else first.pos_ == "PROPN" or capital


def _is_half(located: Located) -> bool:
    """True behind a prefix with a hyphen: what is "non-disruptive" disrupts nothing."""
    doc, start = located.sentence.unit.doc, located.match.start
    return start > 1 and doc[start - 1].text == "-" and doc[start - 2].lower_ in _OPPOSITE


#: Prefixes that turn a word into another.
_OPPOSITE = frozenset("non un in anti counter dis".split())


def _hit(term: Term, located: Located, rewriting: Replacement | None, inflect: Inflect) -> Hit:
    place = place_of(located, term.pos)
    wording = " or ".join(f"“{inflected(one, place, inflect)}”" for one in term.use[:3])
    instruction = wording or term.do or ("leave it out" if term.omit else "")
    values = {"suggestion": instruction, "weight": term.weight, "term": term.term, "category": term.category}
    return Hit(located.span, values, term.use or ((term.do,) if term.do else ()), rewriting, weight=term.weight)
