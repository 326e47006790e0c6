"""Mistakes that people make in rule files: each is told with its file, its line, and what would be accepted."""

from __future__ import annotations

from pathlib import Path

import pytest

from relint.engine.checks import Checks
from relint.errors import PackError
from relint.language.pipeline import Pipeline
from relint.packs.load import load_packs
from tests.packs.test_load import RULE
from tests.packs.test_word_lists import a_pack

MEASURE = RULE.replace("kind: match", "kind: measure").replace(
    "find: [touch base]", "measure: words\n  limits: {stranger: 120}"
)
TERMS = RULE.replace("kind: match", "kind: terms").replace(
    "find: [touch base]", "terms:\n    - {term: synergy, pos: noun}"
)
TREE = RULE.replace("find: [touch base]", "find:\n    - tree: {lemma: decide, pos: VERB}")


@pytest.mark.parametrize(
    ("rule", "written", "instead", "said"),
    [
        (RULE, "kind: match", "kind: mach", "there is no kind “mach”; did you mean “match”?"),
        (RULE, "severity: advice", "severity: advise", "“advise” is not accepted here; did you mean “advice”?"),
        (RULE, "severity: advice", "severtiy: advice", "“severtiy” is not known here; did you mean “severity”?"),
        (RULE, "why: Because.", "when: {stage: [strangr]}\nwhy: Because.", "“strangr” is not accepted here; did you"),
        (RULE, "why: Because.", "scope: [headings]\nwhy: Because.", "no scope; did you mean “heading”?"),
        (RULE, "find: [touch base]", "find: [(touch base]", "a bracket is never closed"),
        (RULE, "find: [touch base]", "find: [touch | base]", "put brackets around what the bar parts"),
        (RULE, "find: [touch base]", "find: [<VBX> base]", "<VBX> mixes or misspells; known: TITLE"),
        (RULE, "find: [touch base]", "find: [<END> base]", "<END> stands behind everything else"),
        (RULE, "find: [touch base]", "find: ['@touch/VREB base']", "VREB is no part of speech; known: ADJ"),
        (
            RULE,
            "find: [touch base]",
            "find: [$phrase]\n  lists: {phrases: [a]}",
            "no list “phrase”; did you mean “phrases”?",
        ),
        (RULE, "find: [touch base]", "find: [hm]\n  unless: {befor: [a]}", "“befor” is not known here; did you"),
        (RULE, "find: [touch base]", "find: [hm]\n  unless: {before: ['(a']}", "a bracket is never closed"),
        (RULE, "find: [touch base]", "find: [touch base]\n  quoted: no", "“no” is not accepted here. Known: "),
        (TREE, "pos: VERB", "pos: VREB", "“VREB” is no part of speech; known: ADJ"),
        (TREE, "pos: VERB", "tag: VBX", "“VBX” is no Penn tag; known: CC"),
        (MEASURE, "measure: words", "measure: wrods", "no measure “wrods”; did you mean “words”?"),
        (MEASURE, "stranger: 120", "strangr: 120", "“strangr” is no stage; did you mean “stranger”?"),
        (MEASURE, "stranger: 120", "tweet:stranger: 120", "“tweet:stranger” is no stage"),
        (TERMS, "pos: noun", "pos: nuon", "“nuon” is not accepted here; did you mean “noun”?"),
    ],
)
def test_a_mistake_has_its_place_and_what_would_be_accepted(
    tmp_path: Path, pipeline: Pipeline, rule: str, written: str, instead: str, said: str
) -> None:
    assert written in rule
    broken = rule.replace(written, instead)
    with pytest.raises(PackError) as caught:
        Checks(load_packs([a_pack(tmp_path / "house", stale=broken)]), pipeline).work_out()
    assert said in str(caught.value)
    assert caught.value.path == str(tmp_path / "house" / "stale.yaml")
    changed = (
        number
        for number, (old, new) in enumerate(zip(rule.splitlines(), broken.splitlines(), strict=False), 1)
        if old != new
    )
    assert caught.value.line in {first := next(changed), first + 1}


def test_a_mistake_in_a_list_of_terms_has_its_line_there(tmp_path: Path, pipeline: Pipeline) -> None:
    rule = RULE.replace("kind: match", "kind: terms").replace("find: [touch base]", "terms: stale.terms.yaml")
    folder = a_pack(tmp_path / "house", stale=rule)
    terms = folder / "stale.terms.yaml"
    terms.write_text("- term: synergy\n- term: leverage\n  unless: {before: ['(a']}\n", encoding="utf-8")
    with pytest.raises(PackError, match="a bracket is never closed") as caught:
        Checks(load_packs([folder]), pipeline).work_out()
    assert (caught.value.path, caught.value.line) == (str(terms), 3)


def test_what_is_known_stands_apart_from_what_was_meant(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"“xyz” is not known here\. Known: id, kind, severity"):
        load_packs([a_pack(tmp_path / "house", stale=RULE + "xyz: 1\n")])
