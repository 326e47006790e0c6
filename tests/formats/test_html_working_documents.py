"""Working documents saved as a page are cut into their drafts at exact places; mails and newsletters never are."""

from __future__ import annotations

import pytest

from relint.draft.document import BlockKind
from relint.draft.papers import Papers
from relint.draft.source import Source
from relint.draft.span import Span
from relint.formats import read_papers
from tests.formats.promises import keep_promises
from tests.formats.reading import stands, words

EXPORT = """<html><head><title>Ferry</title><style>.c1{color:#000}</style></head><body class="c2 doc-content">
<h1 class="c1"><span>Ferry letters</span></h1>
<p class="c3"><span>For the team: leverage the picture of the boat.</span></p>
<h2 class="c1" id="h.x1"><span>Email 1 (day 0)</span></h2>
<p><span style="font-weight:700">Subject:</span><span> The early boat</span></p>
<p><span>Hi {{first_name}},</span></p>
<p><span>it goes at six &amp; the <b>baker&#39;s</b> van is <a href="https://ferry.example/">aboard</a>.</span></p>
<ul><li>bread</li><li>milk</li></ul>
<p><span>Runa</span></p>
<p><span style="font-weight:700">Goal:</span><span> three answers</span></p>
<h2 class="c1"><span>Email 2 (day 4)</span></h2>
<p><span>Subject: The late boat<br>Hi {{first_name}},<br>it goes at nine.<br>Runa</span></p>
</body></html>
"""

DECK = """<html><body><h1>Copy deck</h1><p>Ask Jo before you change a row.</p>
<table><tr><td><p>Email</p></td><td><p>Body</p></td><td><p>Subject line</p></td><td>Owner</td></tr>
<tr><td>1</td><td><p>Hi Ines,</p><p>the early boat goes at six.</p><p>Runa</p></td>
<td>The early boat</td><td>Jo</td></tr>
<tr><td>2</td><td><p>Hi Ines,</p><p>the late boat goes at nine.</p><p>Runa</p></td>
<td>The late boat</td><td>Kit</td></tr>
</table></body></html>
"""

NEWSLETTER = """<html><body><h1>Ferry news</h1><p>Hi Ines,</p><p>three things this week.</p>
<h2>The subject of the month: tides</h2><p>They come twice a day.</p><h2>Email 2 us</h2><p>We answer on day 1.</p>
<p>Runa</p></body></html>"""

READERS_LETTERS = """<html><body><h1>Letters to the harbour, day 3</h1>
<h2>On tides</h2><p>Dear harbour,</p><p>they were late.</p><p>Jo</p>
<h2>On gulls</h2><p>Dear harbour,</p><p>they were early.</p><p>Kit</p></body></html>"""

QUOTING_MAIL = f"<html><body><p>Hi Runa,</p><p>here is what we send:</p>{DECK.removeprefix('<html><body>')}"

LAYOUT = """<html><body><table role="presentation"><tr><td><h1>Step 1</h1><p>Hi Ines,</p></td></tr>
<tr><td><table><tr><td>Subject</td><td>Body</td></tr><tr><td>Tides</td><td>Hi Jo, they come at six.</td></tr></table>
</td></tr><tr><td><p>Runa</p></td></tr></table></body></html>"""

FAQ = """<html><body><h1>Questions</h1><h2>Can I change the subject?</h2><p>Yes, until day 2.</p>
<h2>Who writes Email 1?</h2><p>Runa does.</p><h2>And Email 2?</h2><p>Jo does.</p></body></html>"""


def papers(text: str, name: str = "ferry.html", holder: str | None = None) -> Papers:
    found = read_papers(Source(name, text), holder=holder)
    for draft in found.drafts:
        keep_promises(draft.document)
    return found


def test_an_export_is_cut_below_its_headings() -> None:
    found = papers(EXPORT)
    first, second = (draft.document for draft in found.drafts)
    assert found.is_cut
    assert found.left_out
    assert [draft.title for draft in found.drafts] == ["Email 1 (day 0)", "Email 2 (day 4)"]
    assert [each.envelope.subject.value for each in (first, second) if each.envelope.subject] == [
        "The early boat",
        "The late boat",
    ]
    assert [each.stated.touch for each in (first, second)] == [1, 2]
    assert [each.envelope.day.value for each in (first, second) if each.envelope.day] == ["0", "4"]
    assert "leverage" not in first.text + second.text
    assert "answers" not in first.text + second.text
    assert "Email 2" not in first.text


def test_places_links_and_lists_are_those_of_the_page() -> None:
    first, second = (draft.document for draft in papers(EXPORT).drafts)
    assert stands(first, "it goes at six") == "it goes at six"
    assert stands(first, "baker's") == "baker&#39;s"
    assert stands(first, "The early boat") == "The early boat"
    assert stands(second, "it goes at nine") == "it goes at nine"
    assert first.text.count("bread") == 1
    assert words(first, BlockKind.LIST_ITEM) == ["bread", "milk"]
    start = first.text.index("aboard")
    assert [link.span for block in first.blocks for link in block.links] == [Span(start, start + 6)]


def test_a_row_of_a_copy_deck_is_a_mail() -> None:
    found = papers(DECK)
    first, second = (draft.document for draft in found.drafts)
    assert found.left_out
    assert [stands(first, "The early boat"), stands(second, "The late boat")] == ["The early boat", "The late boat"]
    assert stands(second, "nine") == "nine"
    for word in ("Jo", "Kit", "Owner", "Ask"):
        assert word not in first.text + second.text


@pytest.mark.parametrize(
    "text",
    [
        NEWSLETTER,
        READERS_LETTERS,
        QUOTING_MAIL,
        LAYOUT,
        FAQ,
        EXPORT.replace("</body>", '<p><a href="https://ferry.example/unsubscribe">No more boats</a></p></body>'),
        EXPORT.replace("<h1", '<div style="display:none">Two boats a day</div><h1', 1),
        EXPORT.replace("</body>", '<div class="footer">Ferry, 1 Quay</div></body>'),
        EXPORT.split('<h2 class="c1"><span>Email 2')[0],
    ],
)
def test_a_mail_a_newsletter_or_a_page_is_never_cut(text: str) -> None:
    found = papers(text)
    assert not found.is_cut
    assert len(found.drafts) == 1


@pytest.mark.parametrize("name", ["ferry.html.erb", "ferry.mjml", "ferry.liquid"])
def test_a_template_is_never_cut(name: str) -> None:
    assert not papers(EXPORT, name).is_cut


def test_one_draft_where_somebody_says_so() -> None:
    assert not papers(EXPORT, holder="one").is_cut
    assert papers(EXPORT, holder="sections").is_cut
