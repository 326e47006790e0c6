"""Rich text (`.rtf`): its words without fonts, styles, pictures and field codes."""

from __future__ import annotations

import re

from relint.formats.office.paragraphs import Paragraph

_TOKEN = re.compile(
    r"\\'(?P<byte>[0-9A-Fa-f]{2})|\\(?P<word>[a-z]{1,32})(?P<number>-?\d{1,10})?[ ]?|\\(?P<sign>[^a-z])|(?P<brace>[{}])"
    r"|[\r\n]+|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)
_LEFT_OUT = frozenset(
    """fonttbl colortbl stylesheet info pict header footer headerl headerr footerl footerr footnote listtable
    listoverridetable rsidtbl generator themedata datastore fldinst object annotation latentstyles xmlnstbl""".split()
)
_WRITTEN = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”",
    "bullet": "•", "emspace": " ", "enspace": " ",
}  # fmt: skip
_SIGNS = {"~": "\xa0", "_": "-", "\\": "\\", "{": "{", "}": "}"}
_ENDS = frozenset("par row cell sect page".split())


def paragraphs(data: bytes) -> list[Paragraph]:
    """The paragraphs in their order. Raises `ValueError` for what is no rich text."""
    if not data.lstrip().startswith(b"{\\rtf"):
        raise ValueError("it does not begin as rich text")
    return _RtfReader(data.decode("latin-1")).paragraphs()


class _RtfReader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._done: list[Paragraph] = []
        self._line: list[str] = []
        self._bytes = bytearray()
        self._charset = "cp1252"
        self._silent = False
        self._stack: list[tuple[bool, int]] = []
        self._replaced, self._skip = 1, 0

    def paragraphs(self) -> list[Paragraph]:
        """Go through the tokens."""
        ahead = ""
        for match in _TOKEN.finditer(self._text):
            if match["byte"] is None:
                self._flush()
            if match["brace"] == "{":
                self._stack.append((self._silent, self._replaced))
            elif match["brace"] == "}":
                self._silent, self._replaced = self._stack.pop() if self._stack else (False, 1)
            elif match["word"]:
                is_marked = ahead == "\\*" and match["word"] not in ("shppict",)
                self._word(match["word"], match["number"], is_marked=is_marked)
            elif match["byte"]:
                self._byte(int(match["byte"], 16))
            elif match["sign"]:
                self._add(_SIGNS.get(match["sign"], ""))
            elif match["text"]:
                self._add(match["text"])
            ahead = match[0].rstrip()
        self._flush()
        self._end()
        return self._done

    def _word(self, word: str, number: str | None, *, is_marked: bool) -> None:
        if is_marked or word in _LEFT_OUT:
            self._silent = True
        elif word in _ENDS:
            self._end()
        elif word in _WRITTEN:
            self._add(_WRITTEN[word])
        elif word == "u" and number:
            self._add(chr(int(number) % 0x10000))
            self._skip = self._replaced
        elif word == "uc" and number:
            self._replaced = max(0, int(number))
        elif word == "ansicpg" and number:
            self._charset = f"cp{number}"

    def _byte(self, value: int) -> None:
        """Several bytes may be one character; those after a Unicode character only stand in for it."""
        if self._skip:
            self._skip -= 1
        elif not self._silent:
            self._bytes.append(value)

    def _flush(self) -> None:
        if self._bytes:
            try:
                self._line.append(bytes(self._bytes).decode(self._charset, "replace"))
            except LookupError:
                self._line.append(bytes(self._bytes).decode("cp1252", "replace"))
            self._bytes.clear()

    def _add(self, text: str) -> None:
        left = min(self._skip, len(text))
        self._skip -= left
        if not self._silent:
            self._line.append(text[left:])

    def _end(self) -> None:
        if self._silent:
            return
        text = "".join(self._line).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").rstrip()
        self._line = []
        self._done.append(Paragraph(text.removeprefix("•\t"), is_item=text.startswith("•\t")))
