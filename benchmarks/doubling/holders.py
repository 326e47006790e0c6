"""Shapes of files that hold drafts: components, office files, files of keys, events."""

from __future__ import annotations

import io
import zipfile

from doubling.office import WORD_BEGINS, open_document, word
from doubling.shape import Shape, nested, repeated

_P = "<w:p><w:r><w:t>some words</w:t></w:r></w:p>"
_LETTER = "Hello Jo,\\n\\nit fits your kettle."
_MAIL = "From: a <a@b.c>\nReceived: x\nSubject: s\n\nHello Jo,\n\nit fits.\n"


def rich_text(piece: str, before: str = "", after: str = "") -> Shape:
    """A file of rich text, whose signs are bytes."""
    shape = repeated("a.rtf", piece, "{\\rtf1 " + before, after + "}")
    return lambda count: ("a.rtf", str(shape(count)[1]).encode())


def _entries(count: int) -> tuple[str, bytes]:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number in range(count):
            archive.writestr(f"word/{number}", "")
        archive.writestr("word/document.xml", f"{WORD_BEGINS}{_P}</w:body></w:document>")
    return "a.docx", buffer.getvalue()


def _laughs(count: int) -> tuple[str, str]:
    names = [f"a{number}: &a{number} [{', '.join([f'*a{number - 1}'] * 2)}]\n" for number in range(1, count // 250 + 4)]
    return "a.yaml", "a0: &a0 [x]\n" + "".join(names)


#: By name; what stands before the colon is the reader that is meant.
HOLDERS: dict[str, Shape] = {
    "jsx: elements": repeated("a.tsx", "<Text>some words</Text>\n", "x = (<Html>", "</Html>)"),
    "jsx: elements in a sentence": repeated(
        "a.tsx", "We <Text>leverage</Text> {a} it, ", "x = (<Html><p>", "</p></Html>)"
    ),
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
    "docx: paragraphs": word(repeated("", _P)),
    "docx: empty paragraphs": word(repeated("", "<w:p/>")),
    "docx: one paragraph": word(repeated("", "<w:r><w:t>some words </w:t></w:r>", "<w:p>", "</w:p>")),
    "docx: rows": word(repeated("", f"<w:tr><w:tc>{_P}</w:tc></w:tr>", "<w:tbl>", "</w:tbl>")),
    "docx: cells": word(repeated("", f"<w:tc>{_P}</w:tc>", "<w:tbl><w:tr>", "</w:tr></w:tbl>")),
    "docx: nested tables": word(
        lambda count: nested("", "<w:tbl><w:tr><w:tc>", f"{_P}</w:tc></w:tr></w:tbl>")(count // 100)
    ),
    "docx: nested runs": word(nested("", "<w:r>", "</w:r>", "<w:p>", "</w:p>")),
    "docx: entries": _entries,
    "odt: paragraphs": open_document(repeated("", "<text:p>some words</text:p>")),
    "odt: blanks": open_document(repeated("", "<text:s text:c='100'/>", "<text:p>a", "</text:p>")),
    "odt: nested": open_document(nested("", "<text:list>", "</text:list>")),
    "rtf: paragraphs": rich_text("some words\\par "),
    "rtf: groups": rich_text("{a"),
    "rtf: closings": rich_text("}a"),
    "rtf: letters": rich_text("\\u8364?"),
    "rtf: bytes": rich_text("\\'e4"),
    "rtf: one word": rich_text("a"),
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
    "emlx: properties": repeated("a.emlx", "\n<?xml version=", f"9\n{_MAIL}"),
}
