"""`--fix` and `--diff` on files."""

from __future__ import annotations

from pathlib import Path

import pytest

from relint.__main__ import main
from relint.run import fixing

LETTERS = Path(__file__).parent.parent / "formats" / "office"
RULE = """\
kind: match
severity: warning
message: "“{text}” is long."
hint: "Write {suggestion}."
why: A test.
options:
  find:
    - {pattern: "@utilise", use: [use]}
    - {pattern: "@leverage", use: [use, draw on]}
examples:
  flag:
    - {text: "We utilise flour.", finds: [utilise]}
    - {text: "We leverage flour.", finds: [leverage]}
    - {text: "They utilise salt.", finds: [utilise]}
  pass: [We use flour., We bake., It is salt.]
"""
DRAFT = (
    b"\xef\xbb\xbfHello,\r\n\r\nWe utilise **local** flour, and {{name}} utilises salt.\r\nWe leverage the oven.\r\n"
)
FIXED = DRAFT.replace(b"utilise", b"use")


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    pack = tmp_path / "words"
    pack.mkdir()
    (pack / "pack.yaml").write_text("title: Words\nabout: A test.\n")
    (pack / "long.yaml").write_text(RULE, encoding="utf-8")
    path = tmp_path / "draft.md"
    path.write_bytes(DRAFT)
    path.chmod(0o640)
    monkeypatch.chdir(tmp_path)
    return path


def run(*arguments: str) -> int:
    return main(["draft.md", "--isolated", "--pack", "./words", "--select", "words", "--format", "concise", *arguments])


def test_what_has_one_answer_is_put_in_and_nothing_else_changes(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--fix") == 1
    out, err = capsys.readouterr()
    assert draft.read_bytes() == FIXED
    assert draft.stat().st_mode & 0o777 == 0o640
    assert "fixed draft.md: “utilise” → “use”" in err
    assert "leverage" in out
    assert sorted(path.name for path in draft.parent.iterdir()) == ["draft.md", "words"]
    assert run("--fix") == 1
    assert draft.read_bytes() == FIXED


def test_a_link_out_of_the_project_is_written_through_only_where_it_is_named(
    draft: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "theirs.md"
    outside.write_bytes(DRAFT)
    folder = draft.parent / "mail"
    folder.mkdir()
    try:
        (folder / "theirs.md").symlink_to(outside)
    except OSError:
        pytest.skip("no links on this system")
    options = ["--isolated", "--pack", "./words", "--select", "words", "--fix"]
    assert main(["mail", *options]) == 3
    assert outside.read_bytes() == DRAFT
    assert "mail/theirs.md  is a link out of the project" in capsys.readouterr().out
    assert main(["mail/theirs.md", *options]) == 1
    assert outside.read_bytes() == FIXED
    assert (folder / "theirs.md").is_symlink()


def test_what_a_link_leads_to_is_fixed_and_the_link_stays_one(draft: Path) -> None:
    real = draft.with_name("real.md")
    draft.rename(real)
    try:
        draft.symlink_to("real.md")
    except OSError:
        pytest.skip("no links on this system")
    run("--fix")
    assert draft.is_symlink()
    assert real.read_bytes() == FIXED
    assert real.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in draft.parent.iterdir()) == ["draft.md", "real.md", "words"]


def test_unsafe_fixes_take_the_first_answer(draft: Path) -> None:
    assert run("--fix", "--unsafe-fixes") == 0
    assert b"We use the oven" in draft.read_bytes()


def test_a_diff_is_shown_and_nothing_written(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--diff") == 1
    out = capsys.readouterr().out
    assert "-We utilise **local** flour" in out
    assert "+We use **local** flour" in out
    assert draft.read_bytes() == DRAFT
    draft.write_bytes(FIXED)
    assert run("--diff") == 0


def test_a_file_that_changes_meanwhile_is_left_alone(
    draft: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = iter([DRAFT, DRAFT + b"more", DRAFT])
    monkeypatch.setattr(fixing, "bytes_of", lambda path: next(answers))
    assert run("--fix") == 1
    assert draft.read_bytes() == DRAFT
    assert "was not fixed: it changed while it was being read" in capsys.readouterr().err


def test_a_diff_tells_what_it_could_not_read(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft.with_name("broken.md").write_text("---\nsubject: [\n---\nWe utilise it.\n")
    assert run("gone.md", "broken.md", "--diff") == 3
    out, err = capsys.readouterr()
    assert "+We use **local**" in out
    assert "gone.md: no such file" in err
    assert "broken.md: front matter" in err


ODD_LINE = "We utilise it.\x0b\x85\u2028\x1b[31m é"


def test_a_diff_behind_a_pipe_has_every_byte(draft: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """`patch` knows one end of a line, and the words of the draft."""
    draft.write_bytes(f"{ODD_LINE}\nSalt.\n".encode())
    assert run("--diff") == 1
    _, _, place, *lines = capfdbinary.readouterr().out.split(b"\n")
    old, new = f"-{ODD_LINE}".encode(), f"+{ODD_LINE}".replace("utilise", "use").encode()
    assert [place, *lines] == [b"@@ -1,2 +1,2 @@", old, new, b" Salt.", b""]


def test_a_diff_on_a_terminal_steers_none(
    draft: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    draft.write_text(f"{ODD_LINE}\nSalt.\n")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert run("--diff") == 1
    assert r"+We use it.\x0b\x85\u2028\x1b[31m é" in capsys.readouterr().out
    assert run("--fix") == 0
    assert not set(capsys.readouterr().err) & set("\x0b\x85\u2028\x1b")


@pytest.mark.parametrize("ending", ["docx", "odt", "rtf"])
@pytest.mark.parametrize("wish", ["--fix", "--diff", "--add-silence=words"])
def test_what_word_processors_keep_is_told_and_left_alone(
    draft: Path, capsys: pytest.CaptureFixture[str], ending: str, wish: str
) -> None:
    text = (LETTERS / f"letter.{ending}").read_bytes()
    place = draft.with_suffix(f".{ending}")
    place.write_bytes(text)
    arguments = (place.name, "--isolated", "--pack", "./words", "--select", "words", "--format", "concise", wish)
    assert main(arguments) == (0 if wish == "--diff" else 1)
    assert f"a .{ending} is written by word processors alone" in capsys.readouterr().err
    assert place.read_bytes() == text


@pytest.mark.parametrize("arguments", [("--unsafe-fixes",), ("--fix", "--diff"), ("--fix", "-")])
def test_what_cannot_be_meant_is_refused(draft: Path, arguments: tuple[str, ...]) -> None:
    assert run(*arguments) == 2
    assert draft.read_bytes() == DRAFT
