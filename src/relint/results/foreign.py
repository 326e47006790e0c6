"""What is told of a draft in another language, and how a report knows it again: nobody calls such a draft ready."""

from __future__ import annotations

import re

_FOREIGN = (
    "{draft} seems to be in {language}; relint judges English, so what it finds may be wrong, and it rewrites nothing."
)
_TOLD = re.compile(re.escape(_FOREIGN).replace(r"\{draft\}", ".*").replace(r"\{language\}", r"(?P<language>[^;]+)"))


def foreign(draft: str, language: str) -> str:
    """What to tell of a draft in another language."""
    return _FOREIGN.format(draft=draft, language=language)


def language_told(notice: str) -> str | None:
    """The language that a notice names; `None` for any other notice."""
    told = _TOLD.fullmatch(notice)
    return told["language"] if told else None
