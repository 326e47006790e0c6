"""Words that a template keeps under a name and shows where it writes the name.

`{% capture intro %}…{% endcapture %}`, `{% set intro %}…{% endset %}` and `{% assign intro = "…" %}` show nothing where
they stand; `{{ intro }}` shows the words.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping, Sequence

from relint.draft.document import Placeholder
from relint.draft.sourcemap import TextBuilder
from relint.draft.span import Span
from relint.formats.html_tokens import CHARREF
from relint.formats.mapped_text import MappedText
from relint.formats.tag import Tag, Words
from relint.outside.late_expressions import late
from relint.outside.structs import replace

#: Without one of these nothing is kept.
_KEEPS = late(r"\{%[-~+]?\s*(?:capture|assign|set|macro)\b|\bset\s+@", re.IGNORECASE)
_OPENS = late(
    r"\{%[-~+]?\s*(?P<how>capture|set|macro)\s+[\"']?(?P<name>[A-Za-z_]\w*)[\"']?\s*(?:\(.*)?[-~+]?%\}\Z", re.DOTALL
)
_CLOSES = late(r"\{%[-~+]?\s*end(?P<how>capture|set|macro)\b")
_ASSIGNED = late(
    r"(?:\{%[-~+]?\s*(?:assign|set)\s+|\bset\s+@)(?P<name>[A-Za-z_]\w*)\s*=\s*(?P<value>[^=])", re.IGNORECASE
)
#: A string, and nothing behind it that would change it.
_STRING = late(
    r"(?:\"(?P<double>[^\"{}<>\r\n]{1,400})\"|'(?P<single>[^'{}<>\r\n]{1,400})')\s*(?=[-~+]?%\}|\r|\n|\]%%|\bset\b)",
    re.IGNORECASE,
)
_SHOWN = late(
    r"\{\{\{?[-~]?\s*(?P<name>[A-Za-z_]\w*)\s*(?:\|[^{}]*)?[-~]?\}|%%=\s*v\(\s*@(?P<variable>[A-Za-z_]\w*)\s*\)",
    re.IGNORECASE,
)
#: What is more than a few words of one paragraph; a page or a list that is kept is read where it stands.
_MARKUP = late(r"<[a-z!/]|\]\(|\n[ \t]*\r?\n|^[ \t]*(?:[-*#>]|\d+[.)])[ \t]", re.IGNORECASE | re.MULTILINE)
_MARKS = late(r"<[^<>]{0,400}>|&\w{1,12};")
_LONGEST = 2_000


def with_kept_words(text: str, tags: Sequence[Tag], fillers: Mapping[str, str]) -> list[Tag]:
    """The tags with the words that they show; what only keeps words shows nothing.

    `fillers` are the words that stand for a tag, by what it names.
    """
    if not _KEEPS.search(text):
        return list(tags)
    shown = {name for tag in tags if (name := _name(text, tag))}
    found: list[Tag] = []
    kept: dict[str, Words | None] = {}
    behind = 0
    for index, tag in enumerate(tags):
        if index < behind:
            continue
        close = _block(text, tags, index, shown)
        if close is None:
            kept.update((name, words if kept.get(name, words) else None) for name, words in _assigned(text, tag))
            found.append(_with_words(text, tag, kept))
            continue
        inside, behind = Span(tag.source.end, tags[close].source.start), close + 1
        opened = _OPENS.match(tag.source.of(text))
        if opened:
            kept[opened["name"].lower()] = _words(text, inside, tags[index + 1 : close], fillers)
        found.append(Tag(Span(tag.source.start, tags[close].source.end), "", False))
    return found


def _block(text: str, tags: Sequence[Tag], index: int, shown: set[str]) -> int | None:
    """The number of the tag that closes what this one opens, if what stands between them is only kept."""
    opened = _OPENS.match(tags[index].source.of(text)) if not tags[index].names else None
    for close in range(index + 1, len(tags)) if opened else ():
        inside = Span(tags[index].source.end, max(tags[index].source.end, tags[close].source.start))
        if len(inside) > _LONGEST:
            return None
        closing = _CLOSES.match(tags[close].source.of(text))
        if opened and closing and closing["how"] == opened["how"]:
            return close if _is_kept(opened, text, inside, tags[index + 1 : close], shown) else None
    return None


def _is_kept(opened: re.Match[str], text: str, inside: Span, tags: Sequence[Tag], shown: set[str]) -> bool:
    """True for words that are shown elsewhere; of a macro, where it has none of its own."""
    if opened["how"] == "macro":
        return not any(char.isalpha() for char in _MARKS.sub("", _without(text, inside, tags)))
    return opened["name"].lower() in shown and not _MARKUP.search(text, inside.start, inside.end)


def _without(text: str, inside: Span, tags: Sequence[Tag]) -> str:
    pieces, cursor = [], inside.start
    for tag in tags:
        pieces.append(text[cursor : max(cursor, tag.source.start)])
        cursor = max(cursor, tag.source.end)
    return "".join([*pieces, text[cursor : inside.end]])


def _words(text: str, inside: Span, tags: Sequence[Tag], fillers: Mapping[str, str]) -> Words | None:
    builder, cursor = TextBuilder(), inside.start
    filled: list[Placeholder] = []
    for tag in tags:
        _copy(builder, text, cursor, max(cursor, tag.source.start))
        cursor = max(cursor, tag.source.end)
        if tag.names:
            start, word = builder.length, fillers[tag.names]
            builder.replace(word, tag.source)
            names = tag.names.removesuffix("-last")
            filled.append(Placeholder(Span(start, start + len(word)), tag.source, names, tag.has_fallback))
    _copy(builder, text, cursor, inside.end)
    made = MappedText(*builder.build())
    return Words(made, tuple(filled)) if made.text.strip() else None


def _copy(builder: TextBuilder, text: str, start: int, end: int) -> None:
    """Words with their entities read."""
    for match in CHARREF.finditer(text, start, end):
        builder.copy(text[start : match.start()], start)
        builder.replace(html.unescape(match[0]), Span(*match.span()))
        start = match.end()
    builder.copy(text[start:end], start)


def _assigned(text: str, tag: Tag) -> Iterator[tuple[str, Words | None]]:
    """The names that a tag gives values, each with its words; nothing where they cannot be told."""
    for match in _ASSIGNED.finditer(text, tag.source.start, tag.source.end) if not tag.names else ():
        string = _STRING.match(text, match.start("value"))
        builder = TextBuilder()
        if string:
            _copy(builder, text, *string.span("double" if string["double"] else "single"))
        yield match["name"].lower(), Words(MappedText(*builder.build())) if string else None


def _name(text: str, tag: Tag) -> str:
    """The name whose words a tag shows, in lower case."""
    shown = _SHOWN.match(tag.source.of(text)) if tag.names else None
    return (shown["name"] or shown["variable"]).lower() if shown else ""


def _with_words(text: str, tag: Tag, kept: Mapping[str, Words | None]) -> Tag:
    words = kept.get(_name(text, tag)) if kept else None
    return replace(tag, shown=(words._replace(shown_by=tag.source),)) if words else tag
