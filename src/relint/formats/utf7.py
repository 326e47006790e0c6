"""UTF-7 (RFC 2152), which some old mail is in: each character with the bytes that made it, in one pass.

Python's own decoder begins again at the start of a run for every byte, and gives half characters out.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable

#: A run in base64, with the minus that may end it.
_RUN = re.compile(rb"\+([A-Za-z0-9+/]*)(-?)")
_BITS, _UNIT = 6, 16
_SURROGATES = range(0xD800, 0xE000)


def decoded(data: bytes) -> tuple[str, Iterable[tuple[int, int]]]:
    """The text, and number and bytes of each character that was not made by one byte."""
    pieces: list[str] = []
    odd: list[tuple[int, int]] = []
    cursor = count = 0
    for match in _RUN.finditer(data):
        plain = data[cursor : match.start()].decode("ascii", "replace")
        count += len(plain)
        made, lengths = _run(match[1], len(match[0]))
        odd += [(count + place, length) for place, length in enumerate(lengths) if length != 1]
        pieces += [plain, made]
        count += len(made)
        cursor = match.end()
    pieces.append(data[cursor:].decode("ascii", "replace"))
    return "".join(pieces), odd


def _run(letters: bytes, length: int) -> tuple[str, list[int]]:
    """The characters of one run that is `length` bytes long, and how many bytes each of them takes."""
    if not letters:
        return "+", [length]
    units = len(letters) * _BITS // _UNIT
    octets = base64.b64decode(letters + b"A" * (-len(letters) % 4))[: units * 2]
    text = octets.decode("utf-16-be", "surrogatepass")
    lengths: list[int] = []
    used = taken = 0
    for char in text:
        used += 2 if ord(char) > 0xFFFF else 1
        end = min(length, 1 - -used * _UNIT // _BITS)
        lengths.append(end - taken)
        taken = end
    if not lengths:
        return "\ufffd", [length]
    lengths[-1] += length - taken
    return "".join("\ufffd" if ord(char) in _SURROGATES else char for char in text), lengths
