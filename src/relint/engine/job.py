"""What is asked: one file to lint, with what settings and command line say of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from relint.draft.document import Document
from relint.draft.relationship import Stated
from relint.draft.source import Source
from relint.engine.allowed_words import AllowedWords
from relint.inference import Inference, inference
from relint.outside.structs import Struct, field
from relint.results.finding import Severity
from relint.results.levels import Levels


class Job(Struct, frozen=True):
    """One file to lint. `stated` is what settings and command line say of the relationship (stronger than the draft).

    `rules` are the ids that may speak; `severities` replaces those of some rules. `holder` says what the drafts of a
    file stand in. `levels` are the confidences from which a finding may be told, and how loudly (`None`: everything is
    told as its rule says). `today` is the day of the run, after which some silences are over; `silence_needs_reason`
    and `own_ignored` are what the settings say of silences, `allowed` the words of which some rules are not to speak.
    """

    source: Source
    rules: frozenset[str]
    stated: Stated = field(default_factory=Stated)
    as_format: str | None = None
    severities: Mapping[str, Severity] = field(default_factory=dict)
    holder: str | None = None
    levels: Levels | None = None
    today: date | None = None
    silence_needs_reason: bool = False
    own_ignored: frozenset[str] = frozenset()
    allowed: tuple[AllowedWords, ...] = ()


def relationship_of(job: Job, document: Document) -> Inference:
    """What is stated, the strongest voice first, and for the rest what the draft looks like, with reasons."""
    stated = job.stated.over(document.stated)
    inferred = inference(document, stated)
    return Inference(stated.applied_to(inferred.relationship), inferred.reasons)
