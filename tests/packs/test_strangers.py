"""Packs of strangers: data, read from their own folder alone, and told with file and line where they are wrong."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from relint.draft.source import Source
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.errors import PackError
from relint.language.pipeline import Pipeline
from relint.matching.syntax import MAX_COST, PatternError, parse
from relint.packs.load import load_packs
from relint.packs.state import state_of
from relint.packs.strict_yaml import read_yaml
from tests.packs.test_load import RULE, pack

TERMS = RULE.replace("kind: match", "kind: terms").replace("find: [touch base]", "terms: WORDS")


def refused(folder: Path, rule: str, pipeline: Pipeline | None = None) -> PackError:
    """What is said about a pack with this rule, when it is loaded or made ready."""
    try:
        loaded = pack(folder, stale=rule)
        if pipeline is not None:
            Checks(loaded, pipeline).work_out()
    except PackError as error:
        return error
    pytest.fail("nobody refused it")


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("kind: match", "kind: !!int abc", 1),
        ("kind: match", "kind: !!bool maybe", 1),
        ("kind: match", "kind: !!timestamp soon", 1),
        ("kind: match", "kind: !!binary bWF0Y2g=", 1),
        ("kind: match", "kind: !!python/name:os.system", 1),
        ("find: [touch base]", "find: !!set {touch base}", 7),
        ("find: [touch base]", "find: !!omap [a: touch base]", 7),
        ("find: [touch base]", "find: !!pairs [a: touch base]", 7),
        ("find: [touch base]", "find: !house [touch base]", 7),
        ("why: Because.", "why: Because.\n? [a, b]\n: c", 6),
        ("why: Because.", "why: Because.\nlimit: 99999999999999999999999", 6),
        ("why: Because.", f"why: Because.\nlimit: {'9' * 5_000}", 6),
        ("why: Because.", "why: Because.\nlimit: -5", 6),
        ("why: Because.", "why: Because.\nextends: [a]", 6),
        ("why: Because.", f"why: {'[' * 3_000}", 5),
        ("why: Because.", "why: Because.\nlimit: !!float .nan", 6),
        ("why: Because.", "why: Because.\nwhen: {touch: {max: .inf}}", 6),
        ("find: [touch base]", "find: [touch base]\n  within: [{a: {b: !!float -.inf}}]", 8),
        ("find: [touch base]", "find: [touch base]\n  limits: {stranger: !!float 1e400}", 8),
        ("find: [touch base]", "find: []", 7),
        ("why: Because.", "why: Because.\nscope: []", 6),
        ("why: Because.", 'why: Because.\nhints: [" "]', 6),
        ("why: Because.", 'why: ""', 5),
        ("why: Because.", "why: Because.\nwhen: {touch: {min: 5, max: 2}}", 6),
        ("why: Because.", "why: Because.\nwhen: {touch: {min: -1}}", 6),
        ("find: [touch base]", 'find: ["  "]', 7),
        ("find: [touch base]", 'find: [{pattern: touch base, use: [""]}]', 7),
    ],
)
def test_a_wrong_value_is_told_with_its_line(tmp_path: Path, old: str, new: str, line: int) -> None:
    error = refused(tmp_path / "house", RULE.replace(old, new))
    assert error.path.endswith("stale.yaml")
    assert error.line is not None
    assert abs(error.line - line) <= 1


def test_options_that_are_none_are_told(tmp_path: Path) -> None:
    error = refused(tmp_path / "house", RULE.replace("options:\n  find: [touch base]", "options:"))
    assert (error.line, "mapping" in error.problem) == (6, True)


@pytest.mark.parametrize(
    "pattern",
    [
        "(" * 2_000 + "a" + ")" * 2_000,
        "*a" * 12,
        "a ...99999999999999 b",
        "word " * 200,
        "x" * 10_000,
        "(a b | c d) " * 7 + "... " * 80,
    ],
)
def test_a_pattern_beyond_its_budget_is_refused_with_the_reason(
    tmp_path: Path, pipeline: Pipeline, pattern: str
) -> None:
    error = refused(tmp_path / "house", RULE.replace("[touch base]", f'["{pattern}"]'), pipeline)
    assert error.line is not None
    assert "more than" in error.problem or "longer than" in error.problem or "deep" in error.problem


def test_what_a_pattern_costs_is_known_before_any_draft() -> None:
    with pytest.raises(PatternError, match=f"{MAX_COST:,}"):
        parse("(a b | c d) " * 8 + "...40 " * 10)
    assert len(parse("(a b | c d) ...8 e")) == 2


def test_aliases_cannot_grow(tmp_path: Path) -> None:
    levels = "\n".join(
        f"  x{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9) if level else ', '.join('x' * 9)}]"
        for level in range(12)
    )
    error = refused(tmp_path / "house", RULE + levels.replace("  x", "x"))
    assert "alias" in error.problem
    (tmp_path / "self.yaml").write_text("a: &a [*a]\n")
    with pytest.raises(PackError, match="alias"):
        read_yaml(tmp_path / "self.yaml")
    (tmp_path / "fair.yaml").write_text("a: &a [x, y]\nb: *a\n")
    assert read_yaml(tmp_path / "fair.yaml") == {"a": ["x", "y"], "b": ["x", "y"]}


@pytest.mark.parametrize("name", ["/etc/hostname", "../secret.yaml", "sub/../../secret.yaml", "words.txt", "out.yaml"])
def test_words_come_from_the_pack_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.yaml").write_text("API_KEY: s3cr3t\n")
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "sub").mkdir()
    (tmp_path / "house" / "words.txt").write_text("- {term: wibble}\n")
    if name == "out.yaml":
        (tmp_path / "house" / name).symlink_to(tmp_path / "secret.yaml")
    error = refused(tmp_path / "house", TERMS.replace("WORDS", name))
    assert "s3cr3t" not in str(error)
    assert "out of the pack" in error.problem or "must end in .yaml" in error.problem


@pytest.mark.parametrize("name", ["../secret.yaml", "sub/../../secret.yaml", "out.yaml", "words.txt", "a\\0.yaml"])
def test_words_that_are_added_come_from_the_pack_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.yaml").write_text("API_KEY: s3cr3t\n")
    pack(tmp_path / "base", stale=TERMS.replace("WORDS", "[{term: wibble}]"))
    pack(tmp_path / "house")
    (tmp_path / "house" / "sub").mkdir()
    (tmp_path / "house" / "mine.yaml").write_text(f'extends: base/stale\nadd: {{terms: "{name}"}}\n')
    if name == "out.yaml":
        (tmp_path / "house" / "sub" / name).symlink_to(tmp_path / "secret.yaml")
        name = f"sub/{name}"
        (tmp_path / "house" / "mine.yaml").write_text(f"extends: base/stale\nadd: {{terms: {name}}}\n")
    with pytest.raises(PackError, match="out of the pack|must end in .yaml|no name of a file") as caught:
        load_packs([tmp_path / "base", tmp_path / "house"])
    assert (caught.value.line, "s3cr3t" in str(caught.value)) == (2, False)


@pytest.mark.parametrize("name", ["stale.terms.yaml", "words.yaml.d/stale.yaml"])
def test_every_word_that_is_read_is_part_of_the_state(tmp_path: Path, name: str) -> None:
    words = tmp_path / "house" / name
    words.parent.mkdir(parents=True)
    words.write_text("- {term: frobnicate}\n")
    pack(tmp_path / "house", stale=TERMS.replace("WORDS", name))
    before = state_of([tmp_path / "house"])
    words.write_text("- {term: wibble}\n")
    assert state_of([tmp_path / "house"]) != before


def test_files_that_would_be_passed_over_are_told(tmp_path: Path) -> None:
    pack(tmp_path / "house")
    (tmp_path / "house" / "stale.yml").write_text(RULE)
    with pytest.raises(PackError, match="ends in .yml"):
        load_packs([tmp_path / "house"])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_odd_entries_of_a_pack_folder_end(tmp_path: Path) -> None:
    pack(tmp_path / "loop")
    (tmp_path / "loop" / "x").symlink_to(".")
    (tmp_path / "loop" / "y.yaml").symlink_to("y.yaml")
    assert state_of([tmp_path / "loop"])
    pack(tmp_path / "pipe")
    os.mkfifo(tmp_path / "pipe" / "x.yaml")
    with pytest.raises(PackError, match="no plain file"):
        load_packs([tmp_path / "pipe"])
    for name in ("lists.yaml", "agreement.yaml", "words.terms.yaml"):
        pack(tmp_path / f"no-{name}")
        os.mkfifo(tmp_path / f"no-{name}" / name)
        with pytest.raises(PackError, match="no plain file"):
            load_packs([tmp_path / f"no-{name}"])
    pack(tmp_path / "device")
    (tmp_path / "device" / "x.yaml").symlink_to("/dev/zero")
    assert state_of([tmp_path / "device"])
    with pytest.raises(PackError, match="out of the pack"):
        load_packs([tmp_path / "device"])
    pack(tmp_path / "odd")
    Path(os.fsdecode(os.fsencode(tmp_path / "odd") + b"/\xff.yaml")).write_text(RULE)
    assert state_of([tmp_path / "odd"])
    with pytest.raises(PackError, match="no name"):
        load_packs([tmp_path / "odd"])


def test_a_link_that_leads_back_to_itself_is_told(tmp_path: Path) -> None:
    pack(tmp_path / "house")
    (tmp_path / "house" / "x.yaml").symlink_to("x.yaml")
    with pytest.raises(PackError, match="no plain file"):
        load_packs([tmp_path / "house"])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
@pytest.mark.parametrize("entry", ["pipe", "device", "folder", "made", "signals", "lost"])
def test_an_odd_entry_that_comes_later_is_seen(tmp_path: Path, entry: str) -> None:
    """An earlier state of the pack, which is kept, must not answer for what loading would refuse now."""
    pack(tmp_path / "house")
    before = state_of([tmp_path / "house"])
    odd = tmp_path / "house" / ("signals" if entry == "signals" else "x.yaml")
    if entry == "pipe":
        os.mkfifo(odd)
    elif entry == "made":
        odd.mkdir()
    else:
        odd.symlink_to({"device": "/dev/zero", "lost": "nowhere.yaml"}.get(entry, tmp_path))
    assert state_of([tmp_path / "house"]) != before


def test_who_leans_on_a_rule_leans_on_what_extends_it(tmp_path: Path, pipeline: Pipeline) -> None:
    stack = RULE.replace("kind: match", "kind: stack").replace("find: [touch base]", "rules: [base/stale]")
    pack(tmp_path / "base", stale=RULE.replace("touch base", "robust, scalable"), stack=stack)
    pack(tmp_path / "house")
    (tmp_path / "house" / "mine.yaml").write_text("extends: base/stale\nseverity: error\n")
    checks = Checks(load_packs([tmp_path / "base", tmp_path / "house"]), pipeline)
    report = lint([Job(Source("a.md", "A robust scalable hat."), frozenset(checks.rules))], checks)
    assert not report.failures
    assert {finding.rule for finding in report.findings} == {"base/stack", "base/stale"}


@pytest.mark.parametrize(
    ("kind", "options", "said"),
    [
        ("signals", "find: [no-such-signal]", "no signal"),
        ("density", "rules: [house/stael]\n  limits: {default: 3}", "did you mean “house/stale”"),
        ("envelope", "field: subject\n  matches: ['(?:open']", "no RE2 pattern"),
        ("left-over", "marks: ['TODO(?! list)']", "no RE2 pattern"),
    ],
)
def test_names_that_nobody_has_are_told_when_a_pack_is_made_ready(
    tmp_path: Path, pipeline: Pipeline, capfd: pytest.CaptureFixture[str], kind: str, options: str, said: str
) -> None:
    rule = RULE.replace("kind: match", f"kind: {kind}").replace("find: [touch base]", options)
    error = refused(tmp_path / "house", rule, pipeline)
    assert said in error.problem
    assert error.line == 7 or kind != "signals"
    assert capfd.readouterr().err == ""


def test_marks_of_a_pack_take_time_that_grows_with_the_text(tmp_path: Path, pipeline: Pipeline) -> None:
    marks = RULE.replace("kind: match", "kind: left-over").replace("find: [touch base]", "marks: ['(a+)+$', 'b (c)|d']")
    checks = Checks(pack(tmp_path / "house", stale=marks), pipeline)
    report = lint([Job(Source("a.md", f"{'a' * 60}! A b c. A d."), frozenset(checks.rules))], checks)
    assert [finding.text for finding in report.findings] == ["c"]


@pytest.mark.parametrize("use", ["use ", " use", "use  it", "-", "!", "x " * 5_000])
def test_better_words_with_blanks_around_them_break_nothing(tmp_path: Path, pipeline: Pipeline, use: str) -> None:
    words = TERMS.replace("WORDS", f'[{{term: leverage, pos: verb, use: ["{use}"]}}]')
    checks = Checks(pack(tmp_path / "house", stale=words), pipeline)
    checks.work_out()
    report = lint([Job(Source("a.md", "We leverage our oven."), frozenset(checks.rules))], checks)
    assert not report.failures
    assert [finding.text for finding in report.findings] == ["leverage"]
