"""A sign-off is one to everybody: to the readers of formats, to the sentence splitter and to rules."""

from __future__ import annotations

import pytest

from relint.english.sign_offs import is_sign_off, signed_at
from relint.language.pipeline import Pipeline
from relint.language.sentences import split_sentences
from tests.formats.reading import blocks, draft
from tests.linting import a_rule, findings

SIGN_OFFS = [
    "Best", "All the best", "My very best", "Kind regards", "With kindest regards", "Best wishes", "Many thanks",
    "Thanks for reading", "Thanks from all of us", "Thanks and see you Monday", "Warm thanks", "Cheers", "Ta", "Hugs",
    "Lots of love", "Love always", "With gratitude", "Yours sincerely", "Sincerely yours", "Respectfully", "Warmly",
    "Take care", "Take care of yourself", "Talk soon", "See you soon", "Stay safe", "Be well", "Peace", "Onwards",
    "Until next week", "Have a lovely weekend", "Bye for now", "xx",
]  # fmt: skip
BODY = "The mill opens at nine and closes at five, and the cat sleeps all day."
PERSONS = a_rule("signature", {"persons": True}, scope=("body", "closing"))


@pytest.mark.parametrize("formula", SIGN_OFFS)
def test_every_formula_is_known_everywhere(pipeline: Pipeline, formula: str) -> None:
    line = f"{formula},"
    assert is_sign_off(formula)
    assert is_sign_off(line)
    assert blocks(draft(f"Hi Jo,\n\n{BODY}\n\n{line}\nAda Holm\n", "a.txt"))[-2:] == [
        ("sign-off", line),
        ("signature", "Ada Holm"),
    ]
    assert [f"{BODY}\n{line}\nAda"[start:end] for start, end in split_sentences(f"{BODY}\n{line}\nAda")][1:] == [
        line,
        "Ada",
    ]
    signed = findings(pipeline, f"# News\n\n{BODY} {line} Ada Holm", PERSONS)
    assert [one.text for one in signed] == ["Ada Holm"]


@pytest.mark.parametrize("formula", ["Take care", "Talk soon", "Stay safe", "Thanks for reading", "Best – "])
def test_formula_and_name_on_one_line(formula: str) -> None:
    line = f"{formula}, Ada Holm" if formula[-1] != " " else f"{formula}Ada Holm"
    found = blocks(draft(f"Hi Jo,\n\n{BODY}\n\n{line}\n", "a.md"))
    assert [kind for kind, _ in found[-2:]] == ["sign-off", "signature"]
    assert found[-1][1] == "Ada Holm"


@pytest.mark.parametrize(
    "line",
    ["Take care of the mill, Jo said", "Tables, chairs", "Best practices", "Tacos", "Thanks for the feedback.", "Xmas"],
)
def test_what_only_looks_like_one(line: str) -> None:
    assert not is_sign_off(line)
    assert signed_at(line) is None
