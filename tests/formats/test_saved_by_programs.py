"""Working documents as word processors and note books save them are cut into their drafts, and notes stay out."""

from __future__ import annotations

import io
import zipfile

import pytest

from relint.draft.papers import Papers
from relint.draft.source import Source
from relint.formats import read_papers
from relint.run.reading import decode
from tests.formats.promises import keep_promises

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<meta name=ProgId content=Word.Document>
<!--[if gte mso 9]><xml>
 <o:DocumentProperties><o:Author>Jo</o:Author></o:DocumentProperties>
</xml><![endif]-->
<!--[if gte mso 10]><style>table.MsoNormalTable {{mso-style-name:"Table Normal";}}</style><![endif]-->
</head>
<body lang=EN-GB><div class=WordSection1>
{}
</div></body></html>
"""
MAILS = [
    ("h1", "Oven letters"),
    ("p", "Keep the synergies out."),
    ("h2", "Email 1 (day 0)"),
    ("p", "<b>Subject:</b> The oven moved"),
    ("p", "Hi Ines,"),
    ("p", "it stands by the door now."),
    ("p", "Runa"),
    ("h2", "Email 2 (day 3)"),
    ("p", "<b>Subject:</b> The rye"),
    ("p", "Hi Ines,"),
    ("p", "it is darker."),
    ("p", "Runa"),
]
WAY_OUT = '<a href="https://oven.example/out">Unsubscribe</a>'
POSTS = """# Posts, week 3

Synergies below.

## Post 1 (Monday)

I moved my desk next to the returns counter.

## Post 2

Our best seller was the coat that we nearly dropped.

## Metrics

Report the uplift.
"""
SIDE_BY_SIDE = """<html><body><h1>Spring</h1><p>Owner: Kit.</p><table>
<tr><td></td><td>Email 1</td><td>Email 2</td></tr>
<tr><td>Subject</td><td>The seals</td><td>The fog</td></tr>
<tr><td>Preheader</td><td></td><td>It lifts at ten</td></tr>
<tr><td>Body</td><td><p>Hi Noor,</p><p>the seals came back.</p></td><td><p>Hi Noor,</p><p>it was fog.</p></td></tr>
<tr><td>Notes</td><td>Check synergies.</td><td>Make it pop.</td></tr></table></body></html>"""


def page(parts: list[tuple[str, str]], shell: str = "<html><body>{}</body></html>") -> str:
    return shell.format("\n".join(f"<{name}>{words}</{name}>" for name, words in parts))


def papers(name: str, text: str | bytes) -> Papers:
    found = read_papers(Source(name, text) if isinstance(text, str) else decode(name, text))
    for draft in found.drafts:
        keep_promises(draft.document)
    return found


def texts(found: Papers) -> list[str]:
    return [" / ".join(draft.document.text.split("\n")) for draft in found.drafts]


READ = ["The oven moved / Hi Ines, / it stands by the door now. / Runa", "The rye / Hi Ines, / it is darker. / Runa"]


@pytest.mark.parametrize("shell", [WORD, "<html><body>{}</body></html>"])
def test_a_page_that_word_saved_is_cut(shell: str) -> None:
    """Its conditions are for Word itself, not for a mail program."""
    assert texts(papers("oven.htm", page(MAILS, shell))) == READ


def test_a_mail_for_outlook_is_one() -> None:
    shell = "<html><head><!--[if gte mso 9]><xml></xml><![endif]--></head><body>{}</body></html>"
    assert len(papers("oven.html", page(MAILS, shell)).drafts) == 1


def test_drafts_with_a_way_out_are_cut() -> None:
    """One at the foot of the page is the page's own."""
    each = [part for one in MAILS for part in ([one, ("p", WAY_OUT)] if one[1] == "Runa" else [one])]
    assert len(papers("oven.html", page(each)).drafts) == 2
    assert len(papers("oven.html", page([*MAILS, ("p", WAY_OUT)])).drafts) == 1


@pytest.mark.parametrize("name", ["posts.md", "posts.html"])
def test_posts_greet_nobody(name: str) -> None:
    text = POSTS
    if name.endswith("html"):
        lines = [line for line in POSTS.split("\n") if line]
        parts = [(f"h{line.index(' ')}", line.lstrip("# ")) if line[0] == "#" else ("p", line) for line in lines]
        text = page(parts)
    found = papers(name, text)
    assert [draft.title for draft in found.drafts] == ["Post 1 (Monday)", "Post 2"]
    assert texts(found)[1] == "Our best seller was the coat that we nearly dropped."


def test_mails_side_by_side_are_read_down() -> None:
    found = papers("spring.html", SIDE_BY_SIDE)
    assert [draft.title for draft in found.drafts] == ["Email 1", "Email 2"]
    assert texts(found) == [
        "The seals / Hi Noor, / the seals came back.",
        "The fog / It lifts at ten / Hi Noor, / it was fog.",
    ]


def test_a_bold_label_of_a_word_processor_ends_a_letter() -> None:
    rows = [
        '<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>Email 1</w:t></w:r></w:p>',
        *(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" for words in ("Subject: Rye", "Hi Ines,", "it is darker, see:")),
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Goal:</w:t></w:r>"
        '<w:r><w:t xml:space="preserve"> three answers</w:t></w:r></w:p>',
    ]
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {space}><w:body>{''.join(rows)}</w:body></w:document>")
        heading = '<w:style w:styleId="H"><w:name w:val="heading 2"/></w:style>'
        archive.writestr("word/styles.xml", f"<w:styles {space}>{heading}</w:styles>")
    assert texts(papers("rye.docx", packed.getvalue())) == ["Rye / Hi Ines, / it is darker, see:"]


def test_titles_and_notes_without_marks() -> None:
    """As a word processor writes plain text: no blank lines, and a title that reads like words."""
    text = (
        "Oven letters\nEmail 1 – What we all got wrong\nSubject: The oven\nHi Ines,\nit moved.\nRuna Toft\n"
        "Goal: three answers\nEmail 2 – The rye\nSubject: The rye\nHi Ines,\nit is darker.\nRuna Toft\n"
        "Metrics\nDrive uplift.\n"
    )
    found = papers("oven.txt", text)
    assert [draft.title for draft in found.drafts] == ["Email 1 – What we all got wrong", "Email 2 – The rye"]
    assert not any("Goal" in each or "Drive" in each for each in texts(found))


def test_a_label_above_the_name_is_copy() -> None:
    mail = "## Email {}\n\nSubject: Rye\n\nHi Ines,\n\ncome and see.\n\nWhen: Saturday at seven\n\nRuna\n"
    text = f"{mail.format(1)}\n{mail.format(2)}"
    assert "When: Saturday at seven" in texts(papers("rye.md", text))[0]
