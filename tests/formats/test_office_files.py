"""Files that LibreOffice wrote: a letter with all that a word processor can do to one, and a copy deck of tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from relint.draft.document import BlockKind, Document
from relint.draft.papers import Papers
from relint.draft.span import Span
from relint.formats import read_papers
from relint.run.reading import decode
from tests.formats.promises import keep_promises
from tests.formats.reading import blocks

FOLDER = Path(__file__).with_name("office")
ENDINGS = ("docx", "odt", "rtf")
LETTER = [
    ("heading", "A mill nine miles from you"),
    ("greeting", "Dear Ms Larkin,"),
    (
        "paragraph",
        "your rye was gone by ten on Saturday. I mill stone-ground rye, and we leverage the “old” stones – that’s all.",
    ),
    ("heading", "What comes on the cart"),
    ("list-item", "one sack of rye"),
    ("list-item", "a cutting-edge sieve"),
    ("list-item", "Say when."),
    ("list-item", "Open the door."),
    ("paragraph", "You can see it on our page about rye first. No need to answer at once."),
    ("signature", "Tamsin Weir"),
]


def papers(name: str) -> Papers:
    found = read_papers(decode(name, (FOLDER / name).read_bytes()))
    for draft in found.drafts:
        keep_promises(draft.document)
    return found


def place(document: Document, words: str) -> tuple[int, int]:
    """Paragraph and character at which these words stand, where the file has exactly these words."""
    start = document.text.index(words)
    span = document.to_source(Span(start, start + len(words)))
    assert span.of(document.source.text) == words
    return document.source.position(span.start)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_letter_is_what_its_reader_sees(ending: str) -> None:
    """Deleted words and remarks at the margin are gone, inserted ones stay, quotes are curly."""
    (draft,) = papers(f"letter.{ending}").drafts
    assert blocks(draft.document) == LETTER
    assert [block.level for block in draft.document.blocks if block.kind is BlockKind.HEADING] == [1, 2]


@pytest.mark.parametrize("ending", ENDINGS)
def test_emphasis_and_links_are_kept(ending: str) -> None:
    document = papers(f"letter.{ending}").drafts[0].document
    assert [span.of(document.text) for span in document.emphasised] == ["leverage", "cutting-edge"]
    links = [link for block in document.blocks for link in block.links]
    assert [(link.span.of(document.text), link.target) for link in links] == [
        ("on our page about rye", "https://weirhouse.example/rye")
    ]


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_place_is_a_paragraph_and_a_character(ending: str) -> None:
    document = papers(f"letter.{ending}").drafts[0].document
    assert place(document, "A mill") == (1, 1)
    assert place(document, "leverage") == (4, 71)
    assert place(document, "sieve") == (7, 16)
    assert place(document, "No need") == (10, 45)
    assert place(document, "Tamsin") == (11, 1)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_copy_deck_of_tables_is_cut_into_its_mails(ending: str) -> None:
    found = papers(f"deck.{ending}")
    assert [(draft.title, draft.document.text) for draft in found.drafts] == [
        ("Email 1", "The Friday sack\nRye by six\nDear Jo,\nwe leverage the old stones.\nTamsin Weir"),
        ("Email 2", "How it bakes\nDear Jo,\nhow does the rye bake?\nTamsin Weir"),
        ("Rows", "The late sack\nDear Jo,\nit comes at nine, just circling back.\nTamsin Weir"),
        ("Rows", "The last sack\nDear Jo,\nit comes at ten.\nTamsin Weir"),
    ]
    assert found.left_out
    days = [draft.document.envelope.day for draft in found.drafts]
    assert [day.value if day else None for day in days] == [None, None, "9", "12"]


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_paragraph_of_a_table_is_counted(ending: str) -> None:
    """Names of fields and cells for the team count as well: the numbers are those of the file."""
    first, second, third, _ = papers(f"deck.{ending}").drafts
    assert place(first.document, "The Friday sack") == (5, 1)
    assert place(first.document, "leverage") == (10, 4)
    assert place(second.document, "the rye") == (20, 10)
    assert place(third.document, "just circling") == (30, 19)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_deck_whose_first_cells_span_rows_is_cut_into_its_mails(ending: str) -> None:
    """“1” spans its subject, preheader and body; a fourth column holds notes for the team."""
    found = papers(f"spans.{ending}")
    first, second = [draft.document for draft in found.drafts]
    assert first.envelope.subject is not None
    assert first.envelope.preheader is not None
    assert (first.envelope.subject.value, first.envelope.preheader.value) == (
        "Nine hives on a roof",
        "We utilise smoke",
    )
    assert blocks(second)[-2:] == [("paragraph", "just checking in on my note."), ("signature", "Ewan")]
    assert not any(note in f"{first.text}{second.text}" for note in ("A/B", "pain points", "synergy"))
    assert place(first, "flat")[1] == 21  # the greeting stands in the same paragraph
