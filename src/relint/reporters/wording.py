"""What a report says in words: what a draft was taken for, its counts, its measures, its verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from relint.draft.hardly_read import ONLY_HEADINGS
from relint.draft.relationship import CONSENT_AT, Channel, Consent, Relationship, Stage
from relint.english.relationship_words import channel, reader, readers
from relint.outside.structs import Struct
from relint.results.finding import Finding, Severity
from relint.results.foreign import language_told
from relint.results.report import ExitStatus, FileReport, Measurement, Report
from relint.results.weight import weight

_CONSENT = {
    Consent.NONE: "who has agreed to nothing",
    Consent.LIKE: "who only liked something",
    Consent.OPT_IN: "who asked for mail",
    Consent.CUSTOMER: "who buys from you",
}
_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()

#: Measures in the order in which they are told: name, label, unit.
MEASURES = {
    "words": ("Words", ""),
    "reading_seconds": ("Reading time", "s"),
    "grade": ("Reading grade", ""),
    "jargon": ("Jargon in 100 words", ""),
    "asks": ("Asks", ""),
    "gives": ("Gives", ""),
    "links": ("Links", ""),
    "we": ("We, our, us", ""),
    "you": ("You, your", ""),
}


def taken_because(file: FileReport) -> str | None:
    """What the inferred stage rests on and how to say otherwise; nothing for a post or a stated stage."""
    reason = file.reasons.get("stage")
    if reason is None or file.relationship.channel is Channel.POST:
        return None
    if file.relationship.stage is Stage.UNKNOWN:
        because = "Nothing shows whether you know each other: the milder rules hold."
    elif reason.startswith("nothing"):
        because = "Nothing shows that you have met."
    else:
        because = f"Stage inferred from {reason}."
    return f"{because} To say it yourself: “stage: …” in front matter, or --stage."


def taken_for(relationship: Relationship) -> str:
    """`e-mail, first touch to a stranger (inferred)`."""
    spoken = ["channel", "stage"]
    if relationship.channel is Channel.POST:
        words = f"post for {readers(relationship.stage)}"
    else:
        words = f"{channel(relationship.channel)}, {_touch(relationship.touch)} to {reader(relationship.stage)}"
        spoken.append("touch")
    if relationship.consent is not CONSENT_AT[relationship.stage] and relationship.channel is not Channel.POST:
        words += f" {_CONSENT[relationship.consent]}"
        spoken.append("consent")
    inferred = [name for name in spoken if name not in relationship.stated]
    if not inferred:
        return words
    if len(inferred) == len(spoken):
        return f"{words} (inferred)"
    return f"{words} ({in_words(inferred)} inferred)"


def _touch(touch: int | None) -> str:
    if touch is None:
        return "one touch"
    return f"{_ORDINALS[touch - 1]} touch" if touch <= len(_ORDINALS) else f"touch {touch}"


def in_words(parts: Sequence[str]) -> str:
    """`a, b and c`."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1]))) if parts else ""


