"""React Email and JSX (`.tsx`, `.jsx`): only what a reader sees, as HTML in which everything keeps its place."""

from __future__ import annotations

import re

from relint.draft.span import Span
from relint.formats.markup_tags import end_of_braces, end_of_string, end_of_tag
from relint.formats.placeholders import FILL, MARK, names_of
from relint.formats.tag import Tag

#: What a component is to a page; it must not be longer than the component's own name.
_AS_HTML = {
    "text": "p", "heading": "h2", "section": "div", "container": "div", "row": "div", "column": "td",
    "button": "button",
    "link": "a", "hr": "hr", "img": "img", "preview": "preview", "head": "head", "font": "head", "style": "style",
    "codeblock": "code", "codeinline": "code", "footer": "footer",
}  # fmt: skip
#: Elements whose own name is HTML already are taken as they are; any other component is a block.
_KNOWN = frozenset(
    """a abbr b blockquote body br center code dd div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 head header hr
    html i img li main nav ol p pre s section small span strong style sub sup table tbody td tfoot th thead tr u
    ul""".split()
)
#: Elements that nothing ends, and those of which a reader sees nothing: `<Head />` ends where it begins.
_WITHOUT_END, _NO_WORDS = frozenset({"br", "hr", "img"}), frozenset({"head", "style", "preview"})
_OPENS = re.compile(r"<(?=[A-Za-z>])(?P<name>[A-Za-z][\w.]*)?")
#: What stands before markup; a less-than sign or a type in angles comes after a name, a bracket or a number.
_BEFORE = re.compile(r"(?:[(=,?:&|>{};\[]|\breturn|\bdefault)\s*$")
_STRING_OR_COMMENT = re.compile(r"[\"'`]|/\*|//|<(?=[A-Za-z>])")
_ATTRIBUTE = re.compile(r"\b(?P<name>href|alt|class|className|style|role)=(?=[\"'])")
#: Words that a reader sees, given to a component as its properties.
_PREVIEWS = frozenset({"preview", "previewText", "preheader"})
_HEADINGS = frozenset({"title", "heading", "headline", "subtitle", "subheading"})
#: Of these a title is what shows under the mouse.
_WITH_TOOLTIP = frozenset({"img", "link", "button"})
_PROPERTY = re.compile(r"\b(?P<name>[A-Za-z]+)=(?=[\"'])")
_FALLBACK = re.compile(r"\?\?|\|\||\?")
_NOT_END = re.compile(r"[^\r\n]")
_NEXT = re.compile(r"[<{]")
#: What is written so in a string of code; a line end in it is a blank to a page.
_ESCAPE = re.compile(r"\\([\"'`\\$nrt])")
#: Elements in one another beyond this are read as if they stood beside one another.
_DEEPEST = 60
#: In place of code: a character that readers take out, where a blank would part words.
_NOTHING = "\u2060"


