"""Every setting, declared once: its name, what it may be, and what holds when nobody says anything."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec
from msgspec import Meta

from relint.draft.relationship import Channel, Consent, Stage, Stated
from relint.results.finding import Severity
from relint.settings.ignore_patterns import gitignore
from relint.settings.option import Option

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

Text = Annotated[str, Meta(pattern=r"\S")]
#: A text that stands alone is taken for a list of one.
Texts = tuple[Text, ...]
Stages = tuple[Stage, ...]
Count = Annotated[int, Meta(ge=1)]
Confidence = Annotated[float, Meta(ge=0, le=1)]
Holding = Literal["one", "fences", "quotes", "sections", "tables", "entries"]
FailOn = Literal["error", "warning", "advice", "never"]


class PathSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename="kebab"):
    """One `[[paths]]` table: what holds for the drafts that `match` names (as in `.gitignore`)."""

    match: Annotated[Texts, Meta(min_length=1)]
    channel: Annotated[Channel | None, Option("--channel", "Where it will be read", "relationship")] = None
    stage: Annotated[Stage | None, Option("--stage", "How well the reader knows you", "relationship")] = None
    touch: Annotated[Count | None, Option("--touch", "1 for your first message to them", "relationship", "N")] = None
    consent: Annotated[Consent | None, Option("--consent", "What they have agreed to", "relationship")] = None
    reader: Annotated[
        str | None,
        Option("--reader", "Who reads it, and what they did: “Ines, Loaf; ordered in May”", "relationship", "WORDS"),
    ] = None
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


class Allowance(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename="kebab"):
    """One `[[allow]]` table: words of which some rules do not speak, in some drafts or to some readers.

    A word is never allowed everywhere: what is right for customers may be fog to a stranger.
    """

    words: Annotated[Texts, Meta(min_length=1)]
    rules: Annotated[Texts, Meta(min_length=1)]
    match: Texts = ()
    stage: Stages = ()
    reason: Text | None = None

    def holds(self, relative_path: str | None) -> bool:
        """True for a draft at this path, seen from the settings' folder (`None`: it lies elsewhere)."""
        return not self.match or (relative_path is not None and _patterns(self.match).match_file(relative_path))


@cache
def _patterns(lines: tuple[str, ...]) -> GitIgnoreSpec:
    return gitignore(lines)


class Declared(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename="kebab"):
    """A settings file, by its keys."""

    packs: Annotated[
        Texts,
        Option(
            "--pack",
            "A folder of rules to add, or a bundled pack to use instead of all of them. Repeat for more",
            "setup",
            "PACK",
        ),
    ] = ()
    select: Annotated[
        Texts, Option("--select", "Only these packs or rules (comma between)", "selection", "NAMES", commas=True)
    ] = ()
    ignore: Annotated[
        Texts, Option("--ignore", "Not these packs or rules (comma between)", "selection", "NAMES", commas=True)
    ] = ()
    severities: dict[str, Severity] = {}
    thresholds: dict[str, int | float | dict[str, Any]] = {}
    own_words: Texts = ()
    exclude: Annotated[
        Texts, Option("--exclude", "Leave these out when walking folders, as in .gitignore", "drafts", "PATTERN")
    ] = ()
    fail_on: Annotated[
        FailOn, Option("--fail-on", "From this severity on a draft is not ready (check: exit status 1)", "verdict")
    ] = "warning"
    show: Annotated[Severity, Option("--show", "Tell from this severity on", "telling")] = Severity.ADVICE
    pipeline: Annotated[
        Text | None, Option("--pipeline", "Another spaCy pipeline than the one that comes with relint", "setup", "NAME")
    ] = None
    preview: Annotated[bool, Option("--preview", "Use rules that are still being tried out, too", "setup")] = False
    judge: bool = True
    levels: dict[Severity, Confidence] = {}
    warm: bool = False
    silence_needs_reason: bool = False
    baseline: Text | None = None
    paths: tuple[PathSettings, ...] = ()
    allow: tuple[Allowance, ...] = ()


def listed(table: dict[str, Any], kind: type[msgspec.Struct]) -> dict[str, Any]:
    """The table with every text that stands alone in a list of its own."""
    lists = {field.encode_name for field in msgspec.structs.fields(kind) if is_list(field.type)}
    return {key: [value] if key in lists and isinstance(value, str) else value for key, value in table.items()}


def is_list(kind: object) -> bool:
    """True for a setting that holds a list, of which one alone may be written."""
    return any(lists in (kind, getattr(kind, "__origin__", None)) for lists in (Texts, Stages))
