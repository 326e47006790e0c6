"""A pattern taken apart: rows of word tests, much as spaCy's `Matcher` takes them, and what they need of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from relint.english.apostrophes import straight
from relint.english.calendar import CALENDAR
from relint.language.layer import Layer
from relint.matching.lexicon import Kept, Lexicon
from relint.matching.syntax import Atom, PatternError, Row, parse
from relint.outside.late_expressions import late
from relint.outside.structs import replace

UPOS = frozenset("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())
PENN = frozenset(
    "CC CD DT EX FW IN JJ JJR JJS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP TO UH VB VBD VBG VBN VBP "
    "VBZ WDT WP WP$ WRB".split()
)
NAMES = frozenset({"PER", "ORG", "LOC"})
_GAP = late(r"\.\.\.(\d+)?")
Test = dict[str, Any]
#: Whether tied to the start, to the end, its tests, and which of them are reported (none: all).
Alternative = tuple[bool, bool, list[Test], list[bool]]


def taken_apart(text: str, words: Lexicon) -> list[Alternative]:
    """Each way to match. Plain data, whose word lists `words.listed` gives. Raises `PatternError`."""
    reader = _AtomReader(words)
    return [way for row in parse(text) for way in reader.ways_of(row)]


def needs(ways: Iterable[list[Test]]) -> tuple[list[int], list[list[Kept]]]:
    """The layers that the tests ask for, and the word lists that any match needs, in as few ways as say it all."""
    rows = list(ways)
    layers = {int(layer) for tests in rows for test in tests for layer in layers_of(test)}
    lists = [{repr(kept): kept for kept in lists_of(tests)} for tests in rows]
    least = [one for one in lists if not any(other.keys() < one.keys() for other in lists)]
    return sorted(layers), [list(one.values()) for one in {tuple(sorted(one)): one for one in least}.values()]


def lists_of(tests: Iterable[Test]) -> list[Kept]:
    """The word lists of which each must have a word in the sentence where a row of tests is met."""
    return [kept for test in tests if (kept := required(test)) is not None]


def required(test: Test) -> Kept | None:
    """The words of which one must occur for this test; `None` where it may be skipped or is no word list."""
    if test.get("OP", "") not in ("", "+"):
        return None
    if "EITHER" in test:
        first: Kept = test["EITHER"]["first"]
        return first
    if "ORTH" in test:
        values = test["ORTH"]["IN"] if isinstance(test["ORTH"], dict) else [test["ORTH"]]
        return sorted({straight(value.lower()) for value in values})
    lower = test.get("LOWER")
    return lower["IN"] if isinstance(lower, dict) and "IN" in lower else None


def layers_of(test: Test) -> Iterable[Layer]:
    """The layers that one test asks for."""
    if "POS" in test or "TAG" in test or test.get("EITHER", {}).get("pos"):
        yield Layer.TAGS
    if "ENT_TYPE" in test:
        yield Layer.ENTITIES


class _AtomReader:
    """Reads atoms with the word lists at hand."""

    def __init__(self, words: Lexicon):
        self._words = words
        self._known: dict[Atom, list[Test]] = words.tests

    def ways_of(self, row: Row) -> Iterable[Alternative]:
        """The tests of a row; alternatives of an atom stay together in one test, so that long lists do not multiply."""
        parts = [self._tests_once(atom) for atom in row.atoms]
        captured = [atom.captured for atom, part in zip(row.atoms, parts, strict=True) for _ in part]
        yield row.at_start, row.at_end, [test for part in parts for test in part], captured if row.captures else []

    def _tests_once(self, atom: Atom) -> list[Test]:
        """Alternatives in brackets are multiplied out, so that one atom stands in many rows, even of many patterns."""
        key = replace(atom, captured=False) if atom.captured else atom
        if key not in self._known:
            self._known[key] = self._tests(atom)
        return self._known[key]

    def _tests(self, atom: Atom) -> list[Test]:
        """What one atom asks of the words: mostly one test; a word that the tokenizer cuts gives several."""
        negated = atom.sign == "!"
        if atom.escaped:
            test: Test = {"ORTH": atom.text}
        elif atom.sign == "=":
            test = {"ORTH": {"IN": list(atom.words)}}
        elif atom.kind:
            test = self._class_test(atom.kind)
        else:
            singles, phrases, pos = self._literal(atom)
            if phrases and not negated:
                return self._phrase_tests(atom, singles, phrases, pos)
            if phrases:
                raise PatternError(f"“{atom.text}”: only plain words or one class of words can be excluded")
            test = {"LOWER": {"IN": self._words.kept(singles)}} | ({"POS": pos} if pos else {})
        if negated:
            test = _negative(test, atom.text)
        return [{**test, "OP": atom.quantifier} if atom.quantifier else test]

    def _phrase_tests(self, atom: Atom, singles: set[str], phrases: list[tuple[str, ...]], pos: str) -> list[Test]:
        """One phrase as a test a word; several, or any among single words, as alternatives."""
        if not singles and len(phrases) == 1 and not atom.quantifier:
            return [{"LOWER": {"IN": [word]}} for word in phrases[0]]
        if atom.quantifier in ("+", "*"):
            raise PatternError(f"“{atom.text}{atom.quantifier}”: only a single word can be repeated")
        words = self._words
        first = words.kept([*singles, *(phrase[0] for phrase in phrases)])
        either = {"first": first, "words": words.kept(singles), "pos": pos, "phrases": words.kept_phrases(phrases)}
        return [{"EITHER": either, "OP": atom.quantifier}]

    def _class_test(self, kind: str) -> Test:
        """The test of an atom that names a class of words."""
        if gap := _GAP.fullmatch(kind):
            return {"OP": f"{{0,{gap[1] or 4}}}"}
        if kind == "_":
            return {"IS_PUNCT": False}
        if kind == "#":
            return {"LIKE_NUM": True}
        if kind.startswith("<"):
            return self._class(kind[1:-1].split("|"))
        shape = re.escape(kind.lower()).replace(r"\*", ".+")
        return {"LOWER": {"IN": {"like": shape.removesuffix("+") + "*" if kind.endswith("*") else shape}}}

    def _literal(self, atom: Atom) -> tuple[set[str], list[tuple[str, ...]], str]:
        """The single words and the phrases that an atom stands for, and the part of speech of the single ones."""
        if atom.pos and atom.pos not in UPOS:
            raise PatternError(f"“{atom.text}”: {atom.pos} is no part of speech; known: {', '.join(sorted(UPOS))}")
        singles: set[str] = set()
        phrases: list[tuple[str, ...]] = []
        for entry in self._words.expand(atom.words, inflected=atom.sign == "@", pos=atom.pos or None):
            cut = tuple(straight(part) for part in self._words.cut(entry))
            if len(cut) == 1:
                singles.add(cut[0])
            elif cut:
                phrases.append(cut)
        return singles, phrases, atom.pos

    def _class(self, names: list[str]) -> Test:
        """`<NOUN|PROPN>`, `<VBN>`, `<PER>`, `<TITLE>`, `<UPPER>`, `<NAME>`."""
        for attribute, known in (("POS", UPOS), ("TAG", PENN), ("ENT_TYPE", NAMES)):
            if set(names) <= known:
                return {attribute: {"IN": names}}
        if names == ["TITLE"]:
            return {"IS_TITLE": True}
        if names == ["UPPER"]:
            return {"IS_UPPER": True}
        if names == ["NAME"]:
            return {"POS": {"IN": ["PROPN"]}, "LOWER": {"NOT_IN": self._words.kept(CALENDAR)}}
        raise PatternError(
            f"<{'|'.join(names)}> mixes or misspells; known: TITLE, UPPER, NAME, END, {', '.join(sorted(NAMES))}, "
            f"parts of speech ({', '.join(sorted(UPOS))}), and Penn tags ({', '.join(sorted(PENN))})"
        )


def _negative(test: Test, text: str) -> Test:
    """The same words or classes excluded."""
    (key, value), *more = test.items()
    if more or key not in ("LOWER", "POS", "TAG") or "IN" not in value:
        raise PatternError(f"“{text}”: only plain words or one class of words can be excluded")
    return {key: {"NOT_IN": value["IN"]}}
