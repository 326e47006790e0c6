"""What was worked out of passages, kept for those that come again: footers, signatures, and who asks later."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from relint.judge.passage import Passage

#: Answers kept; with more, the older half goes.
_KEPT = 4_000
_T = TypeVar("_T")


def once(
    kept: dict[Passage, _T], passages: Sequence[Passage], work: Callable[[Sequence[Passage]], Iterable[_T]]
) -> list[_T]:
    """What `work` makes of each passage, in order; it is asked only about those that are not kept, each once."""
    fresh = [each for each in dict.fromkeys(passages) if each not in kept]
    made = dict(zip(fresh, work(fresh), strict=True)) if fresh else {}
    found = [made[each] if each in made else kept[each] for each in passages]
    kept.update(made)
    if len(kept) > _KEPT:
        for old in list(kept)[: -_KEPT // 2]:
            del kept[old]
    return found
