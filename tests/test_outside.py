"""What is read of files beside the system's own calls."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from relint.outside.many_files import content
from relint.outside.sorted_lines import SortedLines


@pytest.mark.parametrize("size", [0, 1, 4095, 4096, 4097, 70_000, 300_000])
def test_all_of_a_file_is_read(tmp_path: Path, size: int) -> None:
    written = os.urandom(size)
    (tmp_path / "file").write_bytes(written)
    path = str(tmp_path / "file")
    assert content(path) == written
    assert content(path, 5_000) == written[:5_000]


def test_a_file_that_says_it_is_empty_is_read() -> None:
    status = Path("/proc/self/limits")
    if not status.exists():
        pytest.skip("no such files here")
    assert content(str(status)).startswith(b"Limit")


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="absent"):
        content(str(tmp_path / "absent"))


def test_lines_are_found_by_their_first_field_wherever_they_stand() -> None:
    fields = [f"word{number:04}" for number in range(900)]
    lines = SortedLines("".join(f"{each},a{each},b\n{each},c\n" for each in fields).encode(), b",")
    for each in fields:
        assert lines.behind(each) == [f"a{each},b", "c"]
    for absent in ("", "word", "word00", "zebra", "aardvark", "word0001,aword0001", "word0001\n"):
        assert lines.behind(absent) == []
