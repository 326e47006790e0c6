"""Make treebank sentences look like marketing copy: cases, quotes, missing stops, placeholder names, bullets.

Every change keeps the number of words, so that tags and trees stay true; only a dropped final stop removes one.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from lexicon import COUNTRY, GIVEN_COMMON, PLACE
from treebank import Sentence, Word

from relint.language.features import WordTables
from relint.language.hashing import hash_string

SMALL = frozenset("a an and as at but by for from in of on or the to with".split())
CURLY = {"'": "’", "``": "“", "''": "”", '"': "”"}


def augmented(sentence: Sentence, chance: random.Random, tables: WordTables) -> Sentence:
    """Return a changed copy of a sentence."""
    ways: list[tuple[float, Callable[[Sentence], Sentence]]] = [
        (0.20, lambda s: _forms(s, str.lower)),
        (0.16, lambda s: without_stop(_forms(s, str.upper))),
        (0.20, lambda s: without_stop(_titled(s))),
        (0.20, without_stop),
        (0.24, lambda s: s),
    ]
    changed = chance.choices([way for _, way in ways], [share for share, _ in ways])[0](sentence)
    if chance.random() < 0.5:
        changed = curled(changed)
    return placed(changed, chance, tables) if chance.random() < 0.4 else changed


def _forms(sentence: Sentence, change: Callable[[str], str]) -> Sentence:
    words = [replace(word, form=change(word.form)) for word in sentence.words]
    return replace(sentence, words=words)


def _titled(sentence: Sentence) -> Sentence:
    words = [
        word if place and word.form.lower() in SMALL else replace(word, form=word.form[:1].upper() + word.form[1:])
        for place, word in enumerate(sentence.words)
    ]
    words = [w if not _inner(sentence, n) else sentence.words[n] for n, w in enumerate(words)]
    return replace(sentence, words=words)


def _inner(sentence: Sentence, place: int) -> bool:
    """Tell whether a word hangs on the one before it without a space ("n't", "'s")."""
    return place > 0 and not sentence.words[place - 1].space and sentence.words[place].form[:1] in "'’n"


def without_stop(sentence: Sentence) -> Sentence:
    """Drop a final full stop, if nothing hangs on it."""
    words = sentence.words
    last = len(words) - 1
    if last < 1 or words[last].form not in {".", "!"} or any(word.head == last for word in words[:-1]):
        return sentence
    return replace(sentence, words=[*words[:-2], replace(words[-2], space=False)])


def curled(sentence: Sentence) -> Sentence:
    """Replace straight quotation marks and apostrophes by printers' ones."""
    words = [
        replace(
            word,
            form=CURLY[word.xpos] if word.form in {'"', "'"} and word.xpos in CURLY else word.form.replace("'", "’"),
        )
        for word in sentence.words
    ]
    return replace(sentence, words=words)


def placed(sentence: Sentence, chance: random.Random, tables: WordTables) -> Sentence:
    """Put the visible words for merge tags in the place of names: Robin, Leith, Acme, Monday."""
    return replace(sentence, words=[_placeholder(word, chance, tables) for word in sentence.words])


def _placeholder(word: Word, chance: random.Random, tables: WordTables) -> Word:
    if word.xpos != "NNP" or word.upos != "PROPN" or chance.random() < 0.4:
        return word
    mask = tables.mask(hash_string(word.form.lower()))
    name = "Robin" if mask & GIVEN_COMMON else "Leith" if mask & (PLACE | COUNTRY) else ""
    if word.form.lower().endswith("day") and len(word.form) < 10:
        name = "Monday"
    if not name and word.deprel != "flat" and chance.random() < 0.25:
        name = "Acme"
    return replace(word, form=name or word.form, lemma=name or word.lemma)
