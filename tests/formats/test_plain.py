"""Plain text: what people do with lines."""

from __future__ import annotations

import pytest

from tests.formats.reading import blocks, draft, stands

WRAPPED = """\
Hi Jo,

I read what you wrote about the mill at Leith, and I liked how you
gave the workers the first word and the owners the last one. It made
me think.

    * first thing
    * second thing, which goes on for a while and therefore needs to
      be wrapped
    1) numbered

Kind regards,
Robin Hood
Acme Ltd
12 High Street
Leith EH6 6AB
"""


def test_hard_wrapped_lines_join_and_set_lines_do_not() -> None:
    document = draft(WRAPPED, "a.txt")
    assert blocks(document) == [
        ("greeting", "Hi Jo,"),
        (
            "paragraph",
            "I read what you wrote about the mill at Leith, and I liked how you gave the workers the first word and"
            " the owners the last one. It made me think.",
        ),
        ("list-item", "first thing"),
        ("list-item", "second thing, which goes on for a while and therefore needs to be wrapped"),
        ("list-item", "numbered"),
        ("sign-off", "Kind regards,"),
        ("signature", "Robin Hood"),
        ("signature", "Acme Ltd"),
        ("signature", "12 High Street"),
        ("signature", "Leith EH6 6AB"),
    ]
    assert stands(document, "made me think") == "made\nme think"


def test_headings_by_hand() -> None:
    text = "***********\nA New Mill!\n***********\n\n"
    text += "Words that follow.\n\nWHAT WE DO\n\nMore words.\n\nOur Plans\n---------\nLast words here.\n"
    assert blocks(draft(text, "a.txt")) == [
        ("heading", "A New Mill!"),
        ("paragraph", "Words that follow."),
        ("heading", "WHAT WE DO"),
        ("paragraph", "More words."),
        ("heading", "Our Plans"),
        ("paragraph", "Last words here."),
    ]


def test_short_lines_stay_apart() -> None:
    text = "Mon to Fri\n9 to 5\nNo appointment\n\nThat is all there is to say about it.\n"
    assert [words for _, words in blocks(draft(text, "a.txt"))][:3] == ["Mon to Fri", "9 to 5", "No appointment"]


def test_quoted_history() -> None:
    text = "Yes, gladly.\n\nJo\n\n"
    text += "On Tue, 3 May 2022 at 10:01, Robin Hood <robin@acme.com>\nwrote:\n> Will you leverage\n> this?\n"
    assert blocks(draft(text, "a.txt")) == [
        ("paragraph", "Yes, gladly."),
        ("signature", "Jo"),
        ("history", "On Tue, 3 May 2022 at 10:01, Robin Hood <robin@acme.com> wrote:"),
        ("history", "Will you leverage this?"),
    ]


def test_everything_below_the_original_message_is_history() -> None:
    text = "Yes.\n\n-----Original Message-----\nFrom: Robin\n\nWill you leverage this?\n\nBest,\nRobin\n"
    kinds = [kind for kind, _ in blocks(draft(text, "a.txt"))]
    assert kinds[0] == "paragraph"
    assert set(kinds[1:]) == {"history"}


def test_the_signature_mark() -> None:
    text = "See you at nine.\n\n-- \nRobin Hood\nOutlaw at large, Sherwood\n"
    assert blocks(draft(text, "a.txt")) == [
        ("paragraph", "See you at nine."),
        ("signature", "Robin Hood"),
        ("signature", "Outlaw at large, Sherwood"),
    ]


def test_a_typed_subject_line_is_the_envelope() -> None:
    document = draft(
        "Subject: A word about {{ company }}\nPreview text: It is short\n\nHi Jo,\n\nHere it is.\n", "a.txt"
    )
    assert blocks(document)[:3] == [
        ("subject", "A word about Acme"),
        ("preheader", "It is short"),
        ("greeting", "Hi Jo,"),
    ]
    assert document.envelope.subject is not None
    assert document.envelope.subject.value == "A word about Acme"


def test_a_line_that_only_looks_like_a_header_is_copy() -> None:
    assert blocks(draft("To: the reader. We wrote this for you and nobody else.\n", "a.txt"))[0][0] == "paragraph"


def test_bare_urls_are_one_word_and_a_link() -> None:
    document = draft("Read https://acme.com/a?b=c. It is short, see www.acme.com/x\n", "a.txt")
    assert document.text == "Read link. It is short, see link"
    assert [link.target for link in document.blocks[0].links] == ["https://acme.com/a?b=c", "www.acme.com/x"]
    assert [each.names for each in document.placeholders] == ["url", "url"]
    assert stands(document, "link.") == "https://acme.com/a?b=c."


def test_flowed_text() -> None:
    text = "From: a@b.c\nMIME-Version: 1.0\nContent-Type: text/plain; format=flowed\n\n"
    text += "Short \nlines \nflow.\nThis one does not.\n"
    assert [words for _, words in blocks(draft(text, "a.eml"))] == ["Short lines flow.", "This one does not."]


@pytest.mark.parametrize("url", ["http://acme.com/two\u2011part", "www.acme.com/a\u2010b\u2011c", "http://b\u2011"])
def test_a_hyphen_that_no_keyboard_has_may_stand_in_a_url(url: str) -> None:
    document = draft(f"Look at {url} today, my two\u2011part friend.", "a.txt")
    assert document.text == "Look at link today, my two-part friend."
    assert document.placeholders[0].source.of(document.source.text) == url


@pytest.mark.parametrize("rule", ["* * *", "- - -", "*   *   *   *", "• • •", "~ ~ ~", "***", "> * * *"])
def test_signs_with_blanks_between_them_are_a_rule_and_no_words(rule: str) -> None:
    found = blocks(draft(f"Hi Jo,\n\nThe mill is open.\n\n{rule}\n\nIt shuts at six.\n\nRobin\n", "a.txt"))
    assert found == [
        ("greeting", "Hi Jo,"),
        ("paragraph", "The mill is open."),
        ("paragraph", "It shuts at six."),
        ("signature", "Robin"),
    ]


@pytest.mark.parametrize(
    ("line", "is_history"),
    [
        ("----- Original Message -----", True),
        ("Original message", True),
        ("Forwarded mail from Ada:", True),
        ("---- Original mail header ----", True),
        ("Original mail header", False),
        ("Original message size is 4 kB.", False),
    ],
)
def test_what_follows_an_original_message_is_its_writers(line: str, is_history: bool) -> None:
    found = blocks(draft(f"It came through.\n\n{line}\n\nThe mill is open.\n", "a.txt"))
    assert (("history", "The mill is open.") in found) == is_history
