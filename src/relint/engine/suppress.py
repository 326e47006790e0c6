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
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from relint.draft.document import Comment
from relint.draft.source import Source
from relint.draft.span import Span
from relint.errors import did_you_mean
from relint.results.finding import Finding, Severity
from relint.settings.selection import names_rule

UNUSED = "relint/unused-silence"

_COMMENT = re.compile(r"\s*relint-([\w-]*)[\s:]*(.*)", re.DOTALL)
_REASON = re.compile(r"\s--\s.*", re.DOTALL)
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
    silences = list(_silences(orders, source))
    kept = [finding for finding in findings if not any(silence.holds(finding) for silence in silences)]
    unused = (silence for silence in silences if not any(silence.holds(finding) for finding in findings))
    kept += [_unused(silence, source) for silence in unused if _had_a_chance(silence, ran)]
    return tuple(sorted(kept, key=_place)), tuple(_misunderstood(orders, source))


def _place(finding: Finding) -> tuple[int, int]:
    """Whole-draft findings keep their order in front; the sort is stable."""
    return (finding.span.start, finding.span.end) if finding.span else (-1, -1)


def _orders(comments: Iterable[Comment]) -> Iterator[Order]:
    for comment in comments:
        if match := _COMMENT.fullmatch(comment.text):
            names = re.split(r"[\s,]+", _REASON.sub("", " " + match[2]).strip())
            yield Order(comment, match[1], tuple(filter(None, names)))


def _silences(orders: Sequence[Order], source: Source) -> Iterator[Silence]:
    for index, order in enumerate(orders):
        for name in order.names or (None,):
            if order.verb == "disable-file":
                yield Silence(order.comment, name, Span(0, len(source.text)), whole_draft=True)
            elif order.verb == "disable-next-line":
                yield Silence(order.comment, name, _next_line(order.comment.source.end, source.text))
            elif order.verb == "disable":
                end = _enabled_again(name, orders[index + 1 :])
                over = Span(order.comment.source.end, len(source.text) if end is None else end)
                yield Silence(order.comment, name, over, whole_draft=end is None and name is not None)


def _enabled_again(name: str | None, later: Iterable[Order]) -> int | None:
    """Where the first `relint-enable` stands that ends the silence over `name`."""
    for order in later:
        if order.verb == "enable" and (not order.names or (name is not None and _ends(order.names, name))):
            return order.comment.source.start
    return None


def _ends(enabled: Iterable[str], name: str) -> bool:
    return any(names_rule(each, name) for each in enabled)


def _next_line(offset: int, text: str) -> Span:
    """The next line with text in it, from the end of the comment's own line."""
    line_end = re.compile(r"\r\n|\n|\r")
    own = line_end.search(text, offset)
    start = own.end() if own else len(text)
    start += len(text[start:]) - len(text[start:].lstrip())
    end = line_end.search(text, start)
    return Span(start, end.start() if end else len(text))


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
    for order in orders:
        if order.verb not in _VERBS:
            line = source.position(order.comment.source.start).line
            verb, known = f"relint-{order.verb}", [f"relint-{one}" for one in _VERBS]
            yield f"line {line}: “{verb}” is not known{did_you_mean(verb, known)} Known: {', '.join(known)}."
