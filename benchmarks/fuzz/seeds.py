"""What each target begins with: small files of its own format, and the tokens that its reader looks for."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

TOKENS = (
    b"{{ ", b"}}", b"{% if %}", b"<b>", b"</b>", b"<p style='", b"<!-- relint-disable -->", b"&#x1f389;", b"---\n",
    b"\r", b"=?utf-8?q?=C3?=", b"Content-Type: text/plain; charset=utf-7\n\n", b"--b\n", b"+2AA-", b"\xff",
    b"\xef\xbb\xbf", b"((((", b"| a | b |\n", b"![", b"](", b"> ", b"\x1b[31m", b"\xe2\x80\xae", b"'", b'"', b"\\",
    b"[First Name]", b"*|FNAME|*",
)  # fmt: skip

#: Tokens of one format, which coverage finds slowly and a row of them finds at once.
OF_FORMAT: dict[str, tuple[bytes, ...]] = {
    "tsx": (b"<Text>", b"</Text>", b"<Preview>", b"</Preview>", b"{`", b"`}", b"${", b"{/*", b"*/}", b"<>", b"</>",
            b"=> (", b"return (", b"href={", b"/>", b"{a && <Text>"),
    "vue": (b"<template>", b"</template>", b"<script setup>", b"</script>", b"v-if=\"a > b\""),
    "mdx": (b"import a from 'b'\n", b"export const a = {", b"{a}", b"<A b={c}>", b"</A>"),
    "astro": (b"---\n", b"{a && <p>", b"{a.map((b) => (<p>", b"</p>))}", b"const a = '", b"{`a ${b}`}", b"{a <b}"),
    "svelte": (b"{#if a}", b"{/if}", b"{@html a}", b"<script>", b"</script>"),
    "mbox": (b"From jo@a.example Mon\n", b"Subject: ", b"Content-Type: multipart/mixed; boundary=b\n", b"--b\n"),
    "emlx": (b"12\n", b"\n<?xml version=", b"Subject: "),
    "ics": (b"BEGIN:VEVENT\n", b"END:VEVENT\n", b"DESCRIPTION:", b"SUMMARY;X=\"a:b\":", b"\n ", b"\\n", b"\\,"),
    "yaml": (b"body: |\n  ", b"subject: ", b"- ", b"&a ", b"*a", b"<<: ", b"? ", b"!!binary ", b"\\u", b">-\n", b"'' "),
    "json": (b'{"body":', b'"subject":', b"[", b"]", b"}", b"\\ud83d\\ude00", b"\\u0000", b"\\", b"1e9", b"NaN"),
    "csv": (b"subject,body\n", b'""', b'"', b",", b";", b"\t", b"\r\n"),
    "docx": (b"<w:p>", b"</w:p>", b"<w:r><w:t>", b"</w:t></w:r>", b"<w:tbl>", b"<w:tr>", b"<w:tc>", b"</w:tc>",
             b"</w:tr>", b"</w:tbl>", b"<w:br/>", b"<w:pPr><w:numPr/></w:pPr>", b"<w:del>", b"</w:del>", b"&#13;"),
    "odt": (b"<text:p>", b"</text:p>", b"<text:s text:c='9'/>", b"<text:h>", b"<text:list-item>", b"<table:table-row>",
            b"<table:table-cell>", b"<text:note>", b"<text:tab/>"),
    "rtf": (b"{\\rtf1", b"\\par ", b"\\u8364?", b"\\'e4", b"\\uc0", b"\\ansicpg932", b"{\\*\\x", b"}", b"\\bin9999 "),
    "working": (b"# Email 2\n", b"```\n", b"> ", b"Subject: ", b"**Subject:** ", b"**Goal:** ", b"\n---\n", b"Hi Jo,\n",
                b"~~~text\n", b"Preview: ", b"EMAIL 3 (day 4)\n"),
    "front": (b"subject: ", b"- ", b"&a [*a]", b"\\U0001F600", b"a = '''", b"[x]\n", b"2026-11-26", b"relint:\n  "),
}  # fmt: skip

_MAIL = (
    b"From: Jo <jo@orbix.example>\nTo: kim@b.example\nReceived: x\nSubject: =?utf-8?q?Two_lids=2C?=\n bread\n"
    b"MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n"
    b"Content-Transfer-Encoding: quoted-printable\n\nHello Kim,=0A\nit fits =E2=82=AC.\n--b\n"
    b"Content-Type: text/html\n\n<p>Hello <b>Kim</b>,</p>\n--b--\n"
)
_JSX = b"""export default function Mail({ name = "you" }) {
  return (
    <Html><Preview>Two lids</Preview><Body>
      <Text className="a">Hello {name ?? "you"}, it fits.</Text>
      {isLate && <Text>It {`came ${day} late`}.</Text>}
      <Button href="https://orbix.example">See it</Button>{/* note */}
    </Body></Html>
  );
}
"""
_SEQUENCE = b"""# Launch

