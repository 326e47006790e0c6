"""Regular expressions that are compiled when they are first used: a mail needs half of those that stand in modules."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, AnyStr, cast

from relint.outside.kept_expressions import EXPRESSIONS

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


def late(expression: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, as far as one can tell by calling its methods.

    `expression` holds no word of a draft: what is compiled is kept on disk for later runs, and drafts are confidential.
    """
    return cast(re.Pattern[AnyStr], LateExpression(expression, flags))


class LateExpression:
    """Stands for a compiled expression."""

    def __init__(self, expression: Any, flags: int) -> None:
        self._made_of = expression, flags

    @cached_property
    def compiled(self) -> re.Pattern[Any]:
        """The expression itself."""
        expression, flags = self._made_of
        return (
            EXPRESSIONS.compiled(expression, int(flags)) if isinstance(expression, str) else re.compile(*self._made_of)
        )

    def __getattr__(self, name: str) -> Any:
        """Asked once for all: from then on the methods stand here themselves."""
        if name.startswith("__"):
            raise AttributeError(name)
        vars(self).update({method: getattr(self.compiled, method) for method in _METHODS})
        return getattr(self.compiled, name)
