"""Which words carried an answer: what a finding quotes."""

from __future__ import annotations

from relint.judge.judge import Judgement
from relint.outside.arrays import np

#: A word belongs when it is at least this share as likely to be marked as the likeliest.
_SHARE = 0.3


def carried(judgement: Judgement, output: int) -> tuple[int, int]:
    """The stretch of words, from the first up to (not including) the second, that speaks most for an output.

    It holds the likeliest word, and reaches as far as its words, taken together, lie above a share of it.
    """
    likely = 1 / (1 + np.exp(-judgement.words[:, output].astype(np.float64)))
    gains = np.round(likely - _SHARE * likely.max(), 6).tolist()
    peak = int(np.argmax(likely))
    return peak - _reach(gains[:peak][::-1]), peak + 1 + _reach(gains[peak + 1 :])


def _reach(gains: list[float]) -> int:
    """How many words from here on to take so that their gains add up to most."""
    best, found, total = 0.0, 0, 0.0
    for number, gain in enumerate(gains, 1):
        total += gain
        if total > best:
            best, found = total, number
    return found
