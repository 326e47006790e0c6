"""Put trained weights into the package: plain arrays, half precision for the tables, one file a layer.

python export.py --tables TABLES --tree MODEL [--entities MODEL] --out ../src/relint/language/en
"""

from __future__ import annotations

import argparse
import hashlib
import json
from datetime import date
from pathlib import Path
from typing import Any

import architecture
import morphs  # noqa: F401  (registers the morphologizer)
import numpy as np
import spacy
from spacy.language import Language

from relint.language.features import COLUMNS

FILES = ("words.npz", "tags.npz", "tree.npz", "entities.npz", "lemmas.json")


def main() -> None:
    """Export what the options name."""
    options = _options()
    out: Path = options.out
    out.mkdir(parents=True, exist_ok=True)
    labels, layers = export_tree(spacy.load(options.tree), out), ["TAGS", "TREE"]
    if options.entities:
        export_entities(spacy.load(options.entities), out)
        layers.append("ENTITIES")
    _write_words(str(options.tables), out)
    (out / "lemmas.json").write_text((options.tables / "lemmas.json").read_text(encoding="utf8"), encoding="utf8")
    meta = {
        "name": "relint_en",
        "version": options.version,
        "date": str(date.today()),
        "content_hash": content_hash(out),
        "layers": layers,
        "labels": labels,
    }
    (out / "meta.json").write_text(json.dumps(meta, indent=1) + "\n", encoding="utf8")


def export_tree(nlp: Language, out: Path) -> dict[str, list[str]]:
    """Write the shared encoder with both taggers, and the parser; return the taggers' labels."""
    arrays = _encoder(nlp)
    for name, component in (("tags", "tagger"), ("morphs", "morphologizer")):
        softmax = [node for node in nlp.get_pipe(component).model.walk() if node.name == "softmax"][-1]  # type: ignore[attr-defined]
        arrays |= {f"{name}.W": softmax.get_param("W"), f"{name}.b": softmax.get_param("b")}
    np.savez(out / "tags.npz", **_halved(arrays))
    np.savez(out / "tree.npz", **_halved(_transitions(nlp.get_pipe("parser"))))
    return {"tags": list(nlp.pipe_labels["tagger"]), "morphs": list(nlp.pipe_labels["morphologizer"])}


def export_entities(nlp: Language, out: Path) -> None:
    """Write the names' own encoder and its transitions into one file."""
    np.savez(out / "entities.npz", **_halved(_encoder(nlp) | _transitions(nlp.get_pipe("ner"))))


def _encoder(nlp: Language) -> dict[str, Any]:
    model = nlp.get_pipe("tok2vec").model  # type: ignore[attr-defined]
    arrays: dict[str, Any] = {}
    tables = [node for node in model.walk() if node.name == "hashembed"]
    for name, node in zip(COLUMNS, tables, strict=True):
        arrays[f"{name}.table"] = node.get_param("E")
        arrays[f"{name}.seed"] = np.array([node.attrs["seed"]])
    maxouts = [node for node in model.walk() if node.name == "maxout"]
    norms = [node for node in model.walk() if node.name == "layernorm"]
    names = ["mix", *(f"layer{place}" for place in range(len(maxouts) - 1))]
    for name, maxout, norm in zip(names, maxouts, norms, strict=True):
        arrays |= {f"{name}.W": maxout.get_param("W"), f"{name}.b": maxout.get_param("b")}
        arrays |= {f"{name}.G": norm.get_param("G"), f"{name}.B": norm.get_param("b")}
    return arrays


def _transitions(component: Any) -> dict[str, Any]:
    model = component.model
    layers = {
        "project": model.get_ref("tok2vec").layers[-1],
        "lower": model.get_ref("lower"),
        "upper": model.get_ref("upper"),
    }
    arrays = {f"{name}.{p}": layer.get_param(p) for name, layer in layers.items() for p in layer.param_names}
    moves = component.moves.to_bytes(exclude=["strings"])
    return {**arrays, "moves": np.frombuffer(moves, dtype="uint8")}


def _halved(arrays: dict[str, Any]) -> dict[str, Any]:
    """Store matrices in half precision: half the size, and no difference that the scores could show."""
    return {name: a.astype("float16") if a.ndim > 1 else a for name, a in arrays.items()}


def _write_words(folder: str, out: Path) -> None:
    tables = architecture.load_tables(folder)
    np.savez(
        out / "words.npz",
        mask_keys=tables.mask_keys,
        masks=tables.masks,
        vector_keys=tables.vector_keys,
        vectors=tables.vectors,
    )


def content_hash(folder: Path) -> str:
    """Return a digest of every file that decides an annotation."""
    digest = hashlib.sha256()
    for name in FILES:
        if (folder / name).is_file():
            digest.update((folder / name).read_bytes())
    return digest.hexdigest()[:16]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tables", type=Path, required=True)
    parser.add_argument("--tree", type=Path, required=True)
    parser.add_argument("--entities", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--version", default="0.1.0")
    return parser.parse_args()


if __name__ == "__main__":
    main()
