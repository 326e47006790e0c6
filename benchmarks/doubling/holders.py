"""Shapes of files that hold drafts: components, office files, files of keys, mailboxes, working documents."""

from __future__ import annotations

import io
import zipfile

from doubling.shape import Shape, nested, repeated

_WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
_ODF = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>'
)
_P = "<w:p><w:r><w:t>some words</w:t></w:r></w:p>"
_LETTER = "Hello Jo,\\n\\nit fits your kettle."
_MAIL = "From: a <a@b.c>\nReceived: x\nSubject: s\n\nHello Jo,\n\nit fits.\n"


def _word(shape: Shape) -> Shape:
    return _archived(shape, "a.docx", "word/document.xml", _WORD, "</w:body></w:document>")


def _open(shape: Shape) -> Shape:
    return _archived(shape, "a.odt", "content.xml", _ODF, "</office:text></office:body></office:document-content>")


def _archived(shape: Shape, path: str, name: str, before: str, after: str) -> Shape:
    def made(count: int) -> tuple[str, bytes]:
        buffer = io.BytesIO()
        # Not packed: an exponent over packed bytes would say nothing.
        with zipfile.ZipFile(buffer, "w") as archive:
            archive.writestr(name, f"{before}{shape(count)[1]!s}{after}")
        return path, buffer.getvalue()

    return made


def _rtf(piece: str, before: str = "", after: str = "") -> Shape:
    shape = repeated("a.rtf", piece, "{\\rtf1 " + before, after + "}")
    return lambda count: ("a.rtf", str(shape(count)[1]).encode())


def _entries(count: int) -> tuple[str, bytes]:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number in range(count):
            archive.writestr(f"word/{number}", "")
        archive.writestr("word/document.xml", f"{_WORD}{_P}</w:body></w:document>")
    return "a.docx", buffer.getvalue()