## Email 1 (day 0)
**Subject:** Two lids
**Preview:** for your kettle

Hello Jo,

it fits your kettle, and it whistles.

Best,
Kim

---
**Goal:** three answers

## Email 2

```text
Subject: Still two lids
Hello Jo,
it still fits your kettle.
```

> Subject: a quote
> Hello Jo, it fits.
"""
_WORD = (
    b"<w:p><w:r><w:t>Hello Jo,</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Subject</w:t></w:r></w:p></w:tc>"
    b"<w:tc><w:p><w:r><w:t>Two lids</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:pPr><w:numPr/></w:pPr><w:r>"
    b"<w:t>it fits</w:t><w:br/><w:tab/></w:r><w:del><w:r><w:delText>now</w:delText></w:r></w:del></w:p>"
)
_OPEN = (
    b"<text:h>Lids</text:h><text:p>Hello Jo,<text:line-break/>it<text:s text:c='2'/>fits</text:p>"
    b"<text:list><text:list-item><text:p>two</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>Subject"
    b"</text:p></table:table-cell><table:table-cell><text:p>Two</text:p></table:table-cell></table:table-row>"
    b"</table:table>"
)

SEEDS: dict[str, tuple[bytes, ...]] = {
    "mdx": (b"import A from './a'\n\nexport const b = {\n  c: 1,\n}\n\n# Lids\n\n"
            b"<A b={c}>Hello {name}, it fits.</A>\n",),
    "mjml": (b"<mjml><mj-body><mj-section><mj-text>Hello {{name}}</mj-text></mj-section></mjml>",),
    "astro": (b"---\nconst a = 'Two lids';\n---\n<p>Hello {name}, {a}.</p>{late && <p>It fits.</p>}\n",),
    "svelte": (b"<script>let a = 1;</script>\n{#if a}<p>Hello {name}, it fits.</p>{/if}\n<style>p{}</style>",),
    "tsx": (_JSX,),
    "vue": (b"<template>\n<p v-if=\"a > b\">Hello {{ name }}, it fits.</p>\n</template>\n"
            b"<script>export default {}</script>\n",),
    "mail": (_MAIL,),
    "mbox": (b"From jo@orbix.example Mon Nov 2\n" + _MAIL + b"\nFrom kim@b.example Tue\nSubject: s\n\nHello.\n",),
    "emlx": (b"%d\n" % len(_MAIL) + _MAIL + b"\n<?xml version=\"1.0\"?>\n<plist></plist>\n",),
    "ics": (
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Two lids\r\nDESCRIPTION;LANGUAGE=en:Hello Jo\\,\\nit fi\r\n"
        b" ts.\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    ),
    "yaml": (
        b"sequence:\n  - name: Email 1\n    day: 0\n    subject: \"Two \\u20ac lids\"\n    body: |\n      Hello Jo,\n\n"
        b"      it fits.\n  - subject: 'it''s late'\n    body: >-\n      Hello Jo, it\n      still fits.\n",
    ),
    "json": (
        b'{"steps": [{"step": 1, "subject": "Two \\u20ac lids", "body": "Hello Jo,\\n\\nit fits."},'
        b' {"channel": "linkedin", "message": ["Hello Jo,", "it fits you well."], "touch": 2}]}',
    ),
    "csv": (b'step,subject,body\r\n1,Two lids,"Hello Jo,\r\nit ""fits"" you."\r\n2,Still,"Hello Jo, it fits."\r\n',),
    "docx": (_WORD,),
    "odt": (_OPEN,),
    "rtf": (
        b"{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\uc1 Hello Jo,\\par it fits \\u8364?5 \\'80."
        b"\\line{\\*\\x y}{\\pict 0a}\\cell Subject\\cell Two\\row}",
    ),
    "working": (_SEQUENCE, _SEQUENCE.replace(b"\n", b"\r\n")),
    "front": (b"subject: Two lids\npreheader: 'it fits'\nday: 3\nrelint:\n  stage: stranger\n",
              b"subject = 'Two'\nday = 3\n"),
    "visible": (b"Hello \x1b[31m Jo \xe2\x80\xae",),
}  # fmt: skip


def seeds_of(name: str) -> list[bytes]:
    """The files that a target begins with; our own examples where it has none of its own."""
    own = list(SEEDS.get(name, ()))
    if name == "archive":
        return [_archive(level) for level in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)]
    if name in ("markdown", "plain", "html", "mjml", "mail", "tags", "working") or not own:
        own += [path.read_bytes() for path in sorted((ROOT / "examples").glob("*.*"))]
    return own


def _archive(level: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", level) as archive:
        archive.writestr(
            "word/document.xml",
            b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
            + _WORD
            + b"</w:body></w:document>",
        )
    return buffer.getvalue()
