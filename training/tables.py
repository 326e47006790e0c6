"""Write the tables that everything else reads: dictionary and names, word vectors, lemma exceptions.

python tables.py SHARED_DATA OUT
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import lemma_table
import lexicon
import numpy as np
import vectors
from architecture import load_tables
from treebank import read


def main() -> None:
    """Write lexicon.npz, vectors.npz and lemmas.json."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    names = ("ewt-train", *(f"gum-{genre}" for genre in ("academic", "bio", "court", "interview", "news", "voyage")))
    sentences = [s for name in names for s in read(options.data / "treebanks" / f"{name}.conllu.gz")]
    keys, masks = lexicon.build()
    np.savez(options.out / "lexicon.npz", keys=keys, masks=masks)
    texts = [*vectors.raw_lines(options.data / "raw"), *(sentence.surface for sentence in sentences)]
    keys, matrix = vectors.build(texts)
    np.savez(options.out / "vectors.npz", keys=keys, vectors=matrix)
    table = lemma_table.build(sentences, load_tables(str(options.out)))
    text = json.dumps(table, ensure_ascii=False, indent=0)
    (options.out / "lemmas.json").write_text(text + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
