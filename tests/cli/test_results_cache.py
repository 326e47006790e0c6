"""Results of earlier runs: given again only when nothing at all could have changed."""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from relint import cache, identity
from relint.__main__ import main
from relint.language import pipeline_identity
from relint.results import kept
from relint.results.kept import KeptResults
from relint.run import linting

DRAFT = "Hello Jo,\n\nWe leverage synergies here.\n\nAna\n"
RULE = """\
kind: match
severity: warning
message: "“{text}” is fog."
hint: Say it plainly.
why: Fog hides the writer.
options: {find: [leverage]}
examples:
  flag: [{text: We leverage it., finds: [leverage]}]
  pass: [We use it.]
"""
LIMIT = """\
kind: measure
severity: warning
message: "This is {value} words long."
hint: Cut.
why: Time is short.
options: {measure: words, limits: {default: 500}}
examples:
  flag: [{text: We leverage it.}]
  pass: [We use it.]
"""

Check = Callable[..., str]


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Check:
    """Runs relint on a draft with a small pack of its own and a cache of its own; gives what it prints."""
    pack = tmp_path / "work" / "house"
    pack.mkdir(parents=True)
    (pack / "pack.yaml").write_text("title: House\nabout: Ours.\n", "utf-8")
    (pack / "fog.yaml").write_text(RULE, "utf-8")
    (pack / "long.yaml").write_text(LIMIT, "utf-8")
    (pack.parent / "draft.md").write_text(DRAFT, "utf-8")
    (pack.parent / "relint.toml").write_text('packs = ["./house"]\n', "utf-8")
    monkeypatch.chdir(pack.parent)
    monkeypatch.setenv("RELINT_CACHE", str(tmp_path / "cache"))

    def run(*arguments: str, draft: str = "draft.md", output: str = "json") -> str:
        main([draft, "--format", output, *arguments])
        return capsys.readouterr().out

    return run


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the drafts that were linted, not answered from the cache."""
    paths: list[str] = []
    lint = linting.Linting.__call__

    def noting(self: linting.Linting, drafts: list[linting.Draft]) -> object:
        paths.extend(draft.path for draft in drafts)
        return lint(self, drafts)

    monkeypatch.setattr(linting.Linting, "__call__", noting)
    return paths


def entries() -> list[Path]:
    folder = cache.cache_folder()
    assert folder is not None
    return sorted(path for path in (folder / kept.FOLDER).rglob("*") if path.is_file())


@pytest.mark.parametrize("output", ["terminal", "json", "concise", "github", "sarif"])
def test_the_same_again_is_answered_without_reading(check: Check, read: list[str], output: str) -> None:
    first = check("--profile", output=output)
    assert read == ["draft.md"]
    assert "leverage" in first
    assert check("--profile", output=output) == first
    assert read == ["draft.md"]


def _pack(text: str) -> None:
    Path("house/fog.yaml").write_text(RULE.replace("[leverage]", f"[{text}]"), "utf-8")


def _settings(text: str) -> None:
    Path("relint.toml").write_text(f'packs = ["./house"]\n{text}\n', "utf-8")


CHANGES: dict[str, tuple[Callable[[], object], tuple[str, ...]]] = {
    "a rule": (lambda: _pack("synergies"), ()),
    "a new rule": (lambda: Path("house/more.yaml").write_text(RULE.replace("leverage", "synergies"), "utf-8"), ()),
    "a threshold": (lambda: _settings('[thresholds]\n"house/long" = 2'), ()),
    "a severity": (lambda: _settings('[severities]\n"house/fog" = "error"'), ()),
    "select": (lambda: _settings('select = ["house/long"]'), ()),
    "ignore": (lambda: _settings('ignore = ["house/fog"]'), ()),
    "settings by path": (lambda: _settings('[[paths]]\nmatch = ["*.md"]\nignore = ["house/fog"]'), ()),
    "allowed words": (lambda: _settings('[[allow]]\nwords = "leverage"\nrules = "house"\nmatch = "*.md"'), ()),
    "a stage by path": (lambda: _settings('[[paths]]\nmatch = ["*.md"]\nstage = "customer"'), ()),
    "select on the command line": (lambda: None, ("--select", "house/long")),
    "ignore on the command line": (lambda: None, ("--ignore", "house/fog")),
    "the stage on the command line": (lambda: None, ("--stage", "customer")),
    "the touch on the command line": (lambda: None, ("--touch", "3")),
    "the format": (lambda: None, ("--as", "text")),
    "the profile": (lambda: None, ("--profile",)),
    "the draft": (lambda: Path("draft.md").write_text(DRAFT.replace("leverage", "use"), "utf-8"), ()),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_of_anything_gives_fresh_results(check: Check, read: list[str], what: str) -> None:
    change, arguments = CHANGES[what]
    before = check()
    change()
    after = check(*arguments)
    assert len(read) == 2
    assert after == check("--no-cache", *arguments)
    if what != "the format":
        assert after != before


def test_preview_rules_are_looked_for_when_they_are_asked_for(check: Check, read: list[str]) -> None:
    Path("house/new.yaml").write_text(RULE.replace("leverage", "synergies") + "tier: preview\n", "utf-8")
    assert "house/new" not in check()
    assert "house/new" in check("--preview")
    assert len(read) == 2


def test_another_name_is_another_draft(check: Check, read: list[str]) -> None:
    check()
    Path("draft.md").rename("draft.txt")
    assert '"path": "draft.txt"' in check(draft="draft.txt")
    assert read == ["draft.md", "draft.txt"]


def test_settings_by_path_count_from_their_folder(
    check: Check, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _settings('[[paths]]\nmatch = ["/cold/**"]\nignore = ["house/fog"]')
    for folder in ("cold", "warm"):
        Path(folder).mkdir()
        Path(folder, "draft.md").write_text(DRAFT, "utf-8")
    here = Path.cwd()
    monkeypatch.chdir(here / "warm")
    assert "house/fog" in check()
    monkeypatch.chdir(here / "cold")
    assert "house/fog" not in check()
    assert len(read) == 2


def test_another_relint_reads_anew(check: Check, read: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    check()
    monkeypatch.setattr("relint.run.result_keys.code_identity", lambda: "another")
    check()
    assert len(read) == 2


def test_the_identity_follows_files_and_libraries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package, site = tmp_path / "relint", tmp_path / "site"
    (package / "kinds").mkdir(parents=True)
    (package / "kinds" / "match.py").write_text("A = 1\n")
    (site / "spacy-3.8.1.dist-info").mkdir(parents=True)
    own_files, fresh = identity.own_files, identity.identity_on_disk
    monkeypatch.setattr(identity, "own_files", lambda folder=str(package): own_files(folder))
    monkeypatch.setattr(sys, "path", [str(site)])
    seen = [fresh()]
    (package / "kinds" / "match.py").write_text("A = 2\n")
    seen.append(fresh())
    (site / "spacy-3.8.1.dist-info").rename(site / "spacy-3.8.2.dist-info")
    seen.append(fresh())
    os.utime(package / "kinds" / "match.py", (1, 1))
    assert fresh() == seen[-1]
    assert len(set(seen)) == 3


def test_another_pipeline_reads_anew(
    check: Check, read: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check()
    meta = tmp_path / "meta.json"
    meta.write_text('{"content_hash": "other"}')
    monkeypatch.setattr(pipeline_identity, "_BUNDLED", meta)
    check()
    assert len(read) == 2


def test_a_pipeline_is_known_by_the_content_of_its_files(tmp_path: Path) -> None:
    folder = tmp_path / "pipe"
    (folder / "tagger").mkdir(parents=True)
    (folder / "tagger" / "model").write_bytes(b"weights")
    one = pipeline_identity.pipeline_identity(str(folder))
    os.utime(folder / "tagger" / "model", (1, 1))
    assert pipeline_identity.pipeline_identity(str(folder)) == one
    (folder / "tagger" / "model").write_bytes(b"WEIGHTS")
    assert pipeline_identity.pipeline_identity(str(folder)) != one
    assert pipeline_identity.pipeline_identity("no_such_pipeline_here") is None


def test_no_cache_neither_reads_nor_writes(check: Check, read: list[str]) -> None:
    check("--no-cache")
    assert entries() == []
    check()
    check("--no-cache")
    assert len(read) == 3


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


def test_the_least_used_are_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST_FILES", 256 * 3)
    results = KeptResults(tmp_path)
    keys = [f"aa{number:038x}" for number in range(5)]
    for age, key in enumerate(keys):
        results.put(key, b"result")
        os.utime(tmp_path / kept.FOLDER / "aa" / key, (1e9 - age * 1e6,) * 2)
    assert results.get(keys[4]) == b"result"  # used just now
    results.prune()
    assert [key for key in keys if results.get(key)] == [keys[0], keys[1], keys[4]]


def test_bytes_are_bounded_too_and_the_newest_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST_BYTES", 256 * 100)
    results = KeptResults(tmp_path)
    for key in ("bb" + "0" * 38, "bb" + "1" * 38):
        results.put(key, b"x" * 200)
        os.utime(tmp_path / kept.FOLDER / "bb" / key, (int(key[-1]) + 1e9,) * 2)
    results.prune()
    assert results.get("bb" + "0" * 38) is None
    assert results.get("bb" + "1" * 38) == b"x" * 200
    results.put("cc" + "0" * 38, b"x" * (kept.LARGEST + 1))
    assert results.get("cc" + "0" * 38) is None


def test_runs_at_once_do_not_disturb_each_other(check: Check, tmp_path: Path) -> None:
    write = (
        "import sys, pathlib; from relint.results.kept import KeptResults\n"
        "results = KeptResults(pathlib.Path(sys.argv[1]))\n"
        "for number in range(200):\n"
        "    key = f'{number % 8:040x}'\n"
        "    results.put(key, key.encode() * 500)\n"
        "    found = results.get(key)\n"
        "    assert found in (None, key.encode() * 500), found\n"
        "    if not number % 20: results.prune()\n"
    )
    runs = [subprocess.Popen([sys.executable, "-c", write, str(tmp_path / "shared")]) for _ in range(3)]
    assert [run.wait() for run in runs] == [0, 0, 0]
    assert not list((tmp_path / "shared").rglob(f"{cache.NEW}*"))


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


HEAVY = ("spacy", "textstat", "numpy", "lemminflect", "yaml", "relint.packs.load", "relint.kinds", "relint.formats")


def imports(cache_folder: Path, *arguments: str) -> tuple[str, list[str]]:
    """What a run prints, and what it imported that takes time."""
    code = (
        "import json, sys\nfrom relint.__main__ import main\n"
        f"main({[*arguments, '--isolated', '--pack', 'faceless-sender']!r})\n"
        f"print(json.dumps([name for name in {HEAVY!r} if name in sys.modules]), file=sys.stderr)"
    )
    environment = {**os.environ, "RELINT_CACHE": str(cache_folder)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    heavy: list[str] = json.loads(done.stderr)
    return done.stdout, heavy


def test_an_unchanged_run_imports_nothing_heavy(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(DRAFT, "utf-8")
    cache_folder = tmp_path / "cache"
    first, heavy = imports(cache_folder, "--profile", str(draft))
    assert "numpy" in heavy
    assert "spacy" not in heavy
    assert imports(cache_folder, "--profile", str(draft)) == (first, [])
    listed, heavy = imports(cache_folder, "rules", "list")
    assert "faceless-sender/" in listed
    assert set(heavy) <= {"yaml"}  # the sources that rules refer to
