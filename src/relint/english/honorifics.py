"""What people are called before their names."""

from __future__ import annotations

#: Written with a full stop that ends no sentence: "Dear Prof. Smith".
SHORT_TITLES = frozenset(
    """
    mr mrs ms mx dr drs prof rev hon gov sen rep gen col lt sgt capt cmdr adm maj pres supt messrs mme mlle fr cllr
    """.split()
)
#: Written out, or without a stop; those of work and of family, too.
_LONG_TITLES = frozenset(
    """
    miss professor sir dame lady lord reverend father sister captain rabbi imam representative congressman
    congresswoman senator councillor mayor governor judge chef coach nurse uncle aunt auntie granny
    """.split()
)
TITLES = SHORT_TITLES | _LONG_TITLES


def without_title(name: str) -> str:
    """A name without the title in front of it; a title that stands alone is a name."""
    first, _, rest = name.partition(" ")
    return rest.lstrip() if rest and first.rstrip(".").lower() in TITLES else name
