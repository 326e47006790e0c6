"""What a comparison of two versions says in words: whether the reader is better off, and by what."""

from __future__ import annotations

from collections.abc import Iterator

from relint.reporters.wording import MEASURES, amount, counts, in_words
from relint.results.comparison import Comparison, Verdict

_VERDICTS = {
    Verdict.BETTER: "Your reader is better off",
    Verdict.WORSE: "Your reader is worse off",
    Verdict.SAME: "Much the same to your reader",
    Verdict.EMPTY: "Nothing is left to read",
}


def verdict_line(comparison: Comparison) -> str:
    """`Your reader is better off: 2 errors and 1 warning went, nothing came.`"""
    said = _VERDICTS[comparison.verdict]
    if comparison.verdict is Verdict.EMPTY:
        return f"{said}: the newer version has no words."
    went, came = counts(comparison.went), counts(comparison.came)
    if not went and not came:
        return f"{said}: no finding went and none came.{_but(comparison)}"
    return f"{said}: {went or 'nothing'} went, {came or 'nothing'} came.{_but(comparison)}"


def _but(comparison: Comparison) -> str:
    """What speaks against the verdict, so that nobody has to look for it."""
    lost, gained = in_words(comparison.lost), in_words(comparison.gained)
    if comparison.verdict is Verdict.BETTER and lost:
        return f" But it lost something: {lost}."
    if comparison.verdict is Verdict.WORSE and gained:
        return f" But it gained something: {gained}."
    return ""


def moved_lines(comparison: Comparison) -> Iterator[str]:
    """`words 203 → 118 (125 at most)`."""
    for one in comparison.moved:
        label, unit = MEASURES.get(one.name, (one.name.replace("_", " ").capitalize(), ""))
        limit = f" ({amount(one.limit, unit)} at most)" if one.limit is not None else ""
        yield f"{label[0].lower()}{label[1:]} {amount(one.before, unit)} → {amount(one.after, unit)}{limit}"
