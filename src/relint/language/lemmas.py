"""The dictionary form of a word, from its form and its tag: a table of exceptions, then the rules of spelling.

The exceptions are what the treebanks and the dictionary (lemminflect, MIT) say against the rules; see
`training/lemma_table.py`. Where a rule leaves a choice ("making": "mak", "make"), the word table decides.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from relint.english.apostrophes import straight
from relint.language.features import WordTables
from relint.language.hashing import hash_string

NOUN, VERB, ADJECTIVE, ADVERB = 1, 4, 128, 512
"""Bits of the word table: the form is a dictionary entry of this part of speech (see `training/lexicon.py`)."""

_CAMEL = re.compile("[a-z][A-Z]")
_VOWELS = frozenset("aeiou")
_LOST_E = ("dg", "ng", "rg", "at", "iz", "ur", "ir", "ls", "rs", "ns", "bl", "tl", "pl", "gl", "kl")
_SUFFIXES: dict[str, tuple[str, int]] = {
    "NNS": ("s", NOUN),
    "VBZ": ("s", VERB),
    "VBD": ("ed", VERB),
    "VBN": ("ed", VERB),
    "VBG": ("ing", VERB),
    "JJR": ("er", ADJECTIVE),
    "JJS": ("est", ADJECTIVE),
    "RBR": ("er", ADVERB | ADJECTIVE),
    "RBS": ("est", ADVERB | ADJECTIVE),
}


class Lemmatizer:
    """Remembers what it has worked out; the answer depends on form and tags alone."""

    def __init__(self, tables: WordTables, exceptions: Mapping[str, str]) -> None:
        self._tables = tables
        self._exceptions = exceptions

    def lemma(self, form: str, tag: str, pos: str) -> str:
        """Return the lemma of a form with this Penn tag and universal part of speech."""
        word = straight(form)
        for key in (f"{word} {tag} {pos}", f"{word.lower()} {tag} {pos}", f"{word.lower()} * {pos}"):
            if key in self._exceptions:
                return self._exceptions[key]
        if pos in {"PUNCT", "SYM", "X"}:
            return word
        if tag == "CD":
            return word.replace(",", "") if word[0].isdigit() else word.lower()
        if pos == "PROPN" or tag in {"NNP", "NNPS"}:
            if word.isupper() and len(word) > 3 and self._tables.mask(hash_string(word.lower())):
                return word.capitalize()
            return word[:-1] if tag == "NNPS" and word[-1:] == "s" and word[-2:] != "ss" else word
        if tag == "NN" and (len(word) == 1 or _CAMEL.search(word)):
            return word
        return self.by_rule(word.lower(), tag) if word.isalpha() else word.lower()

    def by_rule(self, word: str, tag: str) -> str:
        """Undo a regular inflection."""
        suffix, bits = _SUFFIXES.get(tag, ("", 0))
        if not suffix or not word.endswith(suffix) or len(word) < len(suffix) + 2:
            return word
        candidates = _plural(word) if suffix == "s" else _shortened(word, suffix)
        known = [candidate for candidate in candidates if self._tables.mask(hash_string(candidate)) & bits]
        return (known or candidates)[0]


def _plural(word: str) -> list[str]:
    if word.endswith("ies") and len(word) > 4:
        return [word[:-3] + "y", word[:-1]]
    if word.endswith(("sses", "shes", "ches", "xes", "zes", "oes")):
        return [word[:-2], word[:-1]]
    if word.endswith(("ss", "us")) and not word.endswith("menus"):
        return [word]
    return [word[:-1], word[:-2]] if word.endswith("es") else [word[:-1]]


def _shortened(word: str, suffix: str) -> list[str]:
    stem = word[: -len(suffix)]
    if suffix != "ing" and stem.endswith("i"):
        return [stem[:-1] + "y", stem + "e"]
    if not _VOWELS & set(stem) and "y" not in stem:
        return [word, stem, stem + "e"]
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        return [stem, stem[:-1], stem + "e"] if stem[-1] in "lsz" else [stem[:-1], stem, stem + "e"]
    return [stem + "e", stem] if _wants_e(stem) else [stem, stem + "e"]


def _wants_e(stem: str) -> bool:
    """Guess whether an unknown stem lost an e: after v, z, c, u, soft g, or one consonant after one vowel."""
    if stem[-1] in "vzcu" or stem.endswith(
        ("dg", "ng", "rg", "at", "iz", "ur", "ir", "ls", "rs", "ns", "bl", "tl", "pl", "gl", "kl")
    ):
        return not stem.endswith(("ing", "ong", "ang"))
    return len(stem) > 2 and stem[-1] in "kst" and stem[-2] in "aiou" and stem[-3] not in _VOWELS
