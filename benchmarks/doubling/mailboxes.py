"""Shapes of mailboxes: many mails, one mail of many parts, lines that look like separators."""

from __future__ import annotations

from doubling.shape import Shape, repeated

_PARTED = "From: a <a@b.c>\nSubject: s\nContent-Type: multipart/mixed; boundary=b\n\n"
_MAIL = "From: a <a@b.c>\nReceived: x\nSubject: s\n\nHello Jo,\n\nit fits.\n"

MAILBOXES: dict[str, Shape] = {
    "mbox: mails": repeated("a.mbox", f"From a Mon\n{_MAIL}\n"),
    "mbox: separators": repeated("a.mbox", "From a Mon\nSubject: s\n"),
    "mbox: one long mail": repeated("a.mbox", "some words\n", f"From a Mon\n{_MAIL}\n"),
    "mbox: parts of one mail": repeated("a.mbox", "--b\n\nHello Jo.\n", f"From a Mon\n{_PARTED}", "--b--\n"),
    "mbox: mails of parts": repeated("a.mbox", f"From a Mon\n{_PARTED}--b\n\nHello Jo.\n--b--\n\n"),
    "mbox: tiny mails": repeated("a.mbox", "From a Mon\nFrom: a <a@b.c>\nSubject: s\n\nHi.\n\n"),
    "mbox: From lines in a body": repeated("a.mbox", "From here on it fits.\n\n", f"From a Mon\n{_MAIL}\n"),
    "mbox: quoted From lines": repeated("a.mbox", ">From a Mon Jan 1 00:00:00 2024\n", f"From a Mon\n{_MAIL}\n"),
    "mbox: nothing but From lines": repeated("a.mbox", "From a Mon Jan 1 00:00:00 2024\n"),
    "mbox: From and a blank line": repeated("a.mbox", "From a Mon Jan 1 00:00:00 2024\n\n"),
    "mbox: no blank lines": repeated("a.mbox", "From a Mon\nFrom: a <a@b.c>\nSubject: s\nHello Jo, it fits.\n"),
    "mbox: a long header": repeated("a.mbox", "x ", "From a Mon\nFrom: a <a@b.c>\nSubject: ", "\n\nHi.\n"),
    "mbox: folded headers": repeated("a.mbox", " x\n", "From a Mon\nFrom: a <a@b.c>\nSubject: s\n", "\nHi.\n"),
    "mbox: many headers": repeated("a.mbox", "X-A: b\n", "From a Mon\nFrom: a <a@b.c>\nSubject: s\n", "\nHi.\n"),
    "mbox: old line ends": repeated("a.mbox", f"From a Mon\n{_MAIL}\n".replace("\n", "\r")),
}
