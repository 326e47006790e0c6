"""Pieces in one mapped file: what went in comes out, and bytes that are none of ours are refused."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relint.packs.piece_file import PieceFile, mapped, piece_file


@given(st.dictionaries(st.text(max_size=20), st.binary(max_size=40), max_size=60), st.text(max_size=20))
def test_what_went_in_comes_out(pieces: dict[str, bytes], other: str) -> None:
    found = PieceFile(memoryview(piece_file(pieces)))
    assert {key: bytes(piece) for key, piece in found.items()} == pieces
    assert len(found) == len(pieces)
    assert (other in found) == (other in pieces)


def test_a_piece_is_decoded_from_where_it_lies(tmp_path: Path) -> None:
    file = tmp_path / "some.pieces"
    file.write_bytes(piece_file({name: msgspec.msgpack.encode([name] * 3) for name in ("forms", "list", "ways")}))
    found = mapped(file)
    assert found is not None
    assert msgspec.msgpack.decode(found["list"]) == ["list"] * 3


@pytest.mark.parametrize("length", [0, 7, 23, 40, -1])
def test_what_was_cut_off_is_refused(tmp_path: Path, length: int) -> None:
    file = tmp_path / "some.pieces"
    file.write_bytes(piece_file({"a": b"1", "b": b"2"})[:length])
    assert mapped(file) is None


def test_another_version_of_the_format_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "some.pieces"
    file.write_bytes(piece_file({"a": b"1"}).replace(b"relintP1", b"relintP2"))
    assert mapped(file) is None
    assert mapped(tmp_path / "none.pieces") is None
