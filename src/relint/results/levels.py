"""From which confidence on a finding is told, and how loudly."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from relint.outside.structs import Struct, replace
from relint.results.finding import Finding, Severity

#: Two editors agree with each other in 75 to 77 of 100 marks: a warning is asked to come near that, an advice to be
#: right nearly every other time. Measured by `benchmarks/agreement`.
LEVELS = {"error": 0.46, "warning": 0.46, "advice": 0.24}


#: So much surer than other advice must be what only says that editors would stop there: of such remarks that are
#: believed less, editors agreed to 36 in 100 (train).
DOUBT = 0.15

#: A draft of fewer words is short: a line or two.
SHORT = 45


class Levels(Struct, frozen=True):
    """From which confidence on a finding may be an error or a warning, and from which it is told at all."""

    error: float
    warning: float
    advice: float

    def fit(self, severity: Severity, confidence: float) -> Severity | None:
        """The severity that a finding of a rule of this severity has; `None`: too doubtful to be told.

        What is surely marked is a warning, whatever the rule; an error takes a rule that says so, too.
        """
        if confidence < self.advice:
            return None
        if severity is Severity.ERROR and confidence < self.error:
            severity = Severity.WARNING
        if confidence < self.warning:
            return Severity.ADVICE
        return max(severity, Severity.WARNING, key=lambda each: each.rank)

    def for_words(self, words: float) -> Levels:
        """The levels for a draft of so many words: of a short one everything that a rule finds is told.

        There is little to read, and little for the judge to go by.
        """
        return replace(self, advice=0.0) if words < SHORT else self

    def for_likenesses(self, words: float) -> Levels:
        """The levels for what only the judge says of a draft of so many words: of a short one, advice at most.

        Of such warnings editors agreed to 8 of 17 where 11 were believed (train).
        """
        return replace(self, error=1.0, warning=1.0) if words < SHORT else self

    def applied(self, findings: Sequence[Finding], *, stated: Collection[str]) -> Iterator[Finding]:
        """The findings that may be told, as loudly as they may; those of `stated` rules as somebody set them.

        “… and 3 more of the same kind” is told where one of that kind is.
        """
        kept: set[str] = set()
        for finding in sorted(findings, key=_is_sum):
            sure = finding.confidence
            if _is_sum(finding):
                severity = Severity.ADVICE if finding.rule in kept else None
            elif finding.rule in stated or sure is None:
                severity = finding.severity
            elif "perhaps" in finding.values:
                # Nobody can settle what does not surely say what is wrong: it is advice at most.
                severity = Severity.ADVICE if sure >= self.advice + DOUBT else None
            else:
                severity = self.fit(finding.severity, sure)
                if severity is not None and (_shows_no_sort(finding) or finding.is_of_whole_draft):
                    severity = Severity.ADVICE
            if severity is not None:
                kept.add(finding.rule)
                yield finding if severity is finding.severity else replace(finding, severity=severity)


def _is_sum(finding: Finding) -> bool:
    return "summed" in finding.values


def _shows_no_sort(finding: Finding) -> bool:
    """True for a likeness of which only the pack is known: what is said of it fits any fault of the pack, and none.

    Two readers who had seen neither rules nor code doubted 12 of 20 such remarks, and 7 of 15 whose sort was known; of
    such warnings editors agreed to 14 of 25 and to 41 of 53 (dev).
    """
    return "likelihood" in finding.values and "sort" not in finding.values
