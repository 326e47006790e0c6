"""Small drafts that are told apart by one line, one word or one sign, each with what is read of it."""

from __future__ import annotations

import io
import zipfile

import pytest

from relint.draft.document import BlockKind
from relint.draft.source import Source
from relint.draft.span import Span
from relint.errors import ReadError
from relint.formats import read, read_papers
from relint.run.reading import decode
from tests.formats.reading import blocks, draft, stands, words

_LONG = (
    "The mill stands by the water and turns on Mondays, and whoever comes early may take a sack of rye with them home."
)
MAIL = "From: Wanda <w@a.example>\nReceived: x\nSubject: s\n"


def _paragraphs(count: int) -> list[str]:
    return [f"paragraph: Lid number {number} is made of steel and fits." for number in range(count)]


def _page(count: int) -> str:
    return "".join(f"<p>{said.removeprefix('paragraph: ')}</p>" for said in _paragraphs(count))


@pytest.mark.parametrize(
    ("name", "text", "seen"),
    [
        # A tag that ends where it begins holds nothing of what follows.
        ("a.mjml", "<mjml><mj-head><mj-title/></mj-head><mj-text>It fits.</mj-text></mjml>", ["paragraph: It fits."]),
        ("a.mjml", "<mj-preview/><mj-text>It fits.</mj-text>", ["paragraph: It fits."]),
        # What mail programs put around the mail that is answered, and nothing else, makes it history.
        ("a.html", "<p>It fits.</p><div class='gmail_quote'>act now</div>",
         ["paragraph: It fits.", "history: act now"]),
        ("a.html", "<p>It fits.</p><blockquote type=cite>act now</blockquote>",
         ["paragraph: It fits.", "history: act now"]),
        ("a.html", "<p>It fits.</p><blockquote>act now</blockquote>", ["paragraph: It fits.", "quote: act now"]),
        # A bullet makes an item of a paragraph; a dash may be a dash.
        ("a.html", "<p>• two litres</p><p>It fits.</p>", ["list-item: two litres", "paragraph: It fits."]),
        ("a.html", "<p>- two litres</p><p>It fits.</p>", ["paragraph: - two litres", "paragraph: It fits."]),
        # A word of a footer far above sentences is none.
        (
            "a.html",
            f"<p>Hello Jo,</p>{_page(7)}<p>This email was sent to you by us.</p>{_page(4)}",
            ["greeting: Hello Jo,", *_paragraphs(7), "paragraph: This email was sent to you by us.", *_paragraphs(4)],
        ),
        # The firm's name above its address belongs to the footer, a line that is no name does not.
        ("a.html", f"<p>Hello Jo,</p>{_page(2)}<p>so do we</p><p>Kettle Sons</p><p>12 Mill Lane</p><p>Unsubscribe</p>",
         ["greeting: Hello Jo,", *_paragraphs(2), "paragraph: so do we", "footer: Kettle Sons", "footer: 12 Mill Lane",
          "footer: Unsubscribe"]),
        ("a.html", f"<p>Hello Jo,</p>{_page(2)}<p>It whistles.</p><p>12 Mill Lane</p><p>Unsubscribe</p>",
         ["greeting: Hello Jo,", *_paragraphs(2), "paragraph: It whistles.", "footer: 12 Mill Lane",
          "footer: Unsubscribe"]),
        # A line over a row of signs is a heading, in one word, too.
        ("a.txt", "Lids:\n-----\nIt fits.\n\nIt whistles.\n",
         ["heading: Lids:", "paragraph: It fits.", "paragraph: It whistles."]),
        # A logic tag on a line of its own is an empty line.
        ("a.txt", "It whistles in the morning here\n  {% if a %}\nand in the evening.\n",
         ["paragraph: It whistles in the morning here", "paragraph: and in the evening."]),
        ("a.txt", "It whistles in the morning here {% if a %}\nand in the evening.\n",
         ["paragraph: It whistles in the morning here and in the evening."]),
        ("a.txt", "It whistles.\n{% endif %}  ", ["paragraph: It whistles."]),
        ("a.md", "It whistles in the morning\n  {% if a %}\nand in the evening.\n",
         ["paragraph: It whistles in the morning", "paragraph: and in the evening."]),
        # Capitals in brackets are a field where they name something to fill in.
        ("a.txt", "It whistles [NOW OR NEVER] here.\n", ["paragraph: It whistles [NOW OR NEVER] here."]),
        ("a.txt", "It whistles, [FIRST NAME], here.\n", ["paragraph: It whistles, Robin, here."]),
        # Two of the lines that Outlook sets below “From:” make history of it, one does not.
        (
            "a.txt",
            "It fits.\n\nFrom: Jo\nSent: Monday\nSubject: lid\n\nWhere is it?\n",
            ["paragraph: It fits.", "history: From: Jo", "history: Sent: Monday", "history: Subject: lid",
             "history: Where is it?"],
        ),
        # A comma makes a sign-off of “Best” before anything, a name or the end of the mail does without one.
        ("a.txt", f"Hi Jo,\n\nit fits.\n\nBest,\n\n{_LONG}\n",
         ["greeting: Hi Jo,", "paragraph: it fits.", "sign-off: Best,", f"signature: {_LONG}"]),
        ("a.txt", f"Hi Jo,\n\nit fits.\n\nBest\n\n{_LONG}\n",
         ["greeting: Hi Jo,", "paragraph: it fits.", "paragraph: Best", f"paragraph: {_LONG}"]),
        # A short line goes on in small letters where lines are short.
        (
            "a.txt",
            "The small lid is made of the finest steel,\nThe large lid is made of the oldest steel,\n"
            "The third lid is made\nof a steel that nobody has seen and keeps.\n",
            ["paragraph: The small lid is made of the finest steel, The large lid is made of the oldest steel, "
             "The third lid is made", "paragraph: of a steel that nobody has seen and keeps."],
        ),
        ("a.txt", "One two three four five six seven eight nine ten:\n-----\nIt fits.\n",
         ["heading: One two three four five six seven eight nine ten:", "paragraph: It fits."]),
        # Two thirds of a short line's width are enough to go on.
        (
            "a.txt",
            "The small lid is made of the finest steel,\nThe large lid is made of the oldest steel,\n"
            "The third lid of all is made\nof a steel that nobody has seen and keeps.\n",
            ["paragraph: The small lid is made of the finest steel, The large lid is made of the oldest steel, "
             "The third lid of all is made of a steel that nobody has seen and keeps."],
        ),
        # A table around a table holds no data.
        ("a.html", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d<table></table></td></tr></table>",
         ["paragraph: a", "paragraph: b", "paragraph: c", "paragraph: d"]),
        ("a.html", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
         ["table-cell: a", "table-cell: b", "table-cell: c", "table-cell: d"]),
        ("a.md", "It fits.\n\n<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>\n",
         ["paragraph: It fits.", "table-cell: a", "table-cell: b", "table-cell: c", "table-cell: d"]),
        # A cell of sixty characters is short enough for data, one more is not.
        ("a.html", f"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>{'d' * 60}</td></tr></table>",
         ["table-cell: a", "table-cell: b", "table-cell: c", f"table-cell: {'d' * 60}"]),
        ("a.html", f"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>{'d' * 61}</td></tr></table>",
         ["paragraph: a", "paragraph: b", "paragraph: c", f"paragraph: {'d' * 61}"]),
        # Who may be called by the first name or the last is called by the first.
        ("a.txt", "Hi {{ first_or_last_name }},\n\nit fits.\n", ["greeting: Hi Robin,", "paragraph: it fits."]),
        ("a.txt", "Hi Ms {{ last_name }},\n\nit fits.\n", ["greeting: Hi Ms Reed,", "paragraph: it fits."]),
        # One letter in brackets is a field, a cross is a box that is ticked.
        ("a.txt", "It takes [n] days for [name] and [x] no more.\n",
         ["paragraph: It takes 12 days for Robin and [x] no more."]),
        # Blanks behind an address are blanks.
        ("a.txt", "See www.kettle.example  now, or later.\n", ["paragraph: See link now, or later."]),
        # What is too long for a signature is none.
        ("a.txt", f"Hi Jo,\n\nit fits.\n\nBest,\nWanda\n\n{_LONG} {_LONG}\n",
         ["greeting: Hi Jo,", "paragraph: it fits.", "sign-off: Best,", "signature: Wanda",
          f"paragraph: {_LONG} {_LONG}"]),
        # A long line goes on where the first word of the next would not have fitted.
        (
            "a.txt",
            "The small lid is made of the finest steel that there is now,\n"
            "The large lid is made of the finest steel that there is too.\n"
            "The third of all the lids is made of an iron\nThe mill has.\n",
            ["paragraph: The small lid is made of the finest steel that there is now, The large lid is made of the "
             "finest steel that there is too. The third of all the lids is made of an iron The mill has."],
        ),
        # A sign in a value ends no tag.
        ("a.html", '<p title="a>" class="b">It fits.</p>', ["paragraph: It fits."]),
        # Two blocks are too few to have a footer.
        ("a.html", "<p>It fits.</p><p>© 2026 Kettle</p>", ["paragraph: It fits.", "paragraph: © 2026 Kettle"]),
        ("a.html", "<p>Hi Jo,</p><p>it fits.</p><p>© 2026 Kettle</p>",
         ["greeting: Hi Jo,", "paragraph: it fits.", "footer: © 2026 Kettle"]),
        # Curled quotes around nothing are all that there is.
        ("a.md", "---\nsubject: “”\n---\nIt fits.\n", ["subject: “”", "paragraph: It fits."]),
        ("a.md", "---\nsubject: “s”\n---\nIt fits.\n", ["subject: s", "paragraph: It fits."]),
        # A string of code may have blanks around it, and a tag may never end.
        ("a.tsx", 'x = <Text>{ "it fits" } you</Text>', ["paragraph: it fits you"]),
        ("a.mdx", '<A b="x\\', ['paragraph: <A b="x\\']),
        # Who says that a Markdown file is a mail says that a name at its end signs it.
        ("a.md", "---\nchannel: email\n---\nIt is a small lid.\n\nAnd it fits.\n\nWanda\n",
         ["paragraph: It is a small lid.", "paragraph: And it fits.", "signature: Wanda"]),
        ("a.md", "---\nchannel: post\n---\nIt is a small lid.\n\nAnd it fits.\n\nWanda\n",
         ["paragraph: It is a small lid.", "paragraph: And it fits.", "paragraph: Wanda"]),
    ],
)  # fmt: skip
def test_a_draft_is_read_so(name: str, text: str, seen: list[str]) -> None:
    assert [f"{kind}: {said}" for kind, said in blocks(draft(text, name))] == seen


