"""Shapes of drafts that strangers may send, each a number of repeats to a file's name and text."""

from __future__ import annotations

from doubling.shape import Shape, repeated

_MAIL = "From: a <a@b.c>\nReceived: x\nSubject: s\nContent-Type: "
_ROW = '<td class="a" style="x" align="left">Hello</td>\n'


#: By name; what stands before the colon is the reader that is meant.
SHAPES: dict[str, Shape] = {
    "tags: open, then quotes": repeated("a.txt", "''", "{{ "),
    "tags: open, then strings": repeated("a.md", "\"a\" 'b' ", "Hi {{name, "),
    "tags: open above cells": repeated("a.html", _ROW, "<table><tr><td>{{ name</td>"),
    "tags: openings": repeated("a.txt", "{{ '{{ {% {# <% "),
    "plain: rows of dashes": repeated("a.txt", "-", "", "x\n"),
    "plain: short lines": repeated("a.txt", "some words\n"),
    "plain: quoted lines": repeated("a.txt", "> some words\n"),
    "markdown: hard breaks with links": repeated("a.md", "[a](b)  \n"),
    "markdown: hard breaks with emphasis": repeated("a.md", "*a*\\\n"),
    "markdown: old line ends": repeated("a.md", "some words\r"),
    "markdown: pictures": repeated("a.md", "![a](b) "),
    "markdown: open bold": repeated("a.md", "<b>\n\na\n\n"),
    "html: lines with links": repeated("a.html", "<a href=x>a</a><br>", "<p>"),
    "html: lines with bold": repeated("a.html", "<b>a</b><br>", "<p>"),
    "html: open bold": repeated("a.html", "<b><p>a</p>"),
    "html: nested": repeated("a.html", "<div>a"),
    "html: one long style": repeated("a.html", "font-size:1px;", "<p style='", "'>x</p>"),
    "html: low lines": repeated("a.html", "line-height:1;", "<p style='", "'>x</p>"),
    "html: entities": repeated("a.html", "&amp; ", "<p>"),
    "mail: parts": repeated("a.eml", "--b\n\nx\n", _MAIL + "multipart/mixed; boundary=b\n\n"),
    "mail: boundaries": repeated("a.eml", "---\n", _MAIL + "multipart/mixed; boundary=-\n\n"),
    "mail: seven bits": repeated("a.eml", "AGEA", _MAIL + "text/plain; charset=utf-7\n\n+", "-"),
    "mail: parameters": repeated("a.eml", ";", _MAIL + 'text/plain; a="', "\n\nx\n"),
    "mail: file names": repeated("a.eml", " x", _MAIL + 'text/plain; name="', '"\n\nx\n'),
    "mail: quoted printable": repeated(
        "a.eml", "=41", _MAIL + "text/plain\nContent-Transfer-Encoding: quoted-printable\n\n"
    ),
    "mail: base64": repeated("a.eml", "QUFB", _MAIL + "text/plain\nContent-Transfer-Encoding: base64\n\n"),
    "front: escapes": repeated("a.md", "\\x41b ", '---\nsubject: "', '"\n---\nHi.\n'),
    "front: colons": repeated("a.md", "w:", "---\nnote: ", "\n---\nHi.\n"),
    "front: a list": repeated("a.md", "b, ", "---\nsubject: x\na: [", "]\n---\nHi.\n"),
    "front: brackets": repeated("a.md", "[", "---\nsubject: x\na: ", "\n---\nHi.\n"),
    "tokenizer: brackets": repeated("a.txt", "(", "", "a"),
    "tokenizer: closing brackets": repeated("a.txt", ")", "a"),
    "tokenizer: marks": repeated("a.txt", "!", "a"),
    "tokenizer: quotes": repeated("a.txt", "'", "", "a"),
    "tokenizer: emoji": repeated("a.txt", "\U0001f600"),
    "silencing: next line": repeated(
        "a.html", "<!-- relint-disable-next-line jargon-monoxide/hype -->", "<p>a", "</p>"
    ),
    "silencing: pairs": repeated("a.md", "<!-- relint-disable a -->\nx\n<!-- relint-enable a -->\n"),
    "silencing: unknown": repeated("a.md", "<!-- relint-disabel a -->\n"),
    "sentence: nouns": repeated("a.md", "customer data platform ", "---\nstage: stranger\n---\n", "."),
    "sentence: thanks": repeated("a.md", "Thank you for your loyalty ", "---\nstage: stranger\n---\n", "."),
    "sentence: leads": repeated("a.md", "You are our hottest lead of ", "---\nstage: stranger\n---\n", "."),
    "sentence: words": repeated("a.txt", "we bake bread for you and your shop "),
    "draft: salutations": repeated("a.txt", "Hi {{ first_name }}, you see.\n\n"),
    "draft: asks and gives": repeated("a.txt", "Book a call with me. Here is our free guide.\n\n"),
    "draft: persons": repeated("a.txt", "Jo Hill baked it, and I like her for it.\n\n"),
    "draft: letters": repeated("a.txt", "Hi Jo,\n\nWe leverage our platform for you.\n\nBest,\nJo\n\n"),
    "draft: name of a sender": repeated("a.eml", "Ada from ", "Received: x\nSubject: s\nFrom: ", " <a@b.c>\n\nHi.\n"),
    "draft: blanks in a From line": repeated("a.eml", "a ", "Received: x\nSubject: s\nFrom: (", " <a@b.c>\n\nHi.\n"),
    "draft: words that might sign": repeated("a.txt", "Jo and ", "Hi.\n\nThanks – "),
    "draft: formulas that might close": repeated("a.txt", "Best – ", "Hi.\n\n"),
    "draft: a path of dots": lambda count: ("touch-" * count + ".md", "Hi Jo.\n"),
}
