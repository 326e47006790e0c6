"""A draft's profile for the person who writes: score, nine characteristics, closeness, asks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from rich.text import Text

from relint.draft.relationship import Relationship
from relint.reporters import View
from relint.reporters.page import Page
from relint.reporters.profile_wording import (
    VERDICTS,
    asks_line,
    below_lines,
    best_edit_title,
    closeness_line,
    place,
    rows,
    score_line,
    screen_line,
    stop_line,
    worlds_line,
)
from relint.reporters.wording import taken_because, taken_for
from relint.results.profile import START, Characteristic, Evidence, Profile
from relint.results.report import Report

_WON, _LOST = "bold", "magenta"
_INDENT = 2
#: Pieces of evidence on either side that are told; JSON has them all.
_TOLD = 2
_NAME, _VERDICT, _PLACE, _POINTS = 15, 11, 7, 5
_LABEL = 14
#: A bar is at most so long, and so many points make one block of it.
_BAR, _BLOCK = 6, 4
#: From here on there is room for columns.
_WIDE = 60


def render(report: Report, view: View, out: TextIO) -> None:
    """Every draft's profile; then what could not be read, and scores that are too low."""
    page = Page(out, view)
    for file in report.files:
        page.line(Text.assemble((file.path, "bold"), f" · {taken_for(file.relationship)}"))
        if because := taken_because(file):
            page.line(because, indent=_INDENT)
        page.gap()
        if file.profile:
            draw(page, file.profile, file.relationship, file.path)
    for failure in report.failures:
        what = f"{failure.rule} broke down: " if failure.rule else ""
        page.line(Text.assemble(("✖ failure", "bold red"), f"  {failure.path}  {what}{failure.problem}"), hang=2)
    notices = [*report.notices, *(f"{file.path}: {notice}" for file in report.files for notice in file.notices)]
    for notice in notices:
        page.line(f"Note: {notice}", hang=6)
    draw_below(page, report)


def draw_below(page: Page, report: Report) -> None:
    """The drafts that keep the run from passing by their score."""
    for line in below_lines(report):
        page.line(Text(line, style="bold"))


def draw(page: Page, profile: Profile, relationship: Relationship, path: str) -> None:
    """The profile of a draft in the file of this name."""
    page.line(Text(score_line(profile), style="bold"))
    if best := profile.best_edit:
        page.line(Text.assemble((best_edit_title(best, path), "bold"), ":"), indent=_INDENT)
        page.line(best.edit, indent=_INDENT + 2)
    page.gap()
    _ledger(page, profile, path)
    page.line(Text("The nine marks of a relationship", style="bold"))
    for one in profile.characteristics:
        _characteristic(page, one, path)
    page.gap()
    for label, line in (
        ("Closeness", closeness_line(profile, relationship, path)),
        ("Asks", asks_line(profile)),
        ("Whose world", worlds_line(profile.worlds)),
        ("First screen", screen_line(profile.first_screen)),
    ):
        page.line(Text.assemble((label.ljust(_LABEL), "bold"), line), hang=_LABEL if page.width >= _WIDE else _INDENT)
    page.gap()


def _ledger(page: Page, profile: Profile, path: str) -> None:
    page.line(Text(f"Points (every draft begins with {START})", style="bold"))
    wide = page.width >= _WIDE
    hang = _POINTS + _PLACE + (_BAR + 4 if wide else 2)
    for row in rows(profile, path):
        bar = f"{_bar(row.size)}  " if wide else ""
        head = f"{row.points.rjust(_POINTS)}  {bar}{row.place.ljust(_PLACE)}"
        page.line(Text.assemble((head, _WON if row.won else _LOST), row.words), indent=_INDENT, hang=hang)
    if stop := stop_line(profile):
        page.line(stop, indent=_INDENT)
    page.gap()


def _bar(points: float) -> str:
    """As long as there are points, so that the eye finds what matters."""
    return ("▇" * min(_BAR, max(1, round(points / _BLOCK)))).ljust(_BAR)


def _characteristic(page: Page, one: Characteristic, path: str) -> None:
    head = Text.assemble((one.name.ljust(_NAME), "bold"), VERDICTS[one.verdict].ljust(_VERDICT))
    hang = _NAME + _VERDICT if page.width >= _WIDE else _INDENT
    page.line(head.append(f"Text cannot show {one.unseen}."), indent=_INDENT, hang=hang)
    for sign, style, words, piece in _evidence(one):
        text = Text.assemble((f"{sign} {place(piece.start, path).ljust(_PLACE)}", style), words)
        page.line(text, indent=_INDENT * 2, hang=_PLACE + 2)


def _evidence(one: Characteristic) -> Iterator[tuple[str, str, str, Evidence]]:
    for piece in one.speaks_for[:_TOLD]:
        yield "+", _WON, f"“{piece.text}”: {piece.what}", piece
    for piece in one.speaks_against[:_TOLD]:
        yield "−", _LOST, piece.what, piece
