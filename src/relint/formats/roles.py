"""Who speaks when: greeting, sign-off, signature, footer and quoted history, in pieces of any format."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relint.draft.document import BlockKind
from relint.draft.span import Span
from relint.english.greetings import is_greeting
from relint.english.sign_offs import is_sign_off
from relint.formats import phrases
from relint.formats.plain import BULLET
from relint.formats.raw_block import RawBlock
from relint.formats.share_bar import is_share_bar

_K = BlockKind
_PROSE = frozenset({_K.PARAGRAPH, _K.TABLE_CELL, _K.HEADING, _K.QUOTE})
_CUT = frozenset({_K.PARAGRAPH, _K.TABLE_CELL, _K.LIST_ITEM, _K.QUOTE})
_BULLETS = "•·▪◦‣●"
_GREETING_WITHIN = 10
_SHORT_LINE = 80


def assign(pieces: Sequence[RawBlock], *, is_post: bool = False) -> list[RawBlock]:
    """The pieces with their roles; some are cut in two. `is_post`: only what is plainly so."""
    found = _history([_without_bar(line) for piece in pieces for line in _lines_apart(piece)])
    found = _greeting(found, is_post=is_post)
    found, signed = _sign_off(found, is_post=is_post)
    if signed is None and not is_post:
        signed = _bare_signature(found)
    found = _delimited(found)
    if signed is not None:
        found = _signature(found, signed)
    return _footer(found, after=signed)


def signed_on_pages(pieces: Sequence[RawBlock], pages: Sequence[RawBlock]) -> list[RawBlock]:
    """What the head and the foot of each page say; a name there signs a letter that nobody else signs."""
    if any(piece.kind in (_K.SIGN_OFF, _K.SIGNATURE) for piece in pieces):
        return list(pages)
    return [piece.renamed(_K.SIGNATURE) if phrases.begins_with_name(piece.text) else piece for piece in pages]


def _without_bar(piece: RawBlock) -> RawBlock:
    """A row of buttons to share by stands in a footer, wherever it is."""
    return piece.renamed(_K.FOOTER) if piece.kind in _PROSE and is_share_bar(piece.text) else piece


def _lines_apart(piece: RawBlock) -> Iterator[RawBlock]:
    """Lines that the reader sees as lines are pieces of their own, unless a sentence runs on."""
    if piece.kind not in _CUT or "\n" not in piece.text:
        is_item = piece.kind is _K.PARAGRAPH and piece.text[0] in _BULLETS
        yield piece.cut(*_line(piece, Span(0, len(piece.text)))) if is_item else piece
        return
    start = 0
    lines: list[Span] = []
    for line, after in zip(piece.lines, [*piece.lines[1:], None], strict=True):
        if after is not None and _runs_on(line.of(piece.text), after.of(piece.text)):
            continue
        lines.append(Span(start, line.end))
        start = line.end + 1
    yield from piece.parts([_line(piece, span) for span in lines])


def _runs_on(line: str, after: str) -> bool:
    if BULLET.match(after) or is_sign_off(line) or is_greeting(line):
        return False
    return len(line) >= 10 and line[-1] not in ".!?:;" and after[0].islower()


def _line(piece: RawBlock, span: Span) -> tuple[Span, BlockKind | None]:
    """A line without its bullet, and what it is instead of a paragraph."""
    if piece.kind is _K.PARAGRAPH and (bullet := BULLET.match(span.of(piece.text))):
        return Span(span.start + bullet.end(), span.end), _K.LIST_ITEM
    return span, None


def _history(pieces: list[RawBlock]) -> list[RawBlock]:
    """Everything from the line that says whose words follow."""
    found: list[RawBlock] = []
    for index, piece in enumerate(pieces):
        if phrases.FORWARDED.match(piece.text) or (index and _heads_quoted_mail(pieces, index)):
            return found + [each.renamed(_K.HISTORY) for each in pieces[index:]]
        if phrases.WROTE.match(piece.text) and index:
            follows = pieces[index + 1].kind if index + 1 < len(pieces) else _K.HISTORY
            if follows not in (_K.HISTORY, _K.QUOTE):
                return found + [each.renamed(_K.HISTORY) for each in pieces[index:]]
            piece = piece.renamed(_K.HISTORY)
        elif _is_quoted(piece, found, pieces):
            piece = piece.renamed(_K.HISTORY)
        found.append(piece)
    return found


def _heads_quoted_mail(pieces: list[RawBlock], index: int) -> bool:
    """True for “From:” above “Sent:”, “To:” and “Subject:”, as Outlook sets them over the mail that is answered."""
    first = pieces[index].text
    if not phrases.QUOTED_FROM.match(first):
        return False
    lines = [line for piece in pieces[index : index + 7] for line in piece.text.split("\n")][1:9]
    found = {match.lastgroup for line in lines if (match := phrases.QUOTED_HEADER.match(line))}
    return len(found) >= 2


def _is_quoted(piece: RawBlock, found: list[RawBlock], pieces: list[RawBlock]) -> bool:
    if piece.kind is _K.QUOTE:
        return bool(found) and bool(phrases.WROTE.match(found[-1].text) or found[-1].kind is _K.HISTORY)
    return bool(phrases.WROTE.match(piece.text)) and len(pieces) > 1 and pieces[1].kind in (_K.HISTORY, _K.QUOTE)


def _greeting(pieces: list[RawBlock], *, is_post: bool) -> list[RawBlock]:
    """The first one only; a sentence on the same line is cut off."""
    within = 2 if is_post else _GREETING_WITHIN
    seen = 0
    for index, piece in enumerate(pieces):
        if seen >= within:
            break
        if piece.kind not in _PROSE and piece.kind is not _K.LIST_ITEM:
            continue
        seen += 1
        if piece.kind in (_K.LIST_ITEM, _K.QUOTE):
            continue
        # A tag at the start is somebody's name, whatever the rest of the draft looks like.
        is_tag = bool(piece.placeholders) and not piece.placeholders[0].span.start
        end = phrases.greeting_end(piece.text, may_be_bare=not is_post or is_tag)
        if end is None:
            continue
        rest = piece.cut(Span(end, len(piece.text)))
        greeting = piece.cut(Span(0, end), _K.GREETING).renamed(_K.GREETING)
        if not any(char.isalnum() for char in rest.text):
            return [*pieces[:index], piece.renamed(_K.GREETING), *pieces[index + 1 :]]
        if piece.kind is _K.HEADING:
            break
        return [*pieces[:index], greeting, rest, *pieces[index + 1 :]]
    return pieces


def _sign_off(pieces: list[RawBlock], *, is_post: bool) -> tuple[list[RawBlock], int | None]:
    """The last sign-off, and the number of the piece after it."""
    follows: RawBlock | None = None
    below: RawBlock | None = None
    for index in range(len(pieces) - 1, 0, -1):
        piece = pieces[index]
        follows = below if below is not None and below.text.strip("-–— ") else follows
        below = piece
        if piece.kind not in (_K.PARAGRAPH, _K.TABLE_CELL, _K.HEADING, _K.LIST_ITEM):
            continue
        name = phrases.signed_name(piece.text)
        if name is not None and piece.kind is not _K.HEADING:
            parts = [piece.cut(Span(0, name), _K.SIGN_OFF).renamed(_K.SIGN_OFF)]
            parts.append(piece.cut(Span(name, len(piece.text)), _K.SIGNATURE).renamed(_K.SIGNATURE))
            return [*pieces[:index], *parts, *pieces[index + 1 :]], index + 1
        is_closing = phrases.is_closing(piece.text) and follows is not None and _is_name(follows)
        if is_closing or (is_sign_off(piece.text) and _may_sign(piece, follows, is_post=is_post)):
            return [*pieces[:index], piece.renamed(_K.SIGN_OFF), *pieces[index + 1 :]], index + 1
    return pieces, None


def _may_sign(piece: RawBlock, follows: RawBlock | None, *, is_post: bool) -> bool:
    named = follows is not None and len(follows.text) <= _SHORT_LINE and not phrases.is_sentence(follows.text)
    if piece.kind is _K.HEADING or is_post:
        return named and follows is not None and _is_name(follows)
    if piece.text[-1] in ",–—-":
        return True
    return (
        follows is None or named or bool(phrases.FOOTER.search(follows.text) or phrases.POSTSCRIPT.match(follows.text))
    )


def _bare_signature(pieces: list[RawBlock]) -> int | None:
    """The number of the piece that is a name at the end of a mail without a sign-off."""
    contact_lines = 0
    delimiter = _delimiter(pieces)
    for index in range((delimiter or len(pieces)) - 1, 0, -1):
        piece = pieces[index]
        is_line = piece.kind in (_K.PARAGRAPH, _K.LIST_ITEM, _K.HEADING)
        if piece.kind in (_K.HISTORY, _K.FOOTER, _K.ALT_TEXT) or phrases.FOOTER.search(piece.text):
            continue
        above = pieces[index - 1]
        is_in_list = piece.kind is above.kind is _K.LIST_ITEM
        is_apart = is_line and not is_in_list and (_stands_for_a_person(piece) or _ends_copy(above))
        if is_apart and _is_name(piece):
            return index
        contact_lines += 1
        if contact_lines > 6 or not (phrases.POSTSCRIPT.match(piece.text) or (is_line and _is_short(piece))):
            break
    return delimiter


def _delimiter(pieces: list[RawBlock]) -> int | None:
    return next((index for index, piece in enumerate(pieces) if index and piece.text == "--"), None)


def _is_name(piece: RawBlock) -> bool:
    """True for a line that may be somebody's name; a tag that holds anything else is none."""
    whole = Span(0, len(piece.text))
    if any(each.span == whole and each.names not in ("person", "company") for each in piece.placeholders):
        return False
    return phrases.is_name(piece.text)


