"""One rule in one line of a terminal: where it speaks, which words it found, and what to make of them."""

from __future__ import annotations

from relint.reporters.finding_page import STYLE, SYMBOL
from relint.reporters.page import Page
from relint.reporters.told import Told, places, wordings

#: Words of the draft, and places, in one line.
_WORDINGS, _PLACES = 2, 4
#: Characters of one wording, the more the better.
_LONGEST = (32, 24, 16)
#: So much of a line the words keep, however long the label is.
_FEWEST = 26


def draw_row(page: Page, one: Told, label: tuple[str, str], *, indent: int) -> None:
    """One line whatever happens; where there is no room for all, the words found give way to the label first."""
    severity = one.lead.severity
    start = f"{SYMBOL[severity]} {places(one, _PLACES)}"
    room = max(page.width - indent - len(start) - len(label[0]) - 2 * len("  "), _FEWEST)
    page.row([(start, STYLE[severity]), (_words(one, room), ""), label], indent=indent)


def _words(one: Told, room: int) -> str:
    """As many of the words as there is room for; at least the beginning of the first."""
    findings = (one.lead, *one.others)
    tries = (wordings(findings, most, longest) for most in range(_WORDINGS, 0, -1) for longest in _LONGEST)
    return next((words for words in tries if len(words) <= room), wordings(findings[:1], 1, _LONGEST[-1]))