@pytest.mark.parametrize(
    ("name", "text", "seen"),
    [
        # A body of three words is one, of two none; without a subject it takes twelve.
        ("a.json", '[{"subject": "s", "body": "It fits you."}]', ["s\nIt fits you."]),
        ("a.json", '[{"subject": "s", "body": "It fits."}]', []),
        ("a.json", '[{"body": "one two three four five six seven eight nine ten eleven twelve"}]',
         ["one two three four five six seven eight nine ten eleven twelve"]),
        ("a.json", '[{"body": "one two three four five six seven eight nine ten eleven"}]', []),
        # Words in a fence below the title of a mail are one, whatever they begin with.
        ("a.md", "```\nThe mill is closed today.\n```\n\n## Email 2\n\n```\nThe lid is here for you.\n```\n\n"
         "## Email 3\n\n```\nThe lid was here for you.\n```\n",
         ["The lid is here for you.", "The lid was here for you."]),
        ("a.md", "| Subject | Body |\n|---|---|\n| s | Hello Jo, it fits your kettle. |\n| t |\n| u | no |\n",
         ["s\nHello Jo,\nit fits your kettle."]),
        # What a letter quotes ends it where it speaks to the team, and not where it begins like a mail.
        ("a.md", "## Email 1\nSubject: s\n\nHi Jo,\n\nyou wrote this to us\n\n> Subject: lids\n\nit fits.\n",
         ["s\nHi Jo,\nyou wrote this to us\nSubject: lids\nit fits."]),
        ("a.md", "## Email 1\nSubject: s\n\nHi Jo,\n\nit fits.\n\n> **Goal:** three answers\n",
         ["s\nHi Jo,\nit fits."]),
        # Words in quotation marks are a message where a title says so and they begin like one.
        ("a.md", '## LinkedIn message\n\n"A lid is a hat."\n\n## Email 2\nSubject: s\n\nHi Jo,\n\nit fits.\n',
         ["s\nHi Jo,\nit fits."]),
        ("a.md", '## Thoughts\n\n"Hello Jo, a lid is a hat."\n\n## Email 2\nSubject: s\n\nHi Jo,\n\nit fits.\n',
         ["s\nHi Jo,\nit fits."]),
        # A row may end with an empty cell, and so may the file.
        ("a.csv", "subject,body,day\ns,It fits you.,\nt,It fits us.,", ["s\nIt fits you.", "t\nIt fits us."]),
        # A list of which not all are words is no body.
        ("a.json", '[{"subject": "s", "body": ["Hello Jo, it fits.", {"x": 1}]}]', []),
        # The next heading of the same depth ends a letter, a deeper one does not.
        ("a.md", "## Email 1\nSubject: s\n\nHi Jo,\n\nit fits.\n\n## More\n\nof it\n", ["s\nHi Jo,\nit fits."]),
        ("a.md", "## Email 1\nSubject: s\n\nHi Jo,\n\nit fits.\n\n### More\n\nof it\n",
         ["s\nHi Jo,\nit fits.\nMore\nof it"]),
        # A sentence about a mail is no title of one.
        ("a.md", "## Email 1\nSubject: s\n\nHi Jo,\n\nMail 2 is here.\n\nit fits.\n",
         ["s\nHi Jo,\nMail 2 is here.\nit fits."]),
        ("a.md", "## Email 1\nSubject: s\n\nHi Jo,\n\nit fits.\n\nMail 2\n\nSubject: t\n\nHi Kim,\n\nso does this.\n",
         ["s\nHi Jo,\nit fits.", "t\nHi Kim,\nso does this."]),
        # A table with a subject is a mail wherever it stands; rows may be shorter than its head, or longer.
        ("a.md", "| Subject | Body | Note |\n|---|---|---|\n| s | Hello Jo, it fits your kettle. |\n",
         ["s\nHello Jo,\nit fits your kettle."]),
        ("a.md", "| Subject | Body |\n|---|---|\n| s | Hello Jo, it fits your kettle. | more | \\\n",
         ["s\nHello Jo,\nit fits your kettle."]),
    ],
)  # fmt: skip
def test_a_file_holds_these_drafts(name: str, text: str, seen: list[str]) -> None:
    if not seen:
        with pytest.raises(ReadError, match="holds no mail"):
            read_papers(Source(name, text))
        return
    assert [each.document.text for each in read_papers(Source(name, text)).drafts] == seen


