"""Shapes of what stands in any letter: greetings, signatures, quotations, branches of templates, tables, lists."""

from __future__ import annotations

from doubling.holders import rich_text
from doubling.office import open_document, word
from doubling.shape import Shape, nested, repeated

_BODY = "Hi Jo,\n\nit fits your kettle.\n\n"
_MAIL = "Hello Jo,\\n\\nit fits your kettle."
_HEAD = "From: Jo Hill <jo@b.example>\nReceived: x\nSubject: s\n"


def _deeper(count: int) -> tuple[str, str]:
    """Each line one sign of quotation deeper, up to as many as anybody's program writes, and again."""
    return "a.txt", _BODY + "".join(f"{'>' * (1 + number % 60)} some words\n" for number in range(count))


def _merged(count: int) -> tuple[str, str]:
    """Each entry takes what it does not say from the one before."""
    links = "".join(f"- &a{number} {{<<: *a{number - 1}, n{number}: x}}\n" for number in range(1, count // 50))
    return "a.yaml", f'- &a0 {{subject: s, body: "{_MAIL}"}}\n{links}'


LETTERS: dict[str, Shape] = {
    "greeting: names": repeated("a.txt", "Jo and ", "Hi ", "Kim,\n\nit fits.\n"),
    "greeting: tags": repeated("a.html", "{{ a }} ", "<p>Hi ", ",</p><p>it fits.</p>"),
    "greeting: lines": repeated("a.md", "Dear Jo,\n"),
    "greeting: of many languages": repeated("a.txt", "Hallo Jo, hola Jo, bonjour Jo, "),
    "signature: lines": repeated("a.txt", "Jo Hill\nHead of Bread\n+44 20 7946 0000\n", f"{_BODY}Best,\n"),
    "signature: separators": repeated("a.eml", "-- \nJo\n", f"{_HEAD}\n{_BODY}"),
    "signature: formulas": repeated("a.txt", "Best wishes,\n", _BODY),
    "signature: formulas in a row": repeated("a.txt", "Kind regards, Best wishes, ", _BODY),
    "sentence: findings": repeated("a.txt", "we leverage {{ a }} cutting-edge ", _BODY),
    "signature: one line": repeated("a.md", "a.example | +44 20 7946 | ", f"{_BODY}Best,\n\nJo Hill | "),
    "signature: titles": repeated("a.txt", "Head of Bread, ", f"{_BODY}Best,\n\nJo Hill, "),
    "quotes: deeper": _deeper,
    "quotes: who wrote": repeated("a.txt", "On Mon, 3 Jan 2026 at 10:00, Jo Hill wrote:\n", _BODY),
    "quotes: open marks": repeated("a.txt", "“a ", _BODY),
    "quotes: straight marks": repeated("a.md", "\"a\" b 'c' ", _BODY),
    "quotes: open blocks": repeated("a.html", "<blockquote><p>some words</p>", "<p>Hi Jo,</p>"),
    "quotes: forwarded": repeated("a.eml", "---------- Forwarded message ---------\nFrom: a\n", f"{_HEAD}\n{_BODY}"),
    "branches: many of one": repeated("a.html", "{% elsif b %}<p>words</p>", "{% if a %}<p>x</p>", "{% endif %}"),
    "branches: nested": nested("a.html", "{% if a %}<p>words</p>", "{% endif %}"),
    "branches: open": repeated("a.liquid", "{% if a %}words "),
    "branches: ends alone": repeated("a.html", "{% else %}words {% endif %}"),
    "branches: handlebars": repeated("a.hbs", "{{#if a}}<p>words</p>{{else}}<p>more</p>{{/if}}"),
    "branches: stars": repeated("a.html", "*|IF:A|*<p>words</p>*|ELSE:|*more*|END:IF|*"),
    "branches: percents": repeated("a.html", "%%[ IF a THEN ]%%<p>words</p>%%[ ELSE ]%%more%%[ ENDIF ]%%"),
    "branches: php": repeated("a.html", "<?php if (a): ?><p>words</p><?php else: ?>more<?php endif ?>"),
    "branches: svelte": repeated("a.svelte", "{#if a}<p>words</p>{:else}<p>more</p>{/if}"),
    "branches: nested svelte": nested("a.svelte", "{#each a as b}<p>words</p>", "{/each}"),
    "branches: of Go": repeated("a.html", "{{ if .A }}<p>words</p>{{ else if .B }}more{{ end }}"),
    "tables: columns": lambda count: ("a.md", f"|{'a b|' * count}\n|{'---|' * count}\n|{'c d|' * count}\n"),
    "tables: rows": repeated("a.md", "| a \\| b | c `|` d | e |\n", "| a | b | c |\n|---|---|---|\n"),
    "tables: heads": repeated("a.md", "| a | b |\n|---|---|\n"),
    "tables: wide cells": repeated("a.html", "<tr><td colspan=1000 rowspan=1000>a b</td></tr>", "<table>"),
    "tables: cells alone": repeated("a.html", "<th scope=row>Price<td>12", "<table><tr>"),
    "tables: rich text": rich_text("\\trowd\\cellx1 a b\\cell c\\cell\\row "),
    "yaml: documents": repeated("a.yaml", "---\nsubject: s\nbody: Hello Jo, it fits.\n"),
    "yaml: keys": lambda count: (
        "a.yaml",
        "".join(f"k{number}: some words\n" for number in range(count)) + f'subject: s\nbody: "{_MAIL}"\n',
    ),
    "yaml: merges": _merged,
    "yaml: one line": repeated("a.yaml", "{subject: s, body: Hello Jo it fits}, ", "[", "x]"),
    "yaml: silences": repeated(
        "a.yaml", "# relint-disable-next-line jargon-monoxide/hype\n", f'subject: s\nbody: "{_MAIL}"\n'
    ),
    "yaml: blank lines": repeated("a.yaml", "  a\n\n\n", "subject: s\nbody: |\n"),
    "csv: names": lambda count: (
        "a.csv",
        f'subject,body,{",".join(f"c{number}" for number in range(count))}\ns,"Hello Jo, it fits your kettle."\n',
    ),
    "csv: empty cells": repeated("a.csv", ",,,,,,,,\n", 'subject,body\ns,"Hello Jo, it fits your kettle."\n'),
    "csv: tabs": repeated("a.tsv", 's\t"Hello Jo, it ""fits"" you."\n', "subject\tbody\n"),
    "csv: semicolons": repeated("a.csv", "s;Hello Jo, it fits.\n", "subject;body\n"),
    "json: children": repeated("a.json", f'{{"children": [{{"subject": "s", "body": "{_MAIL}"}}]}},\n', "[", "1]"),
    "ics: guests": repeated(
        "a.ics",
        'ATTENDEE;CN="a;b":mailto:a@b.c\n',
        "BEGIN:VEVENT\nSUMMARY:s\nDESCRIPTION:Hello Jo\\, it fits.\n",
        "END:VEVENT\n",
    ),
    "mail: received": repeated(
        "a.eml", "Received: from a by b; Mon, 3 Jan 2026\n", "Subject: s\nFrom: a <a@b.c>\n", "\nHi.\n"
    ),
    "mail: references": repeated("a.eml", " <a@b.c>\n", f"{_HEAD}References:", "\nHi.\n"),
    "markdown: footnotes": repeated("a.md", "words[^1]\n\n[^1]: a b\n\n"),
    "markdown: references": lambda count: (
        "a.md",
        "".join(f"[a{number}] b\n\n[a{number}]: x\n\n" for number in range(count)),
    ),
    "markdown: open references": repeated("a.md", "[a][", "words "),
    "markdown: definitions": repeated("a.md", "word\n: what it is\n\n"),
    "silencing: names": repeated("a.md", "a/b, ", "We leverage it. <!-- relint-disable-line ", "-->\n"),
    "docx: changes": word(
        repeated(
            "",
            "<w:ins><w:r><w:t>a b </w:t></w:r></w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del>",
            "<w:p>",
            "</w:p>",
        )
    ),
    "docx: links": word(repeated("", "<w:hyperlink><w:r><w:t>a b</w:t></w:r></w:hyperlink>", "<w:p>", "</w:p>")),
    "odt: rows": open_document(
        repeated(
            "",
            "<table:table-row><table:table-cell><text:p>a b</text:p></table:table-cell></table:table-row>",
            "<table:table>",
            "</table:table>",
        )
    ),
}
