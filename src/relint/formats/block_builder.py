"""What every reader writes into: visible text piece by piece, with places, links, emphasis and merge tags."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from relint.draft.document import BlockKind, Comment, Note, Placeholder
from relint.draft.sourcemap import TextBuilder
from relint.draft.span import Span
from relint.formats.bounds import BLOCK, LONGEST_COPY
from relint.formats.placeholders import WORDS
from relint.formats.plain_blanks import Marks, has_ink, normalised
from relint.formats.raw_block import RawBlock
from relint.formats.tag import Tag, Words
from relint.outside.structs import replace

#: Emphasis within emphasis is looked at so deep; broken templates open it again and again.
_DEEPEST = 16


class BlockBuilder:
    """`copy` and `replace` add to the piece at hand; `begin` ends it and names the next. Empty pieces vanish.

    `tags` are the merge tags that `placeholders.mask` took out of the text being read, in order.
    `rewritten` are stretches of it, in order, that stand otherwise in the source: what is seen of them is the source's.
    """

    def __init__(self, tags: Sequence[Tag] = (), *, source: str = "", rewritten: Sequence[Span] = ()) -> None:
        self.pieces: list[RawBlock] = []
        self.comments: list[Comment] = []
        self.notes: list[Note] = []
        self.images = 0
        self._tags = tags
        self._tag_starts = [tag.source.start for tag in tags]
        self._source, self._rewritten = source, rewritten
        self._rewritten_starts = [span.start for span in rewritten]
        self._shown_by: list[tuple[Span, Span]] = []
        self._name: tuple[BlockKind, int, int | None] = (BlockKind.PARAGRAPH, 0, None)
        self._raw = TextBuilder()
        self._marks = Marks()
        self._open_link: tuple[int, str] | None = None
        self._open_emphasis: list[int] = []
        self._more_emphasis = 0
        self._inked = False
        self._room = LONGEST_COPY

    @property
    def is_full(self) -> bool:
        """True when more was written than anybody reads; the rest was left out."""
        return self._room <= 0

    @property
    def has_text(self) -> bool:
        """True when the piece at hand holds something to read."""
        return self._inked

    def begin(self, kind: BlockKind, level: int = 0, group: int | None = None) -> None:
        """End the piece at hand; what comes now is a `kind`."""
        self.end()
        self._name = (kind, level, group)

    def copy(self, text: str, start: int) -> None:
        """Add text that stands at `start`; merge tags in it become words."""
        text = self._as_written(text, start)
        end, cursor = start + len(text), start
        first = max(0, bisect_right(self._tag_starts, start) - 1)
        for tag in self._tags[first : bisect_left(self._tag_starts, end)]:
            if tag.source.end <= cursor:
                continue
            self._copy(text[cursor - start : max(cursor, tag.source.start) - start], cursor)
            if tag.source.start >= start and tag.shown:
                self._show(tag.shown)
            elif tag.source.start >= start and tag.names:
                self.word(WORDS[tag.names], tag.source, tag.names.removesuffix("-last"), tag.has_fallback)
            cursor = min(tag.source.end, end)
        self._copy(text[cursor - start :], cursor)

    def _as_written(self, text: str, start: int) -> str:
        """The text with the source's own words for rewritten stretches: of half a tag the name is text."""
        end = start + len(text)
        first = max(0, bisect_right(self._rewritten_starts, start) - 1)
        for span in self._rewritten[first : bisect_left(self._rewritten_starts, end)]:
            begin, stop = max(span.start, start), min(span.end, end)
            if begin < stop:
                text = text[: begin - start] + self._source[begin:stop] + text[stop - start :]
        return text

    def _show(self, shown: Sequence[Words]) -> None:
        """Words that stand elsewhere; what has a kind is a block of its own, and so is each but the first."""
        name = self._name
        for number, words in enumerate(shown):
            if words.kind or number:
                self.begin(words.kind or name[0], *(() if words.kind else name[1:]))
            self._take(words)
        if shown[-1].kind:
            self.begin(*name)

    def _take(self, words: Words) -> None:
        text, source_map = words.text
        if self._room <= 0:
            return
        self._room -= len(text)
        moved = self._raw.length
        self._raw.take(text, source_map, Span(0, len(text)))
        if words.shown_by:
            self._shown_by.append((Span(moved, self._raw.length), words.shown_by))
        self._inked = self._inked or has_ink(text)
        self._marks.placeholders += [
            replace(each, span=Span(each.span.start + moved, each.span.end + moved)) for each in words.filled
        ]

    def _copy(self, text: str, start: int) -> None:
        if self._room <= 0:
            return
        self._room -= len(text)
        if self._room < 0:
            text = text[: self._room]
        self._raw.copy(text, start)
        self._inked = self._inked or has_ink(text)

    def replace(self, text: str, source: Span) -> None:
        """Add text that stands for a piece of the source as a whole."""
        if self._room <= 0:
            return
        self._room -= len(text)
        self._raw.replace(text, source)
        self._inked = self._inked or has_ink(text)

    def word(self, word: str, source: Span, names: str, has_fallback: bool = True) -> None:
        """Add a word that only keeps the grammar."""
        start = self._raw.length
        self.replace(word, source)
        if self._raw.length > start:
            self._marks.placeholders.append(Placeholder(Span(start, start + len(word)), source, names, has_fallback))

    def line_break(self, source: Span) -> None:
        """A line end that the reader sees."""
        if self._room <= 0:
            return
        self._room -= 1
        self._marks.breaks.append(self._raw.length)
        self._raw.replace("\n", source)

    def open_link(self, target: str) -> None:
        """What follows leads to `target`."""
        self.close_link()
        self._open_link = (self._raw.length, target)

    def close_link(self) -> None:
        """The link at hand ends here."""
        if self._open_link:
            start, target = self._open_link
            self._marks.links.append((start, self._raw.length, target))
        self._open_link = None

    def open_emphasis(self) -> None:
        """What follows is in italics, bold or the like."""
        if len(self._open_emphasis) < _DEEPEST:
            self._open_emphasis.append(self._raw.length)
        else:
            self._more_emphasis += 1

    def close_emphasis(self) -> None:
        """The innermost emphasis ends here."""
        if self._more_emphasis:
            self._more_emphasis -= 1
        elif self._open_emphasis:
            self._marks.emphasised.append((self._open_emphasis.pop(), self._raw.length))

    def end(self) -> None:
        """End the piece at hand; links and emphasis that are still open go on in the next."""
        link, emphasis = self._open_link, len(self._open_emphasis)
        if not self._raw.length and not link and not emphasis and self._marks.is_empty:
            return
        self.close_link()
        self._marks.emphasised += [(start, self._raw.length) for start in self._open_emphasis]
        if self._inked:
            self._room -= BLOCK
            kind, level, group = self._name
            if self._shown_by:
                self._put_in_place()
            self.pieces.append(normalised(self._raw, self._marks, kind, level, group))
        self._raw, self._marks, self._inked, self._shown_by = TextBuilder(), Marks(), False, []
        self._open_link = (0, link[1]) if link else None
        self._open_emphasis = [0] * emphasis

    def _put_in_place(self) -> None:
        """Words from elsewhere that have others beside them stand where they are shown."""
        text, source_map = self._raw.build()
        builder, cursor, beside = TextBuilder(), 0, len(self._shown_by) > 1
        for span, place in self._shown_by:
            beside = beside or has_ink(text[cursor : span.start])
            builder.take(text, source_map, Span(cursor, span.start))
            builder.replace(span.of(text), place)
            cursor = span.end
        if not beside and not has_ink(text[cursor:]):
            return
        builder.take(text, source_map, Span(cursor, len(text)))
        self._raw = builder
        starts = [span.start for span, _ in self._shown_by]
        for number, each in enumerate(self._marks.placeholders):
            span, place = self._shown_by[max(0, bisect_right(starts, each.span.start) - 1)]
            if span.covers(each.span):
                self._marks.placeholders[number] = replace(each, source=place)
