"""`relint baseline`, and runs beside one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.adopting import Place, place

__all__ = ["place"]
OLD = "Hello Jo,\n\nWe leverage flour. You bake.\n\nAna\n"
NAME = ".relint-baseline.yaml"


def entries(place: Place) -> list[str]:
    return [line for line in (place.folder / NAME).read_text("utf-8").splitlines() if not line.startswith("#")]


def test_from_the_first_run_to_green_and_on(place: Place) -> None:
    place.write("a.md", OLD)
    place.write("news/b.md", OLD.replace("flour", "rye"))
    assert place.check().status == 1
    written = place.run("baseline")
    assert written == (0, f"{NAME}: 2 findings in 2 drafts. From now on relint tells what comes later.\n", "")
    assert entries(place) == [
        '- {"draft": "a.md", "rule": "house/fog", "says": "we leverage flour"}',
        '- {"draft": "news/b.md", "rule": "house/fog", "says": "we leverage rye"}',
    ]
    green = place.check()
    assert (green.status, green.rules) == (0, [])
    assert "2 findings that were here before held back" in green.err

    place.write("a.md", "Hi.\n\nNew lines above.\n\nWe synergize.\n\n" + OLD)
    moved = place.check()
    assert (moved.status, moved.rules) == (1, ["a.md:5 foam"])
    assert place.check("--no-baseline", ".").rules == ["a.md:5 foam", "a.md:9 fog", "news/b.md:3 fog"]


def test_a_changed_sentence_is_told_again_and_its_entry_is_stale(place: Place) -> None:
    place.write("a.md", OLD)
    place.run("baseline")
    place.write("a.md", OLD.replace("flour", "good flour"))
    told = place.check()
    assert told.rules == ["a.md:3 fog"]
    assert f"1 entry is stale in {NAME}: a.md, house/fog “we leverage flour”" in told.err
    assert "stale" not in place.check("--select", "house/foam", ".").err
    assert place.run("baseline", "--update").out == f"{NAME}: 1 finding taken out, 0 findings left.\n"
    assert entries(place) == []
    assert place.check().rules == ["a.md:3 fog"]


def test_update_adds_nothing_and_replace_does(place: Place) -> None:
    place.write("a.md", OLD)
    place.write("b.md", OLD)
    place.run("baseline")
    place.write("a.md", OLD + "We synergize.\n")
    (place.folder / "b.md").unlink()
    again = place.run("baseline")
    assert again.status == 2
    assert f"{NAME} is there already" in again.err
    assert place.run("baseline", "--update").out == f"{NAME}: 1 finding taken out, 1 finding left.\n"
    assert place.check().rules == ["a.md:6 foam"]
    assert "(1 new, 0 gone)" in place.run("baseline", "--replace").out
    assert place.check().rules == []


def test_a_part_replaces_only_its_own_entries(place: Place) -> None:
    place.write("a.md", OLD)
    place.write("b.md", OLD)
    place.run("baseline")
    place.write("b.md", "We synergize.\n")
    place.run("baseline", "b.md", "--replace")
    assert [json.loads(line[2:])["rule"] for line in entries(place)] == ["house/fog", "house/foam"]


def test_the_whole_draft_is_known_by_its_rule(place: Place) -> None:
    place.write("a.md", "We bake. " * 30)
    place.run("baseline")
    assert entries(place) == ['- {"draft": "a.md", "rule": "house/long"}']
    place.write("a.md", "We bake. " * 40)
    assert place.check().rules == []


def test_a_renamed_draft_keeps_its_peace(place: Place) -> None:
    place.write("a.md", OLD)
    place.run("baseline")
    (place.folder / "a.md").rename(place.folder / "z.md")
    assert (place.check().rules, "stale" in place.check().err) == ([], False)


def test_paths_count_from_the_baseline_whoever_asks_from_where(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    (place.folder / "relint.toml").unlink()
    place.write("news/a.md", OLD)
    place.run("baseline", "--pack", "./house", ".")  # refused: not by all rules
    assert not (place.folder / NAME).exists()
    place.write("relint.toml", 'packs = ["./house"]\nbaseline = "quality/known.yaml"\n')
    missing = place.check()
    assert missing.status == 2
    assert "relint.toml:2: baseline: there is no quality/known.yaml" in missing.err
    (place.folder / "quality").mkdir()
    place.run("baseline")
    assert '"draft": "../news/a.md"' in (place.folder / "quality/known.yaml").read_text("utf-8")
    monkeypatch.chdir(place.folder / "news")
    assert place.check("a.md").rules == []
    assert place.check("--isolated", "--pack", "../house", "a.md").rules == ["a.md:3 fog"]


def test_json_tells_what_is_held_and_stale(place: Place) -> None:
    place.write("a.md", OLD)
    place.run("baseline")
    place.write("a.md", "We bake.\n")
    summary = json.loads(place.run("a.md", "--format", "json").out)["summary"]
    assert summary["known"] == {
        "held": 0,
        "stale": [{"draft": "a.md", "rule": "house/fog", "says": "we leverage flour"}],
    }
    assert "known" not in json.loads(place.run("a.md", "--no-baseline", "--format", "json").out)["summary"]


def test_a_draft_that_cannot_be_read_settles_nothing(place: Place) -> None:
    place.write("a.md", OLD)
    place.run("baseline")
    place.write("a.md", "---\nsubject: [\n---\nhello\n")
    assert "stale" not in place.check().err
    assert place.run("baseline", "--update").status == 3
    assert len(entries(place)) == 1


def test_a_merge_that_is_not_done_is_told(place: Place) -> None:
    place.write("a.md", OLD)
    place.write(NAME, "<<<<<<< HEAD\n")
    told = place.check()
    assert (told.status, f"{NAME}:1: is no entry" in told.err) == (2, True)


def test_two_branches_merge_their_baselines(place: Place) -> None:
    place.git("init", "-q", "-b", "main")
    for name in "abcdefgh":
        place.write(f"{name}.md", OLD.replace("flour", name))
    place.run("baseline")
    place.commit()
    for branch, names in (("one", "ab"), ("two", "gh")):
        place.git("checkout", "-q", "-b", branch, "main")
        for name in names:
            place.write(f"{name}.md", "We bake.\n")
        place.run("baseline", "--update")
        place.commit()
    place.git("merge", "-q", "one", "-m", "both")
    assert [json.loads(line[2:])["draft"] for line in entries(place)] == ["c.md", "d.md", "e.md", "f.md"]
    assert place.check().status == 0
    assert not Path(NAME + ".orig").exists()


def test_neighbouring_lines_merge_by_union_and_the_update_clears_up(place: Place) -> None:
    place.git("init", "-q", "-b", "main")
    place.write(".gitattributes", f"{NAME} merge=union\n")
    for name in "abc":
        place.write(f"{name}.md", OLD.replace("flour", name))
    place.run("baseline")
    place.commit()
    for branch, name in (("one", "a"), ("two", "b")):
        place.git("checkout", "-q", "-b", branch, "main")
        place.write(f"{name}.md", "We bake.\n")
        place.run("baseline", "--update")
        place.commit()
    place.git("merge", "-q", "one", "-m", "both")
    merged = place.check()
    assert (merged.status, merged.rules) == (0, [])
    place.run("baseline", "--update")
    assert [json.loads(line[2:])["draft"] for line in entries(place)] == ["c.md"]
