"""Words that a component of the writer's own is given as its properties: `<Feature title="…" text={intro} />`."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from relint.draft.document import BlockKind
from relint.draft.sourcemap import TextBuilder
from relint.draft.span import Span
from relint.formats.code_strings import CodeStrings
from relint.formats.html_tokens import CHARREF
from relint.formats.mapped_text import MappedText
from relint.formats.markup_tags import end_of_braces, end_of_string
from relint.formats.tag import Words

_K = BlockKind
#: What such a property becomes on the page.
_KINDS = {
    _K.PREHEADER: "preview previewText preheader preheaderText",
    _K.HEADING: "title heading headline header subtitle subheading subheadline",
    _K.PARAGRAPH: "text description body intro lead tagline message caption content copy paragraph greeting closing"
    " subtext summary quote",
    _K.BUTTON: "label cta ctaText ctaLabel buttonText buttonLabel linkText linkLabel actionText actionLabel",
}
_KIND_OF = {name.lower().replace("-", ""): kind for kind, names in _KINDS.items() for name in names.split()}
#: `title="…"`, `title={…}`, and Vue's `:title="…"`; not `aria-label`, nor what stands behind another colon.
_PROPERTY = re.compile(r"(?<![\w:@.-])(?P<bound>:|v-bind:)?(?P<name>[A-Za-z][A-Za-z-]*)=(?=[\"'{])")


def given_words(source: str, tag: Span, strings: CodeStrings) -> Iterator[Words]:
    """What the reader sees of the properties between two ends of a tag, in their order."""
    cursor = tag.start
    while match := _PROPERTY.search(source, cursor, tag.end):
        end = _end(source, match.end(), tag.end)
        cursor = end or match.end()
        kind = _KIND_OF.get(match["name"].lower().replace("-", ""))
        if end is None or kind is None:
            continue
        for words in _said(source, Span(match.end(), end), strings, is_bound=bool(match["bound"])):
            yield words._replace(kind=kind)


def _end(source: str, start: int, limit: int) -> int | None:
    end = end_of_braces(source, start, limit) if source[start] == "{" else end_of_string(source, start, limit)
    return end if end is not None and end <= limit else None


def _said(source: str, value: Span, strings: CodeStrings, *, is_bound: bool) -> tuple[Words, ...]:
    """The words of a value: a string, a string in braces, or the name of one."""
    if source[value.start] != "{" and not is_bound:
        return (Words(_attribute(source, Span(value.start + 1, value.end - 1))),)
    return strings.words(source, Span(value.start + 1, value.end - 1))


def _attribute(source: str, span: Span) -> MappedText:
    """An attribute's words with its entities read."""
    builder, cursor = TextBuilder(), span.start
    for match in CHARREF.finditer(source, span.start, span.end):
        builder.copy(source[cursor : match.start()], cursor)
        builder.replace(html.unescape(match[0]), Span(*match.span()))
        cursor = match.end()
    builder.copy(source[cursor : span.end], cursor)
    return MappedText(*builder.build())
