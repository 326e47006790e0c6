"""Greeting, sign-off, signature and footer; and the words that only look like them."""

from __future__ import annotations

import pytest

from relint.draft.document import BlockKind
from relint.english.sign_offs import is_sign_off
from relint.formats.phrases import greeting_end, is_footer, is_name, signed_name
from tests.formats.reading import blocks, draft, words

BODY = "I read what you wrote about the mill, and it made me think about ours.\n\nMay I tell you why?\n"


@pytest.mark.parametrize(
    "line",
    [
        "Hi Jo,", "Hi,", "Hello!", "Hey there –", "Dear Ms Ali", "Dear Ms. Ali,", "Dear valued customer,",
        "Dear Sir or Madam:", "Hello all,",
        "Good morning Jo!", "Hiya folks,", "To whom it may concern:", "Jo,", "Jo Hill,", "Hi Jo",
        "Dear jm@acme.com :", "Hello Robin and Jo,",
        "HI JO,", "Greetings,", "Hi Jo — ", "Dear Homeowner,",
    ],
)  # fmt: skip
def test_greetings(line: str) -> None:
    assert greeting_end(line.strip(), may_be_bare=True) == len(line.strip())
    assert blocks(draft(f"{line}\n\n{BODY}", "a.txt"))[0] == ("greeting", line.strip())


@pytest.mark.parametrize(
    ("line", "greeting"),
    [
        ("Hi Jo, we picked this for you.", "Hi Jo,"),
        ("Hi, we picked this for you.", "Hi,"),
        ("Hey there – we picked this for you.", "Hey there –"),
        ("Dear valued customer, we picked this for you.", "Dear valued customer,"),
        ("Hello Robin! We picked this.", "Hello Robin!"),
    ],
)
def test_greeting_and_sentence_on_one_line_are_parted(line: str, greeting: str) -> None:
    for name in ("a.txt", "a.html"):
        found = blocks(draft(f"{line}\n\n{BODY}", name))
        assert found[0] == ("greeting", greeting)
        assert found[1][0] == "paragraph"


@pytest.mark.parametrize(
    "line",
    [
        "Hiring is hard.", "Hi-fi is back.", "Hello World is a program.", "Dear to my heart is this mill.",
        "Heyday of the mill",
        "To the point: we are closing.", "Today, we open.", "High time, Jo", "Hello from the other side of the street",
        "Hey, that reminds me of the time when we had a mill and nobody came to look at it.",
    ],
)  # fmt: skip
def test_no_greetings(line: str) -> None:
    kinds = [kind for kind, _ in blocks(draft(f"{line}\n\n{BODY}", "a.txt"))]
    if line.startswith("Hey,"):
        assert kinds[:2] == ["greeting", "paragraph"]
    else:
        assert "greeting" not in kinds


