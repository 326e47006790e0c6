"""Classes that a page's style sheet hides are read no more than what hides itself."""

from __future__ import annotations

import pytest

from relint.formats.style_sheets import hidden_classes
from tests.formats.reading import blocks, draft


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        (".phone{display:none}", {"phone"}),
        (".phone, table.phone-wide { mso-hide: all; display: none !important; }", {"phone", "phone-wide"}),
        (".phone{display:none}.phone{display:block}", set()),
        (".phone{display:none}.phone{color:red}", {"phone"}),
        ("@media (max-width:600px){.wide{display:none}} .phone{visibility:hidden}", {"phone"}),
        ("@import url(x.css); .phone{display:none}", {"phone"}),
        ("<!-- /* .a{display:none} */ .phone{display:none} -->", {"phone"}),
        (".phone .in, .phone:hover, #phone, .a.b{display:none}", set()),
        ("}}.phone{display:none", set()),
        ("}}.phone{display:none}", {"phone"}),
        ("", set()),
    ],
)
def test_what_a_sheet_hides_on_every_screen(sheet: str, expected: set[str]) -> None:
    assert hidden_classes(sheet) == expected


def test_what_is_there_for_telephones_is_read_once() -> None:
    head = "<style>.phone{display:none} @media (max-width:600px){.wide{display:none}}</style>"
    body = '<p>Hi Ines,</p><p class="wide">It rings.</p><p class="a phone">It rings.</p><p class="phones">So.</p>'
    assert [words for _, words in blocks(draft(f"<html><head>{head}</head><body>{body}</body></html>", "a.html"))] == [
        "Hi Ines,", "It rings.", "So.",
    ]  # fmt: skip


def test_a_hidden_class_at_the_top_is_the_preheader_and_a_style_says_last_what_is_shown() -> None:
    page = '<style>.pre{display:none}</style><div class="pre">It rings at six.</div><p>Hi Ines,</p>'
    page += '<p class="pre" style="display:block">It hums.</p>'
    assert blocks(draft(page, "a.html")) == [
        ("preheader", "It rings at six."), ("greeting", "Hi Ines,"), ("paragraph", "It hums."),
    ]  # fmt: skip
