"""What a file holds beside its copy: properties of a notes app, private comments, highlighted code, components.

Each stretch becomes blanks of the same length, so that every place stays.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from relint.formats.markup_tags import end_of_tag
from relint.formats.template_syntax import dialects
from relint.outside.late_expressions import late

#: Characters without ink, which readers take out.
_NOTHING = "\u2060"
#: So many words in a row are no code: `raw` keeps the tags of one system for another, around whole mails, too.
_PROSE = late(r"(?:\b[A-Za-z][a-z'’]*[,.:]?[ \t]+){4}[a-z]{2}")
_NOT_END = late(r"[^\r\n]")
#: Of Liquid and Jinja, and of Hugo.
_HIGHLIGHT = late(
    r"\{(?:\{[<%]|%-?)\s{0,20}(?P<end>end|/\s{0,5})?(?P<name>highlight|raw|schema|stylesheet|javascript|style)\b.{0,300}?(?:[>%]\}\}|%\})",
    re.DOTALL,
)
#: A merge tag between such signs is none, and its end begins none.
#: Comments of Velocity and Mako; in Markdown they would be headings.
_HASHED = late(r"^[ \t]*##(?![\w#])[^\r\n]*", re.MULTILINE)
_PRIVATE = late(r"%%(?:\w+|=[^%\r\n]{0,60}|\[(?:(?!%%).){0,4000}\])%%|(%%.{1,2000}?%%)", re.DOTALL)
_MARKED = late(r"(?<![=\w])==(?=\S)([^=\r\n]{1,200}?)(?<=\S)==(?![=\w])")
_WIKI_LINK = late(r"!?\[\[(?:[^\[\]|\r\n]{1,200}\|)?(\w[^\[\]|\r\n]{0,200})\]\]")
_CALLOUT = late(r"^([ \t]*>[ \t]*)(\[![\w-]{1,30}\][+-]?)", re.MULTILINE)
_ADMONITION = late(r"^[ \t]*:{3,}(?:[ \t]*\{?[a-z]+\b[^\r\n]*|[ \t]*)(?=\r?$)", re.MULTILINE)
#: Names of properties that notes apps and planners keep, in lower case.
_PROPERTIES = frozenset(
    """status audience owner stage funnel tags tag created updated due date channel type priority author assignee
    campaign category segment persona goal url id version reviewer approved project team sprint topic format platform
    published publish property client deadline product language region source week""".split()
)
_PROPERTY = late(r"([A-Z][\w /&-]{1,30}):[ \t]+\S[^\r\n]{0,200}$")
_TITLE = late(r"\s*#[ \t][^\r\n]*(?:\r\n|\n|\r)")
_REST = late(r"[^\r\n]*")
#: No line of blanks around a stretch is longer.
_NEAR = 1_000
_LINE = late(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_MDX = late(r"^(?:import\s[^\r\n]*?['\"][^\r\n]*|export\s(?:const|let|default|function|async)\b)", re.MULTILINE)
_COMPONENT = late(r"</?[A-Z][\w.]*")
_JSX_COMMENT = late(r"\{\s{0,20}/\*"), re.compile(r"\*/\s{0,20}\}")


def without_asides(text: str, *, start: int = 0, is_markdown: bool = False, is_mdx: bool = False) -> str:
    """The text with such stretches blank; `start` is where the draft begins, after any front matter."""
    if "{%" in text or "{{<" in text:
        text = _without(text, _highlights(text))
    text = _without_properties(text, start)
    if is_markdown:
        text = _without_marks(text)
    elif "##" in text and not {"velocity", "mako"}.isdisjoint(dialects(text)):
        text = _without(text, (match.span() for match in _HASHED.finditer(text)))
    return _without_components(text) if is_mdx else text


def _without(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    """Nothing in place of the stretches, which stand in order."""
    pieces, cursor = [], 0
    for start, end in stretches:
        pieces += [text[cursor:start], _unseen(text, start, end)]
        cursor = end
    return "".join(pieces) + text[cursor:]


def _highlights(text: str) -> Iterator[tuple[int, int]]:
    """From the tag that begins code to the one that ends it; one that nobody ends is words."""
    tags = list(_HIGHLIGHT.finditer(text))
    left = Counter(tag["name"] for tag in tags if tag["end"])
    opening: re.Match[str] | None = None
    for tag in tags:
        if tag["end"]:
            left[tag["name"]] -= 1
            if opening and opening["name"] == tag["name"]:
                if tag["name"] != "raw" or not _PROSE.search(text, opening.end(), tag.start()):
                    yield opening.start(), tag.end()
                opening = None
        elif not opening and left[tag["name"]]:
            opening = tag


def _jsx_comments(text: str) -> Iterator[tuple[int, int]]:
    opens, closes = _JSX_COMMENT
    cursor = 0
    while (opening := opens.search(text, cursor)) and (closing := closes.search(text, opening.end())):
        yield opening.start(), closing.end()
        cursor = closing.end()


def _blank(match: re.Match[str]) -> str:
    return _NOT_END.sub(" ", match[0])


def _unseen(text: str, start: int, end: int) -> str:
    """Nothing in place of words, and blanks in place of whole lines: blanks before words would make them code."""
    near = max(0, start - _NEAR)
    before = text[max(text.rfind("\n", near, start), text.rfind("\r", near, start), near - 1) + 1 : start]
    after = _REST.match(text, end, end + _NEAR)
    is_alone = not before.strip() and not (after and after[0].strip())
    return _NOT_END.sub(" " if is_alone else _NOTHING, text[start:end])


def _without_marks(text: str) -> str:
    """The signs of Obsidian, Docusaurus and their like."""
    if "%%" in text:
        text = _PRIVATE.sub(lambda match: _unseen(text, *match.span()) if match[1] else match[0], text)
    if "==" in text:
        text = _MARKED.sub(lambda match: _NOTHING * 2 + match[1] + _NOTHING * 2, text)
    if "[[" in text:
        text = _WIKI_LINK.sub(_link_words, text)
    if "[!" in text:
        text = _CALLOUT.sub(lambda match: match[1] + _NOTHING * len(match[2]), text)
    return _ADMONITION.sub(_blank, text) if ":::" in text else text


def _link_words(match: re.Match[str]) -> str:
    start, end = match.start(1) - match.start(), match.end(1) - match.start()
    if match[0][0] == "!" or re.search(r"[_{]|[Nn]ame\b|\b[A-Z]{3,}\b", match[0]):
        return match[0]
    return _NOTHING * start + match[1] + _NOTHING * (len(match[0]) - end)


def _without_properties(text: str, start: int) -> str:
    """Lines of properties below the title of an exported page, two of them at least of names that are known."""
    cursor = start + len(text[start:]) - len(text[start:].lstrip())
    if title := _TITLE.match(text, cursor):
        cursor = title.end() + len(text[title.end() :]) - len(text[title.end() :].lstrip())
    names, end = [], cursor
    while (line := _LINE.match(text, end)) and line[0].strip():
        known = _PROPERTY.match(line[0].rstrip())
        if not known:
            return text
        names.append(known[1].lower())
        end = line.end()
        if end >= len(text):
            return text
    known_names = sum(_PROPERTIES.issuperset(name.split()) for name in names)
    if known_names < 2 or any(name.startswith(("subject", "preview", "preheader")) for name in names):
        return text
    return text[:cursor] + _NOT_END.sub(" ", text[cursor:end]) + text[end:]


def _without_components(text: str) -> str:
    """MDX: imports, exports and the tags of components; what stands between two tags is copy."""
    text = _without(text, _jsx_comments(text))
    pieces: list[str] = []
    cursor = 0
    for match in _MDX.finditer(text):
        if match.start() < cursor:
            continue
        end = _statement_end(text, match)
        pieces += [text[cursor : match.start()], _NOT_END.sub(" ", text[match.start() : end])]
        cursor = end
    text = "".join(pieces) + text[cursor:]
    pieces, cursor = [], 0
    for match in _COMPONENT.finditer(text):
        if match.start() < cursor:
            continue
        tag_end = end_of_tag(text, match.end())
        if tag_end is not None:
            pieces += [text[cursor : match.start()], _unseen(text, match.start(), tag_end)]
            cursor = tag_end
    return "".join(pieces) + text[cursor:]


def _statement_end(text: str, match: re.Match[str]) -> int:
    """An import is one line; an export goes on to the next blank line."""
    if match[0].startswith("import"):
        return match.end()
    blank = re.compile(r"(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)").search(text, match.end())
    return blank.start() if blank else len(text)
