"""Where a silence is written: at which place of the file, with which marks, and what the file looks like then."""

from __future__ import annotations

import pytest

from relint.draft.source import BOM, Source
from relint.silencing.writing import SilenceWords, ways

WORDS = SilenceWords(["house/fog"])


def written(text: str, format_name: str, at: str | None, front: str = "", words: SilenceWords = WORDS) -> list[str]:
    """The file after each way to silence what starts at these words, the narrowest first; with what each covers."""
    start = text.index(at) if at else None
    end = text.index(front) + len(front) if front else 0
    found = ways(Source("a", text), format_name, words, start, end)
    return [f"{way.covers}: {text[: way.place]}{way.text}{text[way.place :]}" for way in found]


def test_an_order_says_rules_day_and_reason() -> None:
    assert SilenceWords(["a", "b/c"]).order("disable") == "relint-disable a b/c"
    said = SilenceWords(["a"], "2027-01-31", "our own word").order("disable-line")
    assert said == "relint-disable-line a until 2027-01-31 -- our own word"


def test_a_page_has_comments_in_the_line_above_it_and_at_the_end() -> None:
    assert written("Hi.\n> \tWe leverage it.\nBye.", "markdown", "leverage") == [
        "line: Hi.\n> \tWe leverage it. <!-- relint-disable-line house/fog -->\nBye.",
        "next line: Hi.\n> \t<!-- relint-disable-next-line house/fog -->\n> \tWe leverage it.\nBye.",
        "file: Hi.\n> \tWe leverage it.\nBye.\n\n<!-- relint-disable-file house/fog -->\n",
    ]


def test_a_text_has_lines_of_its_own() -> None:
    assert written("Hi.\r\nWe leverage it.\r\n", "text", "leverage") == [
        "next line: Hi.\r\n# relint-disable-next-line house/fog\r\nWe leverage it.\r\n",
        "file: Hi.\r\nWe leverage it.\r\n\r\n# relint-disable-file house/fog\r\n",
    ]


@pytest.mark.parametrize("ahead", ["", BOM])
def test_above_the_first_line_a_byte_order_mark_stays_first(ahead: str) -> None:
    first, *_ = written(f"{ahead}We leverage it.", "text", "leverage")
    assert first == f"next line: {ahead}# relint-disable-next-line house/fog\nWe leverage it."


def test_the_last_line_has_no_end_to_stand_before() -> None:
    first, *_ = written("We leverage it.", "html", "leverage")
    assert first == "line: We leverage it. <!-- relint-disable-line house/fog -->"


def test_old_line_ends_are_line_ends() -> None:
    first, *_ = written("Hi.\rWe leverage it.\rBye.", "text", "leverage")
    assert first == "next line: Hi.\r# relint-disable-next-line house/fog\rWe leverage it.\rBye."


def test_front_matter_has_comments_of_its_own() -> None:
    text = "---\nsubject: We leverage it\n---\nHi.\n"
    assert written(text, "markdown", "leverage", front="it\n---\n") == [
        "line: ---\nsubject: We leverage it  # relint-disable-line house/fog\n---\nHi.\n",
        f"file: {text}\n<!-- relint-disable-file house/fog -->\n",
    ]


@pytest.mark.parametrize(("text", "gap"), [("", ""), ("Hi.", "\n"), ("Hi.\n", ""), ("Hi.\r", "")])
def test_the_draft_as_a_whole_is_silenced_at_its_end(text: str, gap: str) -> None:
    end = "\r" if "\r" in text else "\n"
    gap = end if gap else ""
    assert written(text, "text", None) == [f"file: {text}{gap}{end}# relint-disable-file house/fog{end}"]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Subject: s\n\nHi.", "X-Relint-Disable: house/fog\nSubject: s\n\nHi."),
        ("\r\nSubject: s\r\n\r\nHi.", "\r\nX-Relint-Disable: house/fog\r\nSubject: s\r\n\r\nHi."),
        ("From a Mon\nSubject: s\n\nHi.", "From a Mon\nX-Relint-Disable: house/fog\nSubject: s\n\nHi."),
        (">From a Mon\r\nSubject: s\r\n\r\nHi.", ">From a Mon\r\nX-Relint-Disable: house/fog\r\nSubject: s\r\n\r\nHi."),
        (f"{BOM}Subject: s\n\nHi.", f"{BOM}X-Relint-Disable: house/fog\nSubject: s\n\nHi."),
    ],
)
def test_a_mail_gets_a_header(text: str, whole: str) -> None:
    assert written(text, "email", "Hi") == [f"file: {whole}"]