def number_word(number: int) -> str:
    """Small numbers as words, as an editor would write them."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def count(number: int, noun: str) -> str:
    """`1 error`, `2 errors`, `3 pieces of advice`."""
    if noun == "advice":
        return f"{number} piece{'' if number == 1 else 's'} of advice"
    return f"{number} {noun}{'' if number == 1 else 's'}"


def counts(findings: Iterable[Finding]) -> str:
    """`2 errors and 1 warning`; empty when there is nothing to count."""
    return numbers(Counter(finding.severity for finding in findings))


def numbers(tally: Mapping[Severity, int]) -> str:
    """The same of what was counted already."""
    return in_words([count(tally[severity], severity) for severity in reversed(Severity) if tally.get(severity)])


class MeasureLine(Struct, frozen=True):
    """One measure in words; `over` when the draft goes beyond what its stage allows."""

    label: str
    value: str
    limit: str
    over: bool


def measure_lines(file: FileReport) -> Iterator[MeasureLine]:
    """The known measures in their order, then any others that have a limit."""
    those = readers(file.relationship.stage)
    for name in [*MEASURES, *sorted(file.measures.keys() - MEASURES.keys())]:
        measure = file.measures.get(name)
        if measure is None or (name not in MEASURES and measure.limit is None):
            continue
        label, unit = MEASURES.get(name, (name.replace("_", " ").capitalize(), ""))
        yield MeasureLine(label, amount(measure.value, unit), _limit(measure, unit, those), is_over(measure))


def over_line(file: FileReport) -> str | None:
    """Only what goes beyond its limit: `More than strangers like …: words 203 (125) and links 5 (2).`"""
    over = [line for line in measure_lines(file) if line.over]
    if not over:
        return None
    told = [f"{line.label.lower()} {line.value} ({_bare(line.limit)})" for line in over]
    return f"More than {readers(file.relationship.stage)} like, with the most they do in brackets: {in_words(told)}."


def _bare(limit: str) -> str:
    return limit.removeprefix("over: ").partition(" at most")[0]


def is_over(measure: Measurement) -> bool:
    """True when there is a limit and the draft is beyond it."""
    return measure.limit is not None and measure.value > measure.limit


def _limit(measure: Measurement, unit: str, reader: str) -> str:
    if measure.limit is None:
        return ""
    limit = amount(measure.limit, unit)
    return f"over: {limit} at most for {reader}" if is_over(measure) else f"up to {limit}"


def amount(value: float, unit: str) -> str:
    """A measured value with its unit, as a reader would say it."""
    if unit == "s":
        minutes, seconds = divmod(round(value), 60)
        return f"{minutes} min {seconds} s" if minutes else f"{seconds} s"
    return f"{value:.0f}" if value == int(value) else f"{value:.1f}"


class Best(Struct, frozen=True):
    """The one edit that helps most: a finding, and how many more there are of its kind."""

    finding: Finding
    more: int


def best_edit(findings: Iterable[Finding]) -> Best | None:
    """Where to start: the greatest weight, in it the rule that speaks most often, of that the first place."""
    looking = LookingForBest()
    for finding in findings:
        looking.add(finding, weight(finding))
    return looking.best


class LookingForBest:
    """The one edit that helps most of all findings that were added; keeps one a rule and weight, and no doubt."""

    def __init__(self) -> None:
        self._often: Counter[str] = Counter()
        self._first: dict[tuple[tuple[float, ...], str], tuple[str, int, int, Finding]] = {}
        self._added = 0

    def add(self, finding: Finding, heavy: tuple[float, ...]) -> None:
        """Another finding, in the order of the report, with its `weight`."""
        if finding.is_doubt:
            return
        self._often[finding.rule] += 1
        self._added += 1
        place = (finding.path, finding.span.start if finding.span else -1, self._added, finding)
        key = (heavy, finding.rule)
        if key not in self._first or place < self._first[key]:
            self._first[key] = place

    @property
    def best(self) -> Best | None:
        """See `best_edit`."""
        often, first = self._often, self._first
        if not first:
            return None
        grave, count_of = max((heavy, often[rule]) for heavy, rule in first)
        *_, best = min(place for (heavy, rule), place in first.items() if (heavy, often[rule]) == (grave, count_of))
        return Best(best, often[best.rule] - 1)


_SOME = Measurement(1)
_FAILS_ON = {
    Severity.ERROR: "only an error makes this check fail",
    Severity.WARNING: "errors and warnings make this check fail",
    Severity.ADVICE: "even a piece of advice makes this check fail",
    None: "nothing makes this check fail",
}


def verdict(report: Report) -> str:
    """Whether it can be sent and why, in one sentence for somebody who has never seen a report."""
    tally, level = report.tally, report.fail_on
    found = numbers(tally.to_settle)
    if report.exit_status is ExitStatus.FAILURE:
        rest = f" {found[0].upper()}{found[1:]} in what was read." if found else ""
        return f"Not finished: {_failures(report)}.{rest}"
    drafts = tally.drafts_from(level) if level else 0
    if tally.low and not drafts:
        return f"Not ready yet: {count(len(tally.low), 'draft')} below the score that was asked for."
    if level and drafts:
        who = f"{drafts} of {len(report.files)} drafts not ready yet" if len(report.files) > 1 else "Not ready yet"
        return f"{who}: {numbers(tally.from_severity(level))} to settle first ({_FAILS_ON[level]})."
    if not report.files:
        return "No draft was read."
    if not found and all(file.measures.get("words", _SOME).value == 0 for file in report.files):
        return "Nothing to judge: there are no words in what was read."
    if not found and all(ONLY_HEADINGS in file.notices for file in report.files):
        return "Nothing to judge: only headings were read."
    if languages := _other_languages(report):
        return f"Not judged: relint knows English, and this seems to be {languages}."
    if not found:
        return "Ready to go: nothing to change."
    return f"Ready to go: {found} left to think about ({_FAILS_ON[level]})."


def _other_languages(report: Report) -> str:
    """The languages of the drafts, where not one of them is in English; else nothing."""
    told = [next(filter(None, map(language_told, file.notices)), None) for file in report.files]
    return " and ".join(sorted({language for language in told if language})) if told and all(told) else ""


READY_WORDS = {True: "ready", False: "not ready"}


def is_ready(file: FileReport, report: Report) -> bool:
    """True when nothing in this draft keeps the run from passing."""
    level = report.fail_on
    found = level is not None and any(finding.severity.rank >= level.rank for finding in file.findings)
    low = report.min_score is not None and file.profile is not None and file.profile.score < report.min_score
    return not (found or low)


def file_verdict(file: FileReport, report: Report) -> str:
    """The verdict on one draft of several."""
    return verdict(Report((file,), fail_on=report.fail_on, min_score=report.min_score))


def _failures(report: Report) -> str:
    unread = sum(failure.rule is None for failure in report.failures)
    crashed = len(report.failures) - unread
    parts = [f"{count(unread, 'file')} could not be read"] if unread else []
    if crashed:
        parts.append(f"{count(crashed, 'check')} broke down")
    return in_words(parts)
