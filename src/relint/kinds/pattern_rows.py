"""A pattern taken apart: rows of word tests as spaCy's `Matcher` takes them, with the triggers and layers they need."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Any

from relint.kinds.syntax import Atom, PatternError, Row, parse
from relint.kinds.words import Words
from relint.language.layer import Layer

UPOS = frozenset("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())
PENN = frozenset(
    "CC CD DT EX FW IN JJ JJR JJS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP TO UH VB VBD VBG VBN VBP "
    "VBZ WDT WP WP$ WRB".split()
)
NAMES = frozenset({"PER", "ORG", "LOC"})
#: Words in nearly every sentence; a trigger made of them saves nothing, so any other word of the row is preferred.
_FREQUENT = frozenset(
    "the a an to of and in is are be was you your we our us i it that this for on with as at by or from have "
    "has had will would can could not do does did if so but they their he she his her my me all no what".split()
)
#: Proper nouns that name a time and nobody: no <NAME>.
_CALENDAR = tuple(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov "
    "dec christmas easter ramadan diwali hanukkah halloween thanksgiving new year q1 q2 q3 q4 noon".split()
)
_GAP = re.compile(r"\.\.\.(\d+)?")
Test = dict[str, Any]


Way = tuple[bool, bool, list[Test], list[bool]]


def taken_apart(text: str, words: Words) -> list[Way]:
    """Each way to match: whether tied to the start, to the end, its tests, and which of them are reported (none: all).

    Plain data. Raises `PatternError`.
    """
    reader = _Reader(words)
    return [way for row in parse(text) for way in reader.ways_of(row)]


def needs(ways: Iterable[list[Test]]) -> tuple[list[int], list[str] | None]:
    """The layers that the tests ask for, and the words without one of which none can match (`None`: anywhere)."""
    rows = list(ways)
    triggers = _triggers(rows)
    layers = {int(layer) for tests in rows for test in tests for layer in _layers_of(test)}
    return sorted(layers), None if triggers is None else sorted(triggers)


class _Reader:
    """Reads atoms with the word lists at hand."""

    def __init__(self, words: Words):
        self._words = words

    def ways_of(self, row: Row) -> Iterable[Way]:
        """The tests of a row; alternatives of an atom stay together in one test, so that long lists do not multiply."""
        parts = [self._tests(atom) for atom in row.atoms]
        captured = [atom.captured for atom, part in zip(row.atoms, parts, strict=True) for _ in part]
        yield row.at_start, row.at_end, [test for part in parts for test in part], captured if row.captures else []

    def _tests(self, atom: Atom) -> list[Test]:
        """What one atom asks of the words: mostly one test; a word that the tokenizer cuts gives several."""
        text, negated = atom.text, atom.text.startswith("!") and len(atom.text) > 1 and not atom.escaped
        if negated:
            text = text[1:]
        ways = [[test] for test in self._class_test(text)] if not atom.escaped else []
        if not ways:
            ways = self._literal(text) if not atom.escaped else [[{"ORTH": text}]]
        if negated:
            ways = [[_negative(ways, atom.text)]]
        if len(ways) == 1 and (len(ways[0]) == 1 or not atom.quantifier):
            return [{**ways[0][0], "OP": atom.quantifier}] if atom.quantifier else ways[0]
        if atom.quantifier in ("+", "*"):
            raise PatternError(f"“{atom.text}{atom.quantifier}”: only a single word can be repeated")
        return [{"EITHER": ways, "OP": atom.quantifier}]

    def _class_test(self, text: str) -> list[Test]:
        """The test of an atom that names a class of words; nothing for plain words."""
        if gap := _GAP.fullmatch(text):
            return [{"OP": f"{{0,{gap[1] or 4}}}"}]
        if text == "_":
            return [{"IS_PUNCT": False}]
        if text == "#":
            return [{"LIKE_NUM": True}]
        if text.startswith("<") and text.endswith(">") and len(text) > 2:
            return [_class(text[1:-1].split("|"))]
        if text.startswith("=") and len(text) > 1:
            return [{"ORTH": {"IN": text[1:].split("|")}}]
        if "*" in text and len(text) > 2 and "|" not in text:
            return [{"LOWER": {"REGEX": "^" + re.escape(text.lower()).replace(r"\*", ".+") + "$"}}]
        return []

    def _literal(self, text: str) -> list[list[Test]]:
        inflected = text.startswith("@") and len(text) > 1
        body, _, pos = text[1:].partition("/") if inflected or text.startswith("$") else (text, "", "")
        if text.startswith("$"):
            body = text.partition("/")[0]
        if pos and pos not in UPOS:
            raise PatternError(f"“{text}”: {pos} is no part of speech; known: {', '.join(sorted(UPOS))}")
        entries = body.split("|") if body != "|" else [body]
        singles: set[str] = set()
        ways: list[list[Test]] = []
        for entry in self._words.expand(entries, inflected=inflected, pos=pos or None):
            cut = self._words.cut(entry)
            if len(cut) == 1:
                singles |= {cut[0], cut[0].replace("'", "’")}
            elif cut:
                ways.append([{"LOWER": {"IN": sorted({part, part.replace("'", "’")})}} for part in cut])
        if singles:
            ways.insert(0, [{"LOWER": {"IN": sorted(singles)}} | ({"POS": pos} if pos else {})])
        return ways


def _class(names: list[str]) -> Test:
    """`<NOUN|PROPN>`, `<VBN>`, `<PER>`, `<TITLE>`, `<UPPER>`, `<NAME>`."""
    for attribute, known in (("POS", UPOS), ("TAG", PENN), ("ENT_TYPE", NAMES)):
        if set(names) <= known:
            return {attribute: {"IN": names}}
    if names == ["TITLE"]:
        return {"IS_TITLE": True}
    if names == ["UPPER"]:
        return {"IS_UPPER": True}
    if names == ["NAME"]:
        return {"POS": {"IN": ["PROPN"]}, "LOWER": {"NOT_IN": list(_CALENDAR)}}
    classes = "UPOS tags, Penn tags, PER ORG LOC, TITLE, UPPER, NAME"
    raise PatternError(f"<{'|'.join(names)}> mixes or misspells; known: {classes}")


def _negative(ways: list[list[Test]], text: str) -> Test:
    merged: dict[str, list[str]] = {}
    for way in ways:
        if len(way) != 1 or set(way[0]) - {"LOWER", "POS", "TAG"} or len(way[0]) != 1:
            raise PatternError(f"“{text}”: only plain words or one class of words can be excluded")
        for key, value in way[0].items():
            merged.setdefault(key, []).extend(value["IN"] if isinstance(value, dict) else [value])
    if len(merged) != 1:
        raise PatternError(f"“{text}”: words and classes cannot be excluded together")
    return {key: {"NOT_IN": value} for key, value in merged.items()}


def _layers_of(test: Test) -> Iterable[Layer]:
    if "POS" in test or "TAG" in test:
        yield Layer.TAGS
    if "ENT_TYPE" in test:
        yield Layer.ENTITIES
    for way in test.get("EITHER", ()):
        for one in way:
            yield from _layers_of(one)


def _triggers(rows: Iterable[list[Test]]) -> frozenset[str] | None:
    """For every row the rarest-looking word list that must occur; `None` when some row has none."""
    chosen: set[str] = set()
    for tests in rows:
        lists: list[set[str]] = [words for test in tests if (words := _required_words(test))]
        if not lists:
            return None
        chosen |= min(lists, key=_commonness)
    return frozenset(chosen)


def _required_words(test: Test) -> set[str]:
    if test.get("OP", "") not in ("", "+"):
        return set()
    if "EITHER" in test:
        return {word for way in test["EITHER"] for word in _required_words(way[0])}
    if "ORTH" in test:
        values = test["ORTH"]["IN"] if isinstance(test["ORTH"], dict) else [test["ORTH"]]
        return {value.lower().replace("’", "'") for value in values}
    lower = test.get("LOWER")
    if isinstance(lower, dict) and "IN" in lower:
        return {value.replace("’", "'") for value in lower["IN"]}
    return set()


def _commonness(words: AbstractSet[str]) -> float:
    return sum(100.0 if word in _FREQUENT or not word.isalpha() else 1.0 for word in words)
