"""How much there is to read."""

import pytest

from relint.metrics.length import first_screen
from tests.metrics.drafts import Measuring

MAIL = """\
---
subject: Your bread
---
Hi Jo,

The oven is hot. Come at six.

Best,
Sam Miller

Bakery, 1 High Street. Unsubscribe
"""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("One two three.", 3),
        ("Don't stop, it's a 45-minute well-known and/or thing.", 8),
        ("Bread — fresh — daily…now!", 4),
        ("Pick up 300%--today.", 4),
        ("* * *", 0),
        ("Dear {{ first_name }}, hello.", 3),
        ("See https://example.org/a/b?c=d for more.", 3),
        ("", 0),
    ],
)
def test_a_word_is_what_a_person_counts(measuring: Measuring, text: str, words: int) -> None:
    assert measuring.value("words", text, "draft.txt") == words


def test_subject_signature_and_footer_are_not_the_body(measuring: Measuring) -> None:
    assert measuring.value("words", MAIL) == len("Hi Jo The oven is hot Come at six Best".split())


def test_reading_takes_a_minute_for_238_words(measuring: Measuring) -> None:
    assert measuring.value("reading_seconds", "word " * 238) == pytest.approx(60)


def test_sentences_of_two_words_count(measuring: Measuring) -> None:
    """textstat drops them."""
    assert measuring.value("sentences", "Act now. Buy now. They will be gone by Friday evening.") == 3


def test_the_longest_sentence_is_shown(measuring: Measuring) -> None:
    text = "Short one. This one here is the longest of them all. Short again."
    assert measuring.value("longest_sentence", text) == 9
    assert measuring.places("longest_sentence", text) == ["This one here is the longest of them all."]


def test_a_heading_is_no_long_sentence(measuring: Measuring) -> None:
    assert measuring.value("longest_sentence", "# Seven words stand here in this heading\n\nTwo words.") == 2


def test_first_screen_is_subject_and_sixty_words(measuring: Measuring) -> None:
    text = f"---\nsubject: Two words\n---\n{'word ' * 100}"
    assert measuring.value("first_screen_words", text) == 62
    short = measuring.analysis(MAIL)
    assert [span.of(short.document.text) for span in first_screen(short)][:2] == ["Your bread", "Hi Jo,"]


def test_pictures_have_no_words(measuring: Measuring) -> None:
    assert measuring.value("words", "![A long text in place of a picture](a.png)\n\nTwo words.") == 2
