"""Files that hold drafts among notes: which stretches are drafts, what is known of each, and where its words stand."""

from __future__ import annotations

import pytest

from relint.draft.document import Document
from relint.draft.papers import Papers
from relint.draft.relationship import Channel
from relint.draft.source import Source
from relint.draft.span import Span
from relint.formats import read_papers
from tests.formats.promises import keep_promises

FENCES = """# Spring, three shops

Audience: shops with a queue.

### Touch 1 (day 0)

**Subject line:** "The kettle on Fridays"
**Preview:** It whistles until ten

```
Dear [First Name],

the kettle in your window whistles until ten. Shall I bring a quieter one?

Wanda Krol
```

**Why it works:** one question.

### Touch 2 — day 4

**Subject:** The quieter kettle

```text
Dear [First Name],

the quieter one holds two litres.

Wanda Krol
```

```python
kettle = Kettle(litres=2)
```
"""

SECTIONS = """## E-mail 1

**Send:** day 2

Subject: Kettles

Hello Jo,

yours whistles.

### What it holds

Two litres.

Wanda Krol

**Notes:** keep it short.

---

## E-mail 2

Subject: Lids

Hello Jo,

the lid fits.

Wanda Krol

## Checklist

- Ask Tom about lids
"""

QUOTE = """# To the tea house

> Dear Ms Moss,
>
> the *lid* fits.
>
> Wanda Krol
"""


def papers(text: str, name: str = "kettles.md", holder: str | None = None) -> Papers:
    found = read_papers(Source(name, text), holder=holder)
    for draft in found.drafts:
        keep_promises(draft.document)
    return found


def stands(document: Document, visible: str) -> int:
    """The line of the file on which these words are read."""
    start = document.text.index(visible)
    span = document.to_source(Span(start, start + len(visible)))
    assert span.of(document.source.text) == visible
    return document.source.position(span.start).line


def test_each_fence_that_begins_like_a_letter_is_a_draft_with_the_header_lines_above_it() -> None:
    first, second = papers(FENCES).drafts
    assert (first.title, second.title) == ("Touch 1 (day 0)", "Touch 2 — day 4")
    envelope = first.document.envelope
    assert envelope.subject
    assert envelope.preheader
    assert (envelope.subject.value, envelope.preheader.value) == ("The kettle on Fridays", "It whistles until ten")
    assert envelope.subject.span.of(FENCES) == "The kettle on Fridays"
    assert [draft.document.stated.touch for draft in (first, second)] == [1, 2]
    assert second.document.envelope.day
    assert second.document.envelope.day.value == "4"
    assert stands(first.document, "whistles until ten. Shall I") == 13
    assert stands(second.document, "holds two litres") == 27


def test_notes_code_and_titles_are_left_alone() -> None:
    found = papers(FENCES)
    text = "\n".join(draft.document.text for draft in found.drafts)
    assert found.is_cut
    assert found.left_out
    for note in ("Audience", "one question", "Touch", "Kettle(", "Spring"):
        assert note not in text


def test_letters_under_headings_end_where_notes_begin_and_go_on_under_headings_of_their_own() -> None:
    first, second = papers(SECTIONS).drafts
    assert first.document.text.startswith("Kettles\nHello Jo,\nyours whistles.\nWhat it holds\nTwo litres.")
    assert "keep it short" not in first.document.text
    assert second.document.text == "Lids\nHello Jo,\nthe lid fits.\nWanda Krol"
    assert first.document.stated.channel is Channel.EMAIL
    assert first.document.envelope.day
    assert first.document.envelope.day.value == "2"
    assert stands(second.document, "the lid fits") == 27


def test_a_quote_under_a_heading_is_the_draft() -> None:
    (draft,) = papers(QUOTE).drafts
    assert draft.document.text == "Dear Ms Moss,\nthe lid fits.\nWanda Krol"
    assert stands(draft.document, "fits") == 5


@pytest.mark.parametrize(
    "text",
    [
        "Dear Ms Moss,\n\nwhat my aunt wrote:\n\n> Dear Wanda,\n>\n> the lid fits.\n\nWanda Krol\n",
        "# How the kettle is wired\n\n```bash\nkettle --boil now\n```\n\nIt boils at five.\n",
        "# Hello\n\n```\nHello, world!\n```\n",
        "---\nsubject: Lids\n---\n\nHello Jo,\n\nrun this:\n\n```\nHello there, you five old kettles\n```\n",
        "Hello all,\n\n## Lids\n\nThey fit.\n\n## Kettles\n\nThey whistle.\n\nWanda\n",
        "# The aunt's letter\n\nShe wrote to me in May.\n\n> Dear Wanda,\n>\n> the lid fits, I said.\n\nI kept it.\n",
        "Hi Jo,\n\nthe form of it:\n\n```\nSubject: Lids\n\nHello Kim,\nit fits.\n```\n\nUse it as it is.\n\nWanda\n",
        "Subject: Lids\n\nHello Jo,\n\nit fits.\n\n**When:** on Monday\n\nWanda\n",
        "Hello Jo,\n\nsee below.\n\nFrom: Tom Reed\nTo: Wanda\ncc:\n\nSubject: lids\n\nThey fit.\n",
    ],
)
def test_a_draft_with_a_quote_code_or_headings_in_it_stays_one(text: str) -> None:
    assert not papers(text).is_cut


@pytest.mark.parametrize(
    "text",
    [
        "Hey Tom, a look before noon?\n\n```\nSubject: Lids\n\nHello Jo,\n\nit fits.\n```\n",
        "Subject: **Lids**\n\nHello Jo,\n\nit fits.\n\n---\n\n**Why this works:** it is short.\n",
        "## Mail 2\n\nSubject line: __Lids__\n\nHello Jo,\n\nit fits.\n",
        "## Messages\n\n**DM 2 (+4 days)**\n\n> The lid fits, it fits.\n",
    ],
)
def test_notes_around_a_single_mail_are_none_of_it(text: str) -> None:
    (draft,) = papers(text).drafts
    assert "it fits." in draft.document.text
    assert not {"noon", "short", "DM", "Mail 2", "**", "__"} & set(draft.document.text.split())


def test_plain_text_with_several_subject_lines_holds_several_mails() -> None:
    first_mail = "EMAIL 1\n\nSubject: Kettles\n\nHello Jo,\n\nyours whistles.\n\nWanda\n\n"
    text = first_mail + "EMAIL 2\n\nSubject: Lids\n\nHello Jo,\n\nit fits.\n"
    first, second = papers(text, "kettles.txt").drafts
    assert (first.document.text, second.document.text) == (
        "Kettles\nHello Jo,\nyours whistles.\nWanda",
        "Lids\nHello Jo,\nit fits.",
    )


def test_front_matter_or_the_caller_says_what_holds_the_drafts() -> None:
    text = (
        "## Morning\n\n```\nThe kettle is on, come over.\n```\n\n## Evening\n\n```\nThe kettle is off, go home.\n```\n"
    )
    assert not papers(text).is_cut
    assert len(papers(text, holder="fences").drafts) == 2
    assert len(papers(f"---\nrelint:\n  drafts: fences\n---\n{text}").drafts) == 2
    assert not papers(FENCES, holder="one").is_cut
    assert not read_papers(Source("kettles.md", FENCES), as_format="one").is_cut


def test_a_comment_above_the_first_draft_is_kept_for_the_file() -> None:
    found = papers("<!-- relint-disable-file pack/rule -->\n\n" + FENCES)
    assert [comment.text.strip() for comment in found.comments] == ["relint-disable-file pack/rule"]
