"""What is kept of a draft is whole, one's own, and only of what came out well."""

from __future__ import annotations

import json
import re
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from relint import cache
from relint.__main__ import main
from tests.cli.kept_results.house import DRAFT, Check, entries


def test_what_failed_is_not_kept(check: Check, read: list[str]) -> None:
    Path("draft.md").write_text("---\nsubject: [\n---\nhello\n", "utf-8")
    first = check()
    assert "draft.md" in json.loads(first)["failures"][0]["path"]
    assert check() == first
    assert len(read) == 2
    assert entries() == []


def test_a_draft_that_no_rule_looks_at_is_told_again(check: Check, read: list[str]) -> None:
    first = check("--ignore", "house")
    assert "no rule is chosen for draft.md" in first
    assert check("--ignore", "house") == first
    assert len(read) == 1


@pytest.mark.parametrize("damage", [lambda data: data[:-9], lambda data: b"", lambda data: b"x" + data[1:]])
def test_a_damaged_entry_is_thrown_away(check: Check, read: list[str], damage: Callable[[bytes], bytes]) -> None:
    first = check()
    (entry,) = entries()
    whole = entry.read_bytes()
    entry.write_bytes(damage(whole))
    assert check() == first
    assert len(read) == 2
    assert entry.read_bytes() == whole


def test_an_entry_under_the_name_of_another_is_no_answer(check: Check, read: list[str]) -> None:
    check()
    (entry,) = entries()
    Path("draft.md").write_text(DRAFT + "More.\n", "utf-8")
    fresh = check()
    (other,) = (one for one in entries() if one != entry)
    other.write_bytes(entry.read_bytes())
    assert check() == fresh
    assert len(read) == 3


def test_only_its_owner_can_open_it(check: Check) -> None:
    check()
    (entry,) = entries()
    assert stat.S_IMODE(entry.stat().st_mode) == 0o600
    for folder in (entry.parent, entry.parent.parent, entry.parent.parent.parent):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_only_what_was_not_known_is_read(check: Check, read: list[str]) -> None:
    Path("mails").mkdir()
    for name in "abc":
        Path("mails", f"{name}.md").write_text(f"{DRAFT}\n{name}\n", "utf-8")
    check(draft="mails")
    Path("mails/b.md").write_text(DRAFT.replace("leverage", "use"), "utf-8")
    told = json.loads(check(draft="mails"))
    assert read == ["mails/a.md", "mails/b.md", "mails/c.md", "mails/b.md"]
    assert [(file["path"], len(file["findings"])) for file in told["files"]] == [
        ("mails/a.md", 1),
        ("mails/b.md", 0),
        ("mails/c.md", 1),
    ]


def test_clean_empties_the_cache_and_leaves_what_is_not_its_own(
    check: Check, read: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    check()
    folder = cache.cache_folder()
    assert folder is not None
    (folder / "notes.txt").write_text("mine")
    assert main(["clean"]) == 0
    assert re.search(r"Freed \d.* (bytes|KB|MB)", capsys.readouterr().out)
    assert [path.name for path in folder.rglob("*")] == ["notes.txt"]
    assert main(["clean"]) == 0
    assert "Nothing" in capsys.readouterr().out
    check()
    assert len(read) == 2


def test_clean_without_a_cache(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("RELINT_CACHE", "")
    assert main(["clean"]) == 0
    assert "turned off" in capsys.readouterr().out
