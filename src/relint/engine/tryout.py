"""A rule tried on a sentence: what each thing that it looks for takes, what silences it, and what is left to report."""

from __future__ import annotations

from collections.abc import Iterator

from relint import formats
from relint.draft.relationship import Relationship, Stated
from relint.draft.source import Source
from relint.engine.check import Check
from relint.engine.checks import Checks, Run
from relint.engine.line import Job, relationship_of
from relint.kinds.match import MatchKind
from relint.kinds.terms import TermsKind
from relint.language.analysis import Annotator, analyse
from relint.outside.structs import Struct
from relint.packs.rule import Rule, Signal


class Tried(Struct, frozen=True):
    """One place that a pattern, a tree or a term takes (none: `words` is `None`), and what keeps the rule quiet."""

    wanted: str
    words: str | None = None
    silenced: tuple[str, ...] = ()


class Tryout(Struct, frozen=True):
    """What a rule or signal makes of a text; `hits` are the words that it finds in the end.

    `speaks` is false where the rule has nothing to say at this relationship.
    """

    declared: Rule | Signal
    tried: tuple[Tried, ...]
    hits: tuple[str, ...]
    relationship: Relationship
    speaks: bool


def try_out(checks: Checks, declared: Rule | Signal, text: str, stated: Stated) -> Tryout:
    """Run one rule or signal on a text, whatever else it may find there."""
    job = Job(Source("the sentence", text), frozenset({declared.id}), stated)
    document = formats.read(job.source, as_format="markdown")
    relationship = relationship_of(job, document).relationship
    run = Run(checks, analyse(document, Annotator(checks.pipeline)), relationship)
    check = (checks.rules if isinstance(declared, Rule) else checks.signals)[declared.id]
    tried = tuple(_tried(check, run))
    hits = tuple(
        _flat(hit.span.of(document.text)) if hit.span else "the draft as a whole" for hit in check.hits(run.draft)
    )
    speaks = isinstance(declared, Signal) or declared.when.holds(relationship, document.format)
    return Tryout(declared, tried, hits, relationship, speaks)


def _tried(check: Check, run: Run) -> Iterator[Tried]:
    """The patterns of a `match` rule, met or not; the terms of a list that stand there. Other kinds have neither."""
    if not isinstance(check.kind, MatchKind | TermsKind):
        return
    draft = run.draft.scoped(check.blocks)
    taken = list(check.kind.taken(draft))
    wanted = check.kind.wanted() if isinstance(check.kind, MatchKind) else dict.fromkeys(one.wanted for one in taken)
    for name in wanted:
        places = [one for one in taken if one.wanted == name]
        for one in places:
            yield Tried(name, _flat(one.located.span.of(draft.document.text)), one.silenced)
        if not places:
            yield Tried(name)


def _flat(text: str) -> str:
    return " ".join(text.split())
