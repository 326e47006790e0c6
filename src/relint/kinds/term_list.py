"""A long word list as a trie over words: one dictionary look-up a word, however many terms there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import product
from typing import Literal

import msgspec

from relint.english.apostrophes import straight
from relint.kinds.guard import GuardOptions
from relint.language.analysis import Unit
from relint.language.inflect import forms, spellings
from relint.matching.lexicon import Lexicon

UPOS_OF = {
    "verb": ("VERB", "AUX"),
    "noun": ("NOUN", "PROPN"),
    "adj": ("ADJ",),
    "adv": ("ADV",),
    "any": (),
}


class Term(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of a `.terms.yaml` file. Without `rewrite`, what to `use` is advice and never put into the sentence."""

    term: str
    pos: Literal["verb", "noun", "adj", "adv", "any"] = "any"
    weight: float = 2
    use: tuple[str, ...] = ()
    do: str = ""
    rewrite: bool = True
    omit: bool = False
    why: str = ""
    category: str = ""
    forms: tuple[str, ...] = ()
    unless: GuardOptions | None = None
    only: GuardOptions | None = None
    sources: tuple[str, ...] = ()


def surface_forms(term: Term) -> Iterator[str]:
    """Every form a term is written in: inflections of its main word, spellings; its own `forms` as they are."""
    yield from term.forms
    words = term.term.split(" ")
    if len(words) == 1 and "-" not in term.term:
        yield from forms(term.term.lower(), UPOS_OF[term.pos][0] if term.pos != "any" else None)
        return
    at = 0 if term.pos == "verb" else len(words) - 1
    if term.pos in ("verb", "noun"):
        main = words[at]
        prefix, dash, last = main.rpartition("-") if term.pos == "noun" else ("", "", main)
        inflected = {prefix + dash + form for form in forms(last.lower(), term.pos.upper())}
    else:
        inflected = {words[at].lower()}
    choices = [spellings(word.lower()) if place != at else inflected for place, word in enumerate(words)]
    for combination in product(*choices):
        yield " ".join(combination)


def spaced(form: str) -> Iterator[str]:
    """A form with a hyphen also with a space and run together, and the other way round for few words."""
    yield form
    if "-" in form:
        yield form.replace("-", " ")
        if form.count("-") == 1:
            yield form.replace("-", "")


def _rows(term: Term, words: Lexicon) -> list[list[str]]:
    """Every form of a term as the words that the tokenizer makes of it."""
    written = (variant for form in surface_forms(term) for variant in spaced(form))
    rows = ([straight(part) for part in words.cut(one)] for one in written)
    return [list(row) for row in dict.fromkeys(tuple(row) for row in rows if row)]


class TermTrie:
    """All forms of all terms. `find` gives the longest term at each place."""

    def __init__(self, terms: Sequence[Term], words: Lexicon):
        self.terms = terms
        self._first: dict[str, list[tuple[tuple[str, ...], Term]]] = {}
        for term in terms:
            key = f"term {term.pos} {term.term} {' '.join(term.forms)}"
            for cut in words.memo.get(key, partial(_rows, term, words)):
                self._first.setdefault(cut[0], []).append((tuple(cut), term))
        for rows in self._first.values():
            rows.sort(key=lambda row: -len(row[0]))

        #: The first words of all forms.
        self.first_words = words.table.of(self._first)

    def match(self, unit: Unit) -> Iterator[tuple[int, int, list[Term]]]:
        """Start, end and the terms that are written so (a form may be a verb's and a noun's); longest, in order."""
        words, end = unit.words, 0
        for at in unit.places(self.first_words):
            if at < end:
                continue
            best: list[Term] = []
            length = 0
            for form, term in self._first[words[at]]:
                size = len(form)
                if size < length:
                    break
                if words[at : at + size] == form:
                    best, length = [*best, term], size
            if best:
                end = at + length
                yield at, end, best
