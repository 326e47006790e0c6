"""Over which stretch of a draft each order keeps its rules quiet.

| order | keeps quiet about |
| --- | --- |
| `relint-disable-line NAMES` | what starts in the comment's own line |
| `relint-disable-next-line NAMES` | what starts in the next line with text |
| `relint-disable NAMES` | what starts between here and the next `relint-enable`, or the end |
| `relint-enable NAMES` | nothing more |
| `relint-disable-file NAMES` | everything in the draft, and findings about the draft as a whole |

NAMES are packs or rules, parted by space or comma; none means every rule. A `relint-disable` with names that no
`relint-enable` ends also silences findings about the draft as a whole.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from relint.draft.source import Source
from relint.draft.span import Span
from relint.outside.late_expressions import late
from relint.outside.structs import Struct
from relint.results.finding import Finding
from relint.settings.selection import names_rule
from relint.silencing.orders import Order

_LINE_END = late(r"\r\n|\n|\r")
_INK = late(r"\S")
COVERS = {
    "disable": "block",
    "disable-line": "line",
    "disable-next-line": "next line",
    "disable-file": "file",
}


class Silence(Struct, frozen=True):
    """One name (or `None`: every rule) that one comment silences over a stretch of the source.

    `is_open` is true for one that lasts to the end of the draft because nobody ends it.
    """

    order: Order
    name: str | None
    over: Span
    whole_draft: bool = False
    is_open: bool = False

    def names(self, rule: str) -> bool:
        """True when it speaks of the rule."""
        return self.name is None or names_rule(self.name, rule)

    def holds(self, finding: Finding) -> bool:
        """True when the finding is silenced by this."""
        if not self.names(finding.rule):
            return False
        if finding.span is None:
            return self.whole_draft
        return self.over.start <= finding.span.start < max(self.over.end, self.over.start + 1)


class Coverage:
    """The silences of a draft, and the `relint-enable`s that end one of them."""

    def __init__(self, orders: Sequence[Order], source: Source) -> None:
        self._orders = orders
        self._text = source.text
        #: By name (`None`: all of them), the numbers of the comments that give it back and where each begins, in order:
        #: so none is looked for through all of them.
        self._given_back: dict[str | None, list[tuple[int, int]]] = {}
        #: The numbers of the orders that end a silence, as far as silences were asked for.
        self.ending: set[int] = set()
        for index, order in enumerate(orders):
            if order.verb == "enable":
                for name in order.names or (None,):
                    self._given_back.setdefault(name, []).append((index, order.comment.source.start))

    def silences(self) -> Iterator[Silence]:
        """One for each name of each order, in order."""
        for index, order in enumerate(self._orders):
            for name in order.names or (None,):
                if order.verb == "disable-file":
                    yield Silence(order, name, Span(0, len(self._text)), whole_draft=True)
                elif order.verb == "disable-next-line":
                    yield Silence(order, name, _next_line(order.comment.source.end, self._text))
                elif order.verb == "disable-line":
                    yield Silence(order, name, _own_line(order.comment.source, self._text))
                elif order.verb == "disable":
                    yield self._block(index, order, name)

    def _block(self, index: int, order: Order, name: str | None) -> Silence:
        end = self._end(index, name)
        over = Span(order.comment.source.end, len(self._text) if end is None else end)
        return Silence(order, name, over, whole_draft=end is None and name is not None, is_open=end is None)

    def _end(self, index: int, name: str | None) -> int | None:
        """Where the first `relint-enable` after comment `index` stands that ends the silence over `name`."""
        parts = name.split("/") if name is not None else []
        names: list[str | None] = [None, *("/".join(parts[:count]) for count in range(1, len(parts) + 1))]
        found = [later for each in names if (later := self._next(each, index)) is not None]
        if not found:
            return None
        number, place = min(found)
        self.ending.add(number)
        return place

    def _next(self, name: str | None, index: int) -> tuple[int, int] | None:
        orders = self._given_back.get(name, [])
        place = bisect_right(orders, (index, sys.maxsize))
        return orders[place] if place < len(orders) else None


def _own_line(comment: Span, text: str) -> Span:
    start = max(text.rfind("\n", 0, comment.start), text.rfind("\r", 0, comment.start)) + 1
    end = _LINE_END.search(text, comment.end)
    return Span(start, end.start() if end else len(text))


def _next_line(offset: int, text: str) -> Span:
    """The next line with text in it, from the end of the comment's own line."""
    own = _LINE_END.search(text, offset)
    inked = _INK.search(text, own.end()) if own else None
    if inked is None:
        return Span(len(text), len(text))
    end = _LINE_END.search(text, inked.start())
    return Span(inked.start(), end.start() if end else len(text))
