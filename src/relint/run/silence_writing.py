"""Silences written into drafts: each is read again before it counts, and none changes a word that readers see."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from pathlib import Path

from relint.draft.relationship import Stated
from relint.draft.source import Source
from relint.engine.checks import Checks
from relint.engine.line import lint
from relint.errors import ReadError
from relint.formats import front_matter
from relint.outside.replacing import replace_file
from relint.outside.structs import Struct, field
from relint.results.finding import Finding
from relint.results.report import FileReport
from relint.run.jobs import job_for
from relint.run.raw_bytes import bytes_of
from relint.run.reading import decode, unwritable
from relint.run.session import Session
from relint.settings.selection import names_rule
from relint.silencing.own_rules import OWN_RULES
from relint.silencing.writing import SilenceWords, Way, ways

#: So often what was hidden behind what was hidden may come up.
_ROUNDS = 4


class WrittenSilences(Struct):
    """One draft: its text with silences in it, those that were written, and the findings for which there is no way."""

    path: str
    before: bytes
    source: Source
    written: list[tuple[Way, SilenceWords, int | None]] = field(default_factory=list)
    refused: list[Finding] = field(default_factory=list)
    problem: str = ""

    def write(self) -> str:
        """Write the file; what stands in the way, else nothing."""
        try:
            if bytes_of(self.path) != self.before:
                return "it changed while it was being read"
            replace_file(Path(self.path), self.source.text.encode(self.source.encoding))
        except (OSError, ReadError, UnicodeEncodeError) as error:
            return f"it cannot be written: {error}"
        return ""


class SilenceWriter:
    """Silences some rules where they speak now, as narrowly as the draft's format lets it."""

    def __init__(
        self, session: Session, stated: Stated, as_format: str | None, names: Sequence[str], until: str, reason: str
    ) -> None:
        self._session, self._stated, self._as_format = session, stated, as_format
        self._names, self._until, self._reason = names, until, reason
        self._checks: Checks = session.checks()

    def drafts(self, files: Iterable[FileReport]) -> Iterator[WrittenSilences]:
        """Each draft in which one of the rules speaks; `files` are what is told, and nothing else is silenced."""
        for file in files:
            path, told = file.path, set(map(_known_by, file.findings))
            if not any(self._means(finding.rule) for finding in file.findings):
                continue
            try:
                data = bytes_of(path)
                draft = WrittenSilences(path, data, decode(path, data))
            except ReadError:
                continue  # the check that follows tells of it
            draft.problem = unwritable(draft.source, data)
            if not draft.problem and (report := self._read(draft.source)) is not None:
                self._silence(draft, report, told)
            if draft.written or draft.refused or draft.problem:
                yield draft

    def _read(self, source: Source) -> FileReport | None:
        done = lint([job_for(self._session, source, self._stated, self._as_format)], self._checks)
        return next(iter(done.files), None) if not done.failures else None

    def _silence(self, draft: WrittenSilences, report: FileReport, told: Container[tuple[object, ...]]) -> None:
        """From the last line to the first, so that every place stays what it is; then the draft as a whole."""
        by_line: dict[int, list[Finding]] = {}
        for finding in report.findings:
            if finding.rule not in OWN_RULES and self._means(finding.rule) and _known_by(finding) in told:
                by_line.setdefault(finding.start.line if finding.start else 0, []).append(finding)
        single = {finding.rule for line, findings in by_line.items() if line for finding in findings}
        for line in sorted(by_line, reverse=True):
            # What sums up the rest goes with those that it goes on from.
            meant = [one for one in by_line[line] if line or "summed" not in one.values or one.rule not in single]
            keys = set(map(_known_by, meant))
            # As they are now: what was written before may cover some of them, and have moved the others.
            left = [finding for finding in report.findings if _known_by(finding) in keys]
            if left:
                report = self._written(draft, report, left, line) or report

    def _written(
        self, draft: WrittenSilences, report: FileReport, findings: Sequence[Finding], line: int
    ) -> FileReport | None:
        """The draft read again with the first silence that does what it should; `None` where there is none."""
        start = min((finding.span.start for finding in findings if finding.span), default=None)
        names = {finding.rule for finding in findings}
        for _ in range(_ROUNDS):
            words = SilenceWords(sorted(names), self._until, self._reason)
            came: set[str] = set()
            for way in ways(draft.source, report.format, words, start, front_matter.read(draft.source).end):
                changed = _with(draft.source, way)
                after = self._read(changed)
                if after is None or not is_only_quieter(report, after, words.names, findings):
                    continue
                # What was hidden behind a silenced finding speaks now: where it is meant as well, it goes with it.
                came = {rule for rule in _rules_that_came(report, after) if self._means(rule)} - names
                if not came:
                    draft.source = changed
                    draft.written.append((way, words, line or None))
                    return after
                break
            if not came:
                break
            names |= came
        draft.refused += findings
        return None

    def _means(self, rule: str) -> bool:
        return any(names_rule(name, rule) for name in self._names)


def _with(source: Source, way: Way) -> Source:
    return Source(source.path, source.text[: way.place] + way.text + source.text[way.place :], source.encoding)


def is_only_quieter(before: FileReport, after: FileReport, names: Sequence[str], findings: Sequence[Finding]) -> bool:
    """True when readers see the same, these findings are gone, and nothing else is but what these rules say.

    Behind a finding that is silenced another one on its words may come up: that one nobody silenced.
    """
    if _seen(before) != _seen(after):
        return False
    were, are = (Counter(map(_known_by, file.findings)) for file in (before, after))
    gone = [one for one in before.findings if one.seen and _known_by(one) not in are]
    came = [one for one in after.findings if _known_by(one) not in were and "summed" not in one.values]
    if any(_known_by(finding) in are for finding in findings) or not all(_is_behind(one, gone) for one in came):
        return False
    return all(rule in names for rule, *_ in were - are)


def _is_behind(finding: Finding, gone: Sequence[Finding]) -> bool:
    seen = finding.seen
    return seen is not None and any(other.seen is not None and other.seen.overlaps(seen) for other in gone)


def _rules_that_came(before: FileReport, after: FileReport) -> set[str]:
    were = set(map(_known_by, before.findings))
    return {one.rule for one in after.findings if _known_by(one) not in were and "summed" not in one.values}


def _known_by(finding: Finding) -> tuple[object, ...]:
    return finding.rule, finding.draft, finding.seen, finding.text if finding.seen is None else ""


def _seen(file: FileReport) -> list[tuple[tuple[str, int, str], ...]]:
    parts = file.drafts or (file,)
    return [tuple((each.kind, each.start, each.text) for each in part.passages) for part in parts]
