"""Rows of buttons to share by are no words of the writer's."""

from __future__ import annotations

import pytest

from relint import formats
from relint.draft.document import BlockKind
from relint.draft.source import Source
from relint.formats.share_bar import is_share_bar


@pytest.mark.parametrize(
    "text",
    [
        "Share on Facebook | Tweet | Forward to a friend",
        "Share this: Facebook · LinkedIn · E-mail",
        "Facebook  Instagram  YouTube",
        "Like / Pin it / Copy link",
        "Follow us on X, LinkedIn",
    ],
)
def test_a_row_of_buttons_is_a_share_bar(text: str) -> None:
    assert is_share_bar(text)


@pytest.mark.parametrize(
    "text",
    [
        "Share this letter with your sister.",
        "Like, share and win a kettle!",
        "We are on Facebook and on Instagram.",
        "Print, bind, sew",
        "Share",
        "Tweet | " * 60,
    ],
)
def test_a_sentence_is_none(text: str) -> None:
    assert not is_share_bar(text)


def test_it_stands_in_the_footer_wherever_it_is() -> None:
    bar = "[Tweet](https://x.example) | [Share on Facebook](https://f.example)"
    text = f"Hello Jo,\n\nit fits.\n\n{bar}\n\nIt is blue.\n\nWanda\n"
    document = formats.read(Source("lids.md", text))
    bars = [block.span.of(document.text) for block in document.blocks if block.kind is BlockKind.FOOTER]
    assert bars == ["Tweet | Share on Facebook"]
