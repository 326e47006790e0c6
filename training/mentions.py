"""Names for training: GUM's named mentions, tweets, Universal NER's development file, and careful guesses on EWT.

A label is a BIO tag; "-" means unknown, and is not trained on.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

from lexicon import COUNTRY, GIVEN_COMMON, NOUN, PLACE, VERB
from treebank import Sentence, read

from relint.language.features import WordTables
from relint.language.hashing import hash_string

KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}
PLACEHOLDERS = {"Robin": "PER", "Acme": "ORG", "Leith": "LOC"}
LINKS = frozenset({"ADP", "DET", "CCONJ", "PUNCT", "PART", "NUM"})
_BRACKET = re.compile(r"\((\d+)-(\w+)-|(\d+)\)")

Named = tuple[list[str], list[bool], list[str]]
"""Words, whether a space follows each, and a label each."""


def gum(path: Path) -> Iterator[Named]:
    """Yield GUM sentences; a mention is a name if its head is a proper noun."""
    for sentence in read(path):
        labels = ["O"] * len(sentence.words)
        for kind, start, end in sorted(_mentions(sentence), key=lambda m: m[1] - m[2]):
            core = _core(sentence, start, end) if kind in KINDS else None
            if core and all(label == "O" for label in labels[core[0] : core[1]]):
                labels[core[0] : core[1]] = _bio(KINDS[kind], core[1] - core[0])
        yield [w.form for w in sentence.words], [w.space for w in sentence.words], labels


def _bio(kind: str, length: int) -> list[str]:
    return [f"B-{kind}"] + [f"I-{kind}"] * (length - 1)


def _mentions(sentence: Sentence) -> list[tuple[str, int, int]]:
    found, open_ = [], []
    for place, word in enumerate(sentence.words):
        cell = next((part[7:] for part in word.misc.split("|") if part.startswith("Entity=")), "")
        for piece in re.findall(r"\([^()]*\)?|\d+\)", cell):
            if piece.startswith("("):
                number, kind = piece[1:].rstrip(")").split("-")[:2]
                open_.append((number, kind, place))
                if piece.endswith(")"):
                    open_.pop()
                    found.append((kind, place, place + 1))
            else:
                match = next((entry for entry in reversed(open_) if entry[0] == piece[:-1]), None)
                if match:
                    open_.remove(match)
                    found.append((match[1], match[2], place + 1))
    return found


def _core(sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
    """Shrink a mention to the proper nouns round its head."""
    words = sentence.words
    head = next((n for n in range(start, end) if not start <= words[n].head < end or words[n].head == n), start)
    if words[head].upos != "PROPN":
        return None
    low = high = head
    while low > start and words[low - 1].upos == "PROPN":
        low -= 1
    while high + 1 < end:
        step = 1
        while (
            high + step < end - 1
            and words[high + step].upos in LINKS
            and step < 3
            and words[high + step].form not in ",;:("
        ):
            step += 1
        if words[high + step].upos != "PROPN":
            break
        high += step
    return low, high + 1


def tweets(path: Path) -> Iterator[Named]:
    """Yield tweets; what follows an @ is a handle, not a name."""
    words: list[str] = []
    labels: list[str] = []
    with gzip.open(path, "rt", encoding="utf8") as lines:
        for line in [*lines, ""]:
            cells = line.split()
            if len(cells) >= 2:
                handle = cells[0] == "@" or (bool(words) and words[-1] == "@")
                words.append("".join(cells[:-1]))
                labels.append("O" if handle else cells[-1])
            elif words:
                yield words, _spaced(words), _repaired(labels)
                words, labels = [], []


def _repaired(labels: list[str]) -> list[str]:
    """Turn an I that lost its B (a handle before it) into O."""
    return [
        "O" if label.startswith("I-") and (n == 0 or labels[n - 1] == "O") else label for n, label in enumerate(labels)
    ]


def _spaced(words: list[str]) -> list[bool]:
    """Guess the spacing of a tweet from its tokens."""
    spaces = [True] * len(words)
    for place, word in enumerate(words):
        if place and word in {".", ",", "!", "?", ":", ";", ")", "’", "'"}:
            spaces[place - 1] = False
        if word in {"(", "#", "@", "$", "“", "’", "'"}:
            spaces[place] = False
    return spaces


def universal(path: Path, trees: Path) -> Iterator[Named]:
    """Yield Universal NER's sentences with the spacing of the treebank."""
    labels: dict[str, list[str]] = {}
    with gzip.open(path, "rt", encoding="utf8") as lines:
        for line in lines:
            if line.startswith("# sent_id = "):
                current = labels.setdefault(line[12:].strip(), [])
            elif line.strip() and not line.startswith("#"):
                current.append(line.split("\t")[2])
    for sentence in read(trees):
        own = labels.get(sentence.sent_id, [])
        if len(own) == len(sentence.words):
            kept = [label if label[2:] in {"PER", "ORG", "LOC"} else "O" for label in own]
            yield [w.form for w in sentence.words], [w.space for w in sentence.words], kept


def guessed(sentence: Sentence, tables: WordTables) -> Named:
    """Label what is certain in a treebank sentence: common words are no names, "Sarah" is; the rest is unknown."""
    words = sentence.words
    labels = [
        "-" if word.upos in {"PROPN", "X"} or (word.form[:1].isupper() and n) else "O" for n, word in enumerate(words)
    ]
    n = 0
    while n < len(words):
        end = n
        while end < len(words) and words[end].xpos == "NNP" and words[end].upos == "PROPN":
            end += 1
        kind = _kind([word.form for word in words[n:end]], tables)
        if kind:
            labels[n:end] = _bio(kind, end - n)
        n = max(end, n + 1)
    return [w.form for w in words], [w.space for w in words], labels


def _kind(forms: list[str], tables: WordTables) -> str | None:
    if not 1 <= len(forms) <= 3 or not all(form.isalpha() or len(form) == 2 for form in forms):
        return None
    if forms[0] in PLACEHOLDERS:
        return PLACEHOLDERS[forms[0]]
    masks = [tables.mask(hash_string(form.lower())) for form in forms]
    person, place = masks[0] & GIVEN_COMMON, masks[0] & (PLACE | COUNTRY)
    if person and not place and not masks[0] & (NOUN | VERB) ^ NOUN:
        return "PER"
    return "LOC" if place and not person and len(forms) == 1 else None


_MARK = re.compile(r"\[(?P<name>[^]]+)\](?P<kind>PER|ORG|LOC)")


def marked(path: Path) -> list[tuple[str, list[tuple[int, int, str]]]]:
    """Read our own lines: `Hi [Robin]PER,` gives the text and the places of its names."""
    found = []
    for line in path.read_text(encoding="utf8").splitlines():
        text, spans, at = "", [], 0
        for match in _MARK.finditer(line):
            text += line[at : match.start()]
            spans.append((len(text), len(text) + len(match["name"]), match["kind"]))
            text += match["name"]
            at = match.end()
        found.append((text + line[at:], spans))
    return found


def renamed(
    text: str, spans: list[tuple[int, int, str]], names: dict[str, str]
) -> tuple[str, list[tuple[int, int, str]]]:
    """Put other names in the place of Robin, Jones, Acme and Leith."""
    out, places, at = "", [], 0
    for start, end, kind in spans:
        name = " ".join(names.get(word, word) for word in text[start:end].split())
        out += text[at:start]
        places.append((len(out), len(out) + len(name), kind))
        out, at = out + name, end
    return out + text[at:], places
