"""Orders to relint where a format has no comments of its own that a page would have: plain text and templates.

| in | an order stands in |
| --- | --- |
| plain text | a line of its own that begins with a hash, or `<!-- -->` |
| MDX and JSX | `{/* */}` |
| Liquid, Handlebars, ERB, Obsidian | `{% comment %}`, `{{! }}` and `{{!-- --}}`, `<%# %>`, `%% %%` |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relint.draft.document import Comment
from relint.draft.span import Span
from relint.outside.late_expressions import late

_SIGN = "relint-"
#: The longest order with its reason: what is longer never ends.
_WORDS = r"(relint-.{0,2000}?)"
_HTML = late(rf"<!--\s{{0,20}}{_WORDS}-->", re.DOTALL)
_TEMPLATE = late(
    rf"""\{{\s{{0,20}}/\*\s{{0,20}}{_WORDS}\*/\s{{0,20}}\}}
    | \{{\{{!(?:--)?\s{{0,20}}{_WORDS}(?:--)?\}}\}}
    | \{{%-?\s{{0,20}}comment\s{{0,20}}-?%\}}\s{{0,20}}{_WORDS}\{{%-?\s{{0,20}}endcomment\s{{0,20}}-?%\}}
    | <%\#\s{{0,20}}{_WORDS}%>
    | %%\s{{0,20}}{_WORDS}%%""",
    re.DOTALL | re.VERBOSE,
)
_LINE = late(r"^[ \t]*\#[ \t]*(relint-[^\r\n]*)", re.MULTILINE)
_LINE_END = late(r"\r\n|\n|\r")


def in_text(text: str) -> list[Comment]:
    """The orders in plain text, in their order."""
    if _SIGN not in text:
        return []
    found = [*_found(_LINE, text), *_found(_HTML, text), *_found(_TEMPLATE, text)]
    return sorted(found, key=lambda comment: comment.source)


def in_template(text: str) -> list[Comment]:
    """Those in the comments that templates have beside the page's own."""
    return list(_found(_TEMPLATE, text)) if _SIGN in text else []


def without(text: str, comments: list[Comment]) -> str:
    """The text with blanks in their place; a whole line goes with its end, so that no paragraph is parted by one."""
    for comment in comments:
        start, end = comment.source.start, comment.source.end
        line_end = _LINE_END.match(text, end) if text[start:end].lstrip(" \t").startswith("#") else None
        end = line_end.end() if line_end else end
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _found(pattern: re.Pattern[str], text: str) -> Iterator[Comment]:
    for match in pattern.finditer(text):
        words = next(group for group in match.groups() if group is not None)
        yield Comment(words.strip(), Span(*match.span()))
