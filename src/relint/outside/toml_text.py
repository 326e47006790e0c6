"""TOML of other people, read within bounds: what Python's reader cannot bear is refused before it sees it."""

from __future__ import annotations

from typing import Any

from relint.outside.late_expressions import late

_STRING = late(r'"(?:\\.|[^"\\\n])*+"|\'[^\'\n]*+\'|\\.')
#: For a key of many parts Python's reader takes the square of their number.
_LONG_KEY = late(r"(?<![\w-])(?:[\w-]++[ \t]*+\.[ \t]*+){50}")
_BITS = 64
_TOO_LARGE = "a number of more digits than anybody counts"
_PLACE = late(r" \(at (?:line (\d+), column \d+|end of document)\)$")


class NotTomlError(ValueError):
    """What is wrong with a text, and on which of its lines."""

    def __init__(self, problem: str, line: int) -> None:
        super().__init__(problem)
        self.problem, self.line = problem, line


def toml_table(text: str) -> dict[str, Any]:
    """The table that a text is, its line ends newlines alone. Raises `NotTomlError` for whatever is wrong with it."""
    import tomllib  # its expressions take longer to compile than a mail takes to read

    if long := _LONG_KEY.search(plain := _STRING.sub("s", text)):
        raise NotTomlError("a key of more than 50 parts", plain.count("\n", 0, long.start()) + 1)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(said := str(error))
        line = int(place[1]) if place and place[1] else max(1, len(text.splitlines()))
        raise NotTomlError(_PLACE.sub("", said), line) from error
    except RecursionError as error:
        raise NotTomlError("too many brackets in one another", _most(text, "[{")) from error
    except ValueError as error:  # a number of thousands of digits
        raise NotTomlError(_TOO_LARGE, _most(text, "0123456789")) from error
    if _holds_large(table):
        raise NotTomlError(_TOO_LARGE, _most(text, "0123456789abcdefABCDEF_"))
    return table


def _holds_large(value: object) -> bool:
    """True where a whole number has more bits than TOML gives it: one that is written in sixteens cannot be printed."""
    if isinstance(value, int):
        return value.bit_length() > _BITS
    below = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return any(map(_holds_large, below))


def _most(text: str, signs: str) -> int:
    """The line that has most of these."""
    counts = [sum(map(line.count, signs)) for line in text.splitlines()]
    return counts.index(max(counts)) + 1
