"""What an editor does with places and edits, worked out in another way than relint does it."""

from __future__ import annotations

import re

from lsprotocol import types as lsp

_WIDTH = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}


def offset(text: str, place: lsp.Position, encoding: str = "utf-16") -> int:
    """The character at a place, by way of bytes."""
    lines = re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$", text) or [""]
    if place.line >= len(lines):
        return len(text)
    codec, width = _WIDTH[encoding]
    within = lines[place.line].encode(codec)[: place.character * width].decode(codec)
    return sum(map(len, lines[: place.line])) + len(within)


def words(text: str, where: lsp.Range, encoding: str = "utf-16") -> str:
    """The words in a range."""
    return text[offset(text, where.start, encoding) : offset(text, where.end, encoding)]


def edited(text: str, action: lsp.CodeAction) -> str:
    """The text after an action, whose edits do not overlap."""
    assert action.edit is not None
    if action.edit.changes:
        edits = [edit for each in action.edit.changes.values() for edit in each]
    else:
        changes = [each for each in action.edit.document_changes or () if isinstance(each, lsp.TextDocumentEdit)]
        edits = [edit for each in changes for edit in each.edits if isinstance(edit, lsp.TextEdit)]
    assert edits
    for edit in sorted(edits, key=lambda each: offset(text, each.range.start), reverse=True):
        start, end = offset(text, edit.range.start), offset(text, edit.range.end)
        text = text[:start] + edit.new_text + text[end:]
    return text
