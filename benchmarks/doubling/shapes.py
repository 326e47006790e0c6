"""Shapes of drafts that strangers may send, each a number of repeats to a file's name and text."""

from __future__ import annotations

from collections.abc import Callable

Shape = Callable[[int], tuple[str, str]]

_MAIL = "From: a <a@b.c>\nReceived: x\nSubject: s\nContent-Type: "
_ROW = '<td class="a" style="x" align="left">Hello</td>\n'


def _repeated(path: str, piece: str, before: str = "", after: str = "") -> Shape:
    return lambda count: (path, before + piece * count + after)


#: By name; what stands before the colon is the reader that is meant.
SHAPES: dict[str, Shape] = {
    "tags: open, then quotes": _repeated("a.txt", "''", "{{ "),
    "tags: open, then strings": _repeated("a.md", "\"a\" 'b' ", "Hi {{name, "),
    "tags: open above cells": _repeated("a.html", _ROW, "<table><tr><td>{{ name</td>"),
    "tags: openings": _repeated("a.txt", "{{ '{{ {% {# <% "),
    "plain: rows of dashes": _repeated("a.txt", "-", "", "x\n"),
    "plain: short lines": _repeated("a.txt", "some words\n"),
    "plain: quoted lines": _repeated("a.txt", "> some words\n"),
    "markdown: hard breaks with links": _repeated("a.md", "[a](b)  \n"),
    "markdown: hard breaks with emphasis": _repeated("a.md", "*a*\\\n"),
    "markdown: old line ends": _repeated("a.md", "some words\r"),
    "markdown: pictures": _repeated("a.md", "![a](b) "),
    "markdown: open bold": _repeated("a.md", "<b>\n\na\n\n"),
    "html: lines with links": _repeated("a.html", "<a href=x>a</a><br>", "<p>"),
    "html: lines with bold": _repeated("a.html", "<b>a</b><br>", "<p>"),
    "html: open bold": _repeated("a.html", "<b><p>a</p>"),
    "html: nested": _repeated("a.html", "<div>a"),
    "html: one long style": _repeated("a.html", "font-size:1px;", "<p style='", "'>x</p>"),
    "html: low lines": _repeated("a.html", "line-height:1;", "<p style='", "'>x</p>"),
    "html: entities": _repeated("a.html", "&amp; ", "<p>"),
    "mail: parts": _repeated("a.eml", "--b\n\nx\n", _MAIL + "multipart/mixed; boundary=b\n\n"),
    "mail: boundaries": _repeated("a.eml", "---\n", _MAIL + "multipart/mixed; boundary=-\n\n"),
    "mail: seven bits": _repeated("a.eml", "AGEA", _MAIL + "text/plain; charset=utf-7\n\n+", "-"),
    "mail: parameters": _repeated("a.eml", ";", _MAIL + 'text/plain; a="', "\n\nx\n"),
    "mail: file names": _repeated("a.eml", " x", _MAIL + 'text/plain; name="', '"\n\nx\n'),
    "mail: quoted printable": _repeated(
        "a.eml", "=41", _MAIL + "text/plain\nContent-Transfer-Encoding: quoted-printable\n\n"
    ),
    "mail: base64": _repeated("a.eml", "QUFB", _MAIL + "text/plain\nContent-Transfer-Encoding: base64\n\n"),
    "front: escapes": _repeated("a.md", "\\x41b ", '---\nsubject: "', '"\n---\nHi.\n'),
    "front: colons": _repeated("a.md", "w:", "---\nnote: ", "\n---\nHi.\n"),
    "front: a list": _repeated("a.md", "b, ", "---\nsubject: x\na: [", "]\n---\nHi.\n"),
    "front: brackets": _repeated("a.md", "[", "---\nsubject: x\na: ", "\n---\nHi.\n"),
    "tokenizer: brackets": _repeated("a.txt", "(", "", "a"),
    "tokenizer: closing brackets": _repeated("a.txt", ")", "a"),
    "tokenizer: marks": _repeated("a.txt", "!", "a"),
    "tokenizer: quotes": _repeated("a.txt", "'", "", "a"),
    "tokenizer: emoji": _repeated("a.txt", "\U0001f600"),
    "silencing: next line": _repeated(
        "a.html", "<!-- relint-disable-next-line jargon-monoxide/hype -->", "<p>a", "</p>"
    ),
    "silencing: pairs": _repeated("a.md", "<!-- relint-disable a -->\nx\n<!-- relint-enable a -->\n"),
    "silencing: unknown": _repeated("a.md", "<!-- relint-disabel a -->\n"),
    "sentence: nouns": _repeated("a.md", "customer data platform ", "---\nstage: stranger\n---\n", "."),
    "sentence: thanks": _repeated("a.md", "Thank you for your loyalty ", "---\nstage: stranger\n---\n", "."),
    "sentence: leads": _repeated("a.md", "You are our hottest lead of ", "---\nstage: stranger\n---\n", "."),
    "sentence: words": _repeated("a.txt", "we bake bread for you and your shop "),
    "draft: salutations": _repeated("a.txt", "Hi {{ first_name }}, you see.\n\n"),
    "draft: asks and gives": _repeated("a.txt", "Book a call with me. Here is our free guide.\n\n"),
    "draft: persons": _repeated("a.txt", "Jo Hill baked it, and I like her for it.\n\n"),
    "draft: letters": _repeated("a.txt", "Hi Jo,\n\nWe leverage our platform for you.\n\nBest,\nJo\n\n"),
}
