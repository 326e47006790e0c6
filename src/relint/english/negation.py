"""Words that turn what is said into its opposite."""

from __future__ import annotations

import re

from relint.outside.late_expressions import late

#: As the tokenizer gives them, straight apostrophes, lower case: "n't" is a word of its own.
NEGATIONS = frozenset({"not", "n't", "never", "without", "cannot"})
#: What denies the words close behind it, in small letters.
DENYING = NEGATIONS | {"no", "nor", "neither", "hardly"}
_NEGATED = late(r"\b(?:never|not|cannot|without|no\s+need|instead\s+of)\b|n['’]t\b", re.IGNORECASE)


def is_negated(text: str) -> bool:
    """True when something in a stretch of running text is said not to be so."""
    return bool(_NEGATED.search(text))
