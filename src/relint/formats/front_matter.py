"""Front matter in YAML, TOML or JSON: the envelope of a mail not yet sent."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

from relint.draft.document import BlockKind, Comment
from relint.draft.envelope import Envelope, Field
from relint.draft.plain_number import plain_number
from relint.draft.relationship import Channel, Consent, Stage, Stated
from relint.draft.source import BOM, Source
from relint.draft.sourcemap import TextBuilder
from relint.draft.span import Span
from relint.errors import ReadError
from relint.formats.bounds import LONGEST_FRONT_MATTER
from relint.formats.front_matter_silences import silences
from relint.formats.front_matter_toml import toml_entries
from relint.formats.front_matter_values import FrontMatterEntry, NoYaml, Value, entries_of
from relint.formats.mailboxes import mailbox
from relint.formats.mapped_text import MappedText, whole
from relint.outside.late_expressions import late
from relint.outside.structs import Struct, field

_END = r"(?:\r\n|\n|\r)"
_BLOCK = late(rf"---[ \t]*(?:ya?ml|json)?[ \t]*{_END}((?:.*?{_END})??)(?:---|\.\.\.)[ \t]*(?:{_END}|\Z)", re.DOTALL)
_TOML = late(
    rf"(?:\+\+\+|---(?=[ \t]*toml))[ \t]*(?:toml)?[ \t]*{_END}((?:.*?{_END})??)(?:\+\+\+|---)[ \t]*(?:{_END}|\Z)",
    re.DOTALL,
)
#: Code in the same place, which Eleventy runs.
_CODE = late(rf"---[ \t]*(?:js|javascript)[ \t]*{_END}(?:.*?{_END})??---[ \t]*(?:{_END}|\Z)", re.DOTALL)
_JSON = late(rf"(\{{[ \t]*{_END}.*?{_END}\}}|\{{[ \t]*\"[^\r\n]*\}})[ \t]*(?:{_END}|\Z)", re.DOTALL)
#: How else people name these, however they part and capitalise the words: `Subject Line`, `subject-line`.
_ALIASES = {
    "subject": ("subjectline", "emailsubject", "mailsubject", "subject1", "subjecta"),
    "preheader": ("preview", "previewtext", "previewline", "preheadertext", "emailpreview", "snippet"),
    "from": ("sender", "fromname"),
    "reply_to": ("replyto",),
    "to": ("recipient",),
    "day": ("sendday",),
}
#: How planners of sequences number the mails. Other values under these names are other tools' (an address, a template).
_STEPS = ("step", "sequencestep", "stepnumber", "email", "emailnumber", "mail", "mailnumber", "touchnumber")
_MOST_STEPS = 20
_LONGEST_QUOTED = 60
_PARTED = re.compile(r"[ _-]+")
#: How front matter begins, where it is meant to be some.
_ENTRY = late(r"\s*+(?:#|[\w\"'-]+\s*:(?:\s|$))")
#: What neither YAML nor TOML takes and no reader sees: pasted with a word, or a dash of Windows that was read wrongly.
_UNPRINTED = late(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
#: Below a rule of dashes "Note well: it fits" is a mapping to YAML; nobody names a value in so many words.
_NAME = late(r"[\w$.-]+(?: [\w$.-]+){0,2}")
_TEXT_KEYS = ("subject", "preheader", "from", "reply_to", "to", "day", "title")
_STATED_KEYS = ("channel", "stage", "touch", "consent")
_DRAFTS = ("one", "fences", "quotes", "sections", "tables", "entries")
_OWN = "relint"
#: Under these a site keeps what belongs to its mails.
_MAIL = ("mail", "email", "message")
_HOLDERS = frozenset((_OWN, *_MAIL))
_Enum = TypeVar("_Enum", bound=StrEnum)


class FrontMatter(Struct, frozen=True):
    """What the front matter says, the words of it that are copy, and where the draft itself begins.

    `drafts` says what the drafts of this file stand in, or that it is one. `silences` are what it says to relint, and
    `lines` says on which line each part of the relationship is stated.
    """

    end: int = 0
    envelope: Envelope = field(default_factory=Envelope)
    stated: Stated = field(default_factory=Stated)
    copy: tuple[tuple[BlockKind, MappedText], ...] = ()
    notices: tuple[str, ...] = ()
    drafts: str | None = None
    silences: tuple[Comment, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)


def read(source: Source) -> FrontMatter:
    """The front matter at the top of a draft; empty when there is none."""
    start = len(BOM) if source.text.startswith(BOM) else 0
    if code := _CODE.match(source.text, start):
        return FrontMatter(code.end())
    match = _BLOCK.match(source.text, start)
    toml = None if match else _TOML.match(source.text, start)
    match = match or toml or _JSON.match(source.text, start)
    if not match or not match[1].strip():
        return FrontMatter(match.end() if match else 0)
    if len(match[1]) > LONGEST_FRONT_MATTER:
        if not _ENTRY.match(match[1]):
            return FrontMatter()
        problem = f"front matter is longer than {LONGEST_FRONT_MATTER:,} characters; is its last line missing?"
        raise ReadError(source.path, problem)
    reader, printed = _FrontMatterReader(source, match.start(1)), _UNPRINTED.sub("\ufffd", match[1])
    if source.text[start] == "{":
        printed = printed.replace("\t", " ")  # JSON may be set in by tabs, YAML not
    entries = toml_entries(printed, _HOLDERS) if toml else _entries(source, printed, match.start(1))
    if entries is None or (entries and not any(_NAME.fullmatch(entry.name) for entry in entries)):
        # A rule of dashes above a paragraph, not front matter.
        return FrontMatter()
    if odd := _UNPRINTED.search(match[1]):
        reader.note_unprinted(odd)
    return reader.front_matter(entries, match[1], match.end())


def _entries(source: Source, text: str, start: int) -> Sequence[FrontMatterEntry] | None:
    try:
        return entries_of(text, _HOLDERS)
    except NoYaml as error:
        if not _ENTRY.match(text):
            return None
        line = source.position(min(start + error.index, len(source.text))).line
        raise ReadError(source.path, f"front matter is not valid YAML: line {line}: {error.problem}") from None


class _FrontMatterReader:
    def __init__(self, source: Source, start: int) -> None:
        self._source = source
        self._start = start
        self._notices: list[str] = []

    def note_unprinted(self, odd: re.Match[str]) -> None:
        """Say that a character was not read as it is written."""
        line = self._source.position(self._start + odd.start()).line
        self._notices.append(f"line {line}: U+{ord(odd[0]):04X} in front matter cannot be printed; read as \ufffd")

    def front_matter(self, entries: Sequence[FrontMatterEntry], written: str, end: int) -> FrontMatter:
        """The values under our names; those under `relint:` win."""
        top = self._by_name(entries)
        own = self._by_name(top[_OWN].entries or ()) if _OWN in top else {}
        tables = [_plainly_named(own), _plainly_named(top)]
        tables += [_plainly_named(self._by_name(top[name].entries or ())) for name in _MAIL if name in top]
        texts = {key: text for key in _TEXT_KEYS if (text := self._words(_named(key, tables))) is not None}
        stated = self._stated(own, strict=True).over(self._stated(top, strict=False))
        envelope = Envelope(
            sender=mailbox(texts.get("from")),
            reply_to=mailbox(texts.get("reply_to")),
            to=mailbox(texts.get("to")),
            subject=_field(texts.get("subject")),
            preheader=_field(texts.get("preheader")),
            day=_field(texts.get("day")),
        )
        copy = [(BlockKind.SUBJECT, "subject"), (BlockKind.PREHEADER, "preheader")]
        if stated.channel is Channel.POST or (stated.channel is None and "subject" not in texts):
            copy.append((BlockKind.HEADING, "title"))
        words = tuple((kind, texts[key]) for kind, key in copy if key in texts)
        drafts = self._drafts(own.get("drafts"), strict=True) or self._drafts(top.get("drafts"), strict=False)
        spoken = silences(top, own, written, self._start)
        return FrontMatter(
            end,
            envelope,
            stated=stated,
            copy=words,
            notices=tuple(self._notices),
            drafts=drafts,
            silences=spoken,
            lines=self._lines(tables),
        )

    def _lines(self, tables: Sequence[dict[str, Value]]) -> dict[str, int]:
        said = ((name, _named(name, tables)) for name in (*_STATED_KEYS, "reader"))
        return {name: self._source.position(self._start + value.start).line for name, value in said if value}

    def _drafts(self, value: Value | None, *, strict: bool) -> str | None:
        if value is None or value.is_null:
            return None
        said = (value.text or "").strip().lower()
        if said in _DRAFTS:
            return said
        self._refuse(value, "drafts", ", ".join(_DRAFTS), strict=strict)
        return None

    def _by_name(self, entries: Sequence[FrontMatterEntry]) -> dict[str, Value]:
        found: dict[str, Value] = {}
        for name, start, value in entries:
            if name in found:
                line = self._source.position(self._start + start).line
                raise ReadError(self._source.path, f"front matter: line {line}: “{_cut(name)}” is there twice")
            found[name] = value
        return found

    def _words(self, value: Value | None) -> MappedText | None:
        if value is None or value.text is None or value.is_null or not value.text.strip():
            return None
        words = _aligned(value.text, Span(self._start + value.start, self._start + value.end), self._source.text)
        # Word processors curl quotes, which then are no quotes to YAML.
        is_curled = len(words.text) > 2 and words.text[0] in "“„" and words.text[-1] in "”“"
        return words.part(1, len(words.text) - 1) if is_curled else words

    def _stated(self, entries: dict[str, Value], *, strict: bool) -> Stated:
        return Stated(
            self._choice(entries.get("channel"), "channel", Channel, strict=strict),
            self._choice(entries.get("stage"), "stage", Stage, strict=strict),
            self._touch(entries.get("touch"), strict=strict) or _step(entries),
            self._choice(entries.get("consent"), "consent", Consent, strict=strict),
            _said(entries.get("reader")),
        )

    def _choice(self, value: Value | None, key: str, values: type[_Enum], *, strict: bool) -> _Enum | None:
        if value is None or value.is_null:
            return None
        said = value.text.strip().lower() if value.text is not None else None
        if said in list(values):
            return values(said)
        self._refuse(value, key, ", ".join(values), strict=strict)
        return None

    def _touch(self, value: Value | None, *, strict: bool) -> int | None:
        if value is None or value.is_null:
            return None
        if number := plain_number(value.text or ""):
            return number
        self._refuse(value, "touch", "1, 2, 3 …", strict=strict)
        return None

    def _refuse(self, value: Value, key: str, accepted: str, *, strict: bool) -> None:
        line = self._source.position(self._start + value.start).line
        said = f"“{_cut(value.text)}”" if value.text is not None else "this"
        if strict:
            raise ReadError(self._source.path, f"line {line}: {said} is no {key}; accepted: {accepted}")
        self._notices.append(f"line {line}: {key} {said} is none of {accepted}; taken as another tool’s")


def _cut(text: str) -> str:
    """What a note quotes: a value may go on for pages."""
    return text if len(text) <= _LONGEST_QUOTED else f"{text[:_LONGEST_QUOTED]}…"


def _plainly_named(table: dict[str, Value]) -> dict[str, Value]:
    """The values by their names as written, and by those names in small letters with nothing between the words."""
    plain = {_PARTED.sub("", name).lower(): value for name, value in reversed(table.items())}
    return plain | table


def _named(key: str, tables: Sequence[dict[str, Value]]) -> Value | None:
    """The value of the first table that has one under our name or under what else people call it."""
    names = (key, *_ALIASES.get(key, ()))
    return next((table[name] for table in tables for name in names if name in table), None)


def _step(table: dict[str, Value]) -> int | None:
    """Which mail of a sequence it is, where a planner's key counts it."""
    names = _plainly_named(table)
    counts = (plain_number(names[name].text or "") for name in _STEPS if name in names)
    return next((count for count in counts if count and count <= _MOST_STEPS), None)


