"""Links, attachments, pictures."""

import pytest

from tests.metrics.drafts import Measuring


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("[a](https://x.org/1) and [b](https://x.org/2)", 2),
        ("[a](https://x.org/1) and [again](https://www.x.org/1/?utm_source=mail)", 1),
        ("[a](https://x.org/1?id=1) and [b](https://x.org/1?id=2)", 2),
        ("[write](mailto:a@x.org), [ring](tel:+123), [top](#top)", 0),
        ("[Unsubscribe](https://x.org/u) or [change](https://x.org/preferences)", 0),
        ("No link at all.", 0),
    ],
)
def test_distinct_pages_count(measuring: Measuring, text: str, links: int) -> None:
    assert measuring.value("links", text) == links


def test_addresses_written_out_count_once(measuring: Measuring) -> None:
    text = "See https://x.org/a or https://x.org/b, that is https://x.org/a again."
    assert measuring.value("links", text, "draft.txt") == 2


def test_links_of_the_footer_do_not_count(measuring: Measuring) -> None:
    text = (
        "<p>Hi Jo,</p><p>The <a href='https://x.org/oven'>oven</a> is hot, and the bread is out.</p><p>Best,<br>Sam</p>"
        "<p>You receive this because you signed up. <a href='https://x.org/imprint'>Imprint</a></p>"
    )
    assert measuring.places("links", text, "draft.html") == ["oven"]


def test_pictures_and_attachments(measuring: Measuring) -> None:
    assert measuring.value("images", "![a](a.png) ![b](b.png)") == 2
    assert measuring.value("attachments", "No file.") == 0
