"""One draft on one screen: whether it is ready, the one edit, the findings that matter most, the rest a line each."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from functools import partial
from typing import TextIO

from rich.text import Text

from relint.draft.file_names import place_name
from relint.reporters import View, hidden
from relint.reporters.finding_page import LABEL, draw_advice, draw_after, draw_excerpt, symbol
from relint.reporters.page import Page
from relint.reporters.parts import parts
from relint.reporters.terminal_profile import draw, draw_below
from relint.reporters.told import Told, rule_name, rule_words, second_look, told, without_doubts, wordings
from relint.reporters.told_row import draw_row
from relint.reporters.trouble import draw_trouble
from relint.reporters.wording import count, over_line, taken_because, taken_for, verdict
from relint.results.finding import Finding, Severity
from relint.results.report import FileReport, Report

#: What fits on one screen of a terminal.
SCREEN = 50
#: Findings told in full unless asked otherwise.
IN_FULL = 3
_INDENT = 2
_FEWEST_ROWS = 3
#: Words of the draft beside those of the finding that is told in full.
_WORDINGS = 2


def render(report: Report, view: View, out: TextIO) -> None:
    """The verdict first; a profile, where it was asked for, comes last and takes the room that it needs."""
    file = next(iter(report.files), None)
    every = told(finding for finding in file.findings if view.shows(finding)) if file else []
    rules, look = without_doubts(every), second_look(every)
    first, rest = rules[: view.limit or IN_FULL], rules[view.limit or IN_FULL :]
    head = _drawn(view, lambda page: _head(page, report, file))
    top = _drawn(view, lambda page: _top(page, first))
    foot = _drawn(view, lambda page: _foot(page, report, view, file, look, cut_short=bool(rest or look)))
    room = max(SCREEN - (head + top + foot).count("\n") - 3, _FEWEST_ROWS)
    blocks = [head, top, _drawn(view, lambda page: _rest(page, rest, room)), foot]
    blocks += [_drawn(view, partial(_profile, part)) for part in (parts(file) if file else ()) if part.profile]
    out.write("\n".join(block.rstrip("\n") + "\n" for block in blocks if block.strip()))


def _profile(part: FileReport, page: Page) -> None:
    if part.profile:
        draw(page, part.profile, part.relationship, part.path)


def _drawn(view: View, draw_on: Callable[[Page], None]) -> str:
    out = io.StringIO()
    draw_on(Page(out, view))
    return out.getvalue()


def _head(page: Page, report: Report, file: FileReport | None) -> None:
    page.line(Text(verdict(report), style="bold"))
    draw_below(page, report)
    if file:
        taken = file.reading if file.drafts else taken_for(file.relationship)
        page.line(Text.assemble((file.path, "bold"), f" · {taken}"))
        if (because := taken_because(file)) and not file.drafts:
            page.line(because, indent=_INDENT)


def _top(page: Page, rules: Sequence[Told]) -> None:
    for number, one in enumerate(rules):
        if number == 0:
            page.line(Text("The one edit that helps most:" if len(rules) > 1 else _only(one), style="bold"))
        elif number == 1:
            page.line(Text("Then:", style="bold"))
        _in_full(page, one)
        page.gap()


def _only(one: Told) -> str:
    return "To think about:" if one.lead.severity is Severity.ADVICE else "What to change:"


def _in_full(page: Page, one: Told) -> None:
    finding = one.lead
    page.line(Text.assemble(symbol(finding), f"  {_place(finding)}  {rule_name(finding)} ({finding.rule})"), hang=2)
    draw_excerpt(page, finding, indent=_INDENT * 2, lines=2)
    draw_advice(page, finding, indent=_INDENT)
    draw_after(page, [finding], indent=_INDENT)
    if one.count > 1:
        page.line(f"Also: {_again(one)}", indent=_INDENT, hang=6)


def _again(one: Told) -> str:
    """`“leverage” (line 11), “streamline” (line 13) and 2 more`."""
    shown = one.others[:_WORDINGS]
    told_words = ", ".join(f"{wordings([finding], 1) or 'the draft'} ({_place(finding)})" for finding in shown)
    more = one.count - 1 - len(shown)
    return f"{told_words} and {more} more." if told_words and more else f"{told_words or f'{more} more of its kind'}."


def _rest(page: Page, rules: Sequence[Told], room: int) -> None:
    if not rules:
        return
    page.line(Text("Also:", style="bold"))
    shown = rules if len(rules) < room else rules[: room - 2]
    for one in shown:
        draw_row(page, one, _instead(one), indent=_INDENT)
    if left := len(rules) - len(shown):
        page.line(f"… and {count(sum(one.count for one in rules[-left:]), 'finding')} that weigh less.", indent=_INDENT)


def _instead(one: Told) -> tuple[str, str]:
    use = one.lead.suggestions
    if use and not one.others and len(use[0]) < len(one.lead.hint):
        return f"→ {' / '.join(use[:2])}", LABEL
    return rule_words(one.lead), ""


def _foot(page: Page, report: Report, view: View, file: FileReport | None, look: str, *, cut_short: bool) -> None:
    if look:
        page.line(look, hang=2)
    for part in parts(file) if file else ():
        if over := over_line(part):
            page.line(f"{part.path}: {over}" if file and file.drafts else over, hang=2)
    for notice in file.notices if file else ():
        page.line(f"Note: {notice}", hang=6)
    draw_trouble(page, report)
    if left_out := hidden(report, view):
        page.line(f"{count(left_out, 'finding')} below {view.show} not shown (--show {view.show}).")
    if cut_short:
        page.line("Each of them with its reason and what to write: relint --full", hang=2)


def _place(finding: Finding) -> str:
    return place_name(finding.path, finding.start.line) if finding.start else "whole draft"
