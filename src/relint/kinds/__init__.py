"""The kinds: what gives a family of rules its meaning. A new kind is one file and one line here."""

from __future__ import annotations

from relint.kinds.acronym import AcronymKind
from relint.kinds.density import DensityKind
from relint.kinds.envelope_field import EnvelopeKind
from relint.kinds.greeting import GreetingKind
from relint.kinds.kind import Kind
from relint.kinds.left_over import LeftOverKind
from relint.kinds.likeness import LikenessKind
from relint.kinds.match import MatchKind
from relint.kinds.measure_limit import MeasureKind
from relint.kinds.noun_stack import NounStackKind
from relint.kinds.own_name import OwnNameKind
from relint.kinds.relation import RelationKind
from relint.kinds.signature import SignatureKind
from relint.kinds.stack import StackKind
from relint.kinds.terms import TermsKind
from relint.kinds.whole_draft import WholeDraftKind

KINDS: dict[str, type[Kind]] = {
    "acronym": AcronymKind,
    "density": DensityKind,
    "envelope": EnvelopeKind,
    "greeting": GreetingKind,
    "likeness": LikenessKind,
    "left-over": LeftOverKind,
    "match": MatchKind,
    "measure": MeasureKind,
    "noun-stack": NounStackKind,
    "own-name": OwnNameKind,
    "signals": RelationKind,
    "signature": SignatureKind,
    "stack": StackKind,
    "terms": TermsKind,
    "whole-draft": WholeDraftKind,
}