@pytest.mark.parametrize(
    ("plain", "page", "found"),
    [
        ("Bread and cheese.", "We bake rye bread today for you.", ""),
        ("The mill is closed.", "We bake rye bread today for you.", "other"),
        ("The mill is closed.", "We bake rye bread today for you and for all of your neighbours.", "empty"),
        ("We bake rye bread today.", "We bake rye bread today for you.", ""),
    ],
)
def test_the_text_beside_a_page_says_something_else(plain: str, page: str, found: str) -> None:
    head = f"{MAIL}Content-Type: multipart/alternative; boundary=b\n\n"
    text = f"{head}--b\n\n{plain}\n--b\nContent-Type: text/html\n\n<p>{page}</p>\n--b--\n"
    part = draft(text, "a.eml").envelope.text_part
    assert (part and ("other" if part.other else "empty" if part.empty else "missing")) == (found or None)


def test_the_second_of_two_equal_words_in_a_folded_value_has_its_own_place() -> None:
    document = draft("---\npreheader: >-\n  lids\n  and lids\nsubject: s\n---\nHi.\n")
    at = document.text.index("and lids") + 4
    place = document.to_source(Span(at, at + 4))
    assert place.of(document.source.text) == "lids"
    assert document.source.position(place.start).line == 4


def test_blanks_behind_a_value_are_none_of_it() -> None:
    envelope = draft('---\nsubject: Lids   \npreheader: "for you "   \n---\nHi.\n').envelope
    assert envelope.subject is not None
    assert (envelope.subject.value, envelope.subject.span) == ("Lids", Span(13, 17))
    assert envelope.preheader is not None
    assert envelope.preheader.value == "for you "


