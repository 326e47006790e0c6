"""Days, months and feasts: proper nouns that name a time and nobody."""

from __future__ import annotations

WEEKDAYS = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = tuple("january february march april may june july august september october november december".split())
SHORT_WEEKDAYS = frozenset("mon tue tues wed thu thur thurs fri sat sun".split())
SHORT_MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
#: Short forms that are words as well: "We sat. We waited."
ALSO_WORDS = frozenset("sat sun mar".split())
_FEASTS = frozenset("christmas easter ramadan diwali hanukkah halloween thanksgiving new year q1 q2 q3 q4 noon".split())


#: Everything that names a time, in lower case.
CALENDAR = frozenset({*WEEKDAYS, *MONTHS}) | SHORT_WEEKDAYS | SHORT_MONTHS | _FEASTS
