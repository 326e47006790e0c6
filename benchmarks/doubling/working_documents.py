"""Shapes of working documents: many mails in fences, quotes, tables, entries and under headings, in each format."""

from __future__ import annotations

from doubling.office import word
from doubling.shape import Shape, repeated

_FENCED = "```\nSubject: s\n\nHello Jo,\n\nit fits you.\n```\n"
_PAGE = "<html><body>"


def _page(piece: str, before: str = "") -> Shape:
    """A page as a word processor saves it."""
    return repeated("a.html", piece, _PAGE + before, "</body></html>")


def _par(words: str, style: str = "") -> str:
    return f"<w:p>{style}<w:r><w:t>{words}</w:t></w:r></w:p>"


def _head(words: str) -> str:
    return _par(words, '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>')


def _row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{_par(cell)}</w:tc>' for cell in cells)}</w:tr>"


WORKING_DOCUMENTS: dict[str, Shape] = {
    "working: letters under headings": repeated("a.md", "## Email 2\n\nHello Jo,\n\nit fits.\n\n"),
    "working: fences": repeated("a.md", "## Email 2\n```\nSubject: s\nHello Jo,\nit fits you.\n```\n"),
    "working: quotes": repeated("a.md", "## Email 2\n\n> Subject: s\n> Hello Jo,\n> it fits you.\n\n"),
    "working: rules in a letter": repeated("a.md", "a\n\n---\n\n", "# Email 1\nSubject: s\n\nHello Jo,\n\n"),
    "working: rules at the end": repeated("a.md", "---\n\n", "# Email 1\nSubject: s\n\nHello Jo,\n\nit fits.\n\n"),
    "working: subjects": repeated("a.md", "some words\n\nSubject: s\n\n", "# Email 1\n\nHello Jo,\n\n"),
    "working: header lines": repeated("a.md", "Subject: s\n", "# Email 1\n\n", "\nHello Jo,\n\nit fits.\n"),
    "working: sections below": repeated("a.md", "### More\n\nwords\n\n", "# Email 1\nSubject: s\n\nHello Jo,\n\n"),
    "working: open comments": repeated("a.md", "<!-- ", "# Email 1\nSubject: s\n\nHello Jo,\n\nit fits.\n\n"),
    "working: a long heading": repeated("a.md", " ", "# Email 1\nSubject: s\n\nHello Jo,\n\n# a", "b\n"),
    "working: fences of mails": repeated("a.md", f"## Email\n\n{_FENCED}\n"),
    "working: fences without headings": repeated("a.md", f"{_FENCED}\n"),
    "working: fences that nobody closes": repeated("a.md", "```\nSubject: s\n\nHello Jo,\n\n~~~\n"),
    "working: fences in entries": repeated(
        "a.md", "- Email 2\n\n  ```\n  Subject: s\n\n  Hello Jo, it fits.\n  ```\n\n"
    ),
    "working: fences in quotes": repeated("a.md", "> ```\n> Subject: s\n>\n> Hello Jo, it fits you.\n> ```\n\n"),
    "working: quotes without headings": repeated(
        "a.md", "> Subject: s\n>\n> Hello Jo,\n>\n> it fits you.\n\nNotes.\n\n"
    ),
    "working: quotes in quotes": lambda count: (
        "a.md",
        "".join(f"{'>' * (1 + number % 40)} Subject: s\n\n" for number in range(count)),
    ),
    "working: entries that are mails": repeated("a.md", "1. **Subject: s**\n\n   Hello Jo,\n\n   it fits you.\n\n"),
    "working: entries in entries": lambda count: (
        "a.md",
        "".join(f"{'  ' * (number % 40)}- Email {number}\n\n" for number in range(count)),
    ),
    "working: rows that are mails": repeated(
        "a.md", "| s | Hello Jo, it fits you. |\n", "| Subject | Body |\n|---|---|\n"
    ),
    "working: tables of a mail": repeated("a.md", "| Subject | s |\n|---|---|\n| Body | Hello Jo, it fits. |\n\n"),
    "working: headings in headings": repeated("a.md", "# A\n\n## Email 1\n\n### Subject: s\n\nHello Jo, it fits.\n\n"),
    "working: headings alone": repeated("a.md", "## Email 2\n\n"),
    "working: bold labels": repeated("a.md", "**Email 2**\n**Subject:** s\n**Body:** Hello Jo, it fits.\n\n"),
    "working: labels and no words": repeated("a.md", "**Subject:**\n\n**Body:**\n\n", "# Email 1\n\n"),
    "working: toggles": repeated(
        "a.md", "<details><summary>Email 2</summary>\n\nSubject: s\n\nHello Jo.\n\n</details>\n\n"
    ),
    "working: toggles in toggles": repeated("a.md", "<details><summary>Email 2</summary>\n\nSubject: s\n\nHi Jo.\n\n"),
    "working: html headings": _page("<h2>Email 2</h2><p>Subject: s</p><p>Hello Jo,</p><p>it fits.</p>"),
    "working: html tables": _page(
        "<table><tr><td>Subject</td><td>s</td></tr><tr><td>Body</td><td>Hi Jo, it fits.</td></tr></table>"
    ),
    "working: html rows": _page(
        "<tr><td>s</td><td>Hello Jo, it fits.</td></tr>", "<table><tr><th>Subject</th><th>Body</th></tr>"
    ),
    "working: html fences": _page("<h2>Email 2</h2><pre>Subject: s\n\nHello Jo,\n\nit fits.</pre>"),
    "working: html quotes": _page(
        "<h2>Email 2</h2><blockquote><p>Subject: s</p><p>Hello Jo, it fits.</p></blockquote>"
    ),
    "working: html entries": _page("<li><p>Subject: s</p><p>Hello Jo, it fits.</p></li>", "<h1>Emails</h1><ol>"),
    "working: html tables in tables": lambda count: (
        "a.html",
        _PAGE + "<table><tr><td>Subject: s</td><td>" * count + "Hi." + "</td></tr></table>" * count,
    ),
    "working: docx headings": word(
        repeated("", _head("Email 2") + _par("Subject: s") + _par("Hello Jo,") + _par("it fits."))
    ),
    "working: docx rows": word(
        repeated("", _row("s", "Hello Jo, it fits."), f"<w:tbl>{_row('Subject', 'Body')}", "</w:tbl>")
    ),
    "working: docx tables": word(
        repeated("", f"<w:tbl>{_row('Subject', 's')}{_row('Body', 'Hello Jo, it fits.')}</w:tbl>{_par('')}")
    ),
    "working: docx lines": word(repeated("", _par("Subject: s") + _par("Hello Jo,") + _par("it fits.") + _par("---"))),
    "working: a row of signs": repeated("a.md", "-", "# Email 1\nSubject: s\n\nHello Jo,\n\n", "a*b\n"),
}
