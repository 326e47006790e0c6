"""Tables that hold drafts: one a row, or one whose parts have a row each; and tables that hold none."""

from __future__ import annotations

import pytest

from relint.draft.papers import Papers
from relint.draft.relationship import Channel
from relint.draft.source import Source
from relint.draft.span import Span
from relint.formats import read_papers
from tests.formats.promises import keep_promises

ROWS = """# Ferry letters

| # | Day | Subject | Preview | Copy | Goal |
|--:|:----|---------|---------|------|------|
| 1 | 0 | The early boat | Six o'clock | Hi {{ who | default: "you" }},<br>it goes at **six**.<br><br>Runa | trust |
| 2 | 4 | The late boat | | Hi {{ who | default: "you" }},<br>it goes at nine \\| or ten.<br><br>Runa | answers |

Notes: the tool sends a row each.
"""

DECK = """## Mail 1

| Field | Words |
|:--|:--|
| Subject line | The early boat |
| Preheader | Six o'clock |
| Headline | A boat for bakers |
| Body copy | Hi Jo,<br><br>the early boat goes at six. |
| Button | See the times |
| Notes | leverage the picture |

## Mail 2

| **Subject** | The late boat |
|---|---|
| **Body** | Hi Jo,<br><br>the late boat goes at nine. |
"""

COLUMNS = """# Deck

| | Email 1 | Email 2 |
|---|---|---|
| Subject | The early boat | The late boat |
| Body | Hi Jo, the early boat goes at six. | Hi Jo, the late boat goes at nine. |
"""


def papers(text: str, holder: str | None = None) -> Papers:
    found = read_papers(Source("ferry.md", text), holder=holder)
    for draft in found.drafts:
        keep_promises(draft.document)
    return found


def test_a_row_is_a_mail_with_subject_preheader_number_and_day() -> None:
    found = papers(ROWS)
    first, second = found.drafts
    assert first.document.text == "The early boat\nSix o'clock\nHi Robin,\nit goes at six.\nRuna"
    assert second.document.text == "The late boat\nHi Robin,\nit goes at nine | or ten.\nRuna"
    assert [draft.document.stated.touch for draft in found.drafts] == [1, 2]
    assert [draft.document.envelope.day and draft.document.envelope.day.value for draft in found.drafts] == ["0", "4"]
    assert [draft.title for draft in found.drafts] == ["row 1", "row 2"]
    assert found.left_out


def test_a_place_in_a_cell_is_the_place_in_the_file() -> None:
    document = papers(ROWS).drafts[1].document
    start = document.text.index("goes at nine")
    span = document.to_source(Span(start, start + len("goes at nine")))
    assert span.of(ROWS) == "goes at nine"
    assert document.source.position(span.start).line == 6
    assert document.envelope.subject
    assert document.envelope.subject.span.of(ROWS) == "The late boat"


def test_a_copy_deck_has_its_parts_below_each_other_and_notes_are_left_out() -> None:
    first, second = papers(DECK).drafts
    assert first.document.text == (
        "The early boat\nSix o'clock\nA boat for bakers\nHi Jo,\nthe early boat goes at six.\nSee the times"
    )
    assert second.document.text == "The late boat\nHi Jo,\nthe late boat goes at nine."
    assert (first.title, second.title) == ("Mail 1", "Mail 2")


def test_mails_may_stand_side_by_side() -> None:
    first, second = papers(COLUMNS).drafts
    assert (first.title, second.title) == ("Email 1", "Email 2")
    assert first.document.text == "The early boat\nHi Jo,\nthe early boat goes at six."
    assert second.document.text == "The late boat\nHi Jo,\nthe late boat goes at nine."


def test_text_messages_need_no_subject_where_a_title_says_what_they_are() -> None:
    rows = "| Day | SMS |\n|---|---|\n| 1 | Your boat goes at nine. Runa |\n| 3 | Did the boat come on time? Runa |\n"
    found = papers(f"## Text messages\n\n{rows}")
    assert [draft.document.stated.channel for draft in found.drafts] == [Channel.MESSAGE] * 2
    assert not papers(f"## Timetable\n\n{rows}").is_cut


def test_a_table_without_bars_at_its_ends_is_one() -> None:
    (draft,) = papers("# One\n\nSubject | Body\n--- | ---\nThe boat | Hi Jo, the boat goes at six.\n").drafts
    assert draft.document.text == "The boat\nHi Jo,\nthe boat goes at six."


@pytest.mark.parametrize(
    "text",
    [
        "# Fares\n\n| Body | Weight |\n|---|---|\n| a boat with two decks and a bell | 9 t |\n",
        "# Errors\n\n| Code | Message |\n|---|---|\n| 12 | The boat is full, please wait here |\n",
        "# People\n\n| Name | Email |\n|---|---|\n| Runa Vik | runa@ferry.example at the pier office |\n",
        "# Keys\n\n| Field | Meaning |\n|---|---|\n| subject | what stands on top |\n| body | the words below it |\n",
        "# Ideas\n\n| Subject | Why |\n|---|---|\n| The early boat | short and plain, as they like it |\n",
        "Hi Jo,\n\nthe times:\n\n| Boat | Time |\n|---|---|\n| early | six in the morning, always |\n\nRuna Vik\n",
    ],
)
def test_a_table_that_only_looks_like_mails_is_none(text: str) -> None:
    assert not papers(text).is_cut


def test_the_caller_may_say_that_the_drafts_stand_in_tables() -> None:
    text = "# Errors\n\n| Code | Message |\n|---|---|\n| 12 | The boat is full, please wait here |\n"
    assert [draft.document.text for draft in papers(text, holder="tables").drafts] == [
        "The boat is full, please wait here"
    ]
