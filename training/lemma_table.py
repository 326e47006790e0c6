"""Make the lemmatizer's table of exceptions: every training form whose lemma the rules of spelling miss.

The treebanks speak first (the most frequent lemma of a form with its tags, one vote being enough unless the
word is a likely slip), then the dictionary's irregular inflections.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from lexicon import inflection_rows
from treebank import Sentence

from relint.language.features import WordTables
from relint.language.hashing import hash_string
from relint.language.lemmas import Lemmatizer

_TAGS = {
    "noun": (("NNS", "NOUN"),),
    "verb": (("VBD", "VERB"), ("VBN", "VERB"), ("VBG", "VERB"), ("VBZ", "VERB")),
    "adj": (("JJR", "ADJ"), ("JJS", "ADJ")),
    "adv": (("RBR", "ADV"), ("RBS", "ADV")),
}


def build(sentences: Iterable[Sentence], tables: WordTables) -> dict[str, str]:
    """Return "form TAG POS" → lemma for what the rules get wrong."""
    rules = Lemmatizer(tables, {})
    table = _dictionary(rules)
    bare = Lemmatizer(tables, table)
    for key, (lemma, votes) in _votes(sentences).items():
        form, tag, pos = key.rsplit(" ", 2)
        if bare.lemma(form, tag, pos) != lemma and not (votes == 1 and _slip(form, tag, lemma, tables)):
            table[key] = lemma
    return dict(sorted(table.items()))


def _slip(form: str, tag: str, lemma: str, tables: WordTables) -> bool:
    """A writer's slip that is itself a word ("do" for "dog") must not become a rule."""
    base = tag in {"NN", "JJ", "VB", "VBP", "RB"}
    return base and lemma.lower() != form.lower() and bool(tables.mask(hash_string(form.lower())))


def _dictionary(rules: Lemmatizer) -> dict[str, str]:
    found: dict[str, set[str]] = defaultdict(set)
    for lemma, pos, cells in inflection_rows():
        if pos == "verb" and not cells[1]:
            cells[1] = cells[0]
        for cell, tags in zip(cells, _TAGS[pos], strict=False):
            for form in filter(None, cell.split("/")):
                if form.isalpha() and form.islower():
                    found[f"{form} {tags[0]} {tags[1]}"].add(lemma)
    return {key: min(lemmas, key=len) for key, lemmas in found.items() if rules.lemma(*key.split(" ")) not in lemmas}


def _votes(sentences: Iterable[Sentence]) -> dict[str, tuple[str, int]]:
    """Return the commonest lemma of each "form TAG POS", and of "form * POS" for closed classes, with its votes."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for word in sentence.words:
            if word.lemma == "_" or " " in word.lemma:
                continue
            form = word.form.replace("’", "'").replace("‘", "'")
            form = form if word.upos in {"PROPN", "X", "PRON"} else form.lower()
            votes[f"{form} {word.xpos} {word.upos}"][word.lemma] += 1
            if word.upos in {"AUX", "PRON", "DET", "PART"}:
                votes[f"{form} * {word.upos}"][word.lemma] += 1
    return {key: counts.most_common(1)[0] for key, counts in votes.items()}
