"""Every setting, declared once: its name, what it may be, and what holds when nobody says anything."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec
from msgspec import Meta

from relint.draft.relationship import Channel, Consent, Stage, Stated
from relint.results.finding import Severity
from relint.settings.ignore_patterns import gitignore

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

Text = Annotated[str, Meta(pattern=r"\S")]
#: A text that stands alone is taken for a list of one.
Texts = tuple[Text, ...]
Count = Annotated[int, Meta(ge=1)]
Confidence = Annotated[float, Meta(ge=0, le=1)]
Holding = Literal["one", "fences", "quotes", "sections"]
FailOn = Literal["error", "warning", "advice", "never"]


class PathSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename="kebab"):
    """One `[[paths]]` table: what holds for the drafts that `match` names (as in `.gitignore`)."""

    match: Annotated[Texts, Meta(min_length=1)]
    channel: Channel | None = None
    stage: Stage | None = None
    touch: Count | None = None
    consent: Consent | None = None
    reader: str | None = None
    drafts: Holding | None = None
    select: Texts = ()
    ignore: Texts = ()

    @property
    def stated(self) -> Stated:
        """What it says of the relationship."""
        return Stated(self.channel, self.stage, self.touch, self.consent, self.reader)

    def holds(self, relative_path: str) -> bool:
        """True when the draft at this path, seen from the settings' folder, is meant."""
        return _patterns(self.match).match_file(relative_path)


@cache
def _patterns(lines: tuple[str, ...]) -> GitIgnoreSpec:
    return gitignore(lines)


class Declared(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename="kebab"):
    """A settings file, by its keys."""

    packs: Texts = ()
    select: Texts = ()
    ignore: Texts = ()
    severities: dict[str, Severity] = {}
    thresholds: dict[str, int | float | dict[str, Any]] = {}
    own_words: Texts = ()
    exclude: Texts = ()
    fail_on: FailOn = "warning"
    show: Severity = Severity.ADVICE
    pipeline: Text | None = None
    preview: bool = False
    judge: bool = True
    levels: dict[Severity, Confidence] = {}
    warm: bool = False
    paths: tuple[PathSettings, ...] = ()


def listed(table: dict[str, Any], kind: type[msgspec.Struct]) -> dict[str, Any]:
    """The table with every text that stands alone in a list of its own."""
    lists = {field.encode_name for field in msgspec.structs.fields(kind) if _is_list(field.type)}
    return {key: [value] if key in lists and isinstance(value, str) else value for key, value in table.items()}


def _is_list(kind: object) -> bool:
    return Texts in (kind, getattr(kind, "__origin__", None))
