"""Whole runs over what strangers leave: every failure has its name, the rest is told, the status means what it says."""

from __future__ import annotations

import errno
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

from relint.__main__ import main
from relint.outside.plain_files import NotPlainError
from relint.outside.replacing import replace_file
from relint.results.report import ExitStatus
from relint.run import linting

DRAFT = "Hi Jo,\n\nWe bake bread.\n\nBest,\nJo\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(DRAFT)
    return tmp_path


def failures(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, str], int]:
    """The status of a run, what failed by path, and how many drafts were read."""
    status = main(["--format", "json", *arguments])
    report = json.loads(capsys.readouterr().out)
    return status, {one["path"]: one["problem"] for one in report["failures"]}, len(report["files"])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("b.md", '---\nsubject: "\\U00110000 x"\n---\nHi\n'),
        ("b.md", f"---\nsubject: x\na: {'[' * 3_000}\n---\nHi"),
        ("b.md", f"---\nsubject: x\n{'a: b' * 20_000}\n---\nHi"),
    ],
)
def test_a_draft_that_cannot_be_read_is_named_and_the_others_go_on(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str, text: str
) -> None:
    (folder / name).write_text(text)
    status, failed, read = failures(capsys, ".")
    assert (status, list(failed), read) == (ExitStatus.FAILURE, [name], 1)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("b.md", '---\nsubject: "\\ud800 words"\n---\nHi\n'),
        ("b.md", "---\nday: ²\n---\nHi\n"),
        ("b.md", f"---\nday: {'9' * 4_400}\n---\nHi\n"),
        ("b.eml", "From: a <a@b.c>\nReceived: x\nSubject: s\nContent-Type: text/plain; charset=utf-7\n\nHi +2AA-\n"),
        ("b.html", "<p>See <a href='https://[demo]'>the demo</a>.</p>\n"),
    ],
)
def test_an_odd_draft_is_read_like_any_other(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str, text: str
) -> None:
    (folder / name).write_text(text)
    assert failures(capsys, ".", "--profile") == (ExitStatus.CLEAN, {}, 2)


@pytest.mark.parametrize("error", [RecursionError("deep"), MemoryError(), UnicodeEncodeError("x", "y", 0, 1, "z")])
def test_whatever_breaks_over_a_draft_is_its_own_failure(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    (folder / "b.txt").write_text("Another.")
    from relint.run.reading import decode as real

    def decode(path: str, data: bytes) -> object:
        if path == "b.txt":
            raise error
        return real(path, data)

    monkeypatch.setattr(linting, "decode", decode)
    status, failed, read = failures(capsys, ".")
    assert (status, list(failed), read) == (ExitStatus.FAILURE, ["b.txt"], 1)
    assert type(error).__name__ in failed["b.txt"]


@pytest.mark.usefixtures("folder")
def test_a_path_that_no_system_takes_is_a_failure_of_that_path(capsys: pytest.CaptureFixture[str]) -> None:
    status, failed, read = failures(capsys, "a.txt", "x" * 300, "a.txt/b.txt")
    assert (status, len(failed), read) == (ExitStatus.FAILURE, 2, 1)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "arguments",
    [
        ("--config", "LONG", "a.txt"),
        ("--pack", "./LONG", "a.txt"),
        ("--output", "json:LONG", "a.txt"),
        ("page", "--output", "LONG", "a.txt"),
        ("page", "LONG"),
        ("profile", "LONG"),
        ("compare", "a.txt", "LONG"),
        ("baseline", "LONG"),
        ("silenced", "LONG"),
        ("init", "LONG"),
        ("init", "--house", "l" * 300),
        ("rules", "test", "LONG"),
        ("rules", "try", "LONG", "Hello."),
        ("rules", "new", "l" * 300),
        ("rules", "new", "house", "LONG"),
        ("rules", "docs", "LONG"),
        ("--show-settings", "LONG"),
    ],
)
def test_a_name_that_no_system_takes_is_told(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    status = main([each.replace("LONG", "x" * 300) for each in arguments])
    said = capsys.readouterr()
    assert status in (ExitStatus.USAGE, ExitStatus.FAILURE)
    assert "broke down" not in said.out + said.err
    assert "x" * 50 in said.out + said.err or "l" * 50 in said.out + said.err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
@pytest.mark.parametrize("by_link", [False, True])
def test_a_baseline_never_takes_the_place_of_a_pipe_or_a_device(
    folder: Path, capsys: pytest.CaptureFixture[str], by_link: bool
) -> None:
    """Whoever may write to `/dev` would be without the device from then on."""
    baseline = folder / ".relint-baseline.yaml"
    pipe = folder / "pipe" if by_link else baseline
    os.mkfifo(pipe)
    if by_link:
        baseline.symlink_to(pipe)
    for more in ((), ("--replace",)):
        assert main(["baseline", *more, "a.txt"]) == ExitStatus.USAGE
        assert "cannot be written: is no plain file" in capsys.readouterr().err
    assert pipe.is_fifo()
    with pytest.raises(NotPlainError):
        replace_file(baseline, b"x")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no such device on this system")  # noqa: PTH110
@pytest.mark.usefixtures("folder")
def test_a_page_is_written_to_a_device_and_none_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["page", "--output", "/dev/full", "a.txt"]) == ExitStatus.USAGE
    assert "/dev/full cannot be written: No space left on device" in capsys.readouterr().err
    assert Path("/dev/full").is_char_device()


