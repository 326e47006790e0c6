"""Which format a source is in."""

from __future__ import annotations

import re

from relint.draft.file_names import format_by_ending
from relint.outside.late_expressions import late

_HTML = late(
    r"<!doctype\s+html|<html\b|<mjml\b|<(?:body|table|div|p|td|h[1-6]|br|span|mj-[a-z]+)(?:\s[^<>]{0,300})?/?>",
    re.IGNORECASE,
)
_HEADER = late(r"([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]?")
_SENT = frozenset(
    "received return-path mime-version message-id delivered-to content-type x-mailer dkim-signature".split()
)
_MARKDOWN = late(
    r"^(?:#{1,6} \S|\s{0,3}```|\s{0,3}[-*] \[[ xX]\] )|\]\((?:https?://|/|mailto:|#)|\*\*\S[^*\n]{0,200}\*\*",
    re.MULTILINE,
)
#: Laravel's mails in Markdown.
_MAIL_IN_MARKDOWN = late(r"@component\([\"']mail::|<x-mail::message\b")


def by_ending(name: str, text: str) -> str | None:
    """By the file's ending; a template's is taken off first. A `.txt` that begins as a sent mail is a mail."""
    found = format_by_ending(name)
    return "email" if found == "text" and is_sent_mail(text) else found


def by_content(text: str) -> str:
    """By what the text looks like."""
    if is_sent_mail(text):
        return "email"
    if _HTML.search(text[:20_000]) and not _MAIL_IN_MARKDOWN.search(text[:20_000]):
        return "html"
    return "markdown" if _MARKDOWN.search(text[:20_000]) or _MAIL_IN_MARKDOWN.search(text[:20_000]) else "text"


def is_sent_mail(text: str) -> bool:
    """True when the text begins with the header fields of a mail that has been on its way."""
    names: set[str] = set()
    lines = text.lstrip("\ufeff\r\n")[:8000].splitlines()[:60]
    for index, line in enumerate(lines):
        if not line.strip():
            break
        header = _HEADER.match(line)
        if header:
            names.add(header[1].lower())
        elif not (line[0] in " \t" and names) and not (index == 0 and line.startswith("From ")):
            break
    return bool(names & _SENT) and len(names) >= 2


#: A line of a program: it ends as one, opens or closes a block, or begins with a word of one and holds its signs.
_CODE_LINE = late(
    r"[^\n]*[^\s{}%];|[^\n]*[^{%]\{|[})\]]+[;,]?|(?:import|from|export|const|let|var|function|def|class|return|if|for|while|elif|"
    r"else|try|except|print|package|using|public|private|static)\b[^\n]*[(){}\[\]=:;\"']|#include\b[^\n]*|#![^\n]*|<\?php\b[^\n]*"
    r"|(?:const|let|var|export|static|public|private)\s[^\n=]{1,80}=[^\n]*|import [\w.]+|return [\w()]+(?:\.[\w()]+)*"
    r"|//[^\n]*|[\w.]+\s?=\s?[\w\"'\[({][^\n]*"
)
#: So many lines, and so large a part of all, make a file of code of a text.
_FEWEST_LINES, _SHARE_OF_LINES = 3, 0.7


def is_code(text: str) -> bool:
    """True for a program that lies under the name of a text."""
    lines = [line.strip() for line in text[:20_000].splitlines() if line.strip()]
    code = sum(_CODE_LINE.fullmatch(line[:300]) is not None for line in lines)
    return code >= _FEWEST_LINES and code >= _SHARE_OF_LINES * len(lines)
