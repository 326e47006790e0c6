"""The cache folder: what is damaged, another's or not ours is neither believed nor removed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from relint import cache

NAME = "packs/0123456789abcdef.msgpack"


def test_what_was_kept_comes_back(tmp_path: Path) -> None:
    cache.write(tmp_path, NAME, b"words")
    assert cache.read(tmp_path, NAME) == b"words"
    assert cache.read(tmp_path, "packs/fedcba9876543210.msgpack") is None


def test_every_damage_is_noticed(tmp_path: Path) -> None:
    cache.write(tmp_path, NAME, b"words")
    whole = (tmp_path / NAME).read_bytes()
    for place in range(len(whole)):
        for bit in (1, 128):
            damaged = bytearray(whole)
            damaged[place] ^= bit
            (tmp_path / NAME).write_bytes(damaged)
            assert cache.read(tmp_path, NAME) is None
            assert not (tmp_path / NAME).exists()
    for length in range(len(whole)):
        (tmp_path / NAME).write_bytes(whole[:length])
        assert cache.read(tmp_path, NAME) is None


def test_what_came_under_another_name_is_not_believed(tmp_path: Path) -> None:
    cache.write(tmp_path, NAME, b"words")
    (tmp_path / "words").mkdir()
    (tmp_path / NAME).rename(tmp_path / "words" / "0123456789abcdef.msgpack")
    assert cache.read(tmp_path, "words/0123456789abcdef.msgpack") is None


@pytest.mark.skipif(not hasattr(__import__("os"), "geteuid"), reason="files have no owners here")
def test_what_another_user_put_there_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.write(tmp_path, NAME, b"nothing found")
    monkeypatch.setattr("os.geteuid", lambda: 12_345)
    assert cache.read(tmp_path, NAME) is None
    assert cache.clear(tmp_path) == 0
    assert (tmp_path / NAME).exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
@pytest.mark.parametrize("odd", ["pipe", "device", "link", "folder"])
def test_what_is_no_file_is_neither_read_nor_waited_for(tmp_path: Path, odd: str) -> None:
    cache.write(tmp_path, NAME, b"words")
    kept = (tmp_path / NAME).rename(tmp_path / "elsewhere")
    if odd == "pipe":
        os.mkfifo(tmp_path / NAME)
    elif odd == "folder":
        (tmp_path / NAME).mkdir()
    else:
        (tmp_path / NAME).symlink_to({"device": Path("/dev/zero"), "link": kept}[odd])
    assert cache.read(tmp_path, NAME) is None


def test_clean_removes_only_what_relint_made(tmp_path: Path) -> None:
    cache.write(tmp_path, NAME, b"words")
    cache.write(tmp_path, f"results/ab/ab{'0' * 38}", b"a result")
    (tmp_path / "results" / "ab" / ".new-x1y2").write_bytes(b"half")
    for name in ("packs/house/a.yaml", "words/list.txt", "results/2024.csv", "notes/0123456789abcdef"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("mine")
    assert cache.clear(tmp_path) == 16 * 2 + len(b"words") + len(b"a result") + len(b"half")
    left = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file())
    assert left == ["notes/0123456789abcdef", "packs/house/a.yaml", "results/2024.csv", "words/list.txt"]
