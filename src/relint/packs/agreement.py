"""How often editors of real drafts agreed with a rule: measured by `benchmarks/agreement`, kept beside the rules."""

from __future__ import annotations

from math import sqrt

import msgspec

#: The file in a pack's folder that holds the figures of its rules, written by `benchmarks/agreement --write`.
FILE = "agreement.yaml"
#: A bundled rule whose record cannot reach this share, not even at the upper end of its interval, is still being tried
#: out (`tier: preview`): fewer than one in six of its findings is what an editor would raise.
FLOOR = 0.16
#: Kinds of rules without a record: the judge speaks through them, and has seen the drafts that would make it.
UNRECORDED = frozenset(("likeness", "whole-draft"))
#: Normal quantile of a 95 % interval.
_Z = 1.96


class Agreement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Of `seen` findings of a rule on drafts that editors had marked, `agreed` stood where one of them had marked too.

    `rule` is a hash of the rule as it was when it was measured.
    """

    seen: int
    agreed: int
    rule: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.agreed <= self.seen:
            raise ValueError(f"{self.agreed} of {self.seen} is no share")

    @property
    def interval(self) -> tuple[float, float]:
        """Where the true share lies, 19 times of 20 (Wilson 1927, "Probable inference"); 0 to 1 where none was seen."""
        if not self.seen:
            return 0.0, 1.0
        share, z2 = self.agreed / self.seen, _Z * _Z
        middle = (share + z2 / (2 * self.seen)) / (1 + z2 / self.seen)
        reach = _Z * sqrt(share * (1 - share) / self.seen + z2 / (4 * self.seen**2)) / (1 + z2 / self.seen)
        return max(0.0, middle - reach), min(1.0, middle + reach)

    @property
    def is_below_floor(self) -> bool:
        """True when the record cannot reach `FLOOR`: a rule like that is not in the default choice."""
        return self.interval[1] < FLOOR

    @property
    def has_come_back(self) -> bool:
        """True when a rule that was taken out may return: it would reach `FLOOR` with one agreement less as well.

        Out at the first draft and in at the next would turn a rule on and off with each new record.
        """
        return not Agreement(self.seen, max(0, self.agreed - 1)).is_below_floor

    def __str__(self) -> str:
        low, high = self.interval
        return (
            f"editors agreed with {self.agreed} of {self.seen} findings on real drafts "
            f"(between {100 * low:.0f} and {100 * high:.0f} in 100)"
            if self.seen
            else "not met in the real drafts that editors marked"
        )