def _said(value: Value | None) -> str | None:
    """A line about the reader, or the values of a mapping (name, firm, what they did) one after the other."""
    if value is None:
        return None
    if value.entries is not None:
        return "; ".join(entry.value.text for entry in value.entries if entry.value.text) or None
    return value.text.strip() if value.text and not value.is_null else None


def _field(words: MappedText | None) -> Field | None:
    return Field(words.text, words.span) if words else None


def _aligned(value: str, span: Span, source: str) -> MappedText:
    """A scalar's value with the place of each character, where quoting and folding let it be found in order."""
    raw = span.of(source)
    at = raw.find(value)
    if at >= 0:
        return whole(value, span.start + at)
    builder, cursor = TextBuilder(), 0
    for word in re.findall(r"\s+|[^\s]+", value):
        at = raw.find(word, cursor) if not word.isspace() else -1
        if at >= 0:
            builder.copy(word, span.start + at)
            cursor = at + len(word)
        elif word.isspace():
            builder.replace(" ", Span(span.start + cursor, span.start + cursor))
        else:
            # Escapes in double quotes: the word stands somewhere before the next blank.
            stop = re.compile(r"\s|$").search(raw, cursor + 1)
            end = stop.start() if stop else len(raw)
            builder.replace(word, Span(span.start + cursor, span.start + max(cursor, end)))
            cursor = max(cursor, end)
    text, source_map = builder.build()
    return MappedText(text, source_map)
