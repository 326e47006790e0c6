"""Mail, message or post: by what stands in the draft, never by a path alone."""

from __future__ import annotations

import pytest

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