class JsxPage:
    """`html` is as long as the source; `tags` are the expressions in it; `previews` the words of `<Preview>`.

    `headings` are words that components get as their title.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._out = _NOT_END.sub(_NOTHING, source)
        self._edits: list[tuple[int, int, str]] = []
        self.tags: list[Tag] = []
        self.previews: list[Span] = []
        self.headings: list[Span] = []
        self._depth = 0
        self._code(0, len(source))
        self.html = self._built()

    def _built(self) -> str:
        pieces, cursor = [], 0
        for start, end, text in sorted(self._edits):
            if start >= cursor:
                pieces += [self._out[cursor:start], text]
                cursor = end
        self.tags.sort(key=lambda tag: tag.source)
        return "".join(pieces) + self._out[cursor:]

    def _keep(self, start: int, end: int) -> None:
        self._edits.append((start, end, self._source[start:end]))

    def _put(self, start: int, end: int, text: str) -> None:
        """Text in place of a stretch, filled up to its length; line ends inside are given up."""
        if len(text) <= end - start:
            self._edits.append((start, end, text[:-1] + " " * (end - start - len(text)) + text[-1:]))

    def _code(self, start: int, end: int) -> None:
        """Look for markup in code."""
        cursor = start
        while match := _STRING_OR_COMMENT.search(self._source, cursor, end):
            cursor = match.end()
            if match[0] == "<":
                if match.start() == start or _BEFORE.search(self._source[max(0, match.start() - 40) : match.start()]):
                    cursor = max(cursor, self._element(match.start(), end))
            elif match[0] in ("/*", "//"):
                stop = self._source.find("*/" if match[0] == "/*" else "\n", cursor, end)
                cursor = end if stop < 0 else stop + 1
            else:
                cursor = end_of_string(self._source, match.start(), end) or cursor

    def _element(self, start: int, limit: int) -> int:
        """Read one element with all that is in it; gives its end."""
        source = self._source
        opening = _OPENS.match(source, start)
        stop = end_of_tag(source, opening.end()) if opening else None
        if opening is None or stop is None:
            return start + 1
        name = opening["name"] or ""
        shown = self._shown(name)
        is_empty = source.startswith("/>", stop - 2)
        if is_empty and shown not in _WITHOUT_END:
            shown = "preview" if shown in _NO_WORDS else "br"
        self._start_tag(opening.end(), Span(start, stop), shown)
        if name[:1].isupper() and name.rpartition(".")[2].lower() not in _WITH_TOOLTIP:
            self._properties(opening.end(), stop)
        if is_empty or self._depth >= _DEEPEST:
            return stop
        self._depth += 1
        end = self._children(stop, limit, name, shown)
        self._depth -= 1
        return end

    def _children(self, cursor: int, limit: int, name: str, shown: str) -> int:
        source, begin = self._source, cursor
        while match := _NEXT.search(source, cursor, limit):
            self._words(cursor, match.start(), shown)
            cursor = match.start()
            if source.startswith("</", cursor):
                stop = source.find(">", cursor, limit) + 1 or limit
                if shown == "preview":
                    self.previews.append(Span(begin, cursor))
                elif name:
                    self._put(cursor, stop, f"</{shown}>")
                return stop
            if match[0] == "{":
                stop = min(end_of_braces(source, cursor) or limit, limit)
                self._expression(Span(cursor, stop), shown)
                cursor = stop
            else:
                cursor = self._element(cursor, limit)
        return limit

    def _words(self, start: int, end: int, shown: str) -> None:
        if start < end and shown != "preview":
            self._keep(start, end)

    @staticmethod
    def _shown(name: str) -> str:
        plain = name.rpartition(".")[2].lower()
        if name and name[0].islower() and plain in _KNOWN:
            return plain
        known = _AS_HTML.get(plain) or (plain if plain in _KNOWN else "div")
        return known if len(known) <= max(len(name), 1) else "p"

    def _start_tag(self, name_end: int, tag: Span, shown: str) -> None:
        """The tag with what a page needs of its attributes."""
        if len(tag) <= 2 or shown == "preview":
            return
        written = list(f"<{shown}".ljust(len(tag)))
        for attribute in _ATTRIBUTE.finditer(self._source, name_end, tag.end):
            end = end_of_string(self._source, attribute.end(), tag.end)
            if end is not None and attribute["name"] != "className":
                kept = slice(attribute.start() - tag.start, end - tag.start)
                written[kept] = self._source[attribute.start() : end]
        written[-1] = ">"
        self._edits.append((tag.start, tag.end, "".join(written)))

    def _properties(self, start: int, stop: int) -> None:
        """What a component of the writer's own is given to show."""
        for each in _PROPERTY.finditer(self._source, start, stop):
            end = end_of_string(self._source, each.end(), stop)
            if end is not None and each["name"] in _PREVIEWS | _HEADINGS:
                found = self.previews if each["name"] in _PREVIEWS else self.headings
                found.append(Span(each.end() + 1, end - 1))

    def _expression(self, span: Span, shown: str) -> None:
        """A string is words; markup inside is markup; anything else is a value that the reader sees filled in."""
        if shown in ("preview", "style", "head", "code"):
            return
        inner = span.of(self._source)[1:-1]
        lead = len(inner) - len(inner.lstrip())
        begin, words = span.start + 1 + lead, inner.strip()
        if not words or words.startswith(("/*", "//")):
            return
        if words[0] in "\"'`" and end_of_string(self._source, begin, span.end) == begin + len(words):
            self._string(begin, begin + len(words))
        elif "<" in words and re.search(r"<[A-Za-z>]", words):
            self._code(span.start + 1, span.end - 1)
        else:
            self.tags.append(Tag(span, names_of(words), bool(_FALLBACK.search(words))))
            self._edits.append((span.start, span.end, MARK + FILL * (len(span) - 1)))

    def _string(self, start: int, end: int) -> None:
        """The words of a string, `${…}` in it as values."""
        cursor = start + 1
        if self._source[start] == "`":
            for match in re.finditer(r"\$\{[^{}]*\}", self._source[start:end]):
                at, stop = start + match.start(), start + match.end()
                self._spoken(cursor, at)
                self.tags.append(Tag(Span(at, stop), names_of(match[0][2:-1]), bool(_FALLBACK.search(match[0]))))
                self._edits.append((at, stop, MARK + FILL * (stop - at - 1)))
                cursor = stop
        self._spoken(cursor, end - 1)

    def _spoken(self, start: int, end: int) -> None:
        """Words of a string, without the strokes before its marks."""
        cursor = start
        for escape in _ESCAPE.finditer(self._source, start, end):
            self._keep(cursor, escape.start())
            self._edits.append((*escape.span(), _NOTHING + (" " if escape[1].isalpha() else escape[1])))
            cursor = escape.end()
        self._keep(cursor, end)
