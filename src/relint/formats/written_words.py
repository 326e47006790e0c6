"""Words that a tag writes out and its reader sees: `{{ paid ? 'is paid' : 'is open' }}`, `{% trans "Hello" %}`."""

from __future__ import annotations

import re

from relint.draft.span import Span
from relint.outside.late_expressions import late

_STRING = r"(?:\"[^\"\\{}\n]{0,400}+\"|'[^'\\{}\n]{0,400}+')"
#: What opens a tag that prints something.
_PRINTS = r"(?:\{\{\{?[-~]?|<%-?=|<\?=|\$\{|\#\{)\s*+"
#: A question: no string of it is shown.
_ASKED = rf"(?:[^?:\"'{{}}]|\?\.|{_STRING}){{1,200}}?"
#: Functions and filters that are given a name, a file or a pattern.
_NO_COPY = (
    r"(?:date|time|asset|ima?ge?|url|path|file|format|config|get|env|attr|lookup|token|value|field|include|block)"
)
_SHOWN = late(
    rf"""
      {_PRINTS}{_ASKED}\?\s*(?P<one>{_STRING})\s*:\s*[^:]                      # a ? "…" : b
    | \#\{{\s*(?P<ruby>{_STRING})\s*\}}                                         # #{{"…"}}
    | {_PRINTS}(?P<if_so>{_STRING})\s++if\s[^{{}}]{{1,200}}\selse\b              # "…" if a else b
    | {_PRINTS}(?P<whole>{_STRING})\s*+(?:[-~]?\}}|%>|\?>|\|(?!\s*\w*{_NO_COPY}))    # "…", with filters behind it
    | (?:%%=|\{{!)\s*+I?IF\((?:[^"'{{}}]|{_STRING}){{1,200}}?,\s*(?P<chosen>{_STRING})\s*,\s*{_STRING}\s*\)
    | \{{%[-~]?\s*(?:trans|translate|unsubscribe|manage_preferences|view_in_browser|web_view)\s+(?P<told>{_STRING})
    | <%-?=\s*(?:link_to|button_to)[\s(]\s*(?P<linked>{_STRING})\s*[,)%]
    | (?:{_PRINTS}|@)(?:_|__|t|gettext|lang|trans|translate)\(\s*(?P<translated>{_STRING})
    | {_PRINTS}(?!\w*{_NO_COPY})[A-Za-z_][\w.]{{0,60}}\(\s*(?P<given>{_STRING})
    """,
    re.VERBOSE | re.IGNORECASE,
)
#: A key, a file or a pattern for dates is no copy.
_COPY = late(r"\s*[A-Za-z][\w'’-]*(?:\s*|[,:]?\s.*[A-Za-z].*|[.!?])", re.DOTALL)
_NAME = late(r"\w*[A-Z_.]\w*[_.]\w*|[a-z]+(?:[_.]\w+)+")
#: Of these a word alone may be a key or a value: only what is said in more is read.
_IN_WORDS = frozenset({"whole", "given"})


def written_words(tag: str) -> Span | None:
    """Where in a tag the words begin and end that its reader sees, without their quotation marks."""
    match = _SHOWN.match(tag)
    if match is None or match.lastgroup is None:
        return None
    start, end = match.start(match.lastgroup) + 1, match.end(match.lastgroup) - 1
    words = tag[start:end]
    if match.lastgroup == "ruby":
        return Span(start, end)
    if not _COPY.fullmatch(words) or _NAME.fullmatch(words.strip()):
        return None
    return None if match.lastgroup in _IN_WORDS and " " not in words.strip() else Span(start, end)
