"""The examples of rules and signals as drafts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from relint import formats
from relint.draft.relationship import Channel, Consent, Stage, Stated
from relint.draft.source import Source
from relint.engine.checks import Checks, Run
from relint.engine.line import Job, relationship_of
from relint.errors import ReadError
from relint.language.analysis import analyse
from relint.outside.structs import Struct
from relint.packs.rule import FlagExample, PassExample, Rule, Signal


class Case(Struct, frozen=True):
    """One example of one rule or signal; `number` counts its flagged or passing examples from 1."""

    declared: Rule | Signal
    example: FlagExample | PassExample
    number: int

    @property
    def name(self) -> str:
        """Unique in a run; also the path of the draft that is made of the example."""
        return f"{self.declared.id} {'flag' if isinstance(self.example, FlagExample) else 'pass'} {self.number}"


def cases_of(declared: Rule | Signal) -> Iterator[Case]:
    """Flagged examples first."""
    examples: Sequence[Sequence[FlagExample | PassExample]] = (declared.examples.flag, declared.examples.passing)
    for group in examples:
        for number, example in enumerate(group, 1):
            yield Case(declared, example, number)


def as_draft(text: str, context: Mapping[str, Any]) -> str:
    """The example with its context as front matter (JSON values are YAML)."""
    if not context:
        return text
    head = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in context.items())
    return f"---\n{head}---\n\n{text}"


def usual(context: Mapping[str, Any]) -> Stated:
    """An example is a first e-mail to a stranger unless its context says otherwise."""
    no_touch = "touch" in context or context.get("channel") == Channel.POST
    return Stated(
        channel=None if "channel" in context else Channel.EMAIL,
        stage=None if "stage" in context else Stage.STRANGER,
        touch=None if no_touch else 1,
        consent=None if "consent" in context else Consent.NONE,
    )


def job_of(case: Case) -> Job:
    """The work of linting an example under its own rule alone."""
    example = case.example
    return Job(
        Source(case.name, as_draft(example.text, example.context)),
        frozenset({case.declared.id}),
        stated=usual(example.context),
        as_format=example.format,
    )


def run_of(case: Case, checks: Checks) -> Run | None:
    """All checks against an example; `None` for a draft that cannot be read."""
    job = job_of(case)
    try:
        document = formats.read(job.source, as_format=job.as_format)
    except ReadError:
        return None
    return Run(checks, analyse(document, checks.annotator), relationship_of(job, document).relationship)
