"""The straight line: source → document → analysis → hits → findings → report. A pure function of its arguments."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, islice
from typing import NamedTuple, TypeVar

from relint import formats
from relint.draft.document import Document
from relint.draft.relationship import Stated
from relint.draft.source import Source
from relint.engine.checks import Checks, Run
from relint.engine.duplicates import in_order, without_duplicates
from relint.engine.excerpt import with_line
from relint.engine.findings import findings_of
from relint.engine.likenesses import without_needless
from relint.engine.measurements import measurements
from relint.engine.suppress import apply
from relint.engine.weighing import weighed
from relint.errors import ReadError
from relint.inference import Inference, inference
from relint.judge import Judge, passages_of
from relint.kinds.judged import judged
from relint.language.analysis import Annotator, analyse
from relint.language.layer import Layer
from relint.matching.probe import annotate_for
from relint.packs.rule import Rule
from relint.profiling import profile_of
from relint.results.finding import Finding, Severity
from relint.results.levels import Levels
from relint.results.outcome import Outcome, notices, together
from relint.results.report import Failure, FileReport, Report

_EMPTY = "There is nothing to read in this draft."
#: Drafts that are annotated together: enough for full batches, few enough to stay small.
BATCH = 32


@dataclass(frozen=True)
class Job:
    """One draft to lint. `stated` is what settings and command line say of the relationship (stronger than the draft).

    `rules` are the ids that may speak; `severities` replaces those of some rules. `levels` are the confidences from
    which a finding may be told, and how loudly (`None`: everything is told as its rule says).
    """

    source: Source
    rules: frozenset[str]
    stated: Stated = field(default_factory=Stated)
    as_format: str | None = None
    severities: Mapping[str, Severity] = field(default_factory=dict)
    levels: Levels | None = None


def lint(
    jobs: Iterable[Job],
    checks: Checks,
    *,
    fail_on: Severity | None = Severity.WARNING,
    annotate_all: bool = False,
    profile: bool = False,
) -> Report:
    """Lint every draft. A draft that cannot be read and a check that crashes are failures; everything else goes on.

    `profile` adds each draft's profile. `annotate_all` gives every sentence every layer beforehand; the findings are
    the same (that is tested).
    """
    made = list(outcomes(jobs, checks, annotate_all=annotate_all, profile=profile))
    return Report(
        tuple(outcome.file for outcome in made if outcome.file),
        tuple(failure for outcome in made for failure in outcome.failures),
        notices([outcome.path for outcome in made if outcome.idle], together(outcome.lacking for outcome in made)),
        fail_on=fail_on,
    )


def outcomes(
    jobs: Iterable[Job], checks: Checks, *, annotate_all: bool = False, profile: bool = False
) -> Iterator[Outcome]:
    """What becomes of each draft, in order. Jobs are taken and answered in batches, so that memory stays small."""
    remaining = iter(jobs)
    while batch := list(islice(remaining, BATCH)):
        drafts = [_read(job, checks) for job in batch]
        _annotate([draft for draft in drafts if isinstance(draft, _Reading)], checks.annotator, everything=annotate_all)
        if checks.judge:
            _judge([draft for draft in drafts if isinstance(draft, _Reading)], checks.judge)
        for job, draft in zip(batch, drafts, strict=True):
            failures: list[Failure] = []
            if isinstance(draft, _Reading):
                file = _file_report(draft, checks, failures, profile=profile)
                draft.run.let_go()
            else:
                file = None
                failures.append(draft)
            yield Outcome(job.source.path, file, tuple(failures), checks.lacking(job.rules), not job.rules)


class _Reading(NamedTuple):
    """A draft that was read; `rules` are those that look at it."""

    job: Job
    document: Document
    run: Run
    rules: tuple[Rule, ...]
    reasons: Mapping[str, str]


def _read(job: Job, checks: Checks) -> _Reading | Failure:
    try:
        document = formats.read(job.source, as_format=job.as_format)
    except ReadError as problem:
        return Failure(job.source.path, problem.problem)
    inferred = relationship_of(job, document)
    run = Run(checks, analyse(document, checks.annotator), inferred.relationship)
    speaking = checks.speaking(inferred.relationship, document.format)
    return _Reading(job, document, run, tuple(rule for rule in speaking if rule.id in job.rules), inferred.reasons)


def relationship_of(job: Job, document: Document) -> Inference:
    """What is stated, the strongest voice first, and for the rest what the draft looks like, with reasons."""
    stated = job.stated.over(document.stated)
    inferred = inference(document, stated)
    return Inference(stated.applied_to(inferred.relationship), inferred.reasons)


def _annotate(drafts: Sequence[_Reading], annotator: Annotator, *, everything: bool) -> None:
    """In batches over all drafts."""
    if everything:
        for layer in (Layer.TAGS, Layer.TREE, Layer.ENTITIES):
            annotator.annotate([one.unit for draft in drafts for one in draft.run.draft.analysis.sentences], layer)
    annotate_for(chain.from_iterable(draft.run.demands(draft.rules) for draft in drafts), annotator)


def _judge(drafts: Sequence[_Reading], judge: Judge) -> None:
    """All sentences of those drafts whose findings are weighed, in full batches; the judge remembers its answers."""
    views = [draft.run.draft for draft in drafts if draft.job.levels is not None]
    judge.judge([each.passage for view in views for each in passages_of(view.analysis, view.relationship)])


def _believed(draft: _Reading, findings: Iterable[Finding], checks: Checks) -> list[Finding]:
    """The findings with their confidence, those that are too doubtful left out, the others no louder than it allows."""
    levels = draft.job.levels
    if levels is not None:
        passages = judged(draft.run.draft, checks.judge) if checks.judge else None
        by_rule = [(checks.declared(finding.rule), finding) for finding in findings]
        found = list(weighed(by_rule, passages, checks.records))
        findings = levels.applied(found, stated=draft.job.severities)
    return without_needless(list(findings), checks.likenesses)


def _file_report(draft: _Reading, checks: Checks, failures: list[Failure], *, profile: bool) -> FileReport:
    job, document, run, rules, reasons = draft
    path, relationship = document.source.path, run.draft.relationship
    findings: list[Finding] = []
    ran = {rule.id for rule in rules}
    for rule in run.promising(rules):
        hits = _tried(partial(run.hits, rule.id), path, rule.id, failures)
        if hits is None:
            ran.remove(rule.id)
            continue
        if not hits:
            continue
        severity = job.severities.get(rule.id) or rule.severity_for(relationship, document.format)
        findings.extend(findings_of(rule, severity, hits, document))
    silenced, said = apply(document, findings, ran=ran)
    told = in_order(without_duplicates(_believed(draft, silenced, checks)))
    speaking = checks.speaking(relationship, document.format)
    measured = _tried(partial(measurements, run.draft, speaking), path, "measures", failures)
    return FileReport(
        path=path,
        relationship=relationship,
        format=document.format,
        findings=tuple(with_line(finding, document.source) for finding in told),
        measures=measured or {},
        notices=(*document.notices, *([] if document.text else [_EMPTY]), *said),
        reasons=reasons,
        profile=_tried(partial(profile_of, run.draft, told), path, "profile", failures) if profile else None,
    )


_T = TypeVar("_T")


def _tried(work: Callable[[], _T], path: str, name: str, failures: list[Failure]) -> _T | None:
    """What `work` gives; one that breaks must not silence the others: it is named and fails the run."""
    try:
        return work()
    except Exception as problem:
        failures.append(Failure(path, f"{type(problem).__name__}: {problem}", name))
        return None
