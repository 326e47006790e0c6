"""Strings that the code of a component gives a name, so that its markup can show them: `const title = "…"`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from relint.draft.document import Placeholder
from relint.draft.sourcemap import SourceMap, TextBuilder
from relint.draft.span import Span
from relint.formats.mapped_text import MappedText
from relint.formats.markup_tags import end_of_braces, end_of_string
from relint.formats.placeholders import WORDS, names_of
from relint.formats.sequences.nodes import unescaped
from relint.formats.tag import Words
from relint.outside.structs import replace

#: A name that stands for one value, and what wraps a value that may change.
_NAMED = re.compile(
    r"\b(?P<export>export\s+)?(?:const|let|var)\s+(?P<name>[A-Za-z_$][\w$]*)\s*+(?::[^=;\n]{0,100}+)?=\s*+(?=[\"'`{\[rs$])"
)
_WRAPPED = re.compile(r"(?:ref|reactive|shallowRef|readonly|\$state)(?:<[^<>()]{0,60}>)?\(\s*+")
#: `({ title = "…", label = "…" })`: what a property is where nobody gives it.
_UNGIVEN = re.compile(r"[{,]\s*+([A-Za-z_$][\w$]*)\s*+=\s*+(?=[\"'`])")
_PARAMETERS = re.compile(r"(?:\bfunction\b\s*+\w*+\s*+|=\s*+|\bdefault\s*+)\(\s*+\{")
#: The data of a Vue component.
_DATA = re.compile(
    r"\bdata\s*+(?:\(\s*+\)|:\s*+(?:\(\s*+\)\s*+=>|function\b\s*+\(\s*+\)))\s*+[({]{0,3}(?:\s*+return)?\s*+(?=\{)"
)
_KEY = re.compile(r"\s*+(?:([A-Za-z_$][\w$]*)|[\"']([\w $-]{1,60})[\"'])\s*+:\s*+")
_NEXT = re.compile(r"[\"'`{}\[\](),]")
_QUOTES, _BLANKS = "\"'`", re.compile(r"\s*+")
_COMMENT = re.compile(r"/\*|(?<![:\w])//[^\r\n]*+|<!--")
_COMMENT_ENDS = {"/*": "*/", "<!--": "-->"}
#: What stands in an expression that says what to show where there is nothing.
FALLBACK = re.compile(r"\?\?|\|\||\?")
_FILLED = re.compile(r"\$\{([^{}]{0,200})\}")
#: `items.map((each) => …)`, `items.map(({ head, text }) => …)`, `v-for="each in items"`, `{#each items as each}`.
_WALKED = re.compile(
    r"\b(?P<list>[\w$.]{1,80})\??\.map\(\s*+(?:async\s*+)?\(?\s*+(?:(?P<one>[A-Za-z_$][\w$]*)|\{(?P<parts>[\w$\s,]{1,200})\})"
    r"|v-for=[\"']\(?\s*+(?P<vue>[A-Za-z_$][\w$]*+)(?:\s*+,\s*+\w+)?\)?\s++(?:in|of)\s++(?P<vues>[\w$.]{1,80})[\"']"
    r"|\{#each\s+(?P<sveltes>[\w$.]{1,80})\s+as\s+(?P<svelte>[A-Za-z_$][\w$]*)"
)
#: `paid ? "…" : "…"`, `paid && "…"`; the other may be chosen in its turn.
_STRING = r"\"(?:[^\"\\\r\n]|\\.){0,2000}+\"|'(?:[^'\\\r\n]|\\.){0,2000}+'|`(?:[^`\\]|\\.){0,2000}+`"
_CHOSEN = re.compile(
    rf"(?:[^?\"'`{{}}:]|\?\.|{_STRING}){{1,200}}?(?:\?\s*+(?P<one>{_STRING}|[\w$.]{{1,80}}+)\s*+:\s*+(?P<other>.{{1,2000}}+)"
    rf"|&&\s*+(?P<alone>{_STRING}))",
    re.DOTALL,
)
_PATH = re.compile(r"[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*|\[\d{1,3}\])*")
_INDEX = re.compile(r"\[\d+\]")
#: Values that are deeper, more or longer than these are data, not copy.
_DEEPEST, _MOST, _LONGEST = 6, 400, 10_000
#: An expression and its element's tags stand no farther from each other.
_FAR = 200


class CodeStrings:
    """The strings of some code by the path under which its markup may show them: `copy.head`, `cards[].head`."""

    def __init__(self, code: str) -> None:
        self._code = _without_comments(code)
        self._found: dict[str, list[Span]] = {}
        self._twice: set[str] = set()
        self._defaults: set[str] = set()
        self._count = 0
        self._values()
        self._ungiven()
        for match in islice(_DATA.finditer(self._code), _MOST):
            self._take("", match.end(), 0)
        self._walked = dict(self._aliases())

    def _values(self) -> None:
        for match in islice(_NAMED.finditer(self._code), _MOST):
            wrapped = _WRAPPED.match(self._code, match.end())
            if match["export"]:
                self._defaults.add(match["name"])
            self._name(match["name"], wrapped.end() if wrapped else match.end())

    def _ungiven(self) -> None:
        for match in islice(_PARAMETERS.finditer(self._code), _MOST):
            end = end_of_braces(self._code, match.end() - 1, match.end() + _LONGEST) or match.end()
            for each in _UNGIVEN.finditer(self._code, match.end() - 1, end):
                self._defaults.add(each[1])
                self._name(each[1], each.end())

    def shown(self, source: str, expression: Span, braces: Span) -> tuple[Words, ...]:
        """The words of an expression in braces: where it has its block to itself, at their own places.

        A default that is a reader's name ("there") is no copy but a fallback.
        """
        known = self.words(source, expression)
        if not known or (self.has_default(expression.of(source)) and names_of(expression.of(source)) != "other"):
            return ()
        before = source[max(0, braces.start - _FAR) : braces.start].rstrip()
        behind = source[braces.end : braces.end + _FAR].lstrip()
        if not before.endswith(">") or not behind.startswith("<"):
            return (_in_place(known[0], braces),)
        return tuple(words if braces.covers(words.text.span) else words._replace(shown_by=braces) for words in known)

    def has_default(self, name: str) -> bool:
        """True for a property that has a value where nobody gives it one."""
        return name.strip() in self._defaults

    def words(self, source: str, expression: Span) -> tuple[Words, ...]:
        """What an expression shows: a string, one of two under a condition, or those that a name stands for."""
        written = expression.of(source)
        start = expression.start + len(written) - len(written.lstrip())
        end = expression.start + len(written.rstrip())
        if start < end and source[start] in _QUOTES and end_of_string(source, start, end) == end:
            return (self.string(source, Span(start, end)),)
        if chosen := _CHOSEN.fullmatch(source, start, end):
            parts = (Span(*chosen.span(name)) for name in ("one", "other", "alone") if chosen[name])
            return tuple(_depending(words) for part in parts for words in self.words(source, part))
        return tuple(self.string(self._code, span) for span in self._spans(source[start:end]))

    def string(self, source: str, span: Span) -> Words:
        """The words of a string with its quotes; `${…}` in one of backticks is a value that is filled in."""
        inner = Span(span.start + 1, span.end - 1)
        if source[span.start] != "`":
            return Words(unescaped(source, inner))
        builder, cursor = TextBuilder(), inner.start
        filled: list[Placeholder] = []
        for match in _FILLED.finditer(source, inner.start, inner.end):
            _copy(builder, source, Span(cursor, match.start()))
            names, start, place = names_of(match[1]), builder.length, Span(*match.span())
            builder.replace(WORDS[names], place)
            has_fallback = bool(FALLBACK.search(match[1])) or self.has_default(match[1])
            filled.append(Placeholder(Span(start, builder.length), place, names, has_fallback))
            cursor = match.end()
        _copy(builder, source, Span(cursor, inner.end))
        return Words(MappedText(*builder.build()), tuple(filled))

    def _spans(self, expression: str) -> list[Span]:
        if not _PATH.fullmatch(expression):
            return []
        path = expression.replace("?.", ".").removesuffix(".value")
        nth = _INDEX.search(path)
        path = _INDEX.sub("[]", path)
        first, dot, rest = path.partition(".")
        if (led := self._walked.get(first)) and first not in self._found:
            path = f"{led}{dot}{rest}"
        if path.partition(".")[0].partition("[")[0] in self._twice:
            return []
        found = self._found.get(path, [])
        return found[int(nth[0][1:-1]) :][:1] if nth else found

    def _name(self, name: str, start: int) -> None:
        if name in self._twice or any(path.split(".")[0].split("[")[0] == name for path in self._found):
            self._twice.add(name)
            return
        self._take(name, start, 0)

    def _take(self, path: str, start: int, depth: int) -> int | None:
        """Note what stands at `start` under this path; gives its end, or nothing where it is no literal."""
        code = self._code
        if start >= len(code) or depth > _DEEPEST or self._count > _MOST:
            return None
        if code[start] in _QUOTES:
            end = end_of_string(code, start, min(len(code), start + _LONGEST))
            if end is not None:
                self._count += 1
                self._found.setdefault(path, []).append(Span(start, end))
            return end
        if code[start] == "{":
            return self._entries(path, start + 1, depth + 1)
        return self._items(path, start + 1, depth + 1) if code[start] == "[" else None

    def _entries(self, path: str, cursor: int, depth: int) -> int:
        while key := _KEY.match(self._code, cursor):
            name = key[1] or key[2]
            end = self._take(f"{path}.{name}" if path else name, key.end(), depth)
            cursor = self._behind(key.end() if end is None else end)
            if not self._code.startswith(",", cursor):
                break
            cursor += 1
        return self._behind(cursor, closing=True)

    def _items(self, path: str, cursor: int, depth: int) -> int:
        while cursor < len(self._code):
            blanks = _BLANKS.match(self._code, cursor)
            cursor = blanks.end() if blanks else cursor
            if self._code.startswith("]", cursor):
                break
            end = self._take(f"{path}[]", cursor, depth)
            cursor = self._behind(cursor if end is None else end)
            if not self._code.startswith(",", cursor):
                break
            cursor += 1
        return self._behind(cursor, closing=True)

    def _behind(self, cursor: int, *, closing: bool = False) -> int:
        """The next comma or closing bracket of this level; `closing` goes behind the bracket."""
        depth = 0
        limit = min(len(self._code), cursor + _LONGEST)
        while match := _NEXT.search(self._code, cursor, limit):
            char, cursor = match[0], match.end()
            if char in _QUOTES:
                cursor = end_of_string(self._code, match.start(), limit) or cursor
            elif char in "{[(":
                depth += 1
            elif char in "}])":
                if not depth:
                    return cursor if closing else match.start()
                depth -= 1
            elif char == "," and not depth and not closing:
                return match.start()
        return limit

    def _aliases(self) -> Iterator[tuple[str, str]]:
        """What the items of a list are called where it is walked."""
        for match in _WALKED.finditer(self._code):
            for items, one in (("list", "one"), ("vues", "vue"), ("sveltes", "svelte")):
                if match[items] and match[one]:
                    yield match[one], f"{match[items]}[]"
            for part in (match["parts"] or "").split(","):
                if name := part.strip():
                    yield name, f"{match['list']}[].{name}"


def _without_comments(code: str) -> str:
    """Blanks in place of comments; one that nobody ends is code, and no end is sought behind the last."""
    last = {opening: code.rfind(closing) for opening, closing in _COMMENT_ENDS.items()}
    pieces, cursor, place = [], 0, 0
    while match := _COMMENT.search(code, place):
        place = end = match.end()
        if closing := _COMMENT_ENDS.get(match[0]):
            if last[match[0]] < match.end():
                continue
            place = end = code.find(closing, match.end()) + len(closing)
        pieces += [code[cursor : match.start()], " " * (end - match.start())]
        cursor = end
    return "".join(pieces) + code[cursor:]


def _copy(builder: TextBuilder, code: str, span: Span) -> None:
    words = unescaped(code, span)
    builder.take(words.text, words.source_map, Span(0, len(words.text)))


def _depending(words: Words) -> Words:
    """Words under a condition: what is filled in is there when they are shown."""
    return words._replace(filled=tuple(replace(each, has_fallback=True) for each in words.filled))


def _in_place(words: Words, span: Span) -> Words:
    """The words as they stand for an expression as a whole, among others that stand where they are written."""
    text = words.text.text
    filled = tuple(replace(each, source=span) for each in words.filled)
    return Words(MappedText(text, SourceMap(((0, len(text), span.start, span.end, False),))), filled)
