"""What a contributor declares in a YAML file, once it has been read and found in order."""

from __future__ import annotations

import hashlib
from typing import Annotated, Any, Literal

import msgspec

from relint.draft.document import BODY, COPY, BlockKind
from relint.draft.relationship import Channel, Consent, Relationship, Stage
from relint.packs.agreement import Agreement
from relint.results.finding import Severity


class TouchRange(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which touches a rule speaks about; both ends included. A post has no touch and is in no range."""

    min: Annotated[int, msgspec.Meta(ge=1)] = 1
    max: Annotated[int, msgspec.Meta(ge=1)] | None = None

    def __post_init__(self) -> None:
        if self.max is not None and self.max < self.min:
            raise ValueError(f"no touch is at least {self.min} and at most {self.max}")

    def holds(self, touch: int | None) -> bool:
        """True when the touch lies in the range."""
        return touch is not None and self.min <= touch and (self.max is None or touch <= self.max)


class When(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The relationships in which a rule speaks; what is not named does not matter."""

    channel: tuple[Channel, ...] = ()
    stage: tuple[Stage, ...] = ()
    touch: TouchRange | None = None
    consent: tuple[Consent, ...] = ()
    format: tuple[str, ...] = ()

    def holds(self, relationship: Relationship, document_format: str = "") -> bool:
        """True when a draft at this relationship, whatever it may be, is the rule's business."""
        return all(self._holds_at(one, document_format) for one in relationship.possible)

    def _holds_at(self, relationship: Relationship, document_format: str) -> bool:
        return (
            (not self.channel or relationship.channel in self.channel)
            and (not self.stage or relationship.stage in self.stage)
            and (self.touch is None or self.touch.holds(relationship.touch))
            and (not self.consent or relationship.consent in self.consent)
            and (not self.format or document_format in self.format)
        )


class SeverityAt(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Another severity in some relationships: what is a slip to a customer is an error to a stranger."""

    when: When
    severity: Severity


class FlagExample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A draft that the rule must find something in; `finds` are the exact words, in order (empty: the whole draft).

    `context` is front matter for the draft (subject, from, stage, touch …). `rewrites` is what the fixes make of it.
    """

    text: str
    finds: tuple[str, ...] = ()
    rewrites: tuple[str, ...] = ()
    context: dict[str, Any] = {}
    format: str = "markdown"


class PassExample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A near miss: a draft in which the rule must stay silent, and why."""

    text: str
    context: dict[str, Any] = {}
    format: str = "markdown"
    because: str = ""


class Examples(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Both are required: sentences to flag and sentences to pass."""

    flag: tuple[FlagExample, ...]
    passing: tuple[PassExample, ...] = msgspec.field(name="pass")


#: Names for groups of blocks that `scope` understands beside the single kinds.
SCOPES: dict[str, frozenset[BlockKind]] = {
    "copy": COPY,
    "body": BODY,
    "prose": frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE}),
    "closing": frozenset({BlockKind.SIGN_OFF, BlockKind.SIGNATURE, BlockKind.FOOTER}),
    "all": frozenset(BlockKind) - {BlockKind.HISTORY},
}


def blocks_of(scope: tuple[str, ...]) -> frozenset[BlockKind]:
    """The block kinds that a scope names, alone or in groups."""
    return frozenset().union(*(SCOPES.get(name) or {BlockKind(name)} for name in scope))


Tier = Literal["stable", "preview"]


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that relint watches for. `options` belong to the kind, which has checked them.

    `path` and `lists_from`, the packs whose word lists it names, are told by the place of its file.
    `hints` are other wordings of the hint; the draft decides which is told.
    `certain` is a rule about a fact of the file (a gap left open, a tag half written): it holds whatever a reader
    thinks, and is never weighed. `agreement` is its record with editors, which stands in the pack's `agreement.yaml`.
    """

    id: str
    kind: str
    severity: Severity
    message: str
    hint: str
    why: str
    examples: Examples
    options: dict[str, Any] = {}
    scope: tuple[str, ...] = ("copy",)
    when: When = When()
    severity_at: tuple[SeverityAt, ...] = ()
    references: tuple[str, ...] = ()
    limit: Annotated[int, msgspec.Meta(ge=1)] = 5
    tier: Tier = "stable"
    certain: bool = False
    path: str = ""
    lists_from: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    agreement: Agreement | None = None

    @property
    def pack(self) -> str:
        """The folder part of the id."""
        return self.id.rpartition("/")[0]

    @property
    def blocks(self) -> frozenset[BlockKind]:
        """The block kinds in which the rule looks."""
        return blocks_of(self.scope)

    def severity_for(self, relationship: Relationship, document_format: str = "") -> Severity:
        """The severity at this relationship, the mildest that it may be."""
        possible = (self._severity_at(one, document_format) for one in relationship.possible)
        return min(possible, key=lambda severity: severity.rank)

    def _severity_at(self, relationship: Relationship, document_format: str) -> Severity:
        """The first `severity_at` that holds, else the plain one."""
        for special in self.severity_at:
            if special.when.holds(relationship, document_format):
                return special.severity
        return self.severity


class Signal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A named thing that copy can contain; it reports nothing by itself. Rules and measures share it."""

    id: str
    kind: str
    about: str
    examples: Examples
    options: dict[str, Any] = {}
    scope: tuple[str, ...] = ("copy",)
    references: tuple[str, ...] = ()
    path: str = ""
    lists_from: tuple[str, ...] = ()

    @property
    def blocks(self) -> frozenset[BlockKind]:
        """The block kinds in which the signal is looked for."""
        return blocks_of(self.scope)


def behaviour(rule: Rule) -> str:
    """A hash of what decides where a rule speaks: its record with editors holds as long as this is the same."""
    decides = msgspec.json.encode((rule.kind, rule.options, sorted(rule.scope), rule.when, rule.limit))
    return f"r{hashlib.sha256(decides).hexdigest()[:12]}"  # a letter first: YAML takes digits for numbers
