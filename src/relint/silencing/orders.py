"""What a comment says to relint, taken apart: an order, the rules that it names, its last day and its reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from relint.draft.document import Comment
from relint.draft.span import Span
from relint.outside.late_expressions import late
from relint.outside.structs import Struct

VERBS = ("disable", "enable", "disable-line", "disable-next-line", "disable-file")
_COMMENT = late(r"\s*relint-([\w-]*)[\s:]*(.*)", re.DOTALL)
_REASON = late(r"\s--(?:\s|$)(.*)", re.DOTALL)
_DAY = late(r"\d{4}-\d{2}-\d{2}")
UNTIL = "until"


class Order(Struct, frozen=True):
    """A comment that speaks to relint. `until` is the last day as written, empty where there is none.

    No names mean every rule.
    """

    comment: Comment
    verb: str
    names: tuple[str, ...]
    until: str = ""
    reason: str = ""

    @property
    def last_day(self) -> date | None:
        """The day up to which it holds; `None` for no such day, and for one that nobody can read."""
        try:
            return date.fromisoformat(self.until) if _DAY.fullmatch(self.until) else None
        except ValueError:
            return None

    @property
    def is_known(self) -> bool:
        """True for an order that relint follows, with a day that there is."""
        return self.verb in VERBS and (not self.until or self.last_day is not None)

    def place_of(self, word: str, text: str) -> Span:
        """Where a word of the comment stands in the file, as far as it can be told."""
        span = self.comment.source
        at = text.find(word, span.start, span.end) if word else -1
        return Span(at, at + len(word)) if at >= 0 else span


def orders_in(comments: Iterable[Comment]) -> Iterator[Order]:
    """Those of the comments that speak to relint."""
    for comment in comments:
        if match := _COMMENT.fullmatch(comment.text):
            yield _order(comment, match[1], " " + match[2])


def _order(comment: Comment, verb: str, said: str) -> Order:
    given = _REASON.search(said)
    words = [word for word in re.split(r"[\s,]+", _REASON.sub("", said)) if word]
    until = ""
    if UNTIL in words:
        place = words.index(UNTIL)
        until = words[place + 1] if place + 1 < len(words) else UNTIL
        del words[place : place + 2]
    return Order(comment, verb, tuple(words), until, " ".join(given[1].split()) if given else "")
