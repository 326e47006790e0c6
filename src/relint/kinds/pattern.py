"""A pattern made ready: rows of word tests as spaCy `Matcher` patterns, with triggers and layers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import product
from typing import Any

from spacy.lang.en import English
from spacy.matcher import Matcher

from relint.kinds.syntax import Atom, PatternError, Row, parse
from relint.language.analysis import Unit
from relint.language.inflect import forms
from relint.language.layer import Layer
from relint.language.pipeline import Pipeline
from relint.language.probe import Match

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
_GAP = re.compile(r"\.\.\.(\d+)?")
_CLOSING = frozenset(".!?…,;:\"”’')")
_OPENING = frozenset("\"“‘'(*-–—•>·")
Test = dict[str, Any]


#: The only plain words that English tokenization cuts ("cannot", "gonna"); all others need no tokenizer.
_SPECIAL = frozenset(word.lower() for word in English.Defaults.tokenizer_exceptions or {})


@dataclass(frozen=True, slots=True)
class Words:
    """Word lists that patterns may name, and the pipeline whose tokenizer cuts literal words."""

    pipeline: Pipeline
    lists: Mapping[str, tuple[str, ...]]

    def named(self, name: str) -> tuple[str, ...]:
        """The entries of one list; `PatternError` when there is none of that name."""
        if name not in self.lists:
            raise PatternError(f"there is no list “{name}”; known: {', '.join(sorted(self.lists)) or 'none'}")
        return self.lists[name]

    def cut(self, word: str) -> tuple[str, ...]:
        """A literal as the tokens that the tokenizer makes of it ("don't" is two)."""
        if word.isalpha() and word.lower() not in _SPECIAL:
            return (word.lower(),)
        return tuple(token.lower_ for token in self.pipeline.tokenize(word))

    def expand(self, entries: Iterable[str], *, inflected: bool, pos: str | None = None) -> list[str]:
        """List names resolved, lemmas inflected where asked."""
        flat: list[str] = []
        for entry in entries:
            flat.extend(self.named(entry[1:]) if entry.startswith("$") and len(entry) > 1 else [entry])
        if not inflected:
            return flat
        return sorted({form for entry in flat for form in inflected_phrase(entry, pos)})


def inflected_phrase(phrase: str, pos: str | None = None) -> list[str]:
    """A word or phrase in all forms; of several words the first is inflected for verbs, else the last."""
    head, *rest = phrase.split(" ")
    if not rest:
        return sorted(forms(head, pos))
    if pos == "NOUN":
        *front, last = phrase.split(" ")
        return [" ".join([*front, form]) for form in sorted(forms(last, pos))]
    return [" ".join([form, *rest]) for form in sorted(forms(head, pos or "VERB"))]


@dataclass(frozen=True, slots=True)
class _Way:
    """One row of token tests; `captured` says of each test whether its words are reported (empty: all are)."""

    row: Row
    tests: tuple[Test, ...]
    captured: tuple[bool, ...]

    def reported(self, start: int, alignment: list[int]) -> tuple[int, int]:
        """The tokens to report of a match that begins at `start`; `alignment` gives the test that each token met."""
        if not self.captured:
            return start, start + len(alignment)
        inside = [start + offset for offset, place in enumerate(alignment) if self.captured[place]]
        return (inside[0], inside[-1] + 1) if inside else (start, start + len(alignment))


class Pattern:
    """Finds one pattern in units. A probe."""

    def __init__(self, text: str, words: Words, entry: object = None):
        self.text = text
        self.entry = entry if entry is not None else text
        self._words = words
        self._ways = [way for row in parse(text) for way in self._ways_of(row)]
        self.layers = frozenset(layer for way in self._ways for test in way.tests for layer in _layers_of(test))
        self.triggers = _triggers(way.tests for way in self._ways)
        self._matcher: Matcher | None = None

    def later(self, match: Match) -> frozenset[Layer]:
        """Nothing: a bare pattern has no guards."""
        return frozenset()

    def find(self, unit: Unit) -> list[Match]:
        """Longest matches first come, none overlapping; in order."""
        if self._matcher is None:
            self._matcher = Matcher(self._words.pipeline.vocab, validate=False)
            for number, way in enumerate(self._ways):
                self._matcher.add(str(number), [list(way.tests)])
        found: list[tuple[int, int, Match]] = []
        strings = self._words.pipeline.vocab.strings
        found_here: list[Any] = self._matcher(unit.doc, with_alignments=True)
        for key, start, end, alignment in found_here:
            way = self._ways[int(strings[key])]
            if end <= start or not _anchored(way.row, unit, start, end):
                continue
            first, last = way.reported(start, alignment)
            found.append((start, end, Match(first, last, _main(unit, first, last), self.entry)))
        return _without_overlaps(found)

    def _ways_of(self, row: Row) -> Iterable[_Way]:
        for combination in product(*(self._tests(atom) for atom in row.atoms)):
            tests = tuple(test for part in combination for test in part)
            if not tests:
                continue
            captured = tuple(atom.captured for atom, part in zip(row.atoms, combination, strict=True) for _ in part)
            yield _Way(row, tests, captured if row.captures else ())

    def _tests(self, atom: Atom) -> list[list[Test]]:
        """Every way to meet one atom, each a row of token tests."""
        text, negated = atom.text, atom.text.startswith("!") and len(atom.text) > 1 and not atom.escaped
        if negated:
            text = text[1:]
        ways = [[test] for test in self._class_test(text)] if not atom.escaped else []
        if not ways:
            ways = self._literal(text) if not atom.escaped else [[{"ORTH": text}]]
        if negated:
            ways = [[_negative(ways, atom.text)]]
        if atom.quantifier == "?" and any(len(way) != 1 for way in ways):
            return [*ways, []]
        if atom.quantifier:
            if any(len(way) != 1 for way in ways):
                raise PatternError(f"“{atom.text}{atom.quantifier}”: only a single word can be repeated")
            ways = [[{**way[0], "OP": atom.quantifier}] for way in ways]
        return ways

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
    """`<NOUN|PROPN>`, `<VBN>`, `<PER>`, `<TITLE>`, `<UPPER>`."""
    for attribute, known in (("POS", UPOS), ("TAG", PENN), ("ENT_TYPE", NAMES)):
        if set(names) <= known:
            return {attribute: {"IN": names}}
    if names == ["TITLE"]:
        return {"IS_TITLE": True}
    if names == ["UPPER"]:
        return {"IS_UPPER": True}
    classes = "UPOS tags, Penn tags, PER ORG LOC, TITLE, UPPER"
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


def _triggers(rows: Iterable[tuple[Test, ...]]) -> frozenset[str] | None:
    """For every row the rarest-looking word list that must occur; `None` when some row has none."""
    chosen: set[str] = set()
    for tests in rows:
        lists: list[set[str]] = [words for test in tests if (words := _required_words(test))]
        if not lists:
            return None
        chosen |= min(lists, key=_commonness)
    return frozenset(chosen)


def _required_words(test: Test) -> set[str]:
    if test.get("OP", "+") != "+":
        return set()
    if "ORTH" in test:
        values = test["ORTH"]["IN"] if isinstance(test["ORTH"], dict) else [test["ORTH"]]
        return {value.lower().replace("’", "'") for value in values}
    lower = test.get("LOWER")
    if isinstance(lower, dict) and "IN" in lower:
        return {value.replace("’", "'") for value in lower["IN"]}
    return set()


def _commonness(words: AbstractSet[str]) -> float:
    return sum(100.0 if word in _FREQUENT or not word.isalpha() else 1.0 for word in words)


def _anchored(row: Row, unit: Unit, start: int, end: int) -> bool:
    doc = unit.doc
    return (not row.at_start or all(doc[i].text in _OPENING or not doc[i].text.isalnum() for i in range(start))) and (
        not row.at_end or all(doc[i].text in _CLOSING or doc[i].is_punct for i in range(end, len(doc)))
    )


def _main(unit: Unit, start: int, end: int) -> int:
    """The token that stands for the match: its highest in the tree, else its last word."""
    doc = unit.doc
    if Layer.TREE in unit.layers:
        inside = [i for i in range(start, end) if not start <= doc[i].head.i < end or doc[i].head.i == i]
        if inside:
            return inside[0]
    words = [i for i in range(start, end) if not doc[i].is_punct]
    return words[-1] if words else end - 1


def _without_overlaps(found: list[tuple[int, int, Match]]) -> list[Match]:
    taken: list[tuple[int, int]] = []
    kept: list[Match] = []
    for start, end, match in sorted(found, key=lambda one: (one[0] - one[1], one[0], one[2].start - one[2].end)):
        if all(end <= other_start or start >= other_end for other_start, other_end in taken):
            taken.append((start, end))
            kept.append(match)
    return sorted(kept, key=lambda match: match.start)