def test_pipes_and_devices_in_a_folder_are_failures(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(folder / "pipe.md")
    (folder / "zero.md").symlink_to("/dev/zero")
    status, failed, read = failures(capsys, ".")
    assert (status, read) == (ExitStatus.FAILURE, 1)
    link = "is a link out of the project; name it yourself to have it read"
    assert failed == {"pipe.md": "is no plain file", "zero.md": link}


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "arguments",
    [
        ("--pack", "./empty"),
        ("--pack", "./short"),
        ("--pack", "~nosuchuser/x"),
        ("--exclude", "!", "."),
        ("--config", "."),
    ],
)
def test_wrong_settings_are_status_2(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    Path("empty").mkdir()
    Path("short").mkdir()
    (Path("short") / "pack.yml").write_text("title: T\nabout: A\n")
    assert main([*arguments, "a.txt"]) == ExitStatus.USAGE
    said = capsys.readouterr().err
    assert "broke down" not in said
    assert ".yml" in said or arguments[1] != "./short"


@pytest.mark.usefixtures("folder")
def test_what_is_told_beside_the_report_steers_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    odd = "a\x1b[31m\x9b\u202e"
    assert main(["--select", odd, "a.txt"]) == ExitStatus.USAGE
    assert main([f"--{odd}", "a.txt"]) == ExitStatus.USAGE
    assert main(["rules", "explain", odd]) == ExitStatus.USAGE
    said = capsys.readouterr().err
    assert not {"\x1b", "\x9b", "\u202e"}.intersection(said)
    assert r"\x1b[31m\x9b\u202e" in said


class _Closed(io.StringIO):
    """Whoever read has seen enough."""

    def __init__(self, to: IO[str]) -> None:
        super().__init__()
        self._file = to

    def write(self, text: str) -> int:
        raise BrokenPipeError(32, "Broken pipe")

    def fileno(self) -> int:
        return self._file.fileno()


@pytest.mark.parametrize(("arguments", "status"), [(("a.txt",), 0), (("rules", "list"), 0), (("a.txt", "gone.txt"), 3)])
def test_a_reader_that_has_seen_enough_changes_no_status(
    folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], status: int
) -> None:
    with (folder / "out").open("w") as file:
        monkeypatch.setattr(sys, "stdout", _Closed(file))
        assert main([*arguments]) == status


@pytest.mark.usefixtures("folder")
def test_json_is_utf_8_whatever_the_terminal_says(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="cp1252")
    monkeypatch.setattr(sys, "stdout", out)
    Path("“a”.md").write_text("Hi — “Jo”.")
    main(["--format", "json", "“a”.md"])
    out.flush()
    assert json.loads(raw.getvalue().decode("utf-8"))["files"][0]["path"] == "“a”.md"


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("closing", "status"), [("<&-", 3), (">&-", 0), ("2>&-", 0)])
def test_closed_streams_are_streams_that_nobody_reads(closing: str, status: int) -> None:
    draft = "-" if closing == "<&-" else "a.txt"
    command = f'"{sys.executable}" -m relint --isolated --format concise {draft} {closing}'
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert "broke down" not in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert (done.returncode == ExitStatus.FAILURE) == (status == ExitStatus.FAILURE)
    if status == ExitStatus.FAILURE:
        assert "is closed" in done.stdout


@pytest.mark.parametrize("server", ["lsp", "mcp"])
def test_a_server_that_nobody_could_ask_says_so(
    server: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert main([server]) == ExitStatus.USAGE
    assert "standard input, which is closed" in capsys.readouterr().err


class _Full(io.StringIO):
    """A disk on which nothing more fits."""

    def write(self, text: str) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("arguments", [("a.txt",), ("rules", "list"), ("schema", "report")])
def test_a_full_disk_is_no_breakdown(
    arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", _Full())
    assert main([*arguments]) == ExitStatus.FAILURE
    assert capsys.readouterr().err == "relint: what was found cannot be written: No space left on device\n"


def test_an_output_in_a_closed_folder_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = Path.stat

    def stat(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if path.name == "x.json":
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", stat)
    assert main(["--output", "json:x.json", "a.txt"]) == ExitStatus.USAGE
    assert "x.json cannot be written: Permission denied" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_settings_that_are_nested_too_deep_are_no_findings(capsys: pytest.CaptureFixture[str]) -> None:
    Path("relint.toml").write_text("preview = true\nwarm = " + "[" * 3_000)
    assert main(["a.txt"]) == ExitStatus.USAGE
    assert "relint.toml:2" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", ["nosuch_pipeline", "./gone", "os"])
def test_a_pipeline_that_is_not_there_is_told_with_the_line_of_the_settings(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("relint.toml").write_text(f'preview = true\npipeline = "{name}"\n')
    assert main(["a.txt"]) == ExitStatus.USAGE
    assert capsys.readouterr().err.startswith("relint: relint.toml:2: ")
    assert main(["--pipeline", name, "a.txt"]) == ExitStatus.USAGE
    assert "relint.toml" not in capsys.readouterr().err
