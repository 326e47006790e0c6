"""How far each finding can be believed, and how loudly it may be told.

A finding's confidence is the chance, from 0 to 1, that an editor would mark something there, too. It comes from the
rule's own record with editors (`packs/agreement.py`) and from what the trained judge makes of the place; what the two
are worth was fitted on drafts that the judge had not seen (`training/judge/weigh`) and stands in
`judge/weights/confidence.json`. Without the judge it is the lower end of what the rule's record allows.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from math import exp, log, log1p
from typing import Any

from relint.draft.relationship import Channel
from relint.draft.span import Span
from relint.judge import ANY, OUTPUTS, WEIGHTS_FOLDER, Judge, mean_vector
from relint.kinds.judged import Judged
from relint.outside.structs import Struct, replace
from relint.packs.agreement import Agreement
from relint.packs.rule import Rule
from relint.results.finding import Finding, Severity

#: A rule that was seldom seen is believed like its pack: so many findings of the pack count beside its own.
_PRIOR = 6
#: What a pack without a record is believed (the share of all findings that editors agreed with, before weighing).
UNKNOWN = 0.3
_MOST = 6.0
#: Drafts of fewer words are weighed as if they had so many: there are too few of them to learn from.
_FEW = 80
#: Words of a passage beyond so many do not make it count more for the draft.
_LONG = 12
#: No draft is surer than this to be marked, or not to be: a chance of 2 in 100, as a logit.
SUREST = 3.9


class Record(Struct, frozen=True):
    """What is known of a rule before anybody looks at a draft: shares of findings that editors agreed with."""

    likely: float
    low: float


def record_of(rule: Rule, pack: Agreement | None) -> Record:
    """A rule's record; while it is rare, its pack speaks with it."""
    own = rule.agreement or Agreement(0, 0)
    share = pack.agreed / pack.seen if pack and pack.seen else UNKNOWN
    likely = (own.agreed + _PRIOR * share) / (own.seen + _PRIOR)
    lent = Agreement(own.seen + _PRIOR, min(own.seen + _PRIOR, own.agreed + round(_PRIOR * share)))
    return Record(likely, lent.interval[0])


def pack_records(rules: Iterable[Rule]) -> dict[str, Agreement]:
    """The findings of all rules of each pack together."""
    seen: dict[str, tuple[int, int]] = {}
    for rule in rules:
        if rule.agreement:
            before = seen.get(rule.pack, (0, 0))
            seen[rule.pack] = (before[0] + rule.agreement.seen, before[1] + rule.agreement.agreed)
    return {pack: Agreement(*counts) for pack, counts in seen.items()}


class Weighing:
    """One draft's passages as the judge sees them, asked about places in the file."""

    def __init__(self, passages: Sequence[Judged], judge: Judge):
        anys = sorted((_logit(each.likely(ANY)) for each in passages), reverse=True)
        self._draft = sum(anys[:3]) / max(1, len(anys[:3])) if anys else -_MOST
        self._passages = passages
        self._length = log1p(max(_FEW, _words(passages)))
        self._marked = draft_marked(passages)
        self._worded = judge.draft_logit([each.placed.passage for each in passages])
        self._post = float(any(each.placed.passage.channel == Channel.POST for each in passages))

    def features(self, rule: Rule, finding: Finding, record: Record) -> dict[str, float]:
        """What the confidence of a finding rests on, by name: logits of likelihoods, logarithms of numbers of words.

        An editor marks long sentences rather than short ones, a part of a short draft rather than of a long one, posts
        more than letters, and a sales letter where the same words pass in a note to a friend.
        """
        here = self._at(finding.span)
        pack = rule.pack if rule.pack in OUTPUTS else ANY
        any_ = max((_logit(each.likely(ANY)) for each in here), default=-_MOST)
        own = max((_logit(each.likely(pack)) for each in here), default=-_MOST)
        likeness = rule.kind == "likeness"
        return {
            "record": 0.0 if likeness else _logit(record.likely),
            "any": any_,
            "pack": own,
            "draft": self._draft,
            "whole": float(finding.span is None),
            "likeness": float(likeness),
            "warning": float(finding.severity is Severity.WARNING),
            "error": float(finding.severity is Severity.ERROR),
            "whole any": any_ if finding.span is None else 0.0,
            "whole pack": own if finding.span is None else 0.0,
            "likeness any": any_ if likeness else 0.0,
            "likeness pack": own if likeness else 0.0,
            "length": log1p(_words(here)) if finding.span is not None else 0.0,
            "draft length": self._length,
            "post": self._post,
            "draft marked": self._marked,
            "draft words": self._worded,
        }

    @cached_property
    def _places(self) -> list[tuple[Span, Judged]]:
        return [(each.source(), each) for each in self._passages]

    def _at(self, span: Span | None) -> list[Judged]:
        if span is None:
            return list(self._passages)
        return [each for place, each in self._places if place.overlaps(span)]


def confidence(features: Mapping[str, float]) -> float:
    """A logistic regression over the features; rounded, so that every machine says the same."""
    weights = _weights()
    total = weights["bias"] + sum(weights[name] * value for name, value in features.items())
    return round(1 / (1 + exp(-max(-30.0, min(30.0, total)))), 3)


def draft_vector(passages: Sequence[Judged]) -> list[float]:
    """What a draft as a whole reads like: the mean of its passages' vectors, long ones counting up to a limit."""
    lengths = [min(len(each.placed.passage.words), _LONG) for each in passages]
    return mean_vector([each.judgement for each in passages], lengths)


def draft_marked(passages: Sequence[Judged]) -> float:
    """The logit of the chance that editors find anything to mark in a draft that reads like this, 0 when empty."""
    if not passages:
        return 0.0
    learnt = _learnt()["draft"]
    said: float = learnt["bias"] + sum(w * v for w, v in zip(learnt["vector"], draft_vector(passages), strict=True))
    return max(-SUREST, min(SUREST, said))


@cache
def _learnt() -> Any:
    return json.loads((WEIGHTS_FOLDER / "confidence.json").read_text("utf-8"))


def _weights() -> dict[str, float]:
    loaded: dict[str, float] = _learnt()["weights"]
    return loaded


def weighed(
    findings: Iterable[tuple[Rule | None, Finding]], weighing: Weighing | None, packs: Mapping[str, Agreement]
) -> Iterator[Finding]:
    """The findings with their confidence; without the judge (`weighing` is none) by their rules' records alone."""
    for rule, finding in findings:
        if (chance := finding.values.get("called_for")) is not None:  # it is one by itself (kinds/whole_draft.py)
            yield replace(finding, confidence=chance)
            continue
        if rule is None or rule.certain or rule.pack not in packs:  # facts, and rules of packs of somebody's own
            yield finding
            continue
        record = record_of(rule, packs.get(rule.pack))
        sure = confidence(weighing.features(rule, finding, record)) if weighing else round(record.low, 3)
        yield replace(finding, confidence=sure)


def _words(passages: Sequence[Judged]) -> int:
    return sum(len(each.placed.passage.words) for each in passages)


def _logit(likelihood: float) -> float:
    edge = 1 / (1 + exp(_MOST))
    held = min(1 - edge, max(edge, likelihood))
    return log(held / (1 - held))
