"""React Email and JSX (`.tsx`, `.jsx`): only what a reader sees, as HTML in which everything keeps its place."""

from __future__ import annotations

import re

from relint.draft.document import BlockKind
from relint.draft.span import Span
from relint.formats.chosen_markup import elements, is_chosen_in_sentence
from relint.formats.code_strings import FALLBACK, CodeStrings
from relint.formats.given_words import given_words
from relint.formats.mapped_text import whole
from relint.formats.markup_tags import end_of_braces, end_of_string, end_of_tag
from relint.formats.placeholders import FILL, MARK, names_of
from relint.formats.tag import Tag, Words
from relint.outside.structs import replace

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
#: Of these a title is what shows under the mouse.
_WITH_TOOLTIP = frozenset({"img", "link", "button"})
_NOT_END = re.compile(r"[^\r\n]")
_NEXT = re.compile(r"[<{]")
#: What the file itself gives a name, which may be one of its components.
_DECLARED = re.compile(r"\b(?:function|const)\s++(?=([A-Za-z]\w*))")
_PROPERTY = re.compile(r"(?<![\w-])([A-Za-z]\w*)=(?=[\"'{])")
#: Elements in one another beyond this are read as if they stood beside one another.
_DEEPEST = 60
#: In place of code: a character that readers take out, where a blank would part words.
_NOTHING = "\u2060"


class JsxPage:
    """`html` is as long as the source; `tags` are the expressions in it and the words that components are given.

    `previews` are the words of `<Preview>`; `rewritten` are the tags in it that the source has under another name.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._out = _NOT_END.sub(_NOTHING, source)
        self._edits: list[tuple[int, int, str]] = []
        self.tags: list[Tag] = []
        self.previews: list[Words] = []
        self.rewritten: list[Span] = []
        self._strings = CodeStrings(source)
        self._declared = frozenset(_DECLARED.findall(source))
        self._told: set[str] = set()
        self._depth = 0
        self._code(0, len(source))
        self.tags = [self._once(tag) for tag in self.tags]
        self.previews = [words for words in self.previews if words.text.text.strip("{ }") not in self._told]
        self.html = self._built()

    def _built(self) -> str:
        pieces, cursor = [], 0
        for start, end, text in sorted(self._edits):
            if start >= cursor:
                pieces += [self._out[cursor:start], text]
                cursor = end
                if text.startswith("<"):
                    self.rewritten.append(Span(start, end))
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
        given = self._given(name, Span(opening.end(), stop))
        self._start_tag(opening.end(), Span(start, stop), shown, has_words=bool(given))
        if given:
            self.tags.append(Tag(Span(stop - 1, stop), "", True, tuple(given)))
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
                    self._preview(begin, cursor)
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

    def _start_tag(self, name_end: int, tag: Span, shown: str, *, has_words: bool) -> None:
        """The tag with what a page needs of its attributes, and a mark behind it for words that it is given."""
        if len(tag) <= 2 or shown == "preview":
            return
        written = list(f"<{shown}".ljust(len(tag)))
        for attribute in _ATTRIBUTE.finditer(self._source, name_end, tag.end):
            end = end_of_string(self._source, attribute.end(), tag.end)
            if end is not None and end < tag.end - has_words and attribute["name"] != "className":
                kept = slice(attribute.start() - tag.start, end - tag.start)
                written[kept] = self._source[attribute.start() : end]
        written[-1 - has_words :] = f">{MARK}" if has_words else ">"
        self._edits.append((tag.start, tag.end, "".join(written)))

    def _given(self, name: str, tag: Span) -> list[Words]:
        """What a component of the writer's own is given to show; a preview is shown in a list of mails."""
        if not name[:1].isupper() or name.rpartition(".")[2].lower() in _WITH_TOOLTIP:
            return []
        given = list(given_words(self._source, tag, self._strings))
        if name in self._declared:
            self._told.update(_PROPERTY.findall(tag.of(self._source)))
        self.previews += [words for words in given if words.kind is BlockKind.PREHEADER]
        return [words for words in given if words.kind is not BlockKind.PREHEADER]

    def _once(self, tag: Tag) -> Tag:
        """What a component of this file shows of its properties is read where it is given them."""
        name = tag.source.of(self._source).strip("{ }").removeprefix("props.")
        is_read_elsewhere = name in self._told or name == "children"
        return replace(tag, names="") if is_read_elsewhere and not tag.shown else tag

    def _preview(self, start: int, end: int) -> None:
        written = self._source[start:end].strip()
        begin = start + self._source[start:end].index(written) if written else start
        if written.startswith("{") and end_of_braces(self._source, begin, end) == begin + len(written):
            words = self._strings.words(self._source, Span(begin + 1, begin + len(written) - 1))
            if words:
                self.previews.append(words[0])
                return
        self.previews.append(Words(whole(written, begin)))

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
            found = elements(self._source, Span(span.start + 1, span.end - 1))
            end = found[0].end if is_chosen_in_sentence(self._source, found) else span.end - 1
            self._code(span.start + 1, end)
        else:
            known = self._strings.shown(self._source, Span(begin, begin + len(words)), span)
            fallback = bool(FALLBACK.search(words)) or self._strings.has_default(words)
            self.tags.append(Tag(span, names_of(words), fallback, known))
            self._edits.append((span.start, span.end, MARK + FILL * (len(span) - 1)))

    def _string(self, start: int, end: int) -> None:
        """The words of a string, `${…}` in it as values."""
        words = self._strings.string(self._source, Span(start, end))
        self.tags.append(Tag(Span(start, end), "", True, (words,)))
        self._edits.append((start, end, MARK + FILL * (end - start - 1)))
