"""Vue, Svelte and Astro: markup with expressions in braces and components that are given words, as an HTML page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from relint.draft.document import BlockKind
from relint.draft.span import Span, Stretches
from relint.formats.chosen_markup import OR, elements, is_chosen_in_sentence
from relint.formats.code_strings import FALLBACK, CodeStrings
from relint.formats.given_words import given_words
from relint.formats.markup_tags import end_of_braces, end_of_tag
from relint.formats.placeholders import FILL, MARK, mask, names_of
from relint.formats.tag import Tag, Words

#: A tag's name, or a brace that opens no block of Svelte's own.
_NEXT = re.compile(r"<(?P<name>[A-Za-z][\w.-]*)|\{(?![#:/@{])")
#: A component of the writer's own, as Vue and Svelte write one.
_OWN = re.compile(r"[A-Z][\w.]*|[a-z]\w*-[\w-]+")
_OPENS_TAG = re.compile(r"<[A-Za-z>]")
_BRACES = re.compile(r"\{\{?\s*+(?P<inner>.*?)\s*\}\}?", re.DOTALL)
_UNSEEN = frozenset({"script", "style"})
_LONGEST = 4_000
#: So many braces and tags that nothing ends, and what is left is no markup.
_MOST_OPEN = 40


class FrameworkPage:
    """`html` is as long as the page; `tags` are the expressions in it and the words that components are given.

    `rewritten` are the tags in it that the source has under another name.
    """

    def __init__(self, source: str, page: str, rewritten: Sequence[Span] = (), *, has_braces: bool) -> None:
        self._source, self._page = source, page
        self._strings = CodeStrings(source)
        self._edits: list[tuple[int, int, str]] = []
        self._open, self._has_braces = 0, has_braces
        self.tags: list[Tag] = []
        self.previews: list[Words] = []
        self._arrows: list[Span] = []
        self._read()
        self.rewritten = sorted((*rewritten, *self._arrows))
        self.html, tags = mask(self._built(), written_out=False)
        masked = Stretches(tag.source for tag in tags)
        kept = [tag for tag in self.tags if not masked.cover(tag.source)]
        self.tags = sorted((*kept, *map(self._resolved, tags)), key=lambda tag: tag.source)

    def _read(self) -> None:
        cursor = 0
        while self._open < _MOST_OPEN and (match := _NEXT.search(self._page, cursor)):
            cursor = match.end()
            if match["name"] is None:
                if self._has_braces:
                    cursor = self._expression(match.start()) or cursor
            elif match["name"].lower() in _UNSEEN:
                end = self._page.lower().find(f"</{match['name'].lower()}", cursor)
                cursor = len(self._page) if end < 0 else end
            else:
                cursor = self._tag(match["name"], match.start())

    def _tag(self, name: str, start: int) -> int:
        name_end = start + 1 + len(name)
        end = end_of_tag(self._page, name_end)
        if end is None:
            self._open += 1
            return name_end
        is_given = bool(_OWN.fullmatch(name)) and self._given(name, Span(start, end))
        if self._has_braces and not is_given:
            self._without_arrows(name_end, end)
        return end

    def _without_arrows(self, cursor: int, end: int) -> None:
        """An arrow in the braces of a tag does not end it."""
        while (at := self._page.find("{", cursor, end)) >= 0:
            cursor = end_of_braces(self._page, at, end) or at + 1
            self._edits.append((at, cursor, self._page[at:cursor].replace(">", " ")))
            self._arrows.append(Span(at, cursor))  # half a tag is none, and its words are seen

    def _given(self, name: str, tag: Span) -> bool:
        """A component's tag, with a mark behind it for the words that it is given; true where there are some."""
        inside = Span(tag.start + 1 + len(name), tag.end)
        words = list(given_words(self._page, inside, self._strings))
        self.previews += [each for each in words if each.kind is BlockKind.PREHEADER]
        shown = tuple(each for each in words if each.kind is not BlockKind.PREHEADER)
        if shown:
            self._edits.append((tag.start, tag.end, f"<{name}".ljust(len(tag) - 2) + f">{MARK}"))
            self.tags.append(Tag(Span(tag.end - 1, tag.end), "", True, shown))
        return bool(shown)

    def _expression(self, start: int) -> int | None:
        """An expression that is more than a name; around markup in it is code of which nobody sees anything."""
        end = end_of_braces(self._page, start, start + _LONGEST)
        if end is None:
            self._open += 1
            return None
        span = Span(start, end)
        if not _OPENS_TAG.search(self._page, start, end):
            self._take(self._resolved(Tag(span, names_of(span.of(self._page)), False)))
            return end
        first = self._page.index("<", start, end)
        last = self._page.rfind(">", first, end) + 1
        if not last:  # "{a <b}" compares
            self._take(Tag(span, "", True))
            return end
        found = elements(self._page, Span(start + 1, end - 1))
        if found and is_chosen_in_sentence(self._page, found):
            last = found[0].end
        for before, behind in pairwise(each for each in found if each.end <= last):
            if OR.match(self._page, before.end, behind.start):
                self._take(Tag(Span(before.end, behind.start), "", True))
        for code in (Span(start, first), Span(last, end)):
            self._take(Tag(code, "", True))
        return first

    def _take(self, tag: Tag) -> None:
        self.tags.append(tag)
        self._edits.append((tag.source.start, tag.source.end, MARK + FILL * (len(tag.source) - 1)))

    def _resolved(self, tag: Tag) -> Tag:
        """The tag with the words that it stands for, where the code of the component says them."""
        written = _BRACES.fullmatch(tag.source.of(self._page))
        if not tag.names or written is None:
            return tag
        start, end = (tag.source.start + at for at in written.span("inner"))
        known = self._strings.shown(self._page, Span(start, end), tag.source)
        fallback = bool(FALLBACK.search(written["inner"])) or self._strings.has_default(written["inner"])
        return Tag(tag.source, tag.names, tag.has_fallback or fallback, known)

    def _built(self) -> str:
        return "".join(self._pieces())

    def _pieces(self) -> Iterator[str]:
        cursor = 0
        for start, end, text in sorted(self._edits):
            if start >= cursor:
                yield self._page[cursor:start]
                yield text
                cursor = end
        yield self._page[cursor:]
