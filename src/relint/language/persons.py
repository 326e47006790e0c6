"""Grammatical persons by their pronouns and possessives."""

from __future__ import annotations

FIRST_SINGULAR = frozenset({"i", "me", "my", "mine", "myself"})
FIRST_PLURAL = frozenset({"we", "us", "our", "ours", "ourselves", "let's"})
SECOND = frozenset({"you", "your", "yours", "yourself", "yourselves", "u", "ya", "y'all"})
THIRD = frozenset({"he", "him", "his", "she", "her", "hers", "it", "its", "they", "them", "their", "theirs"})

PERSONS: dict[str, frozenset[str]] = {
    "first": FIRST_SINGULAR | FIRST_PLURAL,
    "first-singular": FIRST_SINGULAR,
    "first-plural": FIRST_PLURAL,
    "second": SECOND,
    "third": THIRD,
}
