"""Files as strangers leave them: read within bounds, or told by name; the others go on."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from relint.errors import ReadError
from relint.outside.plain_files import NotPlainError, plain_bytes
from relint.run import raw_bytes
from relint.run.discover import discover
from relint.run.raw_bytes import bytes_of, whole
from relint.run.reading import decode

UNDECLARED = "We bake at the caf\xe9."


@pytest.mark.parametrize(
    "said",
    [
        "Our page says charset=utf-16 there.", "charset utf-16", "<meta charset=utf-16>", "<?xml encoding='utf-32'?>",
        "charset=unicode_escape", "It says <meta charset=cp037> there.", "<meta charset=windows-1251> is for Russian.",
    ],
)  # fmt: skip
def test_copy_that_mentions_a_charset_is_not_in_it(said: str) -> None:
    text = f"Hi Jo,\n\n{UNDECLARED} {said}\n"
    source = decode("a.md", text.encode("latin-1"))
    assert source.text == text
    assert "was read as" in source.doubt


def test_a_page_says_its_charset_in_its_markup() -> None:
    page = "<html><head><title>x</title><meta http-equiv=Content-Type content='text/html; charset=koi8-r'></head>Привет"
    assert decode("a.html", page.encode("koi8-r")).text == page
    assert decode("a.html", page.encode("koi8-r")).doubt == ""
    assert decode("a.html", b"<meta charset=utf-16><p>caf\xe9 ").encoding == "cp1252"


def test_what_cannot_be_decoded_for_sure_is_told() -> None:
    slip = decode("a.md", "It’s a naïve café — “really”.".encode() + b" \xff.")
    assert slip.text.startswith("It’s a naïve café")
    assert "1 places" in slip.doubt
    quotes = decode("a.md", b"It\x92s here.")
    assert (quotes.text, quotes.encoding) == ("It’s here.", "cp1252")
    assert "Windows-1252" in quotes.doubt


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_and_a_device_are_no_drafts(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "zero.md").symlink_to("/dev/zero")
    for name in ("pipe.md", "zero.md"):
        with pytest.raises(ReadError, match="no plain file"):
            bytes_of(str(tmp_path / name))


def test_a_file_of_more_than_any_mail_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_text("Hi Jo, too long by far.")
    monkeypatch.setattr(raw_bytes, "LONGEST", 10)
    with pytest.raises(ReadError, match="longer than"):
        bytes_of(str(tmp_path / "a.md"))
    with pytest.raises(ReadError, match="longer than"):
        whole(io.BytesIO(b"more than ten bytes"), "-")
    with pytest.raises(ReadError, match="closed"):
        whole(None, "-")


def test_a_file_that_grows_is_bounded_all_the_same() -> None:
    # Files of /proc have a size of nothing and content.
    if not Path("/proc/self/status").exists():
        pytest.skip("no such files here")
    with pytest.raises(NotPlainError, match="longer"):
        plain_bytes("/proc/self/status", 5)


@pytest.mark.parametrize("line", ["[[:alpha:]].tmp", "!", "\\", "[z-a]", "a\\", "[[:nothing:]]"])
def test_an_odd_line_of_gitignore_is_passed_over(tmp_path: Path, line: str) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text(f"{line}\nold.md\n")
    for name in ("new.md", "old.md"):
        (tmp_path / name).write_text("words")
    found = discover([str(tmp_path)])
    assert [Path(path).name for path in found.paths] == ["new.md"]
    assert not found.failures


def test_git_s_classes_are_understood(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("[[:digit:]].md\n")
    for name in ("1.md", "a.md"):
        (tmp_path / name).write_text("words")
    assert [Path(path).name for path in discover([str(tmp_path)]).paths] == ["a.md"]


def test_a_folder_that_cannot_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "locked").mkdir()
    (tmp_path / "a.md").write_text("words")
    real = os.scandir

    def scandir(path: str | Path) -> object:
        if Path(path).name == "locked":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = discover([str(tmp_path)])
    assert [Path(path).name for path in found.paths] == ["a.md"]
    assert [(Path(one.path).name, one.problem) for one in found.failures] == [
        ("locked", "cannot be opened: Permission denied")
    ]


def test_a_name_that_no_system_takes_is_left_to_the_reader() -> None:
    assert discover(["x" * 300, "a\0b"]).paths == ("x" * 300, "a\0b")
    for name in ("x" * 300, "a\0b"):
        with pytest.raises(ReadError):
            bytes_of(name)
