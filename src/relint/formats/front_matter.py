"""YAML front matter: the envelope of a mail not yet sent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from relint.document import BlockKind
from relint.envelope import Envelope, Field
from relint.errors import ReadError
from relint.formats.headers import mailbox
from relint.formats.mapped import Mapped, whole
from relint.relationship import Channel, Consent, Stage, Stated
from relint.source import BOM, Source
from relint.sourcemap import TextBuilder
from relint.span import Span

if TYPE_CHECKING:
    from yaml.nodes import MappingNode, Node

_BLOCK = re.compile(r"---[ \t]*(?:\r\n|\n|\r)(.*?)^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL | re.MULTILINE)
_TEXT_KEYS = ("subject", "preheader", "from", "reply_to", "to", "day", "title")
_STATED_KEYS = ("channel", "stage", "touch", "consent")
_Enum = TypeVar("_Enum", bound=StrEnum)


@dataclass(frozen=True)
class FrontMatter:
    """What the front matter says, the words of it that are copy, and where the draft itself begins."""

    end: int = 0
    envelope: Envelope = field(default_factory=Envelope)
    stated: Stated = field(default_factory=Stated)
    copy: tuple[tuple[BlockKind, Mapped], ...] = ()
    notices: tuple[str, ...] = ()


def read(source: Source) -> FrontMatter:
    """The front matter at the top of a draft; empty when there is none."""
    start = len(BOM) if source.text.startswith(BOM) else 0
    match = _BLOCK.match(source.text, start)
    if not match or not match[1].strip():
        return FrontMatter(match.end() if match else 0)
    root = _composed(source, match[1], match.start(1))
    if root is None:
        # A rule of dashes above a paragraph, not front matter.
        return FrontMatter()
    return _Reader(source, match.start(1), match[1]).front_matter(root, match.end())


def _composed(source: Source, text: str, start: int) -> MappingNode | None:
    import yaml

    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        if not re.match(r"\s*(?:#|[\w\"'-]+\s*:(?:\s|$))", text):
            return None
        mark = getattr(error, "problem_mark", None)
        line = source.position(min(start + (mark.index if mark else 0), len(source.text))).line
        problem = getattr(error, "problem", None) or str(error)
        raise ReadError(source.path, f"front matter is not valid YAML: line {line}: {problem}") from None
    return root if isinstance(root, yaml.MappingNode) else None


class _Reader:
    def __init__(self, source: Source, start: int, text: str) -> None:
        self._source = source
        self._start = start
        self._text = text
        self._notices: list[str] = []

    def front_matter(self, root: MappingNode, end: int) -> FrontMatter:
        """The values under our names; those under `relint:` win."""
        top = dict(self._entries(root))
        own = dict(self._entries(top["relint"])) if "relint" in top and _is_mapping(top["relint"]) else {}
        texts = {key: text for key in _TEXT_KEYS if (text := self._words(own.get(key, top.get(key)))) is not None}
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
        return FrontMatter(end, envelope, stated, words, tuple(self._notices))

    def _entries(self, node: Node) -> Iterator[tuple[str, Node]]:
        seen = set()
        for key, value in node.value:
            name = str(key.value)
            if name in seen:
                line = self._source.position(self._start + key.start_mark.index).line
                raise ReadError(self._source.path, f"front matter: line {line}: “{name}” is there twice")
            seen.add(name)
            yield name, value

    def _words(self, node: Node | None) -> Mapped | None:
        if node is None or not isinstance(node.value, str) or node.tag.endswith(":null") or not node.value.strip():
            return None
        span = Span(self._start + node.start_mark.index, self._start + node.end_mark.index)
        return _aligned(node.value, span, self._source.text)

    def _stated(self, entries: dict[str, Node], *, strict: bool) -> Stated:
        return Stated(
            self._choice(entries.get("channel"), "channel", Channel, strict=strict),
            self._choice(entries.get("stage"), "stage", Stage, strict=strict),
            self._touch(entries.get("touch"), strict=strict),
            self._choice(entries.get("consent"), "consent", Consent, strict=strict),
        )

    def _choice(self, node: Node | None, key: str, values: type[_Enum], *, strict: bool) -> _Enum | None:
        if node is None:
            return None
        said = node.value.strip().lower() if isinstance(node.value, str) else None
        if said in list(values):
            return values(said)
        self._refuse(node, key, ", ".join(values), strict=strict)
        return None

    def _touch(self, node: Node | None, *, strict: bool) -> int | None:
        if node is None:
            return None
        said = node.value.strip() if isinstance(node.value, str) else ""
        if said.isascii() and said.isdigit() and 0 < len(said) < 5 and int(said):
            return int(said)
        self._refuse(node, "touch", "1, 2, 3 …", strict=strict)
        return None

    def _refuse(self, node: Node, key: str, accepted: str, *, strict: bool) -> None:
        line = self._source.position(self._start + node.start_mark.index).line
        said = f"“{node.value}”" if isinstance(node.value, str) else "this"
        if strict:
            raise ReadError(self._source.path, f"line {line}: {said} is no {key}; accepted: {accepted}")
        self._notices.append(f"line {line}: {key} {said} is none of {accepted}; taken as another tool’s")


def _is_mapping(node: Node) -> bool:
    return bool(node.tag.endswith(":map")) and not isinstance(node.value, str)


def _field(words: Mapped | None) -> Field | None:
    return Field(words.text, words.span) if words else None


def _aligned(value: str, span: Span, source: str) -> Mapped:
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
    return Mapped(text, source_map)
