"""Advice that a writer can follow: a figure that it asks for may be left out."""

from __future__ import annotations

import re

from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs

#: A blank that only a count can fill.
FIGURE = re.compile(r"\[(n|figure|amount)\b", re.IGNORECASE)
#: Ways to say that the figure may be missing.
AROUND = re.compile(r"\bleave\b.*\bout\b|without (one|a figure)|\bor\b", re.IGNORECASE)


def test_a_figure_may_be_left_out() -> None:
    asking = {rule.id: rule.hint for rule in load_packs(bundled_folders()).rules if FIGURE.search(rule.hint)}
    assert len(asking) > 10
    assert [rule for rule, hint in asking.items() if not AROUND.search(hint)] == []
