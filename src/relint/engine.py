"""The straight line: source → document → analysis → hits → findings → report. A pure function of its arguments."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain, islice
from typing import NamedTuple, TypeVar

from relint import formats
from relint.checks import Checks, Run
from relint.document import Document
from relint.errors import ReadError
from relint.finding import Finding, Severity
from relint.inference import Inference, inference
from relint.language.analysis import Annotator, analyse
from relint.language.layer import Layer
from relint.language.probe import meet
from relint.measurements import measurements
from relint.profiling import profile_of
from relint.relationship import Relationship, Stated
from relint.report import Failure, FileReport, Report
from relint.rule import Rule
from relint.source import Source
from relint.suppress import apply
from relint.telling import tell

_EMPTY = "There is nothing to read in this draft."
#: Drafts that are annotated together: enough for full batches, few enough to stay small.
BATCH = 32


@dataclass(frozen=True)
class Job:
    """One draft to lint. `stated` is what settings and command line say of the relationship (stronger than the draft).

    `rules` are the ids that may speak; `severities` replaces those of some rules.
    """

    source: Source
    rules: frozenset[str]
    stated: Stated = field(default_factory=Stated)
    as_format: str | None = None
    severities: Mapping[str, Severity] = field(default_factory=dict)


def lint(
    jobs: Iterable[Job],
    checks: Checks,
    *,
    fail_on: Severity | None = Severity.WARNING,
    on_file: Callable[[str], None] | None = None,
    annotate_all: bool = False,
    profile: bool = False,
) -> Report:
    """Lint every draft. A draft that cannot be read and a check that crashes are failures; everything else goes on.

    `profile` adds each draft's profile. `annotate_all` gives every sentence every layer beforehand; the findings are
    the same (that is tested).
    """
    annotator = checks.annotator
    files: list[FileReport] = []
    failures: list[Failure] = []
    asked: set[str] = set()
    remaining = iter(jobs)
    while batch := list(islice(remaining, BATCH)):
        asked.update(*(job.rules for job in batch))
        drafts = list(_read(batch, checks, annotator, failures))
        _annotate(drafts, annotator, everything=annotate_all)
        for draft in drafts:
            report = _file_report(draft, checks, failures)
            if profile:
                made = partial(profile_of, draft.run.draft, report.findings)
                report = replace(report, profile=_tried(made, report.path, "profile", failures))
            files.append(report)
            if on_file:
                on_file(draft.job.source.path)
    notice = checks.without_layers(asked)
    return Report(tuple(files), tuple(failures), notices=(notice,) if notice else (), fail_on=fail_on)


class _Draft(NamedTuple):
    """A draft that was read; `rules` are those that look at it."""

    job: Job
    document: Document
    run: Run
    rules: tuple[Rule, ...]
    reasons: Mapping[str, str]


def _read(batch: Sequence[Job], checks: Checks, annotator: Annotator, failures: list[Failure]) -> Iterator[_Draft]:
    for job in batch:
        try:
            document = formats.read(job.source, as_format=job.as_format)
        except ReadError as problem:
            failures.append(Failure(job.source.path, problem.problem))
            continue
        inferred = relationship_of(job, document)
        run = Run(checks, analyse(document, annotator), inferred.relationship)
        rules = tuple(rule for rule in checks.packs.rules if _applies(rule, job, inferred.relationship, document))
        yield _Draft(job, document, run, rules, inferred.reasons)


def _applies(rule: Rule, job: Job, relationship: Relationship, document: Document) -> bool:
    return rule.id in job.rules and rule.when.holds(relationship, document.format)


def relationship_of(job: Job, document: Document) -> Inference:
    """What is stated, the strongest voice first, and for the rest what the draft looks like, with reasons."""
    stated = job.stated.over(document.stated)
    inferred = inference(document, stated)
    return Inference(stated.applied_to(inferred.relationship), inferred.reasons)


def _annotate(drafts: Sequence[_Draft], annotator: Annotator, *, everything: bool) -> None:
    """In batches over all drafts."""
    if everything:
        for layer in (Layer.TAGS, Layer.TREE, Layer.ENTITIES):
            annotator.annotate([one.unit for draft in drafts for one in draft.run.draft.analysis.sentences], layer)
    meet(chain.from_iterable(draft.run.demands(draft.rules) for draft in drafts), annotator)


def _file_report(draft: _Draft, checks: Checks, failures: list[Failure]) -> FileReport:
    job, document, run, rules, reasons = draft
    path, relationship = document.source.path, run.draft.relationship
    findings: list[Finding] = []
    ran: set[str] = set()
    for rule in rules:
        hits = _tried(partial(run.hits, rule.id), path, rule.id, failures)
        if hits is None:
            continue
        ran.add(rule.id)
        severity = job.severities.get(rule.id) or rule.severity_for(relationship, document.format)
        findings.extend(tell(rule, severity, hits, document))
    kept, notices = apply(document, findings, ran=ran)
    measured = _tried(partial(measurements, run.draft, checks.packs.rules), path, "measures", failures)
    return FileReport(
        path=path,
        relationship=relationship,
        format=document.format,
        findings=tuple(sorted(without_echoes(set_of(kept)), key=_order)),
        measures=measured or {},
        notices=(*document.notices, *([] if document.text else [_EMPTY]), *notices),
        source=document.source,
        reasons=reasons,
    )


_T = TypeVar("_T")


def _tried(work: Callable[[], _T], path: str, name: str, failures: list[Failure]) -> _T | None:
    """What `work` gives; one that breaks must not silence the others: it is named and fails the run."""
    try:
        return work()
    except Exception as problem:
        failures.append(Failure(path, f"{type(problem).__name__}: {problem}", name))
        return None


def set_of(findings: Iterable[Finding]) -> list[Finding]:
    """The findings without exact repeats (same rule, same place, same message)."""
    return list({(one.rule, one.span, one.message): one for one in findings}.values())


def without_echoes(findings: Sequence[Finding]) -> list[Finding]:
    """The findings without those that a graver finding of the same pack, about more of the same words, says already."""
    graver: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.span is not None and finding.severity is not Severity.ADVICE:
            graver.setdefault(finding.rule.partition("/")[0], []).append(finding)
    return [one for one in findings if not _is_said(one, graver.get(one.rule.partition("/")[0], ()))]


def _is_said(finding: Finding, graver: Sequence[Finding]) -> bool:
    span = finding.span
    return span is not None and any(
        other.rule != finding.rule
        and other.severity.rank > finding.severity.rank
        and other.span is not None
        and other.span.covers(span)
        for other in graver
    )


def _order(finding: Finding) -> tuple[int, int, int, str]:
    """By place; findings about the whole draft come last."""
    if finding.span is None:
        return (1, 0, -finding.severity.rank, finding.rule)
    return (0, finding.span.start, finding.span.end, finding.rule)
