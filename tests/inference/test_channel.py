"""Mail, message or post: by what stands in the draft, never by a path alone."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from relint.draft.relationship import Channel
from tests.inference.reading import taken

NEWS = "## The weir\n\n" + "It holds. " * 40 + "\n\n## The mill\n\n" + "It turns. " * 40


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("---\nlayout: post\ntitle: The weir holds\n---\n\nWe are glad. Are you?\n", "post"),
        ("---\ntitle: The weir holds\ndate: 2026-04-01\ntags: [river]\n---\n\nWe are glad. Are you?\n", "post"),
        ('+++\ntitle = "The weir"\ndate = 2026-04-01\ndraft = false\n+++\n\nWe are glad.\n', "post"),
        ("---\ntitle: The weir holds\n---\n\nWe are glad. Are you?\n", "email"),
        ("---\nsubject: The weir\nlayout: news\n---\n\nWe are glad. Are you?\n", "email"),
        ("---\ntitle: The weir\ndate: 2026-04-01\ntags: [river]\n---\n\nHi Jo,\n\nit holds.\n\nSam\n", "email"),
        ("---\nlayout: news\n---\n\n# Spring news for {{ first_name }}\n\nThe weir holds.\n\nUnsubscribe\n", "email"),
        ("The weir holds.\n\nAnd what did you mend?\n\n#river #mill\n", "post"),
        ("Hi Jo,\n\nthe weir holds.\n\n#river #mill\n", "email"),
        ("Your weir under #river looks sound. Who built it?\n", "email"),
        (f"The Wharfe newsletter: weirs and wheels\n\n{NEWS}", "email"),
        (f"# April\n\nThis is a letter to our members.\n\n{NEWS}", "email"),
        (f"# April\n\nTell me if I should take you off this list.\n\n{NEWS}", "email"),
        (f"# Welcome to Weirkeeper\n\nYou have just signed up. Your account is ready.\n\n{NEWS}", "email"),
        (f"# How weirs work\n\n{NEWS}\n\nSign up for our newsletter to read more.", "post"),
        (f"# How weirs work\n\n{NEWS}", "post"),
    ],
)
def test_the_channel(text: str, channel: str) -> None:
    assert taken(text, "draft.md").relationship.channel == channel


def test_a_folder_called_posts_makes_no_post() -> None:
    assert taken("Hi Jo,\n\nthe weir holds.", "_posts/2026-04-01-weir.md").relationship.channel == "email"


def taken_right(name: str) -> tuple[int, list[tuple[str, Channel, str]]]:
    """How many texts of a table are taken for what they are, and the others."""
    table: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name(name).read_text("utf-8"))
    right, wrong = 0, []
    for key in table:
        channel, ending = key.split()
        for text in table[key]:
            found = taken(f"{text}\n", f"draft.{ending}").relationship.channel
            right += found == channel
            wrong += [(channel, found, text)] if found != channel else []
    return right, wrong


def test_of_sixty_posts_mails_and_messages_hardly_one_is_taken_for_another() -> None:
    right, wrong = taken_right("channels.yaml")
    assert right + len(wrong) == 60
    assert right >= 58


def test_of_forty_more_six_in_seven_are_right_and_no_mail_is_taken_for_a_post() -> None:
    right, wrong = taken_right("channels-later.yaml")
    assert right + len(wrong) == 40
    assert right >= 35
    assert [text for channel, found, text in wrong if (channel, found) == ("email", "post")] == []


@pytest.mark.parametrize(
    "text",
    [
        "Hi Jo,\n\nI read your note in the comments and tag a friend is not my style. Is the weir yours?\n",
        "---\nsubject: Follow us for more\n---\n\nDouble tap, swipe left, link in bio.\n",
        "Your proofs are ready. I put two questions in the tracked comments.\n\nSam\n",
        "Please swipe your card at the gate. It opens until nine.\n",
        "Your parcel is packed.\n\nIt goes on Monday.\n\nI bring it.\n\nIt is blue.\n\nYour order is nine jars.\n",
        "Jo, the weir holds.\n\nI was there.\n\nIt is dry.\n\nThe mill turns.\n\nCome on Friday.\n",
        "Your seat for the {{ event }} is kept. Questions go to @{{ handle }} or @desk.\n",
    ],
)
def test_words_of_a_feed_in_a_mail_make_no_post(text: str) -> None:
    assert taken(text).relationship.channel == "email"


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("Mill day!\n\nTwo stones, one cat.\nFlour on everything.\nBring a sack.\n", "post"),
        ("The weir holds. It took us nine weeks in cold water. Thank you all for the soup.\n", "post"),
        ("I bought a mill. I had no plan, and my father laughed. " + "I swept the loft on my own. " * 6, "post"),
        ("I bought a mill. I had no plan. " + "I swept the loft on my own. " * 6 + "Would it suit your rye?", "email"),
        ("Welcome!\n\nTwo stones, one cat.\nBring a sack.\n", "email"),
        ("Mill day!\n\nYour sack stands by the door.\n", "email"),
        ("Thank you all for your order: it left us today.\n", "email"),
    ],
)
def test_who_greets_nobody_and_tells_all_writes_a_post(text: str, channel: str) -> None:
    assert taken(text).relationship.channel == channel


def test_the_reason_for_a_post_names_its_words() -> None:
    found = taken("The weir holds. Tag a friend who swims!\n")
    assert found.reasons["channel"] == "the words “Tag a friend”"
