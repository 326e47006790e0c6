"""`relint page` writes one page and no other file over."""

from __future__ import annotations

from pathlib import Path

import pytest

from relint.__main__ import main

HOUSE = Path(__file__).parent / "house"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "draft.md").write_text("Hello,\n\nplease act now.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> int:
    return main(["page", *arguments, "--isolated", "--pack", str(HOUSE), "--select", "house"])


def test_the_page_stands_under_the_draft_s_name(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("draft.md") == 0
    assert capsys.readouterr().out == "Written: draft.md.html\n"
    page = (desk / "draft.md.html").read_text(encoding="utf-8")
    assert '<mark class="error w3">act now</mark>' in page
    assert run("draft.md") == 0, "a page of ours is written anew"


def test_no_other_file_is_written_over(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "draft.md.html").write_text("<p>My own page.</p>")
    assert run("draft.md") == 2
    assert "no page of ours" in capsys.readouterr().err
    assert (desk / "draft.md.html").read_text() == "<p>My own page.</p>"


def test_a_page_can_be_printed(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("draft.md", "-o", "-") == 0
    assert capsys.readouterr().out.startswith("<!doctype html>")
    assert [path.name for path in desk.iterdir()] == ["draft.md"]


def test_a_draft_that_is_not_there_fails_the_page(desk: Path) -> None:
    assert run("draft.md", "gone.md", "-o", "page.html") == 3
    assert "Failure in gone.md" in (desk / "page.html").read_text(encoding="utf-8")
