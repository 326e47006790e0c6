"""Whose word lists a rule names: its own, its pack's, and those beside the shared signals; nobody else's."""

from __future__ import annotations

from pathlib import Path

import pytest

from relint.draft.source import Source
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.errors import PackError
from relint.language.pipeline import Pipeline
from relint.packs.bundled import bundled_folders, rules_root
from relint.packs.load import load_packs
from tests.linting import STRANGER
from tests.packs.test_load import RULE

LISTED = RULE.replace("find: [touch base]", "find: [$phrases]")


def a_pack(folder: Path, lists: str = "", **rules: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "pack.yaml").write_text("title: A pack\nabout: Ours.\n", encoding="utf-8")
    if lists:
        (folder / "lists.yaml").write_text(lists, encoding="utf-8")
    for name, text in rules.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def told(pipeline: Pipeline, folders: list[Path], text: str) -> list[tuple[str, str]]:
    """Rule and words of all that is found in a letter."""
    packs = load_packs(folders)
    every_rule = frozenset(rule.id for rule in packs.rules)
    report = lint([Job(Source("a.md", text), every_rule, STRANGER)], Checks(packs, pipeline))
    assert not report.failures
    return sorted((finding.rule, finding.text) for finding in report.findings)


def test_two_packs_may_have_a_list_of_the_same_name(tmp_path: Path, pipeline: Pipeline) -> None:
    one = a_pack(tmp_path / "one", "phrases: [touch base]", stale=LISTED)
    two = a_pack(tmp_path / "two", "phrases: [circle back]", worn=LISTED)
    text = "We touch base and then we circle back."
    for folders in ([one, two], [two, one]):
        assert told(pipeline, folders, text) == [("one/stale", "touch base"), ("two/worn", "circle back")]


def test_a_rules_own_list_comes_before_its_packs_and_that_before_the_shared(tmp_path: Path, pipeline: Pipeline) -> None:
    shared = tmp_path / "signals"
    shared.mkdir()
    (shared / "lists.yaml").write_text("phrases: [shared words]\nothers: [other words]\n", encoding="utf-8")
    own = LISTED.replace("find: [$phrases]", "find: [$phrases]\n  lists: {phrases: [own words]}")
    both = LISTED.replace("[$phrases]", "[$phrases, $others]")
    house = a_pack(tmp_path / "house", "phrases: [pack words]", one=own, two=both)
    text = "These are own words, pack words, shared words and other words."
    expected = [("house/one", "own words"), ("house/two", "other words"), ("house/two", "pack words")]
    assert told(pipeline, [shared, house], text) == expected


def test_the_list_of_another_pack_is_not_there(tmp_path: Path, pipeline: Pipeline) -> None:
    one = a_pack(tmp_path / "one", "phrases: [touch base]")
    two = a_pack(tmp_path / "two", "phrase: [circle back]", stale=LISTED)
    with pytest.raises(PackError, match=r"no list “phrases”; did you mean “phrase”\?") as caught:
        Checks(load_packs([one, two]), pipeline)
    assert (caught.value.line, caught.value.excerpt) == (7, "find: [$phrases]")


def test_a_bundled_pack_finds_alone_what_it_finds_among_all(pipeline: Pipeline) -> None:
    """The lists `mention` and `animals` stand in several bundled packs."""
    text = "Studies show that cats sleep on it.\n\nI quote a poster: studies show, what a superlative, that it works."
    alone = told(pipeline, [rules_root() / "signals", rules_root() / "credibility-proof"], text)
    among_all = [one for one in told(pipeline, bundled_folders(), text) if one[0].startswith("credibility-proof/")]
    assert alone == among_all
    assert [rule for rule, _ in alone] == ["credibility-proof/studies-show"]


def test_a_house_pack_silences_no_bundled_rule(tmp_path: Path, pipeline: Pipeline) -> None:
    every_name = sorted({name for lists in load_packs(bundled_folders()).lists.values() for name in lists})
    assert {"departments", "not_a_person", "mention"} <= set(every_name)
    house = a_pack(tmp_path / "house", "".join(f"{name}: [nothing at all]\n" for name in every_name))
    text = (
        "Our solutions help you grow.\n\nStudies show that they work.\n\nKind regards,\nThe Customer Care Department\n"
    )
    found = told(pipeline, bundled_folders(), text)
    assert "faceless-sender/team-signature" in {rule for rule, _ in found}
    assert told(pipeline, [*bundled_folders(), house], text) == found


@pytest.mark.parametrize("name", ["ask", "person"])
def test_a_house_pack_replaces_no_shared_signal_by_its_name(tmp_path: Path, name: str) -> None:
    signals = tmp_path / "house" / "signals"
    a_pack(tmp_path / "house")
    signals.mkdir()
    (signals / f"{name}.yaml").write_text("kind: match\nabout: Ours.\n", encoding="utf-8")
    with pytest.raises(PackError, match=f"there is a signal “{name}” already"):
        load_packs([*bundled_folders(), tmp_path / "house"])
