"""A house's changes to a bundled rule: words, terms and patterns added and taken away, another limit."""

from __future__ import annotations

from pathlib import Path

import pytest

from relint.errors import PackError
from relint.language.pipeline import Pipeline
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
from tests.packs.test_load import RULE
from tests.packs.test_word_lists import a_pack, told

LISTED = RULE.replace("find: [touch base]", "find: [$phrases, {pattern: reach out, use: [write]}]")


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return a_pack(tmp_path / "base", "phrases: [touch base, circle back]", stale=LISTED)


def house(tmp_path: Path, changes: str) -> Path:
    return a_pack(tmp_path / "house", our_stale=f"extends: base/stale\n{changes}")


def words(pipeline: Pipeline, folders: list[Path], text: str) -> list[str]:
    return sorted(found for _, found in told(pipeline, folders, text))


TEXT = "I touch base and reach out and circle back and ping you."


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ("severity: error\n", ["circle back", "reach out", "touch base"]),
        ("add: {find: [ping you]}\n", ["circle back", "ping you", "reach out", "touch base"]),
        ("remove: {find: [reach out]}\n", ["circle back", "touch base"]),
        ("add: {lists: {phrases: [ping you]}}\n", ["circle back", "ping you", "reach out", "touch base"]),
        ("remove: {lists: {phrases: [touch base]}}\n", ["circle back", "reach out"]),
        ("remove: {find: [$phrases, reach out]}\nadd: {find: [ping you]}\n", ["ping you"]),
        ("options: {find: [ping]}\n", ["ping"]),
        ("add: {unless: {after: [and]}}\n", []),
    ],
)
def test_what_changes(pipeline: Pipeline, tmp_path: Path, base: Path, changes: str, expected: list[str]) -> None:
    assert words(pipeline, [base, house(tmp_path, changes)], TEXT) == expected


def test_the_extended_rule_keeps_its_name_so_that_all_that_name_it_go_on(tmp_path: Path, base: Path) -> None:
    extension = house(tmp_path, "severity: error\n")
    (rule,) = load_packs([base, extension]).rules
    assert (rule.id, rule.severity) == ("base/stale", "error")
    assert rule.path == str(extension / "our_stale.yaml")


def test_a_list_of_the_house_changes_nothing_that_the_base_names(
    pipeline: Pipeline, tmp_path: Path, base: Path
) -> None:
    extension = a_pack(
        tmp_path / "house",
        "phrases: [nothing]\nours: [ping you]\n",
        stale="extends: base/stale\nadd: {find: [$ours]}\n",
    )
    expected = ["circle back", "ping you", "reach out", "touch base"]
    assert words(pipeline, [base, extension], TEXT) == expected


def test_examples_are_added_or_stand_instead(tmp_path: Path, base: Path) -> None:
    more = 'add: {examples: {flag: [{text: "Reach out.", finds: [Reach out]}], pass: [A reach.]}}\n'
    (rule,) = load_packs([base, house(tmp_path, more)]).rules
    assert [example.text for example in rule.examples.flag] == ["Let us touch base.", "Reach out."]
    assert [example.text for example in rule.examples.passing] == ["Second base.", "A reach."]


def test_signals_are_extended_too(pipeline: Pipeline, tmp_path: Path) -> None:
    shared = tmp_path / "signals"
    shared.mkdir()
    signal = "kind: match\nabout: Cows.\noptions: {find: [moo]}\n"
    signal += "examples: {flag: [{text: Moo., finds: [Moo]}], pass: [Baa.]}\n"
    (shared / "cow.yaml").write_text(signal, encoding="utf-8")
    late = RULE.replace("find: [touch base]", "find: [hm]\n  unless: {draft: [cow]}")
    folder = a_pack(tmp_path / "house", late=late)
    assert words(pipeline, [shared, folder], "Hm, said the brown one.") == ["Hm"]
    (folder / "signals").mkdir()
    (folder / "signals" / "cow.yaml").write_text("extends: cow\nadd: {find: [brown one]}\n", encoding="utf-8")
    assert words(pipeline, [shared, folder], "Hm, said the brown one.") == []


def test_terms_of_a_bundled_rule_that_others_name(pipeline: Pipeline, tmp_path: Path) -> None:
    """`jargon-density` and `buzzword-stack` name `buzzword`: they count with its new terms."""
    changes = (
        "extends: jargon-monoxide/buzzword\n"
        "remove: {terms: [synergy]}\n"
        "add:\n  terms: [{term: flumify, pos: verb, weight: 3, use: [stir]}]\n"
    )
    folder = a_pack(tmp_path / "house", buzzword=changes)
    text = "We flumified the synergy of the soup."
    assert told(pipeline, [*bundled_folders(), folder], text) == [("jargon-monoxide/buzzword", "flumified")]
    foggy = "We flumified the soup. " * 3 + "The cook stirs it with a long wooden spoon until it is done. " * 15
    without, with_terms = (
        {rule for rule, _ in told(pipeline, folders, foggy)}
        for folders in (bundled_folders(), [*bundled_folders(), folder])
    )
    assert with_terms - without == {"jargon-monoxide/buzzword", "jargon-monoxide/jargon-density"}


def test_limits_change_one_by_one(tmp_path: Path) -> None:
    folder = a_pack(tmp_path / "house", long="extends: tmi-too-soon/too-long\noptions: {limits: {stranger: 60}}\n")
    bundled = load_packs(bundled_folders()).rule("tmi-too-soon/too-long")
    changed = load_packs([*bundled_folders(), folder]).rule("tmi-too-soon/too-long")
    assert bundled is not None
    assert changed is not None
    assert bundled.options["limits"]["stranger"] != 60
    assert changed.options["limits"] == {**bundled.options["limits"], "stranger": 60}


@pytest.mark.parametrize(
    ("changes", "line", "said"),
    [
        ("remove: {find: [reach uot]}\n", 2, "“reach uot” is not among its find; did you mean “reach out”?"),
        ("remove: {lists: {phrases: [no]}}\n", 2, "“no” is not among its phrases"),
        ("remove: {terms: [no]}\n", 2, "there is no list “terms” to take from"),
        ("add:\n  once: [true]\n  find: no\n", 4, "“find” is no list to add to"),
        ("add: 7\n", 2, "“add” must name options"),
        ("kind: terms\n", 2, "base/stale is of kind match, and stays of it"),
    ],
)
def test_mistakes_have_a_line(tmp_path: Path, base: Path, changes: str, line: int, said: str) -> None:
    with pytest.raises(PackError) as caught:
        load_packs([base, house(tmp_path, changes)])
    assert said in str(caught.value)
    assert caught.value.line == line


def test_extending_a_rule_that_is_not_there(tmp_path: Path, base: Path) -> None:
    folder = a_pack(tmp_path / "house", two="extends: base/stail\n")
    with pytest.raises(PackError, match="did you mean “base/stale”"):
        load_packs([base, folder])
