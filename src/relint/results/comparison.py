"""Two versions of a draft held against each other, so that a writer sees what an edit was worth to the reader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum

from relint.outside.structs import Struct
from relint.results.finding import Finding, Severity
from relint.results.report import FileReport
from relint.results.weight import burden

#: A burden that moved by less than one certain piece of advice weighs is the same burden.
_SAME = 1.0


class Verdict(StrEnum):
    """What the newer version is to its reader, beside the older one."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"
    EMPTY = "empty"


class Moved(Struct, frozen=True):
    """A measure that is not what it was; `limit` is what the stage allows the newer version (`None`: no limit)."""

    name: str
    before: float
    after: float
    limit: float | None


class Comparison(Struct, frozen=True):
    """What went, what came and what stayed. `gained` and `lost` are good things that a profile knows of.

    `stayed` holds the findings of the newer version. Both were read as written to the same reader.
    """

    before: FileReport
    after: FileReport
    went: tuple[Finding, ...]
    came: tuple[Finding, ...]
    stayed: tuple[Finding, ...]
    moved: tuple[Moved, ...]
    gained: tuple[str, ...]
    lost: tuple[str, ...]

    @property
    def lighter(self) -> float:
        """By how much less the findings weigh now; negative where they weigh more."""
        return round(burden(self.before.findings) - burden(self.after.findings), 1)

    @property
    def verdict(self) -> Verdict:
        """Worse with a new error, whatever went; else by what all findings weigh, then by what was gained and lost."""
        if "words" in self.after.measures and not self.after.measures["words"].value:
            return Verdict.EMPTY
        if _errors(self.came) > _errors(self.went):
            return Verdict.WORSE
        if abs(self.lighter) >= _SAME:
            return Verdict.BETTER if self.lighter > 0 else Verdict.WORSE
        if len(self.gained) != len(self.lost):
            return Verdict.BETTER if len(self.gained) > len(self.lost) else Verdict.WORSE
        return Verdict.SAME


def compared(before: FileReport, after: FileReport) -> Comparison:
    """The newer version held against the older; a finding stayed when its rule still finds the same words."""
    known = Counter(map(_what, before.findings))
    unnamed = _unnamed(before.findings)
    stayed, came = [], []
    for finding in after.findings:
        if _is_sum(finding):
            continue
        if known[_what(finding)]:
            known[_what(finding)] -= 1
            stayed.append(finding)
        elif unnamed[finding.rule]:
            unnamed[finding.rule] -= 1
            stayed.append(finding)
        else:
            came.append(finding)
    shown, missed = _good(before), _good(after)
    return Comparison(
        before,
        after,
        went=tuple(_left(before.findings, known, after)),
        came=tuple(came),
        stayed=tuple(stayed),
        moved=tuple(_moved(before, after)),
        gained=tuple(what for source, what in missed.items() if source not in shown),
        lost=tuple(what for source, what in shown.items() if source not in missed),
    )


def _what(finding: Finding) -> tuple[str, str]:
    """The same rule about the same words, wherever they stand and however they are broken into lines."""
    seen = finding.excerpt.text[finding.excerpt.start : finding.excerpt.end] if finding.excerpt else finding.text
    return finding.rule, " ".join(seen.casefold().split())


def _is_sum(finding: Finding) -> bool:
    return finding.span is None and "summed" in finding.values


def _unnamed(findings: Iterable[Finding]) -> Counter[str]:
    """How many places of each rule are only counted: what shows when the ones before it went was there all along."""
    unnamed: Counter[str] = Counter()
    for finding in filter(_is_sum, findings):
        number = finding.values["summed"]
        unnamed[finding.rule] += number if isinstance(number, int) else 0
    return unnamed


def _left(findings: Sequence[Finding], known: Counter[tuple[str, str]], after: FileReport) -> list[Finding]:
    """Of the older version's findings those that no finding of the newer one answers; the last of equals."""
    still = _unnamed(after.findings)
    left = []
    for finding in reversed(findings):
        if _is_sum(finding) or not known[_what(finding)]:
            continue
        known[_what(finding)] -= 1
        if still[finding.rule]:  # it may be among those that are only counted now
            still[finding.rule] -= 1
        else:
            left.append(finding)
    return left[::-1]


def _moved(before: FileReport, after: FileReport) -> list[Moved]:
    """Measures of files that hold one draft each; those of several drafts are nobody's."""
    if before.drafts or after.drafts:
        return []
    names = [name for name in before.measures if name in after.measures]
    pairs = ((name, before.measures[name], after.measures[name]) for name in names)
    return [Moved(name, old.value, new.value, new.limit) for name, old, new in pairs if old.value != new.value]


def _good(file: FileReport) -> dict[str, str]:
    """What the profile found for the reader, by what found it."""
    entries = file.profile.ledger if file.profile and not file.drafts else ()
    return {entry.source: entry.what for entry in entries if entry.points > 0}


def _errors(findings: Iterable[Finding]) -> int:
    return sum(finding.severity is Severity.ERROR for finding in findings)
