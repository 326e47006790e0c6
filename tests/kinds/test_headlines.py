"""Headlines that a draft links to are somebody else's words; what the writer wants done is not."""

from __future__ import annotations

import pytest

from relint.draft.source import Source
from relint.draft.span import Span
from relint.formats import read
from relint.kinds.headlines import is_in_headline, passes_on_a_headline

SLUG = "https://courier.example/2026/how-two-mills-leverage-the-tide"
FROM = "---\nfrom: Odile Brandt <odile@news.{host}>\n---\n\n"


def told(text: str, words: str) -> bool:
    """Whether these words of a Markdown draft are taken for a headline's."""
    document = read(Source("draft.md", text))
    start = document.text.index(words)
    span = Span(start, start + len(words))
    block = document.block_of(span)
    assert block is not None
    return is_in_headline(span, block, document)


@pytest.mark.parametrize(
    "text",
    [
        f"- [How two mills leverage the tide]({SLUG})\n",
        f"- [How two mills leverage the tide]({SLUG}?utm_source=letter#top)\n",
        "I liked [How two mills leverage the tide](https://courier.example/a/Two_Mills_Leverage_Tide.html).\n",
        "- [Two small mills leverage tides](https://t.example/x1) (The Courier)\n",
        "- [Two small mills leverage tides](https://t.example/x1) by Ann Hill\n",
        "- [Two small mills leverage tides](https://t.example/x1) — Leith News\n",
        f"{FROM.format(host='mill.example')}- [How two mills leverage the tide]({SLUG})\n",
    ],
)
def test_a_headline_is_known_by_its_address_or_its_source(text: str) -> None:
    assert told(text, "leverage")


@pytest.mark.parametrize(
    "text",
    [
        "[See how two mills leverage the tide](https://mill.example/tour)\n",
        "[Book a call to leverage the tide](https://mill.example/x) – Odile Brandt\n",
        f"[we leverage tides]({SLUG})\n",
        f"{FROM.format(host='courier.example')}[How two mills leverage the tide]({SLUG})\n",
        f"We leverage the tide, as [two mills do on the Forth]({SLUG}).\n",
        "[Two small mills leverage tides]({{ url }}) and you can.\n",
    ],
)
def test_other_links_hold_the_writers_own_words(text: str) -> None:
    assert not told(text, "leverage")


def test_a_sentence_that_only_passes_a_headline_on_is_the_headlines() -> None:
    text = f"[How two mills leverage the tide]({SLUG}) is out.\n\nI would rather talk to you about it: {SLUG}\n"
    document = read(Source("draft.md", text))
    first, second = document.blocks
    assert passes_on_a_headline(first.span, first, document)
    assert not passes_on_a_headline(second.span, second, document)
