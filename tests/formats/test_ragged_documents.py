"""Working documents as people type them: lists of keys, versions of a subject, folds, quotation marks, notes."""

from __future__ import annotations

import pytest

from relint.draft.papers import Papers
from relint.draft.relationship import Channel
from relint.draft.source import Source
from relint.draft.span import Span
from relint.formats import read_papers
from tests.formats.promises import keep_promises


def papers(text: str, name: str = "ferry.md") -> Papers:
    found = read_papers(Source(name, text))
    for draft in found.drafts:
        keep_promises(draft.document)
    return found


def texts(text: str, name: str = "ferry.md") -> list[str]:
    found = papers(text, name)
    return [draft.document.text for draft in found.drafts] if found.is_cut else []


def test_list_entries_with_known_keys_are_mails() -> None:
    text = """# Ferry

1. **Day 0**
   - **Subject:** The early boat
   - **Preheader:** Six o'clock
   - **Body:** Hi Jo, the early boat goes at six.
2. **Day 4**
   - **Subject:** The late boat
   - **Body:**
     Hi Jo,

     the late boat goes at nine.

     Runa
   - **Goal:** an answer
"""
    first, second = papers(text).drafts
    assert first.document.text == "The early boat\nSix o'clock\nHi Jo,\nthe early boat goes at six."
    assert second.document.text == "The late boat\nHi Jo,\nthe late boat goes at nine.\nRuna"
    assert second.document.envelope.day
    assert second.document.envelope.day.value == "4"
    start = second.document.text.index("late boat goes")
    assert second.document.source.position(second.document.to_source(Span(start, start + 4)).start) == (12, 10)


@pytest.mark.parametrize(
    "text",
    [
        "## Flow\n\n- Subject: Early\n  Body: Hi Jo,\n\n  it goes at six.\n- Subject: Late\n  Body: |\n    Hi Jo,\n\n"
        "    it goes at nine.\n",
        "**Email 1**\nSubject: Early\nBody: Hi Jo,\n\nit goes at six.\n\n**Email 2**\nSubject: Late\nBody: Hi Jo,\n\n"
        "it goes at nine.\n",
        "<details>\n<summary>Email 1</summary>\n\n**Subject**: Early\n\nHi Jo,\n\nit goes at six.\n\n</details>\n\n"
        "<details><summary>Email 2</summary>\n\n**Subject**: Late\n\nHi Jo,\n\nit goes at nine.\n\n</details>\n",
        "# E-MAIL 1\n\nSUBJECT: Early\n\n---\n\nHi Jo,\n\nit goes at six.\n\n"
        "---\n---\n\n"
        "# E-MAIL 2\n\nSUBJECT: Late\n\n---\n\nHi Jo,\n\nit goes at nine.\n\n---\n\n"
        "INTERNAL NOTES\n\nLeverage the pier.\n",
        "## Mail 1\n\n**Subject:**\nEarly\n\nHi Jo,\n\nit goes at six.\n\n> **Note:** never on Fridays.\n\n"
        "## Mail 2\n\n**Subject: Late**\n\nHi Jo,\n\nit goes at nine.\n\n_Why it works: short._\n",
    ],
)
def test_two_mails_however_they_are_typed(text: str) -> None:
    assert texts(text) == ["Early\nHi Jo,\nit goes at six.", "Late\nHi Jo,\nit goes at nine."]


@pytest.mark.parametrize("above", ["Subject line options:", "**Subject lines (pick one):**", "**Subject ideas**"])
def test_every_version_of_a_subject_is_read(above: str) -> None:
    body = "Body:\n\nHi Jo,\n\nit goes at six.\n\n## Next steps\n\nSend it.\n"
    text = f"# Ferry\n\n## Mail 1\n\n{above}\n\n- Early\n- “Six o'clock”\n\n{body}"
    assert texts(text) == ["Early\nSix o'clock\nHi Jo,\nit goes at six."]


def test_versions_a_and_b_of_a_subject_are_both_read() -> None:
    first = "E-mail 1\nSubject A: Early\nSubject B: Six\n\nHi Jo,\n\nit goes at six.\n\n"
    text = f"{first}E-mail 2\nSubject: Late\n\nHi Jo,\n\nat nine.\n"
    assert texts(text, "ferry.txt")[0] == "Early\nSix\nHi Jo,\nit goes at six."


def test_a_message_in_quotation_marks_below_its_name_is_one_without_the_marks() -> None:
    text = (
        "# Kit\n\n**Connection request (300 characters):**\n\n"
        "“Hi Jo, I saw your pier from the boat.\n\nWho paints it?”\n\n"
        "**Follow-up DM:**\n\n> Hi Jo, thanks for connecting.\n\n**Call script**\n\nSay hello.\n"
    )
    first, second = papers(text).drafts
    assert first.document.text == "Hi Jo,\nI saw your pier from the boat.\nWho paints it?"
    assert second.document.text.startswith("Hi Jo,\nthanks for connecting.")
    assert [draft.document.stated.channel for draft in (first, second)] == [Channel.MESSAGE] * 2
    assert (first.title, second.title) == ("Connection request (300 characters)", "Follow-up DM")


def test_several_kinds_stand_in_one_file() -> None:
    text = (
        "# Kit\n\nOwner: Runa\n\n## Mail\n\n**Subject:** Early\n\n```\nHi Jo,\n\nit goes at six.\n```\n\n"
        "## LinkedIn\n\n> Hi Jo, whose pier is it?\n\n"
        "## Rows\n\n| Subject | Body |\n|---|---|\n| Late | Hi Jo, it goes at nine. |\n\n"
        "## Newsletter\n\nSubject: Boats\n\nHi all,\n\nboats float.\n\n"
        "## Checklist\n\n| Task | Who |\n|---|---|\n| Leverage it all today | Jory |\n"
    )
    assert texts(text) == [
        "Early\nHi Jo,\nit goes at six.",
        "Hi Jo,\nwhose pier is it?",
        "Late\nHi Jo,\nit goes at nine.",
        "Boats\nHi all,\nboats float.",
    ]


def test_a_button_in_brackets_shows_its_words() -> None:
    found = papers("Hi Jo,\n\nit goes at six.\n\n[CTA button: See the times]\n\nRuna Vik\n")
    assert found.drafts[0].document.text == "Hi Jo,\nit goes at six.\nSee the times\nRuna Vik"


@pytest.mark.parametrize(
    "text",
    [
        "# Our house rules\n\n- **Subject:** say what it is about\n- **Body:** keep it short\n- **Tone:** plain\n",
        "# A talk\n\n“Hi Jo, the boat is late,” said Runa.\n\n## After it\n\nShe laughed.\n",
        "Hi Jo,\n\nyour ticket:\n\n- Subject: boats\n- Room: nine\n\nRuna Vik\n",
        "# How folds work\n\n<details>\n<summary>More about it</summary>\n\nA boat has a bell.\n\n</details>\n",
    ],
)
def test_what_only_looks_like_a_mail_is_none(text: str) -> None:
    assert texts(text) == []
