"""Measure the shipped pipeline: accuracy on EWT test and our own set, sentences, names, size, start and speed.

Accuracy follows spaCy's `Scorer` (tokens of the running tokenizer aligned to gold tokens by their letters,
F over both), so that it can be compared with `nlp.evaluate`; punctuation does not count in trees.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import mentions
import own_set
from convert import as_spacys, to_doc
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab
from treebank import Sentence, read

from relint.language.bundled import FOLDER
from relint.language.layer import Layer
from relint.language.pipeline import Pipeline
from relint.language.sentences import split_sentences

HERE = Path(__file__).parent
SHARED = Path(os.environ.get("RELINT_SHARED", HERE.parent.parent / "shared"))
TREEBANKS = SHARED / "data" / "treebanks"


def accuracy(pipeline: Pipeline, part: str = "test") -> dict[str, float]:
    """Return every figure of accuracy, in percent."""
    sentences = list(read(TREEBANKS / f"ewt-{part}.conllu.gz"))
    found = gold_sentences(pipeline, sentences) | running_text(pipeline, sentences)
    entries = list(mentions.universal(TREEBANKS / f"uner-ewt-{part}.iob2.gz", TREEBANKS / f"ewt-{part}.conllu.gz"))
    if Layer.ENTITIES in pipeline.layers:
        found |= named(pipeline, entries)
    return found | own_words(pipeline, HERE / "own" / "test.txt")


def gold_sentences(pipeline: Pipeline, sentences: list[Sentence]) -> dict[str, float]:
    """Score the sentences one by one, each from its raw text."""
    docs = [pipeline.tokenize(sentence.surface.strip()) for sentence in sentences]
    pipeline.annotate(docs, Layer.TREE)
    vocab = Vocab()
    gold = [to_doc(vocab, [sentence]) for sentence in sentences]
    return _scores([Example(as_spacys(vocab, doc), right) for doc, right in zip(docs, gold, strict=True)])


def running_text(pipeline: Pipeline, sentences: list[Sentence]) -> dict[str, float]:
    """Score whole paragraphs, cut into sentences by rule."""
    examples, right, found, wanted, vocab = [], 0, 0, 0, Vocab()
    for block in blocks(sentences):
        text, gold = _joined(block)
        ranges = split_sentences(text)
        right, found, wanted = right + len(gold & set(ranges)), found + len(ranges), wanted + len(gold)
        units = [pipeline.tokenize(text[start:end]) for start, end in ranges]
        pipeline.annotate(units, Layer.TREE)
        whole = Doc.from_docs([as_spacys(vocab, unit) for unit in units])
        if whole is not None:
            examples.append(Example(whole, to_doc(vocab, block)))
    scores = _scores(examples)
    running = {f"running_{name}": scores[name] for name in ("tag", "pos", "lemma", "uas", "las")}
    return running | {"sentences": _percent(2 * right / (found + wanted))}


def blocks(sentences: Iterable[Sentence]) -> Iterator[list[Sentence]]:
    """Group sentences into the paragraphs that the treebank marks."""
    block: list[Sentence] = []
    for sentence in sentences:
        if sentence.opens and block:
            yield block
            block = []
        block.append(sentence)
    yield block


def _joined(block: list[Sentence]) -> tuple[str, set[tuple[int, int]]]:
    text, ranges = "", set()
    for sentence in block:
        surface = sentence.surface
        ranges.add((len(text), len(text) + len(surface.rstrip())))
        text += surface
    return text.rstrip(), ranges


def _scores(examples: list[Example]) -> dict[str, float]:
    found = {name: Scorer.score_token_attr(examples, name)[f"{name}_acc"] for name in ("tag", "pos", "lemma")}
    trees = Scorer.score_deps(examples, "dep", ignore_labels=("p", "punct"))
    found |= {"uas": trees["dep_uas"], "las": trees["dep_las"]}
    return {name: _percent(value) for name, value in found.items()}


def named(pipeline: Pipeline, entries: list[mentions.Named]) -> dict[str, float]:
    """Score names by their exact place in the text."""
    right, found, wanted = dict.fromkeys(("PER", "ORG", "LOC"), 0), dict[str, int](), dict[str, int]()
    docs = [pipeline.tokenize(_text(entry)) for entry in entries]
    pipeline.annotate(docs, Layer.ENTITIES)
    for doc, entry in zip(docs, entries, strict=True):
        got = {(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]), sort) for start, end, sort in doc.names}
        gold = set(_spans(entry))
        for kind in right:
            right[kind] += sum(span[2] == kind for span in got & gold)
            found[kind] = found.get(kind, 0) + sum(span[2] == kind for span in got)
            wanted[kind] = wanted.get(kind, 0) + sum(span[2] == kind for span in gold)
    return {kind.lower(): _percent(2 * right[kind] / max(1, found[kind] + wanted[kind])) for kind in right}


def _text(entry: mentions.Named) -> str:
    words, spaces, _ = entry
    return "".join(word + " " * space for word, space in zip(words, spaces, strict=True)).strip()


def _spans(entry: mentions.Named) -> Iterator[tuple[int, int, str]]:
    at, start, kind, end = 0, 0, "", 0
    for word, space, label in [*zip(*entry, strict=True), ("", False, "O")]:
        if kind and not label.startswith("I-"):
            yield start, end, kind
            kind = ""
        if label.startswith("B-"):
            start, kind = at, label[2:]
        end = at + len(word)
        at = end + space


def own_words(pipeline: Pipeline, path: Path) -> dict[str, float]:
    """Score the part of speech of the marked words of our own set."""
    wrong = list(own_mistakes(pipeline, path))
    total = sum(len(marked.tags) for marked in own_set.read(path))
    return {"own": _percent(1 - len(wrong) / total)}


def own_mistakes(pipeline: Pipeline, path: Path) -> Iterator[tuple[str, str, str, str]]:
    """Yield the sentence, the word, its part of speech and what the pipeline made of it; an auxiliary is a verb."""
    for marked in own_set.read(path):
        doc = pipeline.tokenize(marked.text)
        pipeline.annotate([doc], Layer.TAGS)
        places = {(token.idx, token.idx + len(token)): token.pos_ for token in doc}
        for place, tag in marked.tags.items():
            got = places.get(place, "no such token")
            if got != own_set.coarse(tag) and not (got == "AUX" and tag.startswith("VB")):
                yield marked.text, marked.text[slice(*place)], own_set.coarse(tag), got


def size() -> float:
    """Return the megabytes of the shipped files."""
    return round(sum(path.stat().st_size for path in FOLDER.iterdir() if path.is_file()) / 1e6, 1)


def speed(pipeline: Pipeline) -> dict[str, float]:
    """Return words a second on one core, each layer's cost alone: tags, and all layers."""
    sentences = [sentence.surface.strip() for sentence in read(TREEBANKS / "ewt-test.conllu.gz")]
    warm = [pipeline.tokenize(text) for text in sentences[:50]]
    pipeline.annotate(warm, Layer.TREE)
    pipeline.annotate(warm, Layer.ENTITIES)
    docs = [pipeline.tokenize(text) for text in sentences]
    words = sum(map(len, docs))
    marks = [time.process_time()]
    for layer in (Layer.TAGS, Layer.TREE, Layer.ENTITIES):
        pipeline.annotate(docs, layer)
        marks.append(time.process_time())
    return {"words_tags": round(words / (marks[1] - marks[0])), "words_all": round(words / (marks[3] - marks[0]))}


_START = """
import time, numpy
start = time.process_time()
from relint.language.pipeline import load_pipeline
from relint.language.layer import Layer
pipeline = load_pipeline()
doc = pipeline.tokenize("Book a demo today.")
marks = [time.process_time() - start]
for layer in LAYERS:
    pipeline.annotate([doc], layer)
print(marks[0], time.process_time() - start)
"""


def start() -> dict[str, float]:
    """Return the processor seconds after `import numpy` to a first sentence with tokens, tags, all (best of 5)."""
    found: dict[str, float] = {}
    for name, layers in (("tags", "[Layer.TAGS]"), ("all", "[Layer.TREE, Layer.ENTITIES]")):
        code = _START.replace("LAYERS", layers)
        command = [sys.executable, "-c", code]
        outputs = [subprocess.run(command, capture_output=True, text=True, check=True).stdout for _ in range(5)]
        found["load_tokens"] = round(min(float(output.split()[0]) for output in outputs), 3)
        found[f"load_{name}"] = round(min(float(output.split()[1]) for output in outputs), 3)
    return found


def _percent(share: float) -> float:
    return round(100 * share, 2)
