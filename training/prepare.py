"""Write the documents that `train` reads: treebanks, changed copies of them, and our own sentences.

python prepare.py TREEBANKS OUT --tables TABLES [--all-names]
"""

from __future__ import annotations

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import mentions
import own_set
import spacy
from architecture import load_tables
from augment import augmented, placed
from convert import to_doc
from lexicon import sample_names
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab
from treebank import Sentence, read

from relint.language.features import WordTables

GENRES = ("academic", "bio", "court", "interview", "news", "voyage")
HERE = Path(__file__).parent


def main() -> None:
    """Write all four files."""
    options = _options()
    options.out.mkdir(parents=True, exist_ok=True)
    tables = load_tables(str(options.tables))
    nlp = spacy.blank("en")
    chance = random.Random(options.seed)
    ewt = list(read(options.treebanks / "ewt-train.conllu.gz"))
    development = list(read(options.treebanks / "ewt-dev.conllu.gz"))
    ewt += development if options.all_trees else []
    gum = [s for genre in GENRES for s in read(options.treebanks / f"gum-{genre}.conllu.gz")]
    changed = [augmented(s, chance, tables) for s in ewt + gum if chance.random() < options.share]
    docs = [to_doc(nlp.vocab, [s]) for s in ewt + gum + changed]
    docs += own_documents(nlp, ewt, HERE / "own" / "train.txt", options.copies)
    _write(docs, options.out / "tree-train.spacy")
    _write([to_doc(nlp.vocab, [s]) for s in development], options.out / "tree-dev.spacy")
    unnamed = ewt[: len(ewt) - len(development)] if options.all_trees else ewt
    _names(nlp.vocab, options, unnamed, chance, tables)


def _names(
    vocab: Vocab, options: argparse.Namespace, ewt: list[Sentence], chance: random.Random, tables: WordTables
) -> None:
    folder: Path = options.treebanks
    universal = list(mentions.universal(folder / "uner-ewt-dev.iob2.gz", folder / "ewt-dev.conllu.gz"))
    held = [] if options.all_names else universal[2::3]
    known = [entry for n, entry in enumerate(universal) if options.all_names or n % 3 != 2]
    train = [entry for genre in GENRES for entry in mentions.gum(folder / f"gum-{genre}.conllu.gz")]
    train += list(mentions.tweets(folder / "btc.conll.gz")) + known * options.weight
    train += [mentions.guessed(s, tables) for s in ewt]
    train += [mentions.guessed(placed(s, chance, tables), tables) for s in ewt if chance.random() < 0.1]
    train += [_recased(entry, chance) for entry in known * 2 + train[:4600] if chance.random() < 0.3]
    docs = [_named(vocab, *entry) for entry in train] + _own_names(vocab, HERE / "own" / "names.txt", chance)
    _write(docs, options.out / "entities-train.spacy")
    _write([_named(vocab, *entry) for entry in held or universal[2::3]], options.out / "entities-dev.spacy")


def _own_names(vocab: Vocab, path: Path, chance: random.Random) -> list[Doc]:
    """Return our own lines as they are, and with other names."""
    tokenizer = spacy.blank("en", vocab=vocab).tokenizer
    pools, docs = sample_names(), []
    for text, spans in mentions.marked(path):
        for copy in range(24):
            other = {word: chance.choice(pool) for word, pool in pools.items()} if copy > 3 else {}
            changed, places = mentions.renamed(text, spans, other)
            doc = tokenizer(changed)
            found = [doc.char_span(start, end, kind) for start, end, kind in places]
            doc.set_ents([span for span in found if span is not None])
            docs.append(doc)
    return docs


def _recased(entry: mentions.Named, chance: random.Random) -> mentions.Named:
    words, spaces, labels = entry
    change = chance.choice((str.lower, str.upper))
    return [change(word) for word in words], spaces, labels


def _named(vocab: Vocab, words: list[str], spaces: list[bool], labels: list[str]) -> Doc:
    ents: Any = [None if label == "-" else label for label in labels]
    return Doc(vocab, words=words, spaces=spaces, ents=ents)


def own_documents(nlp: spacy.language.Language, models: Iterable[Sentence], path: Path, copies: int) -> list[Doc]:
    """Return our own sentences, each in several dresses; only the marked words carry a tag."""
    morphs = _usual_morphs(models)
    docs = []
    for marked in own_set.read(path):
        variants = [marked.text] * (copies - 2) + [
            marked.text.upper(),
            marked.text.rstrip(".!").title().replace("'S", "'s"),
        ]
        if marked.kind == "trade":
            variants = [marked.text] * (copies // 2)
        docs += [_own_document(nlp, text, marked, morphs) for text in variants]
    return docs


def _own_document(nlp: spacy.language.Language, text: str, marked: own_set.Marked, morphs: dict[str, str]) -> Doc:
    doc = nlp.make_doc(text)
    words = [token.text for token in doc]
    tags, pos, feats = [""] * len(doc), [""] * len(doc), [""] * len(doc)
    for token in doc:
        tag = marked.tags.get((token.idx, token.idx + len(token)))
        if tag:
            first = tag == "VB" and (token.i == 0 or doc[0].text.isdigit())
            tags[token.i], pos[token.i] = tag, own_set.coarse(tag)
            feats[token.i] = _agreeing(morphs[f"{tag} first" if first else tag], tag, doc[token.i - 1].lower_)
    return Doc(nlp.vocab, words=words, spaces=[bool(t.whitespace_) for t in doc], tags=tags, pos=pos, morphs=feats)


def _agreeing(feats: str, tag: str, before: str) -> str:
    """Give a present tense the person of the pronoun before it, or the third person plural."""
    if tag != "VBP":
        return feats
    person = {"i": "Number=Sing|Person=1", "we": "Number=Plur|Person=1", "you": "Number=Sing|Person=2"}
    return f"Mood=Ind|{person.get(before, 'Number=Plur|Person=3')}|Tense=Pres|VerbForm=Fin"


def _usual_morphs(sentences: Iterable[Sentence]) -> dict[str, str]:
    """Return the commonest features of each tag, and of a base form that opens a sentence (an imperative)."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for place, word in enumerate(sentence.words):
            if word.upos in {"NOUN", "VERB", "ADJ", "ADV", "PROPN"}:
                first = " first" if word.xpos == "VB" and place == 0 and word.deprel == "ROOT" else ""
                counts[word.xpos + first][word.feats] += 1
    return {tag: found.most_common(1)[0][0] for tag, found in counts.items()}


def _write(docs: Iterable[Doc], path: Path) -> None:
    bin_ = DocBin(docs=docs)
    bin_.to_disk(path)
    print(path.name, len(bin_))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--tables", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--share", type=float, default=0.35)
    parser.add_argument("--copies", type=int, default=8)
    parser.add_argument("--weight", type=int, default=4)
    parser.add_argument("--all-names", action="store_true", help="train on all of UNER dev, keep nothing back")
    parser.add_argument("--all-trees", action="store_true", help="train on EWT dev as well")
    return parser.parse_args()


if __name__ == "__main__":
    main()
