"""Inflection makes no form that English does not have, in what is looked for and in what is written."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from relint.engine.checks import Checks
from relint.english.word_forms import is_english
from relint.kinds import term_list
from relint.language.inflect import forms, inflect, spellings
from relint.language.pipeline import Pipeline
from relint.matching import lexicon
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs


@pytest.mark.parametrize(
    ("lemma", "pos", "expected"),
    [
        ("species", None, "species"),
        ("features", None, "features"),
        ("glucose", "NOUN", "glucose"),
        ("despite", None, "despite"),
        ("larva", "NOUN", "larva larvae"),
        ("reach", "VERB", "reach reached reaches reaching"),
        ("chatbot", None, "chatbot chatbots"),
        ("organise", "VERB", "organise organised organises organising organize organized organizes organizing"),
        ("downsize", "VERB", "downsize downsized downsizes downsizing"),
        ("course-correct", "VERB", "course-correct course-corrected course-correcting course-corrects"),
        ("flumify", "VERB", "flumified flumifies flumify flumifying"),  # a house's own verb: by the rules of spelling
    ],
)
def test_forms(lemma: str, pos: str | None, expected: str) -> None:
    assert sorted(forms(lemma, pos)) == expected.split()


@pytest.mark.parametrize(
    ("lemma", "tag", "expected"),
    [
        ("use", "VBD", "used"),
        ("despite", "VBG", "despite"),
        ("features", "NNS", "features"),
        ("than", "VBD", "than"),
        ("tell", "VBN", "told"),
        ("flumify", "VBG", "flumifying"),
    ],
)
def test_what_is_written(lemma: str, tag: str, expected: str) -> None:
    assert inflect(lemma, tag) == expected


def test_the_table_looked_up_line_by_line_is_lemminflects() -> None:
    assert inflect("go", "VBD") == "went"  # and the library is there
    theirs: Any = import_module("lemminflect.core.Inflections").Inflections()
    whole = import_module("lemminflect.codecs.InflectionLUCodec").InflectionLUCodec.load(theirs.infl_lu_fn)
    for lemma in [*list(whole)[::20], "be", "may", "Aachen", "leaf", "zythum", "zzzz", "", "leaf,noun"]:
        assert theirs.infl_dict.get(lemma, {}) == whole.get(lemma, {})


def test_spellings() -> None:
    assert spellings("organise") == {"organise", "organize"}
    assert spellings("liaise") == {"liaise"}
    assert spellings("flavours") == {"flavours", "flavors"}


def test_every_form_of_every_bundled_term_is_english(pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    """A word that the lists lack goes into `english/more_words.txt`, with those of its forms that English has."""
    made: dict[str, str] = {}

    def noted(lemma: str, pos: str | None = None) -> frozenset[str]:
        found = forms(lemma, pos)
        made.update(dict.fromkeys(found, lemma))
        return found

    monkeypatch.setattr(term_list, "forms", noted)
    monkeypatch.setattr(lexicon, "forms", noted)
    Checks(load_packs(bundled_folders()), pipeline).work_out()
    assert len(made) > 3000
    words = {form: lemma for form, lemma in made.items() if any(letter.isalpha() for letter in lemma)}
    assert sorted(form for form in words if not is_english(form)) == []
