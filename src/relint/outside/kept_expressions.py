"""Regular expressions as an earlier run compiled them: a mail needs some two hundred, an eighth of its time.

Python's compiler makes plain numbers of an expression; from them it comes back in a fiftieth of the time, and the
engine looks them through before it takes them. They are kept under the Python that made them. Wherever anything is not
as expected, the expression is compiled as ever.
"""

from __future__ import annotations

import re
import sys
from array import array
from functools import cached_property
from hashlib import blake2b
from importlib import import_module
from typing import Any, NamedTuple

import msgspec

from relint import cache

#: So few new ones are not worth writing all of them again.
_FEW = 8
#: With more, most are of an older relint: start afresh.
_MOST = 3_000
_STATES = 3


class ExpressionCode(NamedTuple):
    """What the engine is given for an expression."""

    flags: int
    #: Numbers of four bytes each, in this machine's order.
    numbers: bytes
    groups: int
    by_name: dict[str, int]
    names: tuple[str | None, ...]

    def expression(self, source: str) -> re.Pattern[str]:
        """The expression itself; the engine raises an error for numbers that make none."""
        engine, numbers = import_module("_sre"), array("I", self.numbers).tolist()
        made: re.Pattern[str] = engine.compile(source, self.flags, numbers, self.groups, self.by_name, self.names)
        return made


class KeptExpressions:
    """Codes by expression, read when the first is asked for."""

    def __init__(self) -> None:
        self._new: dict[str, tuple[str, int]] = {}

    def compiled(self, source: str, flags: int) -> re.Pattern[str]:
        """What `re.compile` gives."""
        key = f"{flags:d} {source}"
        if (raw := self._known.get(key)) is not None:
            try:
                return msgspec.msgpack.decode(raw, type=ExpressionCode).expression(source)
            except Exception:  # whatever it is, it is no reason to do without the expression
                del self._known[key]
        made = re.compile(source, flags)
        self._new[key] = source, flags
        return made

    @cached_property
    def _known(self) -> dict[str, msgspec.Raw]:
        try:
            data = cache.read(cache.cache_folder(), _name())
            return msgspec.msgpack.decode(data, type=dict[str, msgspec.Raw]) if data else {}
        except Exception:  # a home that cannot be told, a file that is none of ours
            return {}

    def read_none(self) -> None:
        """Compile what is asked for from here on; a build reads nothing of the user's and needs no library for it."""
        self._known = {}

    def keep(self) -> None:
        """Keep what this run compiled, if it is much."""
        folder = cache.cache_folder()
        if folder is None or len(self._new) < _FEW:
            return
        codes = dict(self._known) if len(self._known) < _MOST else {}
        for key, (source, flags) in self._new.items():
            if (code := _code_of(source, flags)) is not None:
                codes[key] = msgspec.Raw(msgspec.msgpack.encode(code))
        cache.write(folder, _name(), msgspec.msgpack.encode(codes))
        cache.keep_newest(folder, "expressions/*.msgpack", _STATES)
        self._known.update(codes)
        self._new.clear()


def _name() -> str:
    made_by = f"{sys.version}\n{sys.byteorder}\n{import_module('_sre').MAGIC}"
    return f"expressions/{blake2b(made_by.encode(), digest_size=16).hexdigest()}.msgpack"


def _code_of(source: str, flags: int) -> ExpressionCode | None:
    """As `re.compile` does it; `None` where this Python does it in another way, or no file holds the expression."""
    try:
        source.encode()  # not one with half a character
        parser: Any = import_module("re._parser")
        compiler: Any = import_module("re._compiler")
        parsed = parser.parse(source, flags)
        state = parsed.state
        names: list[str | None] = [None] * state.groups
        for name, number in state.groupdict.items():
            names[number] = name
        numbers = array("I", compiler._code(parsed, flags))
        whole = flags | state.flags
        code = ExpressionCode(whole, numbers.tobytes(), state.groups - 1, dict(state.groupdict), tuple(names))
        return code if code.expression(source) == re.compile(source, flags) else None
    except Exception:
        return None


#: Those of this process.
EXPRESSIONS = KeptExpressions()
