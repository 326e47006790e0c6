"""From what the user named to the files to read."""

from __future__ import annotations

from pathlib import Path

import pytest

from relint.run.discover import Discovered, discover


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with drafts in it."""
    for name in (
        "mail/b.md", "mail/a.txt", "mail/c.html", "mail/d.eml", "mail/e.hbs", "mail/f.html.erb",
        "mail/app.js", "mail/g.js.erb",
        "mail/deep/h.mjml", "mail/.hidden/i.md", "mail/node_modules/j.md", "mail/old/k.md",
    ):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(discovered: Discovered) -> list[str]:
    return [Path(path).as_posix() for path in discovered.paths]


ALL = [
    "mail/a.txt", "mail/b.md", "mail/c.html", "mail/d.eml", "mail/deep/h.mjml", "mail/e.hbs",
    "mail/f.html.erb", "mail/old/k.md",
]  # fmt: skip


@pytest.mark.usefixtures("folder")
def test_a_folder_gives_its_drafts_in_order() -> None:
    assert found(discover(["mail"])) == ALL
    assert found(discover(["mail", "mail/a.txt", "mail"])) == ALL
    assert found(discover(["mail/b.md", "mail"]))[0] == "mail/b.md"


@pytest.mark.usefixtures("folder")
def test_a_path_given_by_name_is_always_read() -> None:
    assert found(discover(["mail/app.js", "-", "mail/.hidden/i.md", "no.md"], exclude=["*.js", "no.md"])) == [
        "mail/app.js", "-", "mail/.hidden/i.md", "no.md",
    ]  # fmt: skip
    assert found(discover(["mail/app.js", "mail/a.txt"], exclude=["*.js"], force_exclude=True)) == ["mail/a.txt"]
    assert found(discover(["mail"], exclude=["mail/"], force_exclude=True)) == []


def test_exclude_is_seen_from_its_root(folder: Path) -> None:
    assert "mail/old/k.md" not in found(discover(["mail"], exclude=["old/"]))
    assert "mail/old/k.md" not in found(discover(["mail"], exclude=["/mail/old"]))
    assert "mail/old/k.md" in found(discover(["mail"], exclude=["/old"]))
    assert "mail/old/k.md" not in found(discover(["mail"], exclude=["/old"], root=folder / "mail"))


def test_gitignore_at_every_level(folder: Path) -> None:
    (folder / ".git").mkdir()
    (folder / ".gitignore").write_text("*.txt\nold/\n")
    (folder / "mail/.gitignore").write_text("!a.txt\n/b.md\n")
    assert found(discover(["mail"])) == [path for path in ALL if path not in ("mail/b.md", "mail/old/k.md")]
    assert found(discover(["mail/b.md"])) == ["mail/b.md"]


def test_a_folder_without_drafts_is_said(folder: Path) -> None:
    (folder / "empty").mkdir()
    discovered = discover(["empty", "mail/a.txt"])
    assert found(discovered) == ["mail/a.txt"]
    assert [failure.path for failure in discovered.failures] == ["empty"]
    assert "no drafts" in discovered.failures[0].problem


def test_links_that_lead_in_circles(folder: Path) -> None:
    try:
        (folder / "mail/deep/back").symlink_to(folder / "mail", target_is_directory=True)
    except OSError:
        pytest.skip("no links on this system")
    assert found(discover(["mail"])) == ALL


def test_a_link_out_of_the_project_is_told_and_not_followed(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "x.md").write_text("Hi.\n")
    try:
        (folder / "mail/out").symlink_to(outside, target_is_directory=True)
        (folder / "mail/all").symlink_to("/", target_is_directory=True)
        (folder / "mail/near").symlink_to(folder / "beside", target_is_directory=True)
        (folder / "mail/one.md").symlink_to(outside / "x.md")
        (folder / "mail/mine.md").symlink_to(folder / "beside/y.md")
    except OSError:
        pytest.skip("no links on this system")
    (folder / "beside").mkdir()
    (folder / "beside/y.md").write_text("Hi.\n")
    discovered = discover(["mail"])
    assert found(discovered) == sorted([*ALL, "mail/mine.md", "mail/near/y.md"])
    assert [(Path(each.path).name, "out of the project" in each.problem) for each in discovered.failures] == [
        ("all", True),
        ("one.md", True),
        ("out", True),
    ]
    assert found(discover(["mail/out"])) == ["mail/out/x.md"]
    assert found(discover(["mail/one.md"])) == ["mail/one.md"]
