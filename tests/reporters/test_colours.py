"""What a terminal's owner reads is in their own colour: white ground or black, no sentence is pale."""

from __future__ import annotations

import io
import re

import pytest

from relint.reporters import View, profile_reporter, reporter

from . import profiles, reports

_CODES = re.compile(r"\x1b\[([\d;]*)m")
#: Reset, bold and underlined; red and magenta, which stand out on white and on black.
_SAFE = {"0", "1", "4", "31", "35"}
_COLOURED = re.compile(r"\x1b\[[\d;]*3[15][\d;]*m([^\x1b]*)\x1b\[0m")
#: A mark and its word; the longest is of a finding with its place.
_LONGEST = 24


def coloured(view: View, name: str = "terminal") -> str:
    out = io.StringIO()
    reporter(name)(reports.several(), view, out)
    return out.getvalue()


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("full", [False, True])
def test_colours_are_for_marks_and_fit_either_ground(width: int, full: bool) -> None:
    shown = coloured(View(color=True, width=width, full=full))
    codes = {code for found in _CODES.findall(shown) for code in found.split(";")}
    assert codes <= _SAFE
    assert codes & {"31", "35"}
    assert [words for words in _COLOURED.findall(shown) if len(words) > _LONGEST] == []


def test_the_profile_uses_no_other() -> None:
    out = io.StringIO()
    profile_reporter("terminal")(profiles.report(), View(color=True, width=80), out)
    assert {code for found in _CODES.findall(out.getvalue()) for code in found.split(";")} <= _SAFE
