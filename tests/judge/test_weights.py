"""The file of weights: what is written is read, mapped, and nothing else is taken for one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from relint.judge.weights import read_weights, write_weights


def test_arrays_and_notes_come_back(tmp_path: Path) -> None:
    arrays: dict[str, npt.NDArray[Any]] = {
        "keys": np.array([3, 2**63], np.uint64),
        "rows": np.arange(-6, 6, dtype=np.int8).reshape(4, 3),
        "scales": np.array([0.5], np.float16),
        "none": np.zeros((0, 4), np.float16),
    }
    write_weights(tmp_path / "w.bin", arrays, {"content_hash": "ab", "dilations": [1, 2]})
    file = read_weights(tmp_path / "w.bin")
    assert file.notes == {"content_hash": "ab", "dilations": [1, 2]}
    assert list(file.arrays) == list(arrays)
    for name, array in arrays.items():
        assert file.arrays[name].dtype == array.dtype
        assert file.arrays[name].tolist() == array.tolist()


def test_equal_weights_make_equal_files(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_weights(tmp_path / name, {"x": np.arange(70, dtype=np.int8)}, {"content_hash": "c"})
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_another_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "w.bin").write_bytes(b"PK\x03\x04 something else")
    with pytest.raises(ValueError, match="no weights"):
        read_weights(tmp_path / "w.bin")
