"""`--new-since REV`, with real repositories."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.cli.adopting import Place, place

__all__ = ["place"]
OLD = "Hello Jo,\n\nWe leverage flour. You bake.\n\nThey leverage rye.\n\nAna\n"


@pytest.fixture
def repository(place: Place) -> Place:
    """Two drafts that are committed on main."""
    place.git("init", "-q", "-b", "main")
    place.write("a.md", OLD)
    place.write("news/b.md", OLD)
    place.commit("first")
    return place


def test_only_changed_sentences_are_told(repository: Place) -> None:
    nothing = repository.check(".", "--new-since", "main")
    assert (nothing.status, nothing.rules) == (0, [])
    assert "2 unchanged drafts not read" in nothing.err
    repository.write("a.md", "We synergize.\n\n" + OLD.replace("They leverage rye.", "They leverage good rye."))
    repository.write("new.md", "We leverage oats.\n")
    told = repository.check(".", "--new-since", "main")
    assert (told.status, told.rules) == (1, ["a.md:1 foam", "a.md:7 fog", "new.md:1 fog"])
    assert "Since main: 1 finding from before held back, 1 unchanged draft not read." in told.err
    assert repository.check("news", "--new-since", "HEAD").status == 0


def test_moved_text_is_not_new(repository: Place) -> None:
    repository.git("mv", "a.md", "renamed.md")
    repository.write("news/b.md", "They leverage rye.\n\nYou bake.\nWe\nleverage *flour*.\n")
    assert repository.check(".", "--new-since", "main").rules == []
    repository.write("c.md", "They leverage rye.\n")  # cut out of b.md
    repository.write("news/b.md", "We leverage flour.\n")
    assert repository.check(".", "--new-since", "main").rules == []


def test_the_draft_as_a_whole_is_new_when_it_was_not_found_before(repository: Place) -> None:
    repository.write("long.md", "You bake. " * 30)
    repository.commit()
    repository.write("long.md", "You bake. " * 31)
    repository.write("a.md", "You bake. " * 30)
    assert repository.check(".", "--new-since", "HEAD").rules == ["a.md long"]


def test_what_counts_is_where_the_branch_began(repository: Place) -> None:
    repository.git("checkout", "-q", "-b", "work")
    repository.write("a.md", OLD + "We synergize.\n")
    repository.commit()
    repository.git("checkout", "-q", "main")
    repository.write("news/b.md", "You bake.\n")  # main goes on without it
    repository.commit()
    repository.git("checkout", "-q", "work")
    assert repository.check(".", "--new-since", "main").rules == ["a.md:8 foam"]


def test_standard_input_and_other_folders(repository: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(repository.folder / "news")
    repository.write("news/b.md", OLD + "We synergize.\n")
    assert repository.check("b.md", "--new-since", "main").rules == ["b.md:8 foam"]
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert repository.check(str(repository.folder / "news"), "--new-since", "main").status == 1


def test_beside_a_baseline_nothing_is_called_stale(repository: Place) -> None:
    repository.run("baseline")
    repository.commit()
    repository.write("a.md", "You bake.\n")
    told = repository.check(".", "--new-since", "main")
    assert (told.rules, "stale" in told.err) == ([], False)


def test_json_counts_what_is_held(repository: Place) -> None:
    repository.write("a.md", OLD + "We synergize.\n")
    report = json.loads(repository.run(".", "--new-since", "main", "--format", "json").out)
    assert report["summary"]["known"] == {"held": 2, "stale": []}
    assert [file["path"] for file in report["files"]] == ["a.md"]


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "main:a.md", ""])
def test_a_revision_that_is_none_is_told(repository: Place, revision: str) -> None:
    told = repository.check(".", "--new-since", revision)
    assert told.status == 2
    assert f"Git knows no revision “{revision}”" in told.err
    assert not Path("x").exists()


def test_no_repository_is_told(place: Place) -> None:
    place.write("a.md", OLD)
    told = place.check(".", "--new-since", "main")
    assert (told.status, "is in no Git repository" in told.err) == (2, True)


def test_git_fetches_nothing(repository: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A clone without contents would ask its origin for them."""
    for words in ("We leverage spelt.\n", OLD):
        repository.write("a.md", words)
        repository.commit()
    repository.git("config", "uploadpack.allowFilter", "true")
    bare = tmp_path / "bare"
    url = f"file://{repository.folder}"
    subprocess.run(["git", "clone", "-q", "--filter=blob:none", url, str(bare)], check=True, capture_output=True)
    (bare / "a.md").write_text("We synergize.\n", "utf-8")
    monkeypatch.chdir(bare)
    objects = set((bare / ".git" / "objects").rglob("*"))
    assert "this clone lacks what some drafts were" in repository.check(".", "--new-since", "HEAD~1").err
    assert set((bare / ".git" / "objects").rglob("*")) == objects


@pytest.mark.parametrize("option", ["clean", "process"])
def test_git_runs_no_filter_of_a_repository(repository: Place, option: str) -> None:
    """Git compares a file that it is not sure of through the filters that the repository's own settings name."""
    repository.write(".gitattributes", "*.md filter=house\n")
    repository.commit()
    started = repository.folder / "started"
    repository.git("config", f"filter.house.{option}", f"touch '{started}'; cat")
    repository.git("config", "filter.house.required", "true")
    os.utime(repository.folder / ".git" / "index", (0, 0))  # older than any file: Git is sure of none
    assert repository.check(".", "--new-since", "main").status == 0
    assert not started.exists()
    repository.git("config", "filter.a=b.clean", "cat")
    assert "filter with “=”" in repository.check(".", "--new-since", "main").err


def test_a_repository_that_lies_among_the_drafts_is_not_believed(place: Place) -> None:
    """Whoever sends a folder can make it look like one, with settings of their own."""
    place.git("init", "-q", "--bare", "news")
    place.git("-C", "news", "config", "core.bare", "false")
    place.git("-C", "news", "config", "core.worktree", ".")
    place.write("news/a.md", OLD)
    place.git("-C", "news", "add", "a.md")
    place.git("-C", "news", "-c", "user.name=Ana", "-c", "user.email=ana@loaf.example", "commit", "-q", "-m", "first")
    told = place.check("news", "--new-since", "HEAD")
    assert (told.status, "is in no Git repository" in told.err) == (2, True)
