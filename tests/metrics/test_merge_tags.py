"""Merge tags that may come out empty."""

import pytest

from tests.metrics.drafts import Measuring


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Hi {{ first_name }},\n\nbread for {{ company }}.", 2),
        ('Hi {{ first_name | default: "there" }}, hello.', 0),
        ("See {{ action_url }} for `code` and https://x.org.", 0),
        ("Hi Jo, hello.", 0),
    ],
)
def test_tags_without_fallback(measuring: Measuring, text: str, count: int) -> None:
    assert measuring.value("placeholders_without_fallback", text) == count
