"""Markdown: CommonMark and GFM, with raw HTML in it."""

from __future__ import annotations

import pytest

from relint.draft.document import BlockKind
from relint.draft.span import Span
from tests.formats.reading import blocks, draft, stands, words


def test_emphasis_vanishes_and_is_remembered() -> None:
    document = draft("Act *right* **now**, ~~never~~.\n")
    assert document.text == "Act right now, never."
    assert [span.of(document.text) for span in document.emphasised] == ["right", "now", "never"]
    assert stands(document, "right now") == "right* **now"


def test_entities_escapes_and_no_break_spaces_keep_their_places() -> None:
    document = draft("Fish &amp; chips, 5 \\* 3, act&nbsp;now, it&#8217;s\n")
    assert document.text == "Fish & chips, 5 * 3, act now, it’s"
    assert stands(document, "&") == "&amp;"
    assert stands(document, "* 3") == "* 3"
    assert stands(document, "act now") == "act&nbsp;now"
    assert stands(document, "it’s") == "it&#8217;s"


def test_a_wrapped_line_is_one_space() -> None:
    document = draft("please act\r\nnow, dear reader of this letter\r\n")
    assert document.text == "please act now, dear reader of this letter"
    assert stands(document, "act now") == "act\r\nnow"


def test_blocks_know_what_they_are() -> None:
    text = "# Title\n\nWords.\n\n> Quoted.\n\n- one\n  - two\n\n1. three\n\n"
    text += "| a | b |\n|---|---|\n| c | d |\n\n```\ncode\n```\n\nEnd.\n"
    document = draft(text)
    assert blocks(document) == [
        ("heading", "Title"), ("paragraph", "Words."), ("quote", "Quoted."), ("list-item", "one"), ("list-item", "two"),
        ("list-item", "three"), ("table-cell", "a"), ("table-cell", "b"), ("table-cell", "c"), ("table-cell", "d"),
        ("paragraph", "End."),
    ]  # fmt: skip
    assert [block.level for block in document.blocks[:6]] == [1, 0, 0, 1, 2, 1]
    groups = [block.group for block in document.blocks]
    assert len(set(groups[3:6])) == 3
    assert len(set(groups[6:10])) == 1
    assert groups[0] is None


def test_links_images_and_bare_addresses() -> None:
    text = "See [our *story*](https://a.b/c), https://acme.com/x_y(z). Write to jo@acme.com.\n\n![A &amp; B](p.png)\n"
    document = draft(text)
    assert blocks(document) == [
        ("paragraph", "See our story, link. Write to jo@acme.com."),
        ("alt-text", "A & B"),
    ]
    links = document.blocks[0].links
    assert [link.span.of(document.text) for link in links] == ["our story", "link"]
    assert [link.target for link in links] == ["https://a.b/c", "https://acme.com/x_y(z)"]
    assert [field.value for field in document.addresses] == ["jo@acme.com"]
    assert document.addresses[0].span.of(text) == "jo@acme.com"
    assert document.images == 1


def test_inline_code_keeps_the_grammar_and_is_not_read() -> None:
    document = draft("Run `leverage --now` today.\n")
    assert document.text == "Run Item today."
    assert stands(document, "Item") == "`leverage --now`"
    assert document.placeholders[0].names == "other"


def test_raw_html_is_read_as_html() -> None:
    text = "Hello <b>you</b> and<br>me.\n\n"
    text += (
        "<div>\n<p>Inner &amp; words</p>\n<script>leverage()</script>\n</div>\n\n<!-- relint-disable x -->\n\nEnd.\n"
    )
    document = draft(text)
    assert [text for _, text in blocks(document)] == ["Hello you and me.", "Inner & words", "End."]
    assert [comment.text for comment in document.comments] == ["relint-disable x"]
    assert document.comments[0].source.of(text) == "<!-- relint-disable x -->"


def test_html_in_a_list_or_quote_keeps_its_places() -> None:
    text = "> <div>\n> act now\n> </div>\n"
    document = draft(text)
    assert document.text == "act now"
    assert stands(document, "act now") == "act now"


@pytest.mark.parametrize("before", ["", "> ", "- "])
@pytest.mark.parametrize("end", ["\r", "\r\n", "\n"])
def test_line_ends_of_html_of_any_age_are_white_space(before: str, end: str) -> None:
    document = draft(f"{before}<!-- Seen by Ines -->Plan{end}B")
    assert document.text.split() == ["Plan", "B"]
    assert stands(document, "B") == "B"


def test_task_lists_and_footnotes() -> None:
    document = draft("- [ ] open\n- [x] done\n\nWords[^1].\n\n[^1]: The note.\n")
    assert [text for _, text in blocks(document)] == ["open", "done", "Words.", "The note."]


def test_characters_of_many_bytes_before_a_word() -> None:
    document = draft("👩‍💻 naïve café — *act* now\n")
    assert stands(document, "act now") == "act* now"
    assert document.text.startswith("👩‍💻 naïve")


def test_a_letter_keeps_its_line_ends() -> None:
    text = "---\nchannel: email\n---\nHi Jo,\n"
    text += "Here is the list that I promised you:\n• One\n• Two\n\nBest,\nRobin Hood\nAcme Ltd\n"
    assert blocks(draft(text)) == [
        ("greeting", "Hi Jo,"),
        ("paragraph", "Here is the list that I promised you:"),
        ("list-item", "One"),
        ("list-item", "Two"),
        ("sign-off", "Best,"),
        ("signature", "Robin Hood"),
        ("signature", "Acme Ltd"),
    ]


def test_a_post_that_puts_each_sentence_on_a_line_has_one_paragraph() -> None:
    document = draft("# T\n\nThis is a sentence.\nThis is another one.\n")
    assert words(document, BlockKind.PARAGRAPH) == ["This is a sentence. This is another one."]


def test_byte_order_mark_and_empty_drafts() -> None:
    assert draft("\ufeffAct now\n").text == "Act now"
    assert draft("").blocks == ()
    assert draft("\n \n").text == ""


def test_a_hyphen_that_must_not_break_is_a_hyphen() -> None:
    document = draft("A game\u2011changing, best\u2011in\u2011class lid.\n")
    assert document.text == "A game-changing, best-in-class lid."
    assert document.to_source(Span(2, 15)) == Span(2, 15)