def _laughs(count: int) -> tuple[str, str]:
    names = [f"a{number}: &a{number} [{', '.join([f'*a{number - 1}'] * 2)}]\n" for number in range(1, count // 250 + 4)]
    return "a.yaml", "a0: &a0 [x]\n" + "".join(names)


#: By name; what stands before the colon is the reader that is meant.
HOLDERS: dict[str, Shape] = {
    "jsx: elements": repeated("a.tsx", "<Text>some words</Text>\n", "x = (<Html>", "</Html>)"),
    "jsx: nested elements": nested("a.tsx", "<a>b", "</a>", "x = (", ")"),
    "jsx: open elements": repeated("a.tsx", "<a>b ", "x = ("),
    "jsx: open tags": repeated("a.tsx", "<a ", "x = ("),
    "jsx: expressions": repeated("a.tsx", "{a} b ", "x = (<p>", "</p>)"),
    "jsx: nested braces": nested("a.tsx", "{<a>", "</a>}", "x = (<p>", "</p>)"),
    "jsx: open braces": repeated("a.tsx", "{<a>", "x = (<p>"),
    "jsx: quotes": repeated("a.tsx", "'`\"", "x = (<p>"),
    "jsx: strings": repeated("a.tsx", "{`a ${b} c`}", "x = (<p>", "</p>)"),
    "jsx: comments": repeated("a.tsx", "{/* a */}", "x = (<p>b", "</p>)"),
    "vue: templates": repeated("a.vue", "<template><p>a</p>", "", "</template>"),
    "vue: open templates": repeated("a.vue", "<template>"),
    "vue: ends without an end": repeated("a.vue", "</template ", "<template>"),
    "jsx: blanks before parameters": repeated("a.tsx", " ", "function", "x = (<p>words</p>)"),
    "jsx: comments in code": repeated("a.tsx", "/*a", "x = (<p>words</p>);"),
    "vue: blanks behind data": repeated("a.vue", " ", "<template><p>a</p></template><script>data()", "</script>"),
    "vue: comments in code": repeated("a.vue", "<!--a", "<template><p>a</p></template><script>", "</script>"),
    "mdx: components": repeated("a.mdx", "<A b={c}>\n\nwords\n\n</A>\n"),
    "mdx: open components": repeated("a.mdx", "<A b={"),
    "mdx: exports": repeated("a.mdx", "export const a = {\n", "", "\nwords\n"),
    "mdx: comments": repeated("a.mdx", "{/* ", "words "),
    "markdown: private notes": repeated("a.md", "%%a "),
    "markdown: highlights": repeated("a.md", "{% highlight a %} "),
    "markdown: marks": repeated("a.md", "==a "),
    "docx: paragraphs": _word(repeated("", _P)),
    "docx: empty paragraphs": _word(repeated("", "<w:p/>")),
    "docx: one paragraph": _word(repeated("", "<w:r><w:t>some words </w:t></w:r>", "<w:p>", "</w:p>")),
    "docx: rows": _word(repeated("", f"<w:tr><w:tc>{_P}</w:tc></w:tr>", "<w:tbl>", "</w:tbl>")),
    "docx: cells": _word(repeated("", f"<w:tc>{_P}</w:tc>", "<w:tbl><w:tr>", "</w:tr></w:tbl>")),
    "docx: nested tables": _word(
        lambda count: nested("", "<w:tbl><w:tr><w:tc>", f"{_P}</w:tc></w:tr></w:tbl>")(count // 100)
    ),
    "docx: nested runs": _word(nested("", "<w:r>", "</w:r>", "<w:p>", "</w:p>")),
    "docx: entries": _entries,
    "odt: paragraphs": _open(repeated("", "<text:p>some words</text:p>")),
    "odt: blanks": _open(repeated("", "<text:s text:c='100'/>", "<text:p>a", "</text:p>")),
    "odt: nested": _open(nested("", "<text:list>", "</text:list>")),
    "rtf: paragraphs": _rtf("some words\\par "),
    "rtf: groups": _rtf("{a"),
    "rtf: closings": _rtf("}a"),
    "rtf: letters": _rtf("\\u8364?"),
    "rtf: bytes": _rtf("\\'e4"),
    "rtf: one word": _rtf("a"),
    "json: mails": repeated("a.json", f'{{"subject": "Lids", "body": "{_LETTER}"}},\n', "[", "1]"),
    "json: nested lists": nested("a.json", "[", "]"),
    "json: nested tables": lambda count: ("a.json", '{"a":' * count + "1" + "}" * count),
    "json: escapes": repeated("a.json", "\\u20ac ", '{"subject": "s", "body": "', '"}'),
    "json: keys": repeated("a.json", '"body": "a b c d", ', "{", '"subject": "s"}'),
    "json: paragraphs": repeated("a.json", '"some words",', '{"subject": "s", "body": [', '"end"]}'),
    "yaml: mails": repeated("a.yaml", f'- subject: Lids\n  body: "{_LETTER}"\n'),
    "yaml: nested": repeated("a.yaml", "["),
    "yaml: laughs": _laughs,
    "yaml: quotes in a value": repeated("a.yaml", "it''s ", "subject: s\nbody: '", "'\n"),
    "yaml: a folded value": repeated("a.yaml", "  some words\n", "subject: s\nbody: >\n"),
    "yaml: escapes over lines": repeated("a.yaml", "\\x41b\n  ", 'subject: s\nbody: "', '"\n'),
    "csv: mails": repeated("a.csv", 'Lids,"Hello Jo,\nit fits your ""kettle""."\n', "subject,body\n"),
    "csv: quotes": repeated("a.csv", '"', "subject,body\n"),
    "csv: open cells": repeated("a.csv", '""a', 'subject,body\n"'),
    "csv: cells": repeated("a.csv", "a,", "subject,body\n"),
    "csv: columns": lambda count: ("a.csv", "body," * count + "subject\n" + "a b c d," * count + "s\n"),
    "ics: events": repeated("a.ics", "BEGIN:VEVENT\nSUMMARY:s\nDESCRIPTION:Hello Jo\\, it fits.\nEND:VEVENT\n"),
    "ics: open events": repeated("a.ics", "BEGIN:VEVENT\n"),
    "ics: folded lines": repeated("a.ics", "some words\n ", "BEGIN:VEVENT\nSUMMARY:s\nDESCRIPTION:", "\nEND:VEVENT\n"),
    "mbox: mails": repeated("a.mbox", f"From a Mon\n{_MAIL}\n"),
    "mbox: separators": repeated("a.mbox", "From a Mon\nSubject: s\n"),
    "mbox: one long mail": repeated("a.mbox", "some words\n", f"From a Mon\n{_MAIL}\n"),
    "emlx: properties": repeated("a.emlx", "\n<?xml version=", f"9\n{_MAIL}"),
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
    "working: a row of signs": repeated("a.md", "-", "# Email 1\nSubject: s\n\nHello Jo,\n\n", "a*b\n"),
}
