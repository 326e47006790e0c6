"""From a lemma to its inflected forms and back into a sentence; dictionary and rules are lemminflect's.

Of a word that English has, only forms that English has; a house's own coinage is inflected by the rules of spelling.

lemminflect is imported at the first question, its table is looked up line by line, and answers are kept.
"""

from __future__ import annotations

import gzip
import re
import sys
from functools import cache, lru_cache
from importlib import import_module
from importlib.abc import MetaPathFinder
from pathlib import Path
from typing import Any

from relint.english.word_forms import is_english
from relint.outside.late_expressions import late
from relint.outside.sorted_lines import SortedLines

#: What part of speech a Penn tag inflects as.
_UPOS_OF_TAG = {"V": "VERB", "N": "NOUN", "J": "ADJ", "R": "ADV"}
_IZE = late(r"is(e|es|ed|ing|ation|ations|er|ers)$")
_NOT_IZE = frozenset(
    "rise arise wise advise advertise compromise comprise devise disguise enterprise exercise expertise "
    "franchise improvise merchandise noise otherwise poise praise precise premise promise raise revise "
    "supervise surprise televise concise cruise excise demise bruise".split()
)
_OUR = late(r"(behavi|col|fav|flav|hon|lab|endeav|neighb|harb|hum|rum|vig)our")


@lru_cache(maxsize=50_000)
def forms(lemma: str, pos: str | None = None) -> frozenset[str]:
    """All inflected forms of one lemma, itself included, lower case; `pos` is VERB, NOUN, ADJ, ADV or None for any."""
    wanted = [pos] if pos else ["VERB", "NOUN", "ADJ", "ADV"]
    found = {lemma}
    for upos in wanted:
        if upos in ("VERB", "NOUN", "ADJ", "ADV"):
            found |= _inflections(lemma, upos, guess=pos is not None)
    if len(found) == 1 and pos is None and lemma.isalpha():
        found |= _inflections(lemma, "VERB", guess=True) | _inflections(lemma, "NOUN", guess=True)
    return frozenset(variant for form in found for variant in spellings(form.lower()) if _may_be(variant, lemma))


def _may_be(form: str, lemma: str) -> bool:
    """True for what English has, and for whatever becomes of a word that it has not."""
    return form == lemma.lower() or is_english(form) or not is_english(lemma.lower())


class _WithoutSpacy(MetaPathFinder):
    """Says that there is no spaCy, as Python would."""

    def find_spec(self, fullname: str, _path: object, _target: object = None) -> None:
        """Nothing is found here; for spaCy nothing is found anywhere."""
        if fullname == "spacy":
            raise ModuleNotFoundError("lemminflect does without spaCy here", name=fullname)


@cache
def _library() -> Any:
    """lemminflect without spaCy, which it would only hook into, and which would bring libraries of the network."""
    hiding = _WithoutSpacy()
    sys.meta_path.insert(0, hiding)
    try:
        library = import_module("lemminflect")
    finally:
        sys.meta_path.remove(hiding)
    inflections = library.Inflections()
    inflections.infl_dict = _LateTable(inflections.infl_lu_fn)  # it would read all 40,000 lines, which takes 0.3 s
    return library


class _LateTable:
    """lemminflect's own table of inflections, of which it asks for one lemma after the other."""

    def __init__(self, file: str) -> None:
        self._codec = import_module("lemminflect.codecs.InflectionLUCodec").InflectionLUCodec
        self._lines = SortedLines(gzip.decompress(Path(file).read_bytes()), b",")
        #: Auxiliaries and modals, which it knows by heart.
        self._known: dict[str, Any] = self._codec.updateForAuxMod({})

    def get(self, lemma: str, default: dict[str, Any]) -> dict[str, Any]:
        """The forms of a lemma by their tags."""
        if lemma not in self._known:
            found: dict[str, Any] = {}
            for line in self._lines.behind(lemma):
                found |= self._codec.fromString(f"{lemma},{line}")[2]
            self._known[lemma] = found
        return self._known[lemma] or default


def _inflections(lemma: str, upos: str, *, guess: bool) -> set[str]:
    lemminflect = _library()
    table = lemminflect.getAllInflections(lemma, upos=upos)
    if not table and guess and upos in ("VERB", "NOUN"):
        table = lemminflect.getAllInflectionsOOV(lemma, upos=upos)
    return {form for variants in table.values() for form in variants}


def spellings(form: str) -> set[str]:
    """A form with its British and American spellings (-ise/-ize, -our/-or), as far as English has them."""
    return {form, *(variant for variant in _respelt(form) if is_english(variant) or not is_english(form))}


def _respelt(form: str) -> set[str]:
    found = set()
    stem = re.sub(r"(d|s|ing|r|rs)$", "", form)
    if _IZE.search(form) and form not in _NOT_IZE and stem not in _NOT_IZE and stem + "e" not in _NOT_IZE:
        found.add(_IZE.sub(r"iz\1", form))
    elif re.search(r"iz(e|es|ed|ing|ation|ations|er|ers)$", form) and len(form) > 5:
        found.add(re.sub(r"iz(e|es|ed|ing|ation|ations|er|ers)$", r"is\1", form))
    if _OUR.search(form):
        found.add(_OUR.sub(r"\1or", form))
    return found


@lru_cache(maxsize=10_000)
def inflect(lemma: str, tag: str) -> str:
    """One lemma as the form that a Penn tag asks for; the lemma itself where nothing is known."""
    lemminflect = _library()
    if tag[:1] not in _UPOS_OF_TAG or not lemma:
        return lemma
    found = lemminflect.getInflection(lemma, tag=tag, inflect_oov=True)
    return next((str(form) for form in found if _may_be(str(form).lower(), lemma)), lemma)
