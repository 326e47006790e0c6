"""Silencing comments in a draft: `<!-- relint-disable pack/rule -->` and its three sisters.

| comment | silences |
| --- | --- |
| `relint-disable NAMES` | what starts between here and the next `relint-enable`, or the end |
| `relint-enable NAMES` | nothing more |
| `relint-disable-next-line NAMES` | what starts in the next line with text |
| `relint-disable-file NAMES` | everything in the draft, and findings about the draft as a whole |

NAMES are packs or rules, parted by space or comma; none means every rule. A `relint-disable` with names that no
`relint-enable` ends also silences findings about the draft as a whole.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from relint.draft.document import Comment
from relint.draft.source import Source
from relint.draft.span import Span
from relint.errors import did_you_mean
from relint.results.finding import Finding, Severity
from relint.settings.selection import names_rule

UNUSED = "relint/unused-silence"

_COMMENT = re.compile(r"\s*relint-([\w-]*)[\s:]*(.*)", re.DOTALL)
_REASON = re.compile(r"\s--\s.*", re.DOTALL)
_LINE_END = re.compile(r"\r\n|\n|\r")
_INK = re.compile(r"\S")
#: So many names count in all silencing comments of a draft; of those that silence nothing so many are told one by one.
MOST = 1_000
MOST_UNUSED = 20
_LONGEST_VERB = 60
_VERBS = ("disable", "enable", "disable-next-line", "disable-file")


@dataclass(frozen=True, slots=True)
class Silence:
    """One name (or `None`: every rule) that one comment silences over a stretch of the source."""

    comment: Comment
    name: str | None
    over: Span
    whole_draft: bool = False

    def holds(self, finding: Finding) -> bool:
        """True when the finding is silenced by this."""
        if self.name is not None and not names_rule(self.name, finding.rule):
            return False
        if finding.span is None:
            return self.whole_draft
        return self.over.start <= finding.span.start < max(self.over.end, self.over.start + 1)


@dataclass(frozen=True, slots=True)
class Order:
    """A comment that speaks to relint, taken apart."""

    comment: Comment
    verb: str
    names: tuple[str, ...]


def apply(
    comments: Iterable[Comment], source: Source, findings: Iterable[Finding], *, ran: Collection[str] | None = None
) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
    """The findings that are not silenced, and a notice for each comment that could not be understood.

    A comment that silences nothing is itself found (`relint/unused-silence`), unless `ran` is given and holds
    none of the rules that it names: they had no chance to be silenced.
    """
    orders = list(_orders(comments))
    findings = tuple(findings)
    if not orders:
        return findings, ()
    silences = list(islice(_silences(orders, source), MOST + 1))
    said = list(_misunderstood(orders, source))
    if len(silences) > MOST:
        silences.pop()
        said.append(f"There are too many silencing comments: only the first {MOST:,} names in them count.")
    kept = [finding for finding in findings if not any(silence.holds(finding) for silence in silences)]
    unused = (silence for silence in silences if not any(silence.holds(finding) for finding in findings))
    idle = [silence for silence in unused if _had_a_chance(silence, ran)]
    kept += [_unused(silence, source) for silence in idle[:MOST_UNUSED]]
    if len(idle) > MOST_UNUSED:
        said.append(f"{len(idle) - MOST_UNUSED} more silencing comments keep quiet about nothing.")
    return tuple(sorted(kept, key=_place)), tuple(said)


def _place(finding: Finding) -> tuple[int, int]:
    """Whole-draft findings keep their order in front; the sort is stable."""
    return (finding.span.start, finding.span.end) if finding.span else (-1, -1)


def _orders(comments: Iterable[Comment]) -> Iterator[Order]:
    for comment in comments:
        if match := _COMMENT.fullmatch(comment.text):
            names = re.split(r"[\s,]+", _REASON.sub("", " " + match[2]).strip())
            yield Order(comment, match[1], tuple(filter(None, names)))


def _silences(orders: Sequence[Order], source: Source) -> Iterator[Silence]:
    ends = _Ends(orders)
    for index, order in enumerate(orders):
        for name in order.names or (None,):
            if order.verb == "disable-file":
                yield Silence(order.comment, name, Span(0, len(source.text)), whole_draft=True)
            elif order.verb == "disable-next-line":
                yield Silence(order.comment, name, _next_line(order.comment.source.end, source.text))
            elif order.verb == "disable":
                end = ends.after(index, name)
                over = Span(order.comment.source.end, len(source.text) if end is None else end)
                yield Silence(order.comment, name, over, whole_draft=end is None and name is not None)


class _Ends:
    """Which names each `relint-enable` gives back, by name, so that none is looked for through all of them."""

    def __init__(self, orders: Sequence[Order]) -> None:
        #: By name (`None`: all of them), the numbers of the comments and where each begins, in order.
        self._by_name: dict[str | None, list[tuple[int, int]]] = {}
        for index, order in enumerate(orders):
            if order.verb == "enable":
                for name in order.names or (None,):
                    self._by_name.setdefault(name, []).append((index, order.comment.source.start))

    def after(self, index: int, name: str | None) -> int | None:
        """Where the first `relint-enable` after comment `index` stands that ends the silence over `name`."""
        parts = name.split("/") if name is not None else []
        given_back: list[str | None] = [None, *("/".join(parts[:count]) for count in range(1, len(parts) + 1))]
        found = [later for each in given_back if (later := self._next(each, index)) is not None]
        return min(found)[1] if found else None

    def _next(self, name: str | None, index: int) -> tuple[int, int] | None:
        orders = self._by_name.get(name, [])
        place = bisect_right(orders, (index, sys.maxsize))
        return orders[place] if place < len(orders) else None


def _next_line(offset: int, text: str) -> Span:
    """The next line with text in it, from the end of the comment's own line."""
    own = _LINE_END.search(text, offset)
    inked = _INK.search(text, own.end()) if own else None
    if inked is None:
        return Span(len(text), len(text))
    end = _LINE_END.search(text, inked.start())
    return Span(inked.start(), end.start() if end else len(text))


def _had_a_chance(silence: Silence, ran: Collection[str] | None) -> bool:
    if ran is None:
        return True
    if silence.name is None:
        return bool(ran)
    return any(names_rule(silence.name, rule_id) for rule_id in ran)


def _unused(silence: Silence, source: Source) -> Finding:
    span = silence.comment.source
    what = f"{silence.name} finds nothing" if silence.name else "No rule finds anything"
    return Finding(
        path=source.path,
        rule=UNUSED,
        severity=Severity.ADVICE,
        message=f"{what} here, so this comment keeps quiet about nothing.",
        hint=f"Take {silence.name} out of the comment." if silence.name else "Take the comment out.",
        span=span,
        start=source.position(span.start),
        end=source.position(span.end),
        text=span.of(source.text),
    )


def _misunderstood(orders: Iterable[Order], source: Source) -> Iterator[str]:
    for order in islice((order for order in orders if order.verb not in _VERBS), MOST_UNUSED):
        line = source.position(order.comment.source.start).line
        verb, known = f"relint-{order.verb[:_LONGEST_VERB]}", [f"relint-{one}" for one in _VERBS]
        yield f"line {line}: “{verb}” is not known{did_you_mean(verb, known)} Known: {', '.join(known)}."
