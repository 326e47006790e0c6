"""HTML pages, e-mail templates and MJML."""

from __future__ import annotations

import pytest

from relint.draft.document import BlockKind
from tests.formats.reading import blocks, draft, stands, words


def test_layout_tables_are_paragraphs_and_data_tables_are_cells() -> None:
    text = """<table role="presentation"><tr><td><p>One.</p><p>Two.</p></td><td>Three</td></tr></table>
    <table><tr><th>Plan</th><th>Price</th></tr><tr><td>Small</td><td>£3</td></tr><tr><td>Big</td><td>£9</td></tr></table>"""
    document = draft(text, "a.html")
    assert [kind for kind, _ in blocks(document)] == ["paragraph"] * 3 + ["table-cell"] * 6
    assert len({block.group for block in document.blocks[3:]}) == 1


def test_what_cannot_be_seen_is_not_read() -> None:
    text = """<html><head><title>Template</title><style>p { leverage: 1 }</style></head><body>
    <!--[if mso]><p>Outlook only</p><![endif]--><p>Seen.</p>
    <!--[if !mso]><!--><p>Seen by most.</p><!--<![endif]-->
    <script>leverage()</script><p style="display:none">Hidden.</p><p>End.</p></body></html>"""
    document = draft(text, "a.html")
    assert [text for _, text in blocks(document)] == ["Seen.", "Seen by most.", "End."]
    assert document.comments == ()


def test_a_hidden_preheader_is_envelope_and_copy() -> None:
    text = '<body><div style="display:none;max-height:0">Open me &amp; see&nbsp;&zwnj;&nbsp;&#847;</div>'
    text += "<p>Hi Jo,</p><p>Words.</p></body>"
    document = draft(text, "a.html")
    assert blocks(document) == [("preheader", "Open me & see"), ("greeting", "Hi Jo,"), ("paragraph", "Words.")]
    assert document.envelope.preheader is not None
    assert document.envelope.preheader.value == "Open me & see"
    assert document.envelope.preheader.span.of(text) == "Open me &amp; see"


def test_buttons_links_and_images() -> None:
    text = """<p>Read <a href="/s">our story</a> now.</p><a class="btn btn-primary" href="/d">Book a demo</a>
    <a href="/e" style="background-color:#f00;padding:9px">Start</a>
    <img src="x.png" alt="A cup &amp; a plate"><img alt="">"""
    document = draft(text, "a.html")
    assert blocks(document) == [
        ("paragraph", "Read our story now."),
        ("button", "Book a demo"),
        ("button", "Start"),
        ("alt-text", "A cup & a plate"),
    ]
    assert [link.target for block in document.blocks for link in block.links] == ["/s", "/d", "/e"]
    assert document.images == 2
    assert stands(document, "A cup & a plate") == "A cup &amp; a plate"


def test_line_breaks_part_what_a_letter_parts() -> None:
    text = "<p>Hi Jo,<br>we met at the fair<br>in Leith.<br><br>Best,<br>Robin Hood<br>Acme Ltd</p>"
    assert blocks(draft(text, "a.html")) == [
        ("greeting", "Hi Jo,"),
        ("paragraph", "we met at the fair in Leith."),
        ("sign-off", "Best,"),
        ("signature", "Robin Hood"),
        ("signature", "Acme Ltd"),
    ]


def test_lists_headings_and_quotes() -> None:
    text = "<h2>Why <i>us</i></h2><ul><li>One<li>Two<ul><li>Three</li></ul></ul>"
    text += "<blockquote>She said.</blockquote>"
    document = draft(text, "a.html")
    assert blocks(document) == [
        ("heading", "Why us"), ("list-item", "One"), ("list-item", "Two"), ("list-item", "Three"),
        ("quote", "She said."),
    ]  # fmt: skip
    assert [block.level for block in document.blocks] == [2, 1, 1, 2, 0]


def test_history_of_a_reply() -> None:
    text = '<div>Yes.</div><div class="gmail_quote">On Monday Jo wrote:<blockquote>Will you?</blockquote></div>'
    assert [kind for kind, _ in blocks(draft(text, "a.html"))] == ["paragraph", "history", "history"]


def test_mjml() -> None:
    text = """<mjml><mj-head><mj-title>Dummy</mj-title><mj-preview>A peek</mj-preview></mj-head><mj-body><mj-section>
    <mj-column><mj-text>Hello {{ name }},</mj-text><mj-text>Words.</mj-text><mj-button href="/x">Go</mj-button>
    </mj-column></mj-section></mj-body></mjml>"""
    assert blocks(draft(text, "a.mjml")) == [
        ("preheader", "A peek"),
        ("greeting", "Hello Robin,"),
        ("paragraph", "Words."),
        ("button", "Go"),
    ]


def test_tags_in_attributes_and_between_rows_do_no_harm() -> None:
    text = "<table>{% for a in b %}<tr><td {{ style }}>"
    text += "<a href=\"{{ url | x: '>' }}\">{{ a.name }}</a> &lt;3</td></tr>{% endfor %}</table>"
    document = draft(text, "a.html.liquid")
    assert document.format == "html"
    assert document.text == "Robin <3"


def test_broken_markup() -> None:
    for text in (
        "<p",
        "<p class='x",
        "</",
        "<!--",
        "<a href=>x",
        "<b><i></b>x</i>",
        "a < b and <3",
        "<td></table>x",
        "&#xFFFFFFF;&#0;x",
    ):
        draft(text, "a.html")
    assert draft("a < b and b > c", "a.html").text == "a < b and b > c"


def test_entities_of_all_kinds() -> None:
    document = draft("<p>caf&eacute; &#8211; &#x2013; &copy 2024 &amp;amp; R&D</p>", "a.html")
    assert document.text == "café – – © 2024 &amp; R&D"
    assert stands(document, "café") == "caf&eacute;"


def test_a_footer_below_a_letter() -> None:
    text = "<p>Words about you.</p><p>More words.</p><p>And more.</p>"
    text += (
        "<p>You are receiving this because you asked for it. <a href=u>Unsubscribe</a></p><p>Acme, 12 High Street</p>"
    )
    document = draft(text, "a.html")
    assert len(words(document, BlockKind.FOOTER)) == 2


def test_preformatted_text_keeps_its_lines() -> None:
    document = draft("<pre>Hi Jo,\n\nThis is a letter in a box.\n\nBest,\nRobin</pre>", "a.html")
    assert [kind for kind, _ in blocks(document)] == ["greeting", "paragraph", "sign-off", "signature"]


@pytest.mark.parametrize(
    ("name", "text", "seen"),
    [
        ("a.html", "<p>Hi Jo,</p><pre>it fits your kettle</pre>", "Hi Jo,\nit fits your kettle"),
        ("a.html", "<p>Hi Jo,</p><pre class='language-py highlight'>fits = 1</pre>", "Hi Jo,"),
        ("a.md", "Hi Jo,\n\n<pre>fits = 1</pre>\n", "Hi Jo,"),
    ],
)
def test_what_is_set_as_typed_is_code_in_markdown_and_where_it_says_so(name: str, text: str, seen: str) -> None:
    assert draft(text, name).text == seen
