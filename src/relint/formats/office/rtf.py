"""Rich text (`.rtf`): its words without fonts, styles, pictures and field codes."""

from __future__ import annotations

import re

from relint.formats.office.merge_fields import merge_field
from relint.formats.office.paragraphs import Paragraph
from relint.formats.office.rows import rows
from relint.formats.office.rtf_beside import Aside, RtfBeside, is_beside
from relint.formats.office.rtf_words import BOXES, CODE_PAGES, ENDS, LEFT_OUT, LINE_ENDS, SIGNS, TOKEN, WRITTEN
from relint.formats.office.runs import Runs
from relint.outside.structs import Struct, replace

_HEADING = re.compile(r"\s*heading (\d)\s*;", re.IGNORECASE)
_LINK = re.compile(r'\s*HYPERLINK\s+"?([^"\s]{1,2000})')


class _State(Struct, frozen=True):
    """What a group may change and its end takes back."""

    holder: str = ""
    replaced: int = 1
    is_bold: bool = False
    is_italic: bool = False
    is_unseen: bool = False
    link_from: int | None = None
    font: str = ""
    is_merged: bool = False
    is_box: bool = False
    aside: Aside | None = None

    @property
    def is_silent(self) -> bool:
        return bool(self.holder) or self.is_unseen or self.is_merged


def paragraphs(data: bytes) -> list[Paragraph]:
    """The paragraphs of the text; behind it its notes, headers and footers. Raises `ValueError` for no rich text."""
    if not data.lstrip().startswith(b"{\\rtf"):
        raise ValueError("it does not begin as rich text")
    return _RtfReader(data.decode("latin-1")).paragraphs()


