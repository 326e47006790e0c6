"""How far sender and reader have come, and over which channel they speak.

Stages follow Usborne's levels and the dating ladder of the essays ("I Like You, But We Don't Have a
Relationship!"): a like is not an opt-in, an opt-in is not a purchase.
"""

from __future__ import annotations

from enum import StrEnum

from relint.outside.structs import Struct, replace


class Channel(StrEnum):
    """`message` is LinkedIn and the like; a `post` has many readers and no touch."""

    EMAIL = "email"
    MESSAGE = "message"
    POST = "post"


class Stage(StrEnum):
    """In rising order of closeness; compare with `rank`. `unknown`: nothing tells, see `Relationship.possible`."""

    STRANGER = "stranger"
    CURIOUS = "curious"
    SUBSCRIBER = "subscriber"
    CUSTOMER = "customer"
    ADVOCATE = "advocate"
    UNKNOWN = "unknown"

    @property
    def rank(self) -> int:
        """0 (stranger) to 4 (advocate); an unknown reader ranks with strangers."""
        return 0 if self is Stage.UNKNOWN else list(Stage).index(self)


class Consent(StrEnum):
    """What the reader has agreed to, as far as the sender can show."""

    NONE = "none"
    LIKE = "like"
    OPT_IN = "opt-in"
    CUSTOMER = "customer"


#: What a reader at a stage has agreed to, unless somebody says otherwise.
CONSENT_AT = {
    Stage.STRANGER: Consent.NONE,
    Stage.CURIOUS: Consent.LIKE,
    Stage.SUBSCRIBER: Consent.OPT_IN,
    Stage.CUSTOMER: Consent.CUSTOMER,
    Stage.ADVOCATE: Consent.CUSTOMER,
    Stage.UNKNOWN: Consent.NONE,
}


class Relationship(Struct, frozen=True):
    """Complete: every question has an answer. `stated` names the ones that somebody stated; the rest were inferred.

    `touch` counts messages from this sender to this reader from 1; it is `None` for a post.
    """

    channel: Channel
    stage: Stage
    touch: int | None
    consent: Consent
    stated: frozenset[str] = frozenset()

    @property
    def possible(self) -> tuple[Relationship, ...]:
        """What it may be: an unknown reader is a stranger or a subscriber, and is judged by the milder of the two."""
        if self.stage is not Stage.UNKNOWN:
            return (self,)
        return tuple(replace(self, stage=stage) for stage in (Stage.STRANGER, Stage.SUBSCRIBER))


class Stated(Struct, frozen=True):
    """What somebody said about the relationship, in one place (front matter, settings, command line).

    `reader` is in the writer's words: who the reader is and what they did ("Ines Larkin, Loaf; ordered in May").
    """

    channel: Channel | None = None
    stage: Stage | None = None
    touch: int | None = None
    consent: Consent | None = None
    reader: str | None = None

    def over(self, weaker: Stated) -> Stated:
        """This statement where it says something, else the weaker one."""
        return Stated(
            self.channel or weaker.channel,
            self.stage or weaker.stage,
            self.touch or weaker.touch,
            self.consent or weaker.consent,
            self.reader or weaker.reader,
        )

    def applied_to(self, inferred: Relationship) -> Relationship:
        """The inferred relationship with everything stated put in its place."""
        named = {name: value for name in ("channel", "stage", "touch", "consent") if (value := getattr(self, name))}
        merged = replace(inferred, **named, stated=frozenset(named))
        return replace(merged, touch=None) if merged.channel is Channel.POST else merged