def _stands_for_a_person(piece: RawBlock) -> bool:
    """True for a line that is “[Name]” or “{{ first_name }}” and no more."""
    whole = Span(0, len(piece.text))
    return any(each.span == whole and each.names == "person" for each in piece.placeholders)


def _is_short(piece: RawBlock) -> bool:
    return len(piece.text) <= 60 and not phrases.is_sentence(piece.text, least=3)


def _delimited(pieces: list[RawBlock]) -> list[RawBlock]:
    """What stands below the line `--` is a signature, and the line itself no words."""
    start = _delimiter(pieces)
    if start is None:
        return pieces
    below = [piece if piece.kind is _K.HISTORY else piece.renamed(_K.SIGNATURE) for piece in pieces[start + 1 :]]
    return pieces[:start] + below


def _ends_copy(piece: RawBlock) -> bool:
    if any(link.span == Span(0, len(piece.text)) for link in piece.links):
        return True
    return piece.kind in (_K.BUTTON, _K.LIST_ITEM) or piece.text[-1] in ".!?:…)" or len(piece.text) > 60


def _signature(pieces: list[RawBlock], start: int) -> list[RawBlock]:
    """Short lines after the sign-off, until a postscript, a footer or a paragraph."""
    found = list(pieces)
    for index in range(start, len(found)):
        piece = found[index]
        if piece.kind in (_K.HISTORY, _K.BUTTON, _K.FOOTER) or phrases.POSTSCRIPT.match(piece.text):
            break
        if phrases.FOOTER.search(piece.text) or len(piece.text) > 2 * _SHORT_LINE:
            break
        if index > start and phrases.is_sentence(piece.text):
            break
        if piece.kind is not _K.ALT_TEXT:
            found[index] = piece.renamed(_K.SIGNATURE)
    return [piece for piece in found if piece.text.strip("-–—_ ")]


