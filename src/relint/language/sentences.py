"""Cut the visible text of one block into sentences, by rule, before any model runs.

A block is a heading, a paragraph, a list item or the like; sentences never cross blocks. A single line break is
only white space (prose is often wrapped), except after a greeting, round a sign-off and before a bullet.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

from relint.english.abbreviations import MAYBE_LAST, NEVER_LAST, STARTERS
from relint.english.apostrophes import straight
from relint.english.greetings import greeting_end
from relint.english.sign_offs import is_sign_off
from relint.outside.late_expressions import late

_EMOJI = "\u2600-\u27bf\u2b50\ufe0f\u200d\U0001f1e6-\U0001faff"
_CLOSERS = "\"'”’»)\\]}*_"
_OPENERS = "\"'“‘«([{*_¿¡"
_MARKS = ".!?…。"
# A class comes first, so that the engine skips letters; what stands before is looked at afterwards. A row of marks is
# tried once, from its start, and each picture behind it is one step.
_END = late(
    rf"(?P<marks>[{_MARKS}](?<![{_MARKS}]{{2}})[{_MARKS}]*+)(?P<closers>[{_CLOSERS}]*)"
    rf"(?P<emoji>(?:[ \t]*+[{_EMOJI}])*)(?=\s|$)"
)
_BLANK_LINE = late(r"\n[ \t]*\n")
_GLUED = late(r"[.!?…](?<=[a-z]{3}[.!?…])[.!?…]*(?=[A-Z])")
_NEXT = late(rf"\s*[{_OPENERS}]*([^\s]?)")
_WORD_BEFORE = late(r"[\w.’'&-]*$")
_NEXT_WORD = late(rf"\s*[{_OPENERS}]*([\w’']+)")
_ACRONYM = late(r"(?:\w\.)+\w")
_BULLET = late(r"[ \t]*(?:[-*•·▪▸►✓✔–—]|\d{1,2}[.)])[ \t]+\S")
_ENUMERATOR = late(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]*$")


_CHUNK = late(r"\S+")
#: Characters of one sentence, and of one row of signs without a blank.
LONGEST_SENTENCE = 2_000
LONGEST_CHUNK = 200
_LONG_CHUNK = late(rf"\S{{{LONGEST_CHUNK + 1}}}")


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return half-open character ranges, in order, that cover all of the text but its white space."""
    ranges = []
    start = 0
    for end in (*_ends(text), len(text)):
        piece = text[start:end]
        if piece.strip():
            left = start + len(piece) - len(piece.lstrip())
            ranges.append((left, start + len(piece.rstrip())))
        start = end
    return ranges


def _is_too_long(text: str, start: int, end: int) -> bool:
    length = end - start
    return length > LONGEST_CHUNK and (length > LONGEST_SENTENCE or bool(_LONG_CHUNK.search(text, start, end)))


def bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch that no reader would take for one sentence in pieces, cut where they are looked through one by one.

    The tokenizer takes the square of a row of signs without a blank, parser and rules much memory and time for a long
    sentence. Nothing that anybody wrote for a reader is so long.
    """
    if not _is_too_long(text, start, end):
        yield start, end
        return
    pieces = (place for chunk in _CHUNK.finditer(text, start, end) for place in range(*chunk.span(), LONGEST_CHUNK))
    first = last = start
    for place in pieces:
        is_inside = place > first and not text[place - 1].isspace()
        if is_inside or place - first > LONGEST_SENTENCE:
            cut = place if is_inside else last
            if cut > first:
                yield first, first + len(text[first:cut].rstrip())
                first = cut
        last = place
    yield first, end


def _ends(text: str) -> list[int]:
    glued = (match.end() for match in _GLUED.finditer(text) if _starts_sentence(text, match.end()))
    return sorted({*_marked_ends(text), *_line_ends(text), *glued})


def _marked_ends(text: str) -> Iterator[int]:
    start = 0
    blanks = deque(match.end() for match in _BLANK_LINE.finditer(text)) if "\n" in text else deque()
    for match in _END.finditer(text):
        while blanks and blanks[0] <= match.start():
            start = blanks.popleft()
            yield start
        if _is_end(text, start, match):
            start = match.end()
            yield start
    yield from blanks


def _is_end(text: str, start: int, match: re.Match[str]) -> bool:
    following = _NEXT.match(text, match.end())
    letter = following[1] if following else ""
    if not letter:
        return True
    if letter in ",;:)]}%&" or (letter in ".!?…" and not match["emoji"]):
        return False
    if match["closers"] and letter.islower():
        return False
    if "!" in match["marks"] or "?" in match["marks"]:
        return not (letter.islower() and text.endswith(("Yahoo", "Jeopardy"), start, match.start()))
    if match["marks"] != ".":
        return not letter.islower()
    return _is_stop(text, start, match, letter)


def _is_stop(text: str, start: int, match: re.Match[str], letter: str) -> bool:
    """Tell a full stop from the point of an abbreviation, an initial or a list number."""
    found = _WORD_BEFORE.search(text, max(start, match.start() - 24), match.start())
    word = found[0] if found else ""
    bare = word.lower().strip("'’-")
    if not word or match["closers"]:
        return True
    if _opens_item(text, start, match.start()):
        return False
    if bare in NEVER_LAST:
        return False
    if bare == "no":
        return not letter.isdigit()
    if len(bare) == 1 and bare.isalpha() and word != "I":
        return _starts_sentence(text, match.end())
    if bare in MAYBE_LAST or _ACRONYM.fullmatch(bare):
        return _starts_sentence(text, match.end())
    return True


def _opens_item(text: str, start: int, stop: int) -> bool:
    """Tell whether nothing but a list number stands between the stop and the start of its sentence or line."""
    near = max(start, stop - 12)
    edge = text.rfind("\n", near, stop) + 1
    if not edge and near > start:
        return False
    return bool(_ENUMERATOR.fullmatch(text[edge or near : stop].strip(" \t*_")))


def _starts_sentence(text: str, place: int) -> bool:
    found = _NEXT_WORD.match(text, place)
    word = straight(found[1]) if found else ""
    return word[:1].isupper() and word.lower() in STARTERS


def _line_ends(text: str) -> Iterator[int]:
    """Yield the line breaks that end something: after a greeting, round a sign-off, before a bullet."""
    lines = text.split("\n")
    at, signed = 0, False
    for number, line in enumerate(lines[:-1]):
        at += len(line) + 1
        after = lines[number + 1]
        first = number == 0 and _is_greeting(line.strip())
        signed = signed or is_sign_off(line.strip())
        if first or signed or is_sign_off(after.strip()) or _BULLET.match(after):
            yield at


def _is_greeting(line: str) -> bool:
    return bool(line) and greeting_end(line) == len(line)
