"""A greeting is one to everybody: to the readers of formats, to the sentence splitter and to rules."""

from __future__ import annotations

import pytest

from relint.english.greetings import greeting_end, is_plain_greeting
from relint.language.pipeline import Pipeline
from relint.language.sentences import split_sentences
from tests.formats.reading import blocks, draft
from tests.linting import a_rule, findings

OPENINGS = [
    "Hi", "Hiya", "Hello", "Hey", "Howdy", "Hallo", "Hola", "Ahoy", "G’day", "Greetings", "Salutations", "Dear",
    "Good morning", "Good afternoon", "Good evening", "Good day", "Welcome", "Welcome back",
]  # fmt: skip
BODY = "The mill opens at nine and closes at five, and the cat sleeps all day."


@pytest.mark.parametrize("opening", OPENINGS)
def test_every_opening_is_known_everywhere(pipeline: Pipeline, opening: str) -> None:
    line = f"{opening} Jo,"
    assert blocks(draft(f"{line}\n\n{BODY}\n", "a.txt"))[0] == ("greeting", line)
    assert split_sentences(f"{line}\n{BODY}")[0] == (0, len(line))
    known = a_rule("greeting", {"find": ["^ null $"]}, scope=("body",))
    assert [one.text for one in findings(pipeline, f"{opening} NULL,\n\n{BODY}", known)] == [f"{opening} NULL,"]


@pytest.mark.parametrize("title", ["Mr.", "Prof.", "Rev.", "Cllr."])
def test_the_stop_of_a_title_ends_no_greeting(pipeline: Pipeline, title: str) -> None:
    line = f"Dear {title} Ali,"
    assert greeting_end(line) == len(line)
    known = a_rule("greeting", {"find": ["... ali $"]}, scope=("body",))
    assert [one.text for one in findings(pipeline, f"{line}\n\n{BODY}", known)] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Welcome to the mill,", "Welcome", "Welcome!", "Welcome aboard, Jo", "Welcome news from Leith.", "Dear,",
        "Hello from the other side of the street,", "Hi-fi is back.", "To the point:",
    ],
)  # fmt: skip
def test_what_only_looks_like_one(line: str) -> None:
    assert greeting_end(line) != len(line)
    assert ("greeting", line) not in blocks(draft(f"{line}\n\n{BODY}\n", "a.txt"))


def test_a_wrapped_line_that_begins_like_a_greeting_is_no_sentence() -> None:
    text = "Welcome to a mill that opens at\nnine."
    assert split_sentences(text) == [(0, len(text))]


@pytest.mark.parametrize(
    ("line", "is_plain"),
    [
        ("Hello,", True), ("Hi there,", True), ("Dear Ms Holm,", True), ("Good morning Ada!", True),
        ("Hello all,", True),
        ("Dear friend,", False), ("Dear Friend,", False), ("Hey team,", False), ("Dear valued customer,", False),
        ("Friend,", False), ("Hello, the oven is new.", False),
    ],
)  # fmt: skip
def test_a_plain_greeting_calls_nobody_anything(line: str, is_plain: bool) -> None:
    assert is_plain_greeting(line) is is_plain
