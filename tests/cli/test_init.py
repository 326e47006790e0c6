"""`relint init` and `relint demo`: the first minutes."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from tests.cli.adopting import Place, place

__all__ = ["place"]
LETTER = "Hello Jo,\n\nShall we touch base about rye?\n\nAna\n"


@pytest.fixture
def bare(place: Place) -> Place:
    """A repository with two drafts and nothing of relint's."""
    shutil.rmtree(place.folder / "house")
    (place.folder / "relint.toml").unlink()
    place.git("init", "-q", "-b", "main")
    place.write("news/a.md", LETTER)
    place.write("README.md", "We bake.\n")
    return place


def test_from_nothing_to_green(bare: Place) -> None:
    done = bare.run("init", "--yes")
    assert done.status == 0
    written = [
        "house/pack.yaml",
        "house/our-words.yaml",
        "house/our-words.terms.yaml",
        "relint.toml",
        ".pre-commit-config.yaml",
    ]
    assert [line for line in done.out.splitlines() if line.startswith("written")] == [
        f"written: {name}" for name in written
    ]
    assert ".relint-baseline.yaml: 1 finding in 1 draft." in done.out
    assert bare.check().status == 0
    assert bare.check("--no-baseline", ".").rules == ["news/a.md:3 our-words"]
    assert bare.run("rules", "test", "./house").status == 0


def test_nothing_that_is_there_is_changed(bare: Place) -> None:
    mine = {"relint.toml": "fail-on = 'error'\n", ".pre-commit-config.yaml": "repos: []\n", "house/x": "mine\n"}
    for name, text in mine.items():
        bare.write(name, text)
    done = bare.run("init", "--yes")
    assert done.status == 0
    assert {name: (bare.folder / name).read_text("utf-8") for name in mine} == mine
    assert "there already: relint.toml" in done.out
    assert "put this under “repos:” in .pre-commit-config.yaml" in done.out
    assert sorted(path.name for path in (bare.folder / "house").iterdir()) == ["x"]
    bare.write(".relint-baseline.yaml", "# mine\n")
    bare.run("init", "--yes")
    assert (bare.folder / ".relint-baseline.yaml").read_text("utf-8") == "# mine\n"


def test_a_folder_of_that_name_that_is_no_pack_is_told(bare: Place) -> None:
    bare.write("house/x", "mine\n")
    done = bare.run("init", "--yes")
    assert (done.status, "house is there and no pack: name another with --house NAME" in done.err) == (2, True)
    assert not (bare.folder / "relint.toml").exists()
    assert bare.run("init", "--yes", "--house", "our-voice", "--no-baseline").status == 0
    assert not (bare.folder / ".relint-baseline.yaml").exists()


def test_answers_go_into_the_settings(bare: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal("news\nsubscriber\nour-voice\n"))
    done = bare.run("init")
    assert done.status == 0, done.err
    settings = tomllib.loads((bare.folder / "relint.toml").read_text("utf-8"))
    assert settings["packs"] == ["./our-voice"]
    assert settings["paths"] == [{"match": "news/**", "stage": "subscriber"}]
    assert "1 finding in 1 draft" in done.out


def test_without_a_terminal_nothing_is_asked(bare: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert bare.run("init", "--stage", "customer", "--drafts", "news").status == 0
    assert tomllib.loads((bare.folder / "relint.toml").read_text("utf-8"))["paths"][0]["stage"] == "customer"


@pytest.mark.parametrize(("option", "value"), [("--drafts", "nowhere"), ("--drafts", ".."), ("--house", "Our Voice")])
def test_what_makes_no_sense_is_told(bare: Place, option: str, value: str) -> None:
    assert bare.run("init", "--yes", option, value).status == 2
    assert not (bare.folder / "relint.toml").exists()


def test_no_baseline_where_nothing_is_found(bare: Place) -> None:
    bare.write("news/a.md", "We bake.\n")
    assert "nothing is found" in bare.run("init", "--yes").out
    assert not (bare.folder / ".relint-baseline.yaml").exists()


def test_the_hook_is_one(bare: Place) -> None:
    bare.run("init", "--yes")
    (hook,) = yaml.safe_load((bare.folder / ".pre-commit-config.yaml").read_text("utf-8"))["repos"][0]["hooks"]
    import re

    def given(name: str) -> bool:
        return bool(re.search(hook["files"], name)) and not re.search(hook["exclude"], name)

    assert all(map(given, ["a.md", "news/a.html", "a.eml", "a.txt", "a.html.erb", "a.liquid"]))
    assert not any(
        map(given, ["README.md", "LICENSE", "docs/LICENSE.txt", "requirements-dev.txt", "robots.txt", "a.py"])
    )
    if tool := shutil.which("pre-commit", path=str(Path(sys.executable).parent)):
        subprocess.run([tool, "validate-config", ".pre-commit-config.yaml"], cwd=bare.folder, check=True)


def test_the_demo_shows_the_mail_and_writes_nothing(place: Place) -> None:
    before = sorted(place.folder.rglob("*"))
    shown = place.run("demo")
    assert (shown.status, shown.err) == (0, "")
    assert "  3  subject: Unlock next-level growth with Lumenbridge!" in shown.out
    assert "relint your-draft.md" in shown.out
    assert sorted(place.folder.rglob("*")) == before
