"""Train tags and tree together, or names alone, on documents that `prepare` wrote.

A plain loop rather than `spacy train`: it reads all examples once, decays the learning rate in a line to
zero, keeps running averages of the weights, and writes the averaged weights at the end and at each evaluation.

    python train.py tree CORPUS OUT --steps 12000 [--start PRETRAINED] [--seed 1]
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import architecture  # noqa: F401  (registers the encoder)
import morphs  # noqa: F401  (registers the morphologizer)
import numpy as np
import spacy
import thinc.util
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example
from thinc.api import Adam, NumpyOps

LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}


def main() -> None:
    """Read, learn, write."""
    options = _options()
    NumpyOps.gemm = gemm
    thinc.util.fix_random_seed(options.seed)
    nlp = spacy.load(options.resume) if options.resume else build(options.layer, options.tables, options)
    train = _examples(nlp, options.corpus / f"{options.layer}-train.spacy")
    dev = _documents(nlp, options.corpus / f"{options.layer}-dev.spacy")
    if not options.resume:
        nlp.initialize(lambda: train)
    if options.start:
        nlp.get_pipe("tok2vec").model.from_bytes(options.start.read_bytes())  # type: ignore[attr-defined]
    _loop(nlp, train, dev, options)


def build(layer: str, tables: Path, options: argparse.Namespace) -> Language:
    """Assemble the untrained pipeline of a layer."""
    nlp = spacy.blank("en")
    encoder = {
        "@architectures": "relint.WordEncoder.v1",
        "folder": str(tables),
        "width": 96,
        "depth": options.depth,
        "dropout": 0.0,
    }
    nlp.add_pipe("tok2vec", config={"model": encoder})
    if layer == "entities":
        nlp.add_pipe("ner", config={"model": _transitions("ner", options)})
        return nlp
    tagger = {"@architectures": "spacy.Tagger.v2", "tok2vec": LISTENER, "normalize": False}
    for name, factory in (("tagger", "tagger"), ("morphologizer", "patient_morphologizer")):
        nlp.add_pipe(factory, name=name, config={"model": tagger, "label_smoothing": options.smoothing})
    if layer == "tree":
        nlp.add_pipe("parser", config={"model": _transitions("parser", options), "min_action_freq": 10})
    return nlp


def _transitions(state: str, options: argparse.Namespace) -> dict[str, object]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": state,
        "extra_state_tokens": False,
        "hidden_width": options.hidden,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": {**LISTENER, "@architectures": "relint.ScaledListener.v1", "scale": options.scale},
    }


def _loop(nlp: Language, train: list[Example], dev: list[Doc], options: argparse.Namespace) -> None:
    optimizer = Adam(options.rate, L2=options.decay, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    nlp.resume_training(sgd=optimizer)
    started = time.time()
    losses: dict[str, float] = {}
    for step, batch in enumerate(_batches(train, options), 1):
        warm = min(1.0, step / options.warm)
        share = max((step - 1) / options.steps, (time.time() - started) / (60 * options.minutes))
        done = share >= 1 or step in {options.steps, options.stop}
        optimizer.learn_rate = options.rate * warm * max(0.0, 1 - share) + 1e-6
        nlp.update(batch, sgd=optimizer, drop=options.dropout, losses=losses)
        if step % options.every == 0 or done:
            averages = optimizer.averages if step > 4 * options.warm else {}
            _report(nlp, averages, dev, step, time.time() - started, losses, options.out)
            losses = {}
        if done:
            return


def _report(
    nlp: Language,
    averages: dict[Any, Any],
    dev: list[Doc],
    step: int,
    seconds: float,
    losses: dict[str, float],
    out: Path,
) -> None:
    with nlp.use_params(averages):
        scores = evaluate(nlp, dev)
        out.mkdir(parents=True, exist_ok=True)
        nlp.to_disk(out / "model")
    row = {"step": step, "seconds": round(seconds), **scores, **{k: round(v) for k, v in losses.items()}}
    with (out / "log.jsonl").open("a", encoding="utf8") as log:
        log.write(json.dumps(row) + "\n")
    print(json.dumps(row), flush=True)


def evaluate(nlp: Language, docs: list[Doc]) -> dict[str, float]:
    """Score predictions on the tokenizer's own tokens against gold documents."""
    examples = [Example(_unit(nlp, doc.text), doc) for doc in docs]
    scores = nlp.evaluate(examples, batch_size=256)
    names = ("tag_acc", "pos_acc", "morph_acc", "dep_uas", "dep_las", "sents_f", "ents_f")
    found = {name: round(100 * scores[name], 2) for name in names if scores.get(name) is not None}
    kinds = scores.get("ents_per_type") or {}
    return found | {kind: round(100 * value["f"], 2) for kind, value in kinds.items()}


def _batches(train: list[Example], options: argparse.Namespace) -> Iterator[list[Example]]:
    """Yield batches of about `words` words for ever, in a new order each time round."""
    order = random.Random(options.seed)
    while True:
        order.shuffle(train)
        batch, size = [], 0
        for example in train:
            batch.append(example)
            size += len(example.predicted)
            if size >= options.words:
                yield [Example(e.predicted.copy(), e.reference) for e in batch] if options.copy else batch
                batch, size = [], 0


def _examples(nlp: Language, path: Path) -> list[Example]:
    return [Example(_unit(nlp, doc.text), doc) for doc in _documents(nlp, path)]


def _unit(nlp: Language, text: str) -> Doc:
    """Tokenize one sentence and say that it is one."""
    doc = nlp.make_doc(text)
    for token in doc[1:]:
        token.is_sent_start = False
    return doc


def _documents(nlp: Language, path: Path) -> list[Doc]:
    return list(DocBin().from_disk(path).get_docs(nlp.vocab))


def gemm(self, x, y, out=None, trans1=False, trans2=False):  # type: ignore[no-untyped-def]
    """Multiply by numpy's own BLAS, which is twice as fast here as the one thinc brings."""
    left, right = x.T if trans1 else x, y.T if trans2 else y
    return np.matmul(left, right) if out is None else np.matmul(left, right, out=out)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("layer", choices=("tags", "tree", "entities"))
    parser.add_argument("corpus", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--tables", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="weights of the encoder from pretraining")
    parser.add_argument("--resume", type=Path, help="a trained pipeline to go on from")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, default=12000)
    parser.add_argument("--stop", type=int, help="stop after this step, with the rate planned for --steps")
    parser.add_argument("--minutes", type=float, default=1e6, help="decay and stop by the clock if that comes first")
    parser.add_argument("--every", type=int, default=1000)
    parser.add_argument("--words", type=int, default=1000)
    parser.add_argument("--rate", type=float, default=0.001)
    parser.add_argument("--decay", type=float, default=0.01)
    parser.add_argument("--dropout", type=float, default=0.2)
    parser.add_argument("--smoothing", type=float, default=0.0)
    parser.add_argument("--hidden", type=int, default=64)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--warm", type=int, default=250)
    parser.add_argument("--depth", type=int, default=4)
    parser.add_argument("--copy", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
