"""What is wrong with a draft's silences, each as a finding at its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from relint.draft.source import Position, Source
from relint.results.finding import Finding
from relint.silencing.coverage import Silence
from relint.silencing.orders import UNTIL, VERBS, Order
from relint.silencing.own_rules import EXPIRED, OPEN, OWN_RULES, UNKNOWN, UNREASONED, UNUSED
from relint.silencing.policy import SilencePolicy

_LONGEST = 60


class Mistakes:
    """Tells the mistakes of one draft, in the words of whoever has to mend them."""

    def __init__(self, source: Source, policy: SilencePolicy) -> None:
        self._source = source
        self._policy = policy

    def unknown(self, orders: Sequence[Order]) -> Iterator[Finding]:
        """Orders, days and rules that nobody knows."""
        for order in orders:
            if order.verb not in VERBS:
                verb = f"relint-{order.verb}"
                close = get_close_matches(verb[:_LONGEST], [f"relint-{one}" for one in VERBS], n=1)
                known = ", ".join(f"relint-{one}" for one in VERBS)
                hint = f"Write {close[0]}." if close else f"The orders are {known}."
                yield self._at(order, verb, UNKNOWN, f"“{_cut(verb)}” is no order of ours: nothing is silenced.", hint)
                continue
            if order.until and order.last_day is None:
                said = f"“{_cut(order.until)}” is no day, so nothing is silenced."
                said = said if order.until != UNTIL else "“until” names no day, so nothing is silenced."
                yield self._at(order, order.until, UNKNOWN, said, "Write the last day as in “until 2027-01-31”.")
            for name in order.names:
                if not self._policy.known.has(name):
                    near = self._policy.known.nearest(name)
                    hint = f"Write {near}." if near else "All packs and rules: relint rules."
                    said = f"There is no pack or rule “{_cut(name)}”, so it keeps nothing quiet."
                    yield self._at(order, name, UNKNOWN, said, hint)

    def idle(self, silence: Silence) -> Finding:
        """A silence under which nothing is found."""
        name = silence.name
        said = f"{name} finds nothing" if name else "No rule finds anything"
        hint = f"Take {name} out of the comment." if name else "Take the comment out."
        return self._at(
            silence.order, name or "", UNUSED, f"{said} here, so this comment keeps quiet about nothing.", hint
        )

    def ends_nothing(self, order: Order) -> Finding:
        """A `relint-enable` without anything before it that it could end."""
        return self._at(order, "", UNUSED, "Nothing is silenced here that this could end.", "Take the comment out.")

    def open(self, order: Order) -> Finding:
        """A block that nobody closes."""
        names = " ".join(order.names)
        what = names.replace(" ", ", ") or "every rule"
        said = f"This keeps {_cut(what)} quiet to the end of the draft: no relint-enable follows."
        enable = f"relint-enable {names}".strip()
        return self._at(
            order, "", OPEN, said, f"Put “{enable}” behind the passage, or say relint-disable-file if all is meant."
        )

    def over(self, order: Order, silenced: int) -> Finding:
        """A silence whose last day has passed."""
        rest = "what it kept quiet about is told again" if silenced else "there is nothing left to keep quiet about"
        hint = "Mend what is told, or name a later day." if silenced else "Take the comment out."
        return self._at(order, order.until, EXPIRED, f"This held until {order.until}: {rest}.", hint)

    def unreasoned(self, order: Order) -> Finding:
        """A silence without a reason where the settings ask for one."""
        said = "This silence gives no reason, and the settings ask for one."
        return self._at(order, "", UNREASONED, said, "Say why behind two hyphens: “-- legal wants this sentence”.")

    def position(self, order: Order) -> Position:
        """Line and column of a silence."""
        return self._source.position(order.comment.source.start)

    def _at(self, order: Order, word: str, rule: str, message: str, hint: str) -> Finding:
        source = self._source
        span = order.place_of(word, source.text) if rule == UNKNOWN else order.comment.source
        return Finding(
            path=source.path,
            rule=rule,
            severity=self._policy.severities.get(rule, OWN_RULES[rule].severity),
            message=message,
            hint=hint,
            span=span,
            start=source.position(span.start),
            end=source.position(span.end),
            text=span.of(source.text),
        )


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 2] + " …"
