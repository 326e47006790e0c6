"""A draft's silences applied to what was found in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from relint.draft.document import Comment
from relint.draft.source import Source
from relint.results.finding import Finding
from relint.results.silence_record import SilenceRecord
from relint.settings.selection import names_rule
from relint.silencing.coverage import COVERS, Coverage, Silence
from relint.silencing.mistakes import Mistakes
from relint.silencing.orders import Order, orders_in
from relint.silencing.policy import SilencePolicy

#: So many names count in all silencing comments of a draft; so many mistakes of a kind are told one by one.
MOST = 1_000
MOST_MISTAKES = 20


class Silenced(NamedTuple):
    """What is still told, the mistakes in silences, what has to be said beside them, and a record of each silence."""

    findings: tuple[Finding, ...]
    mistakes: tuple[Finding, ...] = ()
    notices: tuple[str, ...] = ()
    records: tuple[SilenceRecord, ...] = ()


def apply(comments: Iterable[Comment], source: Source, findings: Iterable[Finding], policy: SilencePolicy) -> Silenced:
    """The findings that are not silenced, and one for each mistake in a silence.

    A silence that keeps quiet about nothing is such a mistake, unless none of the rules that it names had a chance.
    """
    findings = tuple(findings)
    orders = list(orders_in(comments))
    return _Applying(orders, source, findings, policy).silenced() if orders else Silenced(findings)


class _Applying:
    def __init__(
        self, orders: Sequence[Order], source: Source, findings: Sequence[Finding], policy: SilencePolicy
    ) -> None:
        self._orders, self._findings, self._policy = orders, findings, policy
        self._mistakes = Mistakes(source, policy)
        self._coverage = Coverage([order for order in orders if order.is_known], source)
        self._silences = list(islice(self._coverage.silences(), MOST + 1))
        self._notices: list[str] = []
        if len(self._silences) > MOST:
            self._silences.pop()
            self._notices.append(f"There are too many silencing comments: only the first {MOST:,} names in them count.")

    def silenced(self) -> Silenced:
        """All of it."""
        holding = [silence for silence in self._silences if not self._is_over(silence.order)]
        kept = [one for one in self._findings if not any(silence.holds(one) for silence in holding)]
        told = [one for one in self._told() if one.rule not in self._policy.ignored]
        mistakes = [one for one in told if not any(each.name and each.holds(one) for each in holding)]
        kept = list(_without_orphans(kept, self._findings))
        return Silenced(tuple(kept), tuple(mistakes), tuple(self._notices), tuple(self._records()))

    def _told(self) -> Iterator[Finding]:
        """The mistakes, of each kind at most so many."""
        mistakes, policy = self._mistakes, self._policy
        unused = [one for one in self._silences if not self._is_over(one.order) and not self._count(one)]
        idle = [mistakes.idle(one) for one in unused if self._had_a_chance(one)]
        if len(idle) > MOST_MISTAKES:
            self._notices.append(f"{len(idle) - MOST_MISTAKES} more silencing comments keep quiet about nothing.")
        yield from idle[:MOST_MISTAKES]
        yield from islice(mistakes.unknown(self._orders), MOST_MISTAKES)
        opened = {id(one.order): one.order for one in self._silences if one.is_open and self._is_about_rules(one)}
        yield from map(mistakes.open, islice(opened.values(), MOST_MISTAKES))
        known = [order for order in self._orders if order.is_known]
        needless = [each for number, each in enumerate(known) if each.verb == "enable" and self._ends_nothing(number)]
        yield from map(mistakes.ends_nothing, needless[:MOST_MISTAKES])
        disabling = [order for order in known if order.verb != "enable"]
        over = [order for order in disabling if self._is_over(order)]
        yield from (mistakes.over(order, self._counts[id(order)]) for order in over[:MOST_MISTAKES])
        if policy.needs_reason:
            yield from map(mistakes.unreasoned, islice((one for one in disabling if not one.reason), MOST_MISTAKES))

    def _ends_nothing(self, number: int) -> bool:
        return number not in self._coverage.ending and len(self._silences) < MOST

    def _is_over(self, order: Order) -> bool:
        today, last = self._policy.today, order.last_day
        return today is not None and last is not None and last < today

    def _count(self, silence: Silence) -> int:
        return sum(silence.holds(finding) for finding in self._findings)

    @cached_property
    def _counts(self) -> Counter[int]:
        """How many findings each order covers, one that it names twice once."""
        by_order: dict[int, list[Silence]] = {}
        for silence in self._silences:
            by_order.setdefault(id(silence.order), []).append(silence)
        return Counter(
            {
                number: sum(any(one.holds(finding) for one in silences) for finding in self._findings)
                for number, silences in by_order.items()
            }
        )

    def _had_a_chance(self, silence: Silence) -> bool:
        ran = self._policy.ran
        if not self._is_about_rules(silence):
            return False  # it is told as unknown
        if ran is None:
            return True
        return bool(ran) if silence.name is None else any(names_rule(silence.name, rule) for rule in ran)

    def _is_about_rules(self, silence: Silence) -> bool:
        return silence.name is None or self._policy.known.has(silence.name)

    def _records(self) -> Iterator[SilenceRecord]:
        for order in self._orders:
            if order.is_known and order.verb != "enable":
                yield SilenceRecord(
                    COVERS[order.verb],
                    order.names,
                    findings=self._counts[id(order)],
                    start=self._mistakes.position(order),
                    until=order.until,
                    is_over=self._is_over(order),
                    reason=order.reason,
                )


def _without_orphans(kept: Sequence[Finding], before: Sequence[Finding]) -> Iterator[Finding]:
    """Without “… and 3 more of the same kind” where all others of that kind are silenced."""
    told = {(one.rule, one.draft) for one in kept if "summed" not in one.values}
    were = {(one.rule, one.draft) for one in before if "summed" not in one.values}
    for one in kept:
        kind = (one.rule, one.draft)
        if "summed" not in one.values or kind in told or kind not in were:
            yield one
