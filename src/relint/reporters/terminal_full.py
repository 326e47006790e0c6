"""Everything that was found in every draft, in the order of the draft."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TextIO

from rich.text import Text

from relint.draft.file_names import exact_place, place_name
from relint.outside.structs import replace
from relint.reporters import View, hidden
from relint.reporters.finding_page import HIT, draw_advice, draw_after, draw_excerpt, symbol
from relint.reporters.page import Page
from relint.reporters.sentences import found_in, found_words, grouped, says_the_same
from relint.reporters.terminal_profile import draw, draw_below
from relint.reporters.told import is_sum
from relint.reporters.trouble import draw_trouble
from relint.reporters.wording import (
    Best,
    best_edit,
    count,
    measure_lines,
    number_word,
    taken_because,
    taken_for,
    verdict,
)
from relint.results.finding import Finding
from relint.results.report import DraftReport, FileReport, Report

_INDENT = 4
_EXCERPT_LINES = 2
_SENTENCE_LINES = 6
_QUOTABLE = 40
_END = float("inf")


def render(report: Report, view: View, out: TextIO) -> None:
    """Draw the whole report, from the first draft to the verdict."""
    page = Page(out, view)
    several = len(report.files) > 1
    clean: list[str] = []
    for file in report.files:
        if several and not (file.findings or file.notices or file.profile):
            clean.append(file.path)
        else:
            _file(page, file, view, several=several)
    if clean:
        _clean(page, clean)
    draw_trouble(page, report)
    _close(page, report, view)


def _shown(file: FileReport, view: View) -> list[Finding]:
    """In the order of the draft; what concerns the draft as a whole comes last, next to its measures.

    A line that sums up the rest of a rule's findings stands behind the last one that is shown.
    """
    shown = [finding for finding in file.findings if view.shows(finding)]
    last = {finding.rule: finding.span.start for finding in shown if finding.span}
    return sorted(shown, key=lambda finding: _place(finding, last))


def _place(finding: Finding, last: Mapping[str, int]) -> float:
    if finding.span:
        return finding.span.start
    return last.get(finding.rule, _END) if is_sum(finding) else _END


def _file(page: Page, file: FileReport, view: View, *, several: bool) -> None:
    if file.drafts:
        page.line(Text.assemble((file.path, "bold"), f" · {file.reading}"))
        page.gap()
        for draft in file.drafts:
            _draft(page, file, draft, view)
    else:
        page.line(Text.assemble((file.path, "bold"), f" · {taken_for(file.relationship)}"))
        _findings(page, file, view)
    for notice in file.notices:
        page.line(f"Note: {notice}", indent=2, hang=6)
        page.gap()
    if not file.drafts:
        _measures(page, file, only_over=several)
        if file.profile:
            draw(page, file.profile, file.relationship, file.path)


def _draft(page: Page, file: FileReport, draft: DraftReport, view: View) -> None:
    """One of the drafts of a file: where it begins, what it was taken for, and what was found in it."""
    place = place_name(file.path, draft.start.line)
    title = f"{draft.title} ({place})" if draft.title else place.capitalize()
    own = replace(
        file,
        relationship=draft.relationship,
        findings=tuple(finding for finding in file.findings if finding.draft == draft.index),
        measures=draft.measures,
        reasons=draft.reasons,
    )
    page.line(Text.assemble((title, "bold"), f" · {taken_for(draft.relationship)}"))
    _findings(page, own, view)
    _measures(page, own, only_over=True)
    if draft.profile:
        draw(page, draft.profile, draft.relationship, file.path)


def _findings(page: Page, file: FileReport, view: View) -> None:
    """Why it was taken for what it was, and what was found, in the order of the draft."""
    if because := taken_because(file):
        page.line(because, indent=2)
    page.gap()
    for group in grouped(_shown(file, view)):
        if len(group) == 1 or not _sentence(page, group, page.width - _INDENT - 2):
            for finding in group:
                _finding(page, finding)
                page.gap()
        page.gap()


def _sentence(page: Page, group: Sequence[Finding], width: int) -> bool:
    """Several findings in one sentence: the sentence once, each finding, then the sentence as it could be."""
    seen = found_in(group)
    if len(seen.text) > width * _SENTENCE_LINES or not group[0].start:
        return False
    place = place_name(group[0].path, group[0].start.line).capitalize()
    page.line(f"{place}, {number_word(len(group))} things in one sentence:", indent=2)
    page.line(page.marked(seen, HIT), indent=_INDENT + 2)
    for number, finding in enumerate(group):
        again = number > 0 and says_the_same(group[number - 1], finding)
        _head(page, finding, indent=_INDENT, again=again)
        draw_advice(page, finding, indent=_INDENT + 2, message=not again)
    draw_after(page, group, indent=_INDENT)
    return True


def _finding(page: Page, finding: Finding) -> None:
    if is_sum(finding):
        page.line(f"{finding.rule}: {finding.message}", indent=2, hang=2)
        return
    _head(page, finding, indent=2)
    draw_excerpt(page, finding, indent=_INDENT + 2, lines=_EXCERPT_LINES)
    draw_advice(page, finding, indent=_INDENT)
    draw_after(page, [finding], indent=_INDENT)


def _head(page: Page, finding: Finding, *, indent: int, again: bool = False) -> None:
    start = finding.start
    place = exact_place(finding.path, start.line, start.column) if start else "whole draft"
    head = Text.assemble(symbol(finding), f"  {place}  {finding.rule}")
    if again:
        head.append(f", again: “{found_words(finding)}”")
    page.line(head, indent=indent, hang=2)


def _measures(page: Page, file: FileReport, *, only_over: bool) -> None:
    lines = [line for line in measure_lines(file) if line.over or not only_over]
    if not lines:
        return
    label_width = max(len(line.label) for line in lines)
    value_width = max(len(line.value) for line in lines)
    for line in lines:
        limit = f"  {line.limit}" if line.limit else ""
        text = Text(f"{line.label.ljust(label_width)}  {line.value.rjust(value_width)}")
        page.line(text.append(limit, "bold" if line.over else ""), indent=2)
    page.gap()


def _clean(page: Page, paths: Sequence[str]) -> None:
    names = ", ".join(paths[:3])
    rest = f" and {len(paths) - 3} more" if len(paths) > 3 else ""
    stands = "it stands" if len(paths) == 1 else "they stand"
    page.line(f"{count(len(paths), 'draft')} fine as {stands}: {names}{rest}", hang=2)
    page.gap()


def _close(page: Page, report: Report, view: View) -> None:
    best = best_edit(report.findings)
    if best and sum(report.tally.findings.values()) > 1:
        page.line(Text.assemble(("The one edit that helps most", "bold"), f" ({_where(best, report)}):"))
        page.line(best.finding.hint, indent=2)
        page.gap()
    page.line(Text(verdict(report), style="bold"))
    draw_below(page, report)
    if left_out := hidden(report, view):
        page.line(f"{count(left_out, 'finding')} below {view.show} not shown (--show {view.show}).")


def _where(best: Best, report: Report) -> str:
    """`line 11, “empowers”, and 4 more of its kind`."""
    finding = best.finding
    parts = [finding.path] if len(report.files) > 1 else []
    parts.append(place_name(finding.path, finding.start.line) if finding.start else "whole draft")
    words = found_words(finding)
    if words and len(words) <= _QUOTABLE:
        parts.append(f"“{words}”")
    return ", ".join(parts) + (f", and {best.more} more of its kind" if best.more else "")
