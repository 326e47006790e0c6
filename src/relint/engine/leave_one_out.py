"""A rule by example is tested by leaving one out: does it know each sentence from the others alone?"""

from __future__ import annotations

from collections.abc import Iterator

from relint.engine.check import Check
from relint.kinds.likeness import LikenessKind

#: Of its sentences a rule must know so many from the others; fewer, and they have too little in common.
KNOWN = 0.65


def strangers(check: Check) -> Iterator[tuple[str, int, str]]:
    """What to tell of the examples (`flag` or `pass`, their number) that a rule does not know from the others.

    Nothing of a rule that is not learnt, or of one that knows `KNOWN` of its examples: some sentence always stands
    alone.
    """
    if not isinstance(check.kind, LikenessKind) or not check.kind.is_learnt:
        return
    flagged, passing = check.kind.left_out()
    asked = check.kind.at_least
    lost = [("flag", number, each) for number, each in enumerate(flagged, 1) if each < asked]
    lost += [("pass", number, each) for number, each in enumerate(passing, 1) if each >= asked]
    if len(lost) <= (1 - KNOWN) * (len(flagged) + len(passing)):
        return
    for side, number, likely in lost:
        yield (
            side,
            number,
            f"is not known from the other examples ({likely:.2f}, asked {asked}): add some that are alike",
        )
