"""The straight line: source → documents → analysis → hits → findings → report. A pure function of its arguments."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain, islice

from relint.engine.checks import Checks
from relint.engine.job import Job, relationship_of
from relint.engine.readings import FileReading, Reading, Telling, broken, read
from relint.engine.stopwatch import timed
from relint.judge import Judge
from relint.kinds.judged import judge_together
from relint.language.analysis import Annotator
from relint.language.layer import Layer
from relint.matching.probe import annotate_for
from relint.matching.rewrite import tag_together
from relint.results.finding import Severity
from relint.results.outcome import Outcome, notices, together
from relint.results.report import Failure, FileReport, Report

__all__ = ["Job", "lint", "outcomes", "relationship_of"]

#: Drafts that are annotated together: enough for full batches, few enough to stay small.
BATCH = 32


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
        with timed(checks.watch, "reading"):
            files = [read(job, checks) for job in batch]
        drafts = [draft for file in files if isinstance(file, FileReading) for draft in file.drafts]
        # What breaks over one sentence breaks again when a rule asks for it, and is that rule's failure then.
        with suppress(Exception):
            with timed(checks.watch, "grammar"):
                _annotate(drafts, checks.annotator, everything=annotate_all)
            if checks.judge:
                weighed = [file for file in files if isinstance(file, FileReading) and file.job.levels is not None]
                with timed(checks.watch, "judge"):
                    _judge([draft for file in weighed for draft in file.drafts], checks.judge, checks.likenesses)
        with timed(checks.watch, "rules"):
            looked = [_looked_at(reading, checks, profile=profile) for reading in files]
            _rewrite([one for one in looked if isinstance(one, Telling)], checks.annotator)
        for job, one in zip(batch, looked, strict=True):
            with timed(checks.watch, "rules"):
                report, failures = _told(one) if isinstance(one, Telling) else (None, one)
            yield Outcome(job.source.path, report, tuple(failures), checks.lacking(job.rules), not job.rules, job.today)


def _looked_at(reading: FileReading | Failure, checks: Checks, *, profile: bool) -> Telling | list[Failure]:
    """A file and what was found in it, else what failed; whatever breaks is this file's failure alone."""
    if isinstance(reading, Failure):
        return [reading]
    telling = Telling(reading, checks, profile=profile)
    try:
        telling.look()
    except Exception as problem:
        reading.let_go()
        return [*telling.failures, broken(reading.job.source.path, problem)]
    return telling


def _rewrite(telling: Sequence[Telling], annotator: Annotator) -> None:
    """What rewrites ask for, in batches over all files; what breaks here breaks again when its finding is told."""
    with suppress(Exception):
        tag_together(chain.from_iterable(one.rewritings() for one in telling), annotator)


def _told(telling: Telling) -> tuple[FileReport | None, list[Failure]]:
    """The report on a file, and what failed."""
    file = telling.file
    try:
        return telling.report(), telling.failures
    except Exception as problem:
        return None, [*telling.failures, broken(file.job.source.path, problem)]
    finally:
        file.let_go()


def _annotate(drafts: Sequence[Reading], annotator: Annotator, *, everything: bool) -> None:
    """In batches over all drafts."""
    if everything:
        for layer in (Layer.TAGS, Layer.TREE, Layer.ENTITIES):
            annotator.annotate([one.unit for draft in drafts for one in draft.run.draft.analysis.sentences], layer)
    annotate_for(chain.from_iterable(draft.run.demands(draft.rules) for draft in drafts), annotator)


def _judge(drafts: Sequence[Reading], judge: Judge, likenesses: Collection[str]) -> None:
    """All sentences of drafts whose findings are weighed, in full batches."""
    asked = any(rule.id in likenesses for draft in drafts for rule in draft.rules)
    judge_together([draft.run.draft for draft in drafts], judge, alike=asked)