@pytest.mark.parametrize(
    "line",
    [
        "Best,", "Kind regards", "Cheers,", "Yours sincerely,", "Thanks,", "With love", "Thank you!",
        "Many thanks,", "All the best,", "Warmly,",
        "Thanks so much,", "Talk soon,", "Take care,", "xx", "Sincerely,", "Best regards,",
        "With gratitude,", "Thanks again!", "Bon voyage,",
        "Cheers 🎉",
    ],
)  # fmt: skip
def test_sign_offs(line: str) -> None:
    assert blocks(draft(f"Hi Jo,\n\n{BODY}\n{line}\nRobin Hood\nAcme Ltd\n", "a.txt"))[-3:] == [
        ("sign-off", line), ("signature", "Robin Hood"), ("signature", "Acme Ltd"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line", ["Best, Jo", "Cheers, Jo Hill", "Thanks, The Acme Team", "Kind regards, Jo", "Best – Jo"]
)
def test_sign_off_and_name_on_one_line(line: str) -> None:
    found = blocks(draft(f"Hi Jo,\n\n{BODY}\n{line}\n", "a.md"))
    assert [kind for kind, _ in found[-2:]] == ["sign-off", "signature"]
    assert found[-1][1] in ("Jo", "Jo Hill", "The Acme Team")


@pytest.mark.parametrize(
    "line",
    [
        "Thanks for the feedback.", "Best practices", "Best of all, it is free.", "Cheers went up.",
        "Thanks to you, we grew.", "Love is all.",
        "Thank you for reading this far, Jo.", "Regards the mill as his own.", "Sincerely held beliefs",
    ],
)  # fmt: skip
def test_no_sign_offs(line: str) -> None:
    for name in ("a.txt", "a.md"):
        document = draft(f"Hi Jo,\n\n{BODY}\n{line}\n\nThe mill opens at nine and closes at five.\n", name)
        assert words(document, BlockKind.SIGN_OFF) == []
        assert words(document, BlockKind.SIGNATURE) == []


@pytest.mark.parametrize(
    "line", ["Jo", "– Jo", "— The Acme Team", "Jo Hill", "The Acme Team", "[Your Name]", "{{ sender_name }}"]
)
def test_a_name_at_the_end_is_a_signature(line: str) -> None:
    assert blocks(draft(f"Hi Robin,\n\n{BODY}\n{line}\n", "a.txt"))[-1][0] == "signature"


@pytest.mark.parametrize("line", ["And that is all.", "Shall we?", "One last thing: it rains.", "Book a table now"])
def test_words_at_the_end_are_no_signature(line: str) -> None:
    assert blocks(draft(f"Hi Robin,\n\n{BODY}\n{line}\n", "a.txt"))[-1][0] == "paragraph"


def test_a_tag_for_a_person_below_a_button_is_a_signature() -> None:
    mail = f"---\nchannel: email\n---\n\nHello Jo,\n\n{BODY}\n[Button: see the mill]\n\n[Name]\n"
    assert blocks(draft(mail, "a.md"))[-1][0] == "signature"


def test_a_postscript_is_copy_and_what_follows_the_footer_is_not() -> None:
    text = f"Hi Jo,\n\n{BODY}\nBest,\nRobin\n\nP.S. The mill has a cat.\n\n"
    text += "You receive this because you asked.\nUnsubscribe any time.\n\nAcme Ltd, 12 High Street\n"
    found = blocks(draft(text, "a.txt"))
    assert ("paragraph", "P.S. The mill has a cat.") in found
    assert found[-1] == ("footer", "Acme Ltd, 12 High Street")


def test_a_body_that_speaks_of_unsubscribing_is_no_footer() -> None:
    text = (
        f"Hi Jo,\n\nYou can unsubscribe whenever you like, and we will not ask why.\n\n{BODY}\n{BODY}\nBest,\nRobin\n"
    )
    assert words(draft(text, "a.txt"), BlockKind.FOOTER) == []


def test_view_in_browser_at_the_top_is_footer() -> None:
    text = f"<p>View in browser</p><p>Hi Jo,</p><p>{BODY}</p>"
    assert blocks(draft(text, "a.html"))[0] == ("footer", "View in browser")


def test_a_post_is_not_signed_unless_it_is_plain_to_see() -> None:
    post = "# Our year\n\nIt was a good year.\n\n## Best\n\nThanks\n\nIt rained, and we planted trees.\n"
    assert {kind for kind, _ in blocks(draft(post))} == {"heading", "paragraph"}
    letter = "# Our year\n\nIt was a good year.\n\nWith gratitude,\n\nJosh Hill\n"
    assert [kind for kind, _ in blocks(draft(letter))][-2:] == ["sign-off", "signature"]


def test_phrases() -> None:
    assert is_sign_off("Kind regards,")
    assert not is_sign_off("Kind words,")
    assert signed_name("Best, Jo") == 6
    assert signed_name("Best, that is all I can say") is None
    assert is_name("Jo van der Hill")
    assert not is_name("Jo wrote this")
    assert not is_name("Act now!")
    assert is_footer("© 2024 Acme")
    assert is_footer("1234 Street Rd.")
    assert not is_footer("We planted 12 trees on the road")
