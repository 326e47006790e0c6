"""The text says which letter it is."""

from __future__ import annotations

import pytest

from tests.inference.reading import taken


@pytest.mark.parametrize(
    ("text", "touch"),
    [
        ("This is my fourth note. After it I leave you to the lambing.", 4),
        ("Second letter, and shorter than the first.", 2),
        ("I have called three times, always at milking, which was silly of me.", 4),
        ("We've e-mailed you twice about the gate.", 3),
        ("I wrote once, in March, about the gate.", 2),
        ("The one point I forgot to make: the gate is second-hand.", 2),
        ("I don't want to go on e-mailing you about a gate.", 2),
        ("This is the final note from me about the gate.", 2),
        ("Shall I leave it at that?", 2),
        ("Since my last letter the gate has been painted.", 2),
        ("My third child is called Ann, and I wrote two books about gates.", 1),
        ("The second letter of the word gate is an a.", 1),
        ("I have painted the gate twice.", 1),
        ("She e-mailed us twice a week from Lima.", 1),
        ("The gate was closed for the third time this year.", 1),
        ("I've sent two notes already and heard nothing.", 3),
        ("We have written you three short letters.", 4),
        ("This is e-mail number four.", 4),
        ("This is line number four of the song.", 1),
        ("I had no reply to the first two, and that is a reply.", 3),
        ("My last three notes were too long.", 4),
        ("My last three letters to the council came back.", 1),
        ("You have had two notes from me about the gate.", 3),
        ("After four mails without a word I take the hint.", 5),
        ("I write three times at most, and this is the third.", 3),
        ("I write at night, and this is the third barn that I see.", 1),
        ("My note last week was too long.", 2),
        ("In Monday's mail I had the price wrong.", 2),
        ("Monday's mail lies in the rain.", 1),
    ],
)
def test_the_number_is_read_from_the_words(text: str, touch: int) -> None:
    assert taken(f"Hi Jo,\n\n{text}\n\nSam Okello\n").relationship.touch == touch


def test_a_title_that_counts() -> None:
    assert taken("E-mail 3 of 4\n\nHi Jo,\n\nthe gate can be green.\n").relationship.touch == 3
    assert taken("Letter 2 (day 4)\n\nHi Jo,\n\nthe gate can be green.\n").relationship.touch == 2
    assert taken("Part 3 fits the gate.\n\nHi Jo,\n\nthe gate can be green.\n").relationship.touch == 1


def test_words_count_before_a_file_name() -> None:
    assert taken("Hi Jo,\n\nthis is my third letter.", "touch-2.txt").relationship.touch == 3
    assert taken("Hi Jo,\n\nthe gate is green.", "touch-2.txt").relationship.touch == 2
