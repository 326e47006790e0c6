"""The shape of people's names: capitals, and the small words between them."""

from __future__ import annotations

from relint.outside.late_expressions import late

#: Small words inside a name: "Ada van der Holm", "Jo bin Amin".
PARTICLES = frozenset("de da del der den di du van von bin al el la le ter".split())
_CAPITALISED = late(r"[A-ZÀ-ÖØ-Þ][\w'’.-]*$|[A-ZÀ-Þ]{2,}$")


def is_capitalised(word: str) -> bool:
    """True for a word as names are written: "Holm", "O’Neill", "J."."""
    return bool(_CAPITALISED.match(word))