def test_a_wide_character_of_utf_7_has_its_own_place() -> None:
    text = f"{MAIL}Content-Type: text/plain; charset=utf-7\n\nIt +2D3eAADp2D3eAADp- fits.\n"
    document = draft(text, "a.eml")
    assert words(document, BlockKind.PARAGRAPH) == ["It 😀é😀é fits."]
    assert [stands(document, each) for each in ("😀", "é", "fits")] == ["+2D3eAA", "Dp", "fits"]


def test_a_fault_of_yaml_is_told_with_its_line() -> None:
    with pytest.raises(ReadError, match="line 2"):
        read_papers(Source("a.yaml", "a: b\nb: c: d\n"))


def test_a_document_without_words_has_a_first_place() -> None:
    buffer = io.BytesIO()
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{space}"><w:body/></w:document>')
    source = decode("a.docx", buffer.getvalue())
    assert (source.position(0), source.byte_column(0)) == ((1, 1), 1)
    assert read(source).text == ""
    headed = decode("a.rtf", b"{\\rtf1{\\stylesheet{\\s1 heading 1;}}\\s1 Lids\\par}")
    assert (headed.text, headed.byte_column(0), headed.byte_column(4)) == ("# Lids\n\n", 1, 3)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<p>It fits.</p>", "html"),
        ("# Lids\n\nThey fit.\n", "markdown"),
        ("See [the list](https://kettle.example).\n", "markdown"),
        ("It fits.\n", "text"),
        ("Received: x\nSubject: s\n\nIt fits.\n", "email"),
        ("From jo@a.example Mon\nReceived: x\nSubject: s\n\nIt fits.\n", "email"),
        ("Subject: s\nFrom jo\nReceived: x\n\nIt fits.\n", "text"),
        ("Received: x\n\nIt fits.\n", "text"),
        ("Subject: s\nFrom: Jo\n\nIt fits.\n", "text"),
    ],
)
def test_a_text_without_an_ending_is_what_it_looks_like(text: str, found: str) -> None:
    assert read(Source("draft", text)).format == found
