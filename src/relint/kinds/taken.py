"""What each thing that a rule looks for takes of a draft, and what silences it: for somebody who writes a rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from relint.kinds.guard import Guard
from relint.kinds.view import DraftView
from relint.matching.probe import Located
from relint.outside.structs import Struct


class Taken(Struct, frozen=True):
    """One place that `wanted` (a pattern, a tree, a term) takes; `silenced` names what keeps the rule quiet there."""

    wanted: str
    located: Located
    silenced: tuple[str, ...] = ()


def silencers(
    unless: Iterable[Guard | None], only: Iterable[Guard | None], located: Located, draft: DraftView
) -> Iterator[str]:
    """The conditions of `unless` that hold here, and those of `only` that do not."""
    for guard in unless:
        if guard:
            yield from (f"unless {condition}" for condition in guard.holding(located, draft))
    for guard in only:
        if guard:
            yield from (f"only {condition}: nothing" for condition in guard.failing(located, draft))