class _RtfReader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._done: list[Paragraph] = []
        self._table: list[list[list[Paragraph]]] = []
        self._row: list[list[Paragraph]] = []
        self._cell: list[Paragraph] = []
        self._words, self._count = Runs(), 0
        self._bytes = bytearray()
        self._charset = "cp1252"
        self._state, self._stack = _State(), list[_State]()
        self._skip = 0
        self._levels: dict[str, int] = {}
        self._style, self._target, self._field = "", "", ""
        self._code_pages: dict[str, str] = {}
        self._outside: list[tuple[Runs, bool, bool, int]] = []
        self._boxes: list[Paragraph] = []
        self._beside = RtfBeside()
        self._is_item = self._in_table = False
        self._level = 0

    def paragraphs(self) -> list[Paragraph]:
        """Go through the tokens."""
        ahead = ""
        for match in TOKEN.finditer(self._text):
            if match["byte"] is None:
                self._flush()
            if match["brace"]:
                self._skip = 0  # what stands in for a character ends with its group
            if match["brace"] == "{":
                self._stack.append(self._state)
            elif match["brace"] == "}":
                self._close()
            elif match["word"]:
                is_marked = ahead == "\\*" and match["word"] not in ("shppict",)
                self._word(match["word"], match["number"], is_marked=is_marked)
            elif match["byte"]:
                self._byte(int(match["byte"], 16))
            elif match["sign"] in LINE_ENDS:
                self._word("par", None, is_marked=False)
            elif match["sign"]:
                self._add(SIGNS.get(match["sign"], ""))
            elif match["text"]:
                self._add(match["text"])
            ahead = match[0].rstrip()
        self._flush()
        if self._words.length:
            self._end()
        self._end_table()
        return [*self._done, *self._beside.paragraphs(behind=self._count)]

    def _close(self) -> None:
        state, self._state = self._state, self._stack.pop() if self._stack else _State()
        if state.link_from is not None and self._state.link_from is None and self._target:
            self._words.mark(state.link_from, self._words.length, self._target)
            self._target = ""
        if state.aside and not self._state.aside:
            self._beside.add(self._paragraph_done(), state.aside)
            self._leave()
        elif state.is_box and not self._state.is_box:
            self._end()
            self._leave()

    def _enter(self) -> None:
        """What comes now is no part of the paragraph around it."""
        self._outside.append((self._words, self._is_item, self._in_table, self._level))
        self._words, self._is_item, self._in_table, self._level = Runs(), False, False, 0

    def _leave(self) -> None:
        self._words, self._is_item, self._in_table, self._level = self._outside.pop()

    def _word(self, word: str, number: str | None, *, is_marked: bool) -> None:
        if word in ("listtext", "pntext"):
            self._is_item = True
        if word in BOXES and self._state.holder != "shprslt" and not self._state.is_box:
            self._enter()
            self._state = replace(self._state, holder="", is_box=True)
        elif is_beside(word):
            self._begin_beside(word)
        elif is_marked or word in LEFT_OUT:
            if self._state.holder != "shprslt":
                self._state = replace(self._state, holder=word)
        elif self._state.holder:
            self._described(word, number)
        elif word in ENDS:
            self._end()
        elif word == "cell":
            self._end(is_cell=True)
        elif word == "row":
            if not self._state.aside:
                self._table.append(self._row)
                self._row = []
        elif word in WRITTEN:
            self._add(WRITTEN[word])
        else:
            self._letters(word, number)

    def _begin_beside(self, word: str) -> None:
        """A note, a header or a footer, unless it stands where nobody sees it."""
        if self._outside or self._state.is_silent:
            self._state = replace(self._state, holder=word)
            return
        aside = self._beside.called(word)
        if aside.note:
            self._words.call(aside.note)
        self._enter()
        self._state = replace(self._state, aside=aside)

    def _described(self, word: str, number: str | None) -> None:
        """Words of what is not read itself: they name a style or a font."""
        if word == "s":
            self._style = number or ""
        elif word == "f" and self._state.holder == "fonttbl":
            self._state = replace(self._state, font=number or "")
        elif word == "fcharset" and number in CODE_PAGES:
            self._code_pages[self._state.font] = CODE_PAGES[number]

    def _letters(self, word: str, number: str | None) -> None:
        """Words that change how the letters behind them are read."""
        is_on = number != "0"
        if word == "u" and number:
            self._add(chr(int(number) % 0x10000))
            self._skip = self._state.replaced
        elif word == "uc" and number:
            self._state = replace(self._state, replaced=max(0, int(number)))
        elif word == "f":
            self._state = replace(self._state, font=number or "")
        elif word == "field":
            self._field = ""
        elif word == "ansicpg" and number:
            self._charset = f"cp{number}"
        elif word == "b":
            self._state = replace(self._state, is_bold=is_on)
        elif word == "i":
            self._state = replace(self._state, is_italic=is_on)
        elif word in ("deleted", "v", "mvf"):
            self._state = replace(self._state, is_unseen=is_on)
        elif word == "plain":
            self._state = replace(self._state, is_bold=False, is_italic=False, is_unseen=False, font="")
        elif word == "fldrslt":
            self._result()
        else:
            self._paragraph(word, number)

    def _result(self) -> None:
        """What a field shows begins here; a value that a mailing fills in is a tag."""
        tag = merge_field(self._field)
        if tag and not self._state.is_silent:
            self._words.merged(tag)
        self._state = replace(self._state, link_from=self._words.length, is_merged=tag is not None)

    def _paragraph(self, word: str, number: str | None) -> None:
        """Words that say what the paragraph is."""
        if word == "pard":
            self._is_item, self._in_table, self._level = False, False, 0
        elif word == "intbl":
            self._in_table = True
        elif word == "s":
            self._level = self._levels.get(number or "", 0)
        elif word == "outlinelevel" and number and int(number) < 6:
            self._level = int(number) + 1

    def _byte(self, value: int) -> None:
        """Several bytes may be one character; those after a Unicode character only stand in for it."""
        if self._skip:
            self._skip -= 1
        elif not self._state.is_silent:
            self._bytes.append(value)
        elif self._state.is_merged:
            self._words.shows(1)

    def _flush(self) -> None:
        if self._bytes:
            try:
                charset = self._code_pages.get(self._state.font, self._charset)
                text = bytes(self._bytes).decode(charset, "replace")
            except LookupError:
                text = bytes(self._bytes).decode("cp1252", "replace")
            self._put(text)
            self._bytes.clear()

    def _add(self, text: str) -> None:
        left = min(self._skip, len(text))
        self._skip -= left
        if not self._state.is_silent:
            self._put(text[left:])
        elif self._state.is_merged and not self._state.holder:
            self._words.shows(len(text) - left)
        elif self._state.holder == "stylesheet" and (match := _HEADING.match(text)):
            self._levels[self._style] = int(match[1])
        elif self._state.holder == "fldinst":
            self._field += text
            if match := _LINK.match(text):
                self._target = match[1]

    def _put(self, text: str) -> None:
        self._words.add(text, is_bold=self._state.is_bold or self._state.is_italic)

    def _end(self, *, is_cell: bool = False) -> None:
        if self._state.holder:
            return
        if self._state.aside:
            self._beside.add(self._paragraph_done(), self._state.aside)
            return
        self._count += 1
        done = self._paragraph_done()
        if self._state.is_box or self._outside:
            self._boxes.append(done)
            return
        if is_cell or self._in_table:
            self._cell.append(done)
        else:
            self._end_table()
            self._done += [done, *self._boxes]
            self._boxes = []
        self._cell, self._boxes = (
            (self._cell + self._boxes, []) if is_cell or self._in_table else (self._cell, self._boxes)
        )
        if is_cell:
            self._row.append(self._cell)
            self._cell = []

    def _paragraph_done(self) -> Paragraph:
        mark = "#" * self._level + " " if self._level else "- " if self._is_item else ""
        words, self._words = self._words, Runs()
        return _whole(words.paragraph(mark, self._count))

    def _end_table(self) -> None:
        self._done += [*rows(self._table), *(each for cell in self._row for each in cell), *self._cell]
        self._table, self._row, self._cell = [], [], []


def _whole(paragraph: Paragraph) -> Paragraph:
    """Characters that came in halves are one; a bullet that was typed is a mark."""
    text = paragraph.text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if text != paragraph.text:
        calls = tuple((min(place, len(text)), note) for place, note in paragraph.calls)
        return replace(paragraph, text=text, runs=(), fields=(), calls=calls)
    if text.startswith("•\t"):
        calls = tuple((max(0, place - 2), note) for place, note in paragraph.calls)
        return replace(paragraph, text=text.removeprefix("•\t"), mark="- ", runs=(), fields=(), calls=calls)
    return paragraph
