"""Letters that nobody can see are not read, those that only look so in the source are; a preheader stays one."""

from __future__ import annotations

import pytest

from tests.formats.reading import blocks, draft


def seen(text: str, name: str = "a.html") -> list[str]:
    return [words for kind, words in blocks(draft(text, name)) if kind != "preheader"]


@pytest.mark.parametrize(
    "style",
    [
        "font-size:0",
        "font-size: 0px !important",
        "FONT-SIZE:0.0em",
        "font-size:1px;color:#333",
        "font:0/0 a",
        "font:700 1px/1 Arial",
        "font-size:14px;font-size:0",
        "font-size:0!important;font-size:14px",
        "/* font-size:14px */font-size:/**/0",
        "opacity:0",
        "opacity:0.0;x",
        "opacity:0%",
        "color:transparent",
        "color:rgba(0, 0, 0, 0)",
        "color:#fff;background:#ffffff",
        "background:WHITE url-less;color:#fefefe",
        "background-color:#000;color:rgb(0,0,0)",
        "max-height:0;overflow:hidden",
        "max-height:0px",
        "height:0;overflow:hidden",
        "width:0;overflow:hidden;white-space:nowrap",
        "display:none !important",
        "visibility:hidden",
        "display:none;mso-hide:all",
    ],
)
def test_what_nobody_sees_is_not_read(style: str) -> None:
    assert seen(f'<p>It <span style="{style}">never</span> fits.</p>') == ["It fits."]
    assert seen(
        f'<p>It fits.</p><div style="{style}">Never <b>at <a href="/x" style="color:inherit">all</a></b></div>'
    ) == ["It fits."]
    assert blocks(draft(f'<div style="{style}">A peek</div><p>It fits.</p>', "a.html"))[0] == ("preheader", "A peek")
    assert seen(f'It fits.\n\nIt <span style="{style}">never</span> sings.\n', "a.md")[1] == "It sings."


@pytest.mark.parametrize(
    "style",
    [
        "mso-hide:all",
        "font-size:10px",
        "font-size:0.8em",
        "font-size:.1in",
        "font:700 14px/0 Arial",
        "font-size:0;font-size:14px",
        "font-size:calc(0px + 1em)",
        "line-height:0",
        "opacity:0.01",
        "fill-opacity:0",
        "max-height:0.5em",
        "height:0",
        "color:#fff",
        "color:#fff;background:#fff url(a.png)",
        "color:#fff;background:linear-gradient(#000, #111)",
        "color:#fff;background:#eee",
        "color:#fff;background-color:#fff;background-image:url(a.png)",
        "color:transparent;-webkit-background-clip:text",
        "background:#fff",
        "display:none;display:block",
        "color:var(--ink);background:var(--ink)",
    ],
)
def test_what_is_seen_is_read(style: str) -> None:
    assert seen(f'<p>It <span style="{style}">often</span> fits.</p>') == ["It often fits."]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        # cells of no letter size, which close gaps between what is in them
        ('<table><td style="font-size:0"><div style="font-size:13px">It fits.</div></td></table>', ["It fits."]),
        ('<p style="font-size:0"><b style="font:9px a">It</b> <b style="font:1rem a">fits</b>', ["It fits"]),
        ('<td style="font-size:0"><font size="2">It fits.</font></td>', ["It fits."]),
        ('<td style="font-size:0"><span style="font-size:120%">Never</span></td><p>It fits.</p>', ["It fits."]),
        ('<p>It fits.</p><p style="font-size:0"><img alt="A blue lid" src="x"></p>', ["It fits.", "A blue lid"]),
        # what is behind the letters is what is painted last
        ('<body bgcolor="#ffffff"><p>It fits.</p><font color="white">Never</font>', ["It fits."]),
        ('<p style="background:#fff">It <b style="background:#000"><i style="color:#fff">fits</i></b>', ["It fits"]),
        ('<div style="background:#000">It <p style="background:none"><b style="color:#000">Never</b></p>', ["It"]),
        ('<div style="background:#000;color:#000"><p>Never</p></div><p>It fits.</p>', ["It fits."]),
        ('<div style="background:#00e;color:#00e">Never <a href="/x">fits</a></div>', ["fits"]),
        ('<body bgcolor="#fff" background="a.png"><p style="color:#fff">It fits.</p>', ["It fits."]),
        # a style sheet may paint what has a class
        ('<style></style><b style="background:red"><p id="a" style="color:red">It fits.', ["It fits."]),
        ('<body bgcolor="#fff"><p>It</p><p id="a" style="color:#fff">never', ["It"]),
    ],
)  # fmt: skip
def test_an_element_within_may_say_otherwise(text: str, read: list[str]) -> None:
    assert [words for words in seen(text) if words != "Never"] == read


def test_a_preheader_is_what_stands_in_front() -> None:
    text = '<body style="background:#fff"><div style="font-size:1px;line-height:1px;color:#fff">A <b>peek</b></div>'
    text += '<div style="color:#fff">Never</div><td style="font-size:0"><a style="font-size:14px">Hi Jo,</a></td>'
    assert blocks(draft(text, "a.html")) == [("preheader", "A peek"), ("greeting", "Hi Jo,")]
