"""Lines that sign with a name and what somebody is: “Isla Reid, treasurer”, “Priya at the climbing hall”."""

from __future__ import annotations

from relint.english.calendar import CALENDAR
from relint.english.given_names import GIVEN
from relint.english.honorifics import TITLES
from relint.english.names import PARTICLES, is_capitalised
from relint.outside.late_expressions import late

_LINE = late(
    r"(?P<name>[^\s,()]+(?: [^\s,()]+){0,3}?)(?P<joint>, | \(| at | from | of | for )"
    r"(?P<role>[^\s,.!?:;()]+(?: [^\s.!?:;()]+){0,5})\)?"
)
#: Words of a sentence: whoever says one of them goes on.
_SAYS = frozenset(
    """
    i we you he she it they is are was were am be been has have had will would can could may do does did not no or but
    """.split()
)
#: What is called like this is a place.
_PLACES = frozenset("street road lane yard hill square avenue hall house mill bridge bay park".split())


def is_name_with_role(line: str) -> bool:
    """True for a known given name, or two or three names, and a few words on what they are or where they work.

    A lone word with a capital that is no given name may be anything: “Bread, butter and jam”.
    """
    match = _LINE.fullmatch(line)
    if match is None or _SAYS & set(match["role"].lower().split()):
        return False
    names = match["name"].split()
    words = {name.lower().rstrip(".") for name in names}
    if words & (CALENDAR - {"jan"} | _PLACES) or not all(is_capitalised(name) or name in PARTICLES for name in names):
        return False
    known = names[0].lower().rstrip(".") in GIVEN | TITLES
    return known or (len(names) > 1 and match["joint"] in (", ", " ("))
