"""Put a student into the package: matrices in bytes with a scale a row, the rest in half precision.

Usage: ship.py STUDENT.pt VOCABULARY.npz EXAMPLES.jsonl OUT.bin
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

import numpy as np
import torch
from student import DILATIONS

from relint.judge.network import Network
from relint.judge.passage import Passage
from relint.judge.weights import WeightFile, write_weights

_TABLES = ("channel", "stage", "touch", "place", "part")


def arrays_of(state: dict[str, torch.Tensor], keys: np.ndarray) -> dict[str, np.ndarray]:
    """The student's weights under the names that the package reads."""
    rows, scales = _in_bytes(state["rows.weight"].numpy())
    found = {"keys": keys, "rows": rows, "scales": scales}

    def half(name: str) -> np.ndarray:
        return state[name].numpy().astype("float16")

    found["shapes"] = half("shapes.weight")
    found |= {name: half(f"tables.{number}.weight") for number, name in enumerate(_TABLES)}
    for number in range(len(DILATIONS) + 1):
        found |= {
            f"norm{number}.gain": half(f"norms.{number}.weight"),
            f"norm{number}.shift": half(f"norms.{number}.bias"),
        }
    named = {f"layers.{number}": f"layer{number}" for number in range(len(DILATIONS))}
    for name, short in {**named, **{name: name for name in ("before", "words", "head", "vector")}}.items():
        matrix, scales = _in_bytes(state[f"{name}.weight"].numpy())
        found |= {
            f"{short}.matrix": np.ascontiguousarray(matrix.T),
            f"{short}.scales": scales,
            f"{short}.bias": half(f"{name}.bias"),
        }
    return found


def _in_bytes(rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Whole numbers up to 127 and a scale for each row."""
    scales = np.maximum(np.abs(rows).max(axis=1) / 127, 1e-5).astype("float16")
    return np.round(rows / scales[:, None].astype("float32")).clip(-127, 127).astype("int8"), scales


def centre(arrays: dict[str, np.ndarray], examples: Path) -> np.ndarray:
    """The mean vector of our own examples: what all sentences share says nothing of how alike two are."""
    uncentred = {**arrays, "centre": np.zeros(arrays["vector.bias"].shape, "float16")}
    network = Network(WeightFile(uncentred, {"dilations": list(DILATIONS)}))
    words = [tuple(json.loads(line)["words"]) for line in examples.open(encoding="utf8")]
    vectors = [network.read([Passage(each)])[0].vector for each in words]
    return np.mean(vectors, axis=0).astype("float16")


def main() -> None:
    """Write the file."""
    student, vocabulary, examples, out = (Path(argument) for argument in sys.argv[1:5])
    with np.load(vocabulary) as file:
        arrays = arrays_of(torch.load(student), file["keys"])
    arrays["centre"] = centre(arrays, examples)
    digest = hashlib.sha256(b"".join(name.encode() + array.tobytes() for name, array in arrays.items())).hexdigest()
    out.parent.mkdir(parents=True, exist_ok=True)
    write_weights(out, arrays, {"content_hash": digest[:16], "dilations": list(DILATIONS)})
    print(out, out.stat().st_size, digest[:16])


if __name__ == "__main__":
    main()
