"""From a file to the drafts in it, each with its rules, and from those to the report on the file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple, TypeVar

from relint import formats
from relint.draft.document import Block, Document
from relint.draft.papers import Cutting, Papers
from relint.engine.checks import Checks, Run
from relint.engine.duplicates import in_order, without_duplicates
from relint.engine.excerpt import with_line
from relint.engine.findings import findings_of
from relint.engine.job import Job, relationship_of
from relint.engine.likenesses import without_needless
from relint.engine.measurements import measurements
from relint.engine.notices import EMPTY, called, cut_short
from relint.engine.one_fault import told_once
from relint.engine.owed import NO_WAY_OUT, lacks_way_out
from relint.engine.read_so_far import reading_of
from relint.engine.weighing import Weighing, draft_marked, weighed
from relint.engine.whole_drafts import without_told
from relint.english.other_languages import other_language
from relint.errors import ReadError
from relint.kinds.judged import judged
from relint.language.analysis import analyse
from relint.matching.hit import Hit
from relint.matching.rewrite import Replacement
from relint.outside.structs import Struct, replace
from relint.packs.rule import Rule
from relint.profiling import profile_of
from relint.results.finding import Finding
from relint.results.foreign import foreign
from relint.results.profile import Profile
from relint.results.report import DraftReport, Failure, FileReport, ReportBlock
from relint.results.silence_record import SilenceRecord
from relint.silencing.names import KnownNames
from relint.silencing.policy import SilencePolicy
from relint.silencing.silences import apply

#: Without this pack nobody asked about doors.
_PERMISSION = "permission"


class Reading(NamedTuple):
    """One draft that was read; `rules` are those that look at it, `language` is what it is in, if it is no English."""

    cutting: Cutting
    run: Run
    rules: tuple[Rule, ...]
    reasons: Mapping[str, str]
    language: str | None = None


class _RuleHits(NamedTuple):
    """What one rule found in a draft."""

    rule: Rule
    hits: Sequence[Hit]


class FileReading(Struct, frozen=True):
    """All drafts of one file."""

    job: Job
    papers: Papers
    drafts: tuple[Reading, ...]

    def let_go(self) -> None:
        """Part with the drafts when nothing more is asked."""
        for draft in self.drafts:
            draft.run.let_go()


def read(job: Job, checks: Checks) -> FileReading | Failure:
    """The drafts of a file, or why there are none."""
    if not job.source.text.strip("\ufeff \t\r\n"):
        return Failure(job.source.path, "is empty: there is nothing to read")
    try:
        papers = formats.read_papers(job.source, as_format=job.as_format, holder=job.holder)
        return FileReading(job, papers, tuple(_reading(job, cutting, checks) for cutting in papers.drafts))
    except ReadError as problem:
        return Failure(job.source.path, problem.problem)
    except Exception as problem:
        return broken(job.source.path, problem)


def broken(path: str, problem: Exception) -> Failure:
    """A file over which relint itself breaks: it is named, and the others go on."""
    said = f"relint broke down over this file ({type(problem).__name__}: {problem}); please send it to us"
    return Failure(path, said)


def _reading(job: Job, cutting: Cutting, checks: Checks) -> Reading:
    document = _with_reader(cutting.document, job)
    inferred = relationship_of(job, document)
    run = Run(checks, analyse(document, checks.annotator), inferred.relationship, job.allowed)
    speaking = checks.speaking(inferred.relationship, document.format)
    rules = tuple(rule for rule in speaking if rule.id in job.rules)
    return Reading(cutting, run, rules, inferred.reasons, other_language(document.text))


def _with_reader(document: Document, job: Job) -> Document:
    """The draft with what settings or command line say of its reader, whose name and firm the measures look for."""
    if job.stated.reader is None:
        return document
    return replace(document, stated=replace(document.stated, reader=job.stated.reader))


class Telling:
    """What is told of a file: `look` finds it, `report` tells it; what broke on the way is added to `failures`."""

    def __init__(self, file: FileReading, checks: Checks, *, profile: bool) -> None:
        self.file, self._checks, self._profile = file, checks, profile
        self._path = file.papers.source.path
        self._ran = {rule.id for draft in file.drafts for rule in draft.rules}
        self._found: list[list[_RuleHits]] = []
        self.failures: list[Failure] = []

    def look(self) -> None:
        """Find everything, so that what telling it asks for can be worked out together with other files."""
        for draft in self.file.drafts:
            found = [self._found_by(rule, draft) for rule in draft.run.promising(draft.rules)]
            self._found.append([one for one in found if one.hits])

    def _found_by(self, rule: Rule, draft: Reading) -> _RuleHits:
        hits = self._tried(partial(draft.run.hits, rule.id), rule.id)
        if hits is None:
            self._ran.discard(rule.id)
        return _RuleHits(rule, hits or ())

    def rewritings(self) -> Iterator[Replacement]:
        """The rewrites that findings will show."""
        hits = (hit for found in self._found for one in found for hit in one.hits[: one.rule.limit])
        return (hit.rewriting for hit in hits if hit.rewriting)

    def report(self) -> FileReport:
        """The whole file."""
        papers, drafts = self.file.papers, self.file.drafts
        findings: list[Finding] = []
        for number, draft in enumerate(drafts):
            findings += self._findings(draft, self._found[number], number if papers.is_cut else None)
        # Silenced is what would be told, so that nothing comes up in its place that was not believed before.
        silenced = apply(papers.comments, papers.source, self._believed(findings), self._policy())
        kept = in_order([*self._once(silenced.findings), *silenced.mistakes])
        told = [with_line(finding, papers.source) for finding in kept]
        own = _by_draft(told, len(drafts)) if papers.is_cut else [told]
        reports = [self._draft(number, draft, own[number]) for number, draft in enumerate(drafts)]
        first = reports[0]
        documents = [draft.cutting.document for draft in drafts]
        is_empty = not any(document.text for document in documents)
        notices = dict.fromkeys(notice for document in documents for notice in document.notices)
        notices |= dict.fromkeys(notice for draft in drafts for notice in cut_short(draft.run.draft.analysis))
        notices |= dict.fromkeys(foreign(called(one.cutting.title), one.language) for one in drafts if one.language)
        notices |= dict.fromkeys(self._owed(draft) for draft in drafts)
        notices.pop("", None)
        return FileReport(
            path=self._path,
            relationship=first.relationship,
            format=documents[0].format,
            findings=tuple(told),
            measures=first.measures,
            notices=(*notices, *([EMPTY] if is_empty else []), *silenced.notices),
            reasons=first.reasons,
            profile=_lowest(reports),
            drafts=tuple(reports) if papers.is_cut else (),
            reading=reading_of(papers, [report.relationship for report in reports]) if papers.is_cut else "",
            passages=first.passages,
            fold=first.fold,
            silences=(*(record for draft in drafts for record in _allowed(draft)), *silenced.records),
        )

    def _once(self, findings: Sequence[Finding]) -> list[Finding]:
        return told_once(without_duplicates(findings), self._checks.faults)

    def _policy(self) -> SilencePolicy:
        job = self.file.job
        known = KnownNames(self._checks.rules)
        return SilencePolicy(known, self._ran, job.today, job.silence_needs_reason, job.severities, job.own_ignored)

    def _findings(self, draft: Reading, found: Sequence[_RuleHits], number: int | None) -> list[Finding]:
        findings: list[Finding] = []
        for one in found:
            told = self._tried(partial(self._told, one, draft), one.rule.id)
            if told is None:
                self._ran.discard(one.rule.id)
            findings += told or ()
        if draft.language:
            findings = [replace(one, suggestions=(), fix=None, before=None, after=None) for one in findings]
        return findings if number is None else [replace(finding, draft=number) for finding in findings]

    def _told(self, found: _RuleHits, draft: Reading) -> list[Finding]:
        rule, document = found.rule, draft.cutting.document
        own = self.file.job.severities.get(rule.id)
        severity = own or rule.severity_for(draft.run.draft.relationship, document.format)
        return list(findings_of(rule, severity, found.hits, document, self._checks.titles.get(rule.pack, "")))

    def _believed(self, findings: Sequence[Finding]) -> list[Finding]:
        """The findings with their confidence: the too doubtful left out, the others no louder than it allows."""
        if not self.file.papers.is_cut:
            return self._weighed(self.file.drafts[0], findings)
        by_draft = _by_draft(findings, len(self.file.drafts))
        of_none = [one for one in findings if one.draft is None]
        kept = [self._weighed(draft, own) for draft, own in zip(self.file.drafts, by_draft, strict=True)]
        return [one for own in (*kept, of_none) for one in own]

    def _weighed(self, draft: Reading, findings: Iterable[Finding]) -> list[Finding]:
        job, checks = self.file.job, self._checks
        if job.levels is not None:
            judge = checks.judge
            weighing = Weighing(judged(draft.run.draft, judge), judge) if judge else None
            by_rule = [(checks.declared(finding.rule), finding) for finding in findings]
            found = list(weighed(by_rule, weighing, checks.records))
            # A likeness is told for its confidence; what a rule finds is told whole in a short draft.
            likely = [one for one in found if one.rule in checks.likenesses]
            ruled = [one for one in found if one.rule not in checks.likenesses]
            words = draft.run.draft.measure("words").value
            findings = [
                *job.levels.for_words(words).applied(ruled, stated=job.severities),
                *job.levels.for_likenesses(words).applied(likely, stated=job.severities),
            ]
        return without_told(without_needless(list(findings), checks.likenesses))

    def _draft(self, number: int, draft: Reading, own: Sequence[Finding]) -> DraftReport:
        cutting, run, _, reasons, _ = draft
        speaking = self._checks.speaking(run.draft.relationship, cutting.document.format)
        measured = self._tried(partial(measurements, run.draft, speaking), "measures")
        profile = self._tried(partial(self._profile_of, run, own), "profile") if self._profile else None
        place = self.file.papers.source.position(cutting.place.start)
        relationship = run.draft.relationship
        return DraftReport(
            number,
            cutting.title,
            span=cutting.place,
            start=place,
            relationship=relationship,
            measures=measured or {},
            reasons=reasons,
            profile=profile,
            passages=tuple(_passage(cutting.document, block) for block in cutting.document.blocks),
            fold=self._tried(partial(_fold, run), "first screen") or 0,
        )

    def _profile_of(self, run: Run, own: Sequence[Finding]) -> Profile:
        judge = self._checks.judge
        return profile_of(run.draft, own, draft_marked(judged(run.draft, judge)) if judge else None)

    def _owed(self, draft: Reading) -> str:
        """What to tell where nothing lets the reader go; nothing where no bundled rule of permission looks at it."""
        if draft.language or not any(rule.pack == _PERMISSION for rule in draft.rules):
            return ""
        lacks = self._tried(partial(lacks_way_out, draft.run.draft), "way out")
        return NO_WAY_OUT.format(draft=called(draft.cutting.title)) if lacks else ""

    def _tried(self, work: Callable[[], _T], name: str) -> _T | None:
        """What `work` gives; one that breaks must not silence the others: it is named and fails the run."""
        try:
            return work()
        except Exception as problem:
            self.failures.append(Failure(self._path, f"{type(problem).__name__}: {problem}", name))
            return None


def _by_draft(findings: Sequence[Finding], count: int) -> list[list[Finding]]:
    """The findings of each draft; those that belong to none are left out."""
    by_draft: list[list[Finding]] = [[] for _ in range(count)]
    for finding in findings:
        if finding.draft is not None:
            by_draft[finding.draft].append(finding)
    return by_draft


def _allowed(draft: Reading) -> Iterator[SilenceRecord]:
    return draft.run.allowed.records(rule.id for rule in draft.rules)


def _passage(document: Document, block: Block) -> ReportBlock:
    return ReportBlock(block.kind.value, block.level, block.span.start, block.span.of(document.text))


def _fold(run: Run) -> int:
    """Where the first screen of a phone ends."""
    return max((span.end for span in run.draft.measure("first_screen_words").evidence), default=0)


_T = TypeVar("_T")


def _lowest(reports: Sequence[DraftReport]) -> Profile | None:
    profiles = [report.profile for report in reports if report.profile]
    return min(profiles, key=lambda profile: profile.score, default=None)
