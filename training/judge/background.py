"""Vectors of sentences that no rule minds: what rules by example are set apart from.

Usage: background.py

Takes the near misses that stand in our own rule files, one in two by a hash of the text, and writes
`judge/weights/background.npy`, half precision.
"""

from __future__ import annotations

import sys
import zlib
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "src"))

from relint.judge import WEIGHTS_FOLDER, Judge
from relint.language.pipeline import load_pipeline
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs

#: Longer near misses are whole drafts.
_LONGEST = 160


def main() -> None:
    """Write the vectors."""
    pipeline = load_pipeline()
    texts = sorted(
        {
            example.text
            for rule in load_packs(bundled_folders()).rules
            for example in rule.examples.passing
            if len(example.text) <= _LONGEST
            and "\n" not in example.text.strip()
            and zlib.crc32(example.text.encode()) % 2
        }
    )
    vectors = Judge().encode([tuple(token.text for token in pipeline.tokenize(text)) for text in texts])
    np.save(WEIGHTS_FOLDER / "background.npy", vectors.astype(np.float16))
    print(len(texts), "sentences")


if __name__ == "__main__":
    main()