def _footer(pieces: list[RawBlock], *, after: int | None) -> list[RawBlock]:
    """What stands below the letter; and, at its top, the way to see it in a browser."""
    found = list(pieces)
    body = [index for index, piece in enumerate(found) if piece.kind is not _K.HISTORY]
    tail = _tail(found, body, after)
    for place, index in enumerate(body):
        piece = found[index]
        if piece.kind not in _PROSE | {_K.LIST_ITEM, _K.SIGNATURE, _K.BUTTON}:
            continue
        is_top = place < 3 and piece.kind is not _K.HEADING and len(piece.text) < 160
        is_below = tail is not None and index >= tail
        if (is_top and phrases.TOP_LINE.search(piece.text)) or (
            is_below and (phrases.is_footer(piece.text) or not _is_copy(piece))
        ):
            found[index] = piece.renamed(_K.FOOTER)
    return found


def _tail(pieces: list[RawBlock], body: list[int], after: int | None) -> int | None:
    """The number of the first piece of the footer: after the signature, or in the last part of the draft."""
    if after is None:
        return _last_footer(pieces, body[len(body) * 3 // 5 :]) if len(body) > 2 else None

    for index in body:
        piece = pieces[index]
        if index < after or piece.kind in (_K.GREETING, _K.SIGN_OFF, _K.BUTTON):
            continue
        if piece.kind is _K.SIGNATURE and not phrases.FOOTER.search(piece.text):
            continue
        if phrases.is_footer(piece.text):
            return index
    return None


def _last_footer(pieces: list[RawBlock], body: list[int]) -> int | None:
    """Going up from the end: where the footer of a mail without a signature begins."""
    start, misses = None, 0
    for index in reversed(body):
        piece = pieces[index]
        if phrases.is_footer(piece.text) and piece.kind is not _K.BUTTON:
            start, misses = index, 0
            continue
        misses += 3 if phrases.is_sentence(piece.text) or piece.kind is _K.BUTTON else 1
        if misses > 6:
            break
    if start is None or not start:
        return start
    above = pieces[start - 1]
    is_company = phrases.is_postal(pieces[start].text) and above.kind is _K.PARAGRAPH and _is_name(above)
    return start - 1 if is_company else start


def _is_copy(piece: RawBlock) -> bool:
    """A longer paragraph, a postscript or a button below the first line of the footer is still copy."""
    if piece.kind in (_K.BUTTON, _K.HEADING):
        return True
    return bool(phrases.POSTSCRIPT.match(piece.text)) or len(piece.text) > 160
