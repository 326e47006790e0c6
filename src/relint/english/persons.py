"""Grammatical persons by their pronouns and possessives, as words and in running text."""

from __future__ import annotations

import re

from relint.outside.late_expressions import late
from relint.outside.structs import Struct


class Pronouns(Struct, frozen=True):
    """The pronouns of one person by what they do in a sentence, in lower case."""

    subject: frozenset[str]
    object: frozenset[str]
    possessive: frozenset[str]
    reflexive: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        """Every form."""
        return self.subject | self.object | self.possessive | self.reflexive

    @property
    def of_subjects(self) -> frozenset[str]:
        """The forms that are a clause's subject or own it: "we", "our platform"."""
        return self.subject | self.possessive | self.reflexive


def _pronouns(subject: str, objects: str, possessive: str, reflexive: str) -> Pronouns:
    return Pronouns(*(frozenset(words.split()) for words in (subject, objects, possessive, reflexive)))


I = _pronouns("i", "me", "my mine", "myself")  # noqa: E741 - the pronoun itself
#: "Let's" is none of these: it has the reader in it.
WE = _pronouns("we", "us", "our ours", "ourselves")
YOU = _pronouns("you u ya y'all", "you u ya y'all", "your yours", "yourself yourselves")
_THEY = _pronouns("he she it they", "him her it them", "his her hers its their theirs", "")

PERSONS: dict[str, frozenset[str]] = {
    "first": I.all | WE.all,
    "first-singular": I.all,
    "first-plural": WE.all,
    "second": YOU.all,
    "third": _THEY.all,
}

_APART, _ALONE = r"(?<![\w'’.@/-])", r"(?![\w/@-])"
#: "US" is a country.
SAYS_WE = late(rf"{_APART}(?:[Ww][Ee]|[Uu]s|[Oo][Uu][Rr]s?|[Oo]urselves){_ALONE}")
#: Not the number of "World War I" and "Part I", and not "i.e.".
SAYS_I = late(
    rf"{_APART}(?<!War )(?<!Part )(?<!Phase )(?<!Type )(?<!Act )(?<!Chapter )(?<!Volume )"
    rf"(?:I(?!\.\w|/)|i(?=['’](?:m|ve|ll|d)\b)|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself){_ALONE}"
)
#: "U" and "YA" in capitals are letters.
SAYS_YOU = late(
    rf"{_APART}(?:you|your|yours|yourself|yourselves|y['’]all|(?-i:[Yy]a|u(?!\.\w))){_ALONE}", re.IGNORECASE
)
