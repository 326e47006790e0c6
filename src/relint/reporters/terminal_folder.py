"""A folder on one screen: drafts by verdict, counts by rule, the ten findings that matter most."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable
from typing import TextIO

from rich.text import Text

from relint.outside.structs import Struct, field
from relint.reporters import View, hidden
from relint.reporters.finding_page import STYLE, SYMBOL
from relint.reporters.page import Page
from relint.reporters.terminal_profile import draw, draw_below
from relint.reporters.told import is_sum, rule_name, rule_words, wordings
from relint.reporters.trouble import draw_trouble
from relint.reporters.wording import LookingForBest, count, is_ready, taken_for, verdict
from relint.results.finding import Finding, Severity
from relint.results.report import Report
from relint.results.weight import weight

_INDENT = 2
#: Drafts, rules and findings that are named; the rest is counted.
_DRAFTS, _RULES, _WORST = 15, 10, 10
_NAMES = 3
_SEVERITIES = tuple(reversed(Severity))
#: What comes first among the places that matter most.
_Key = tuple[float, float, float, str, int, str]


class _Draft(Struct, order=True):
    """One draft in numbers; the worst comes first."""

    key: tuple[int, ...]
    path: str
    counts: tuple[int, ...]


class _Sums(Struct):
    """What one pass over the drafts keeps: never a draft itself, since each is made anew from its bytes."""

    waiting: list[_Draft] = field(default_factory=list)
    clean: list[str] = field(default_factory=list)
    ready: int = 0
    rules: Counter[str] = field(default_factory=Counter)
    names: dict[str, str] = field(default_factory=dict)
    notices: dict[str, list[str]] = field(default_factory=dict)
    #: The places that matter most so far; the number keeps two findings from being compared.
    worst: list[tuple[_Key, int, Finding]] = field(default_factory=list)
    looking: LookingForBest = field(default_factory=LookingForBest)
    profiled: bool = False


def render(report: Report, view: View, out: TextIO) -> None:
    """The verdict first; then the drafts that wait, the rules that speak most, and the worst places."""
    page = Page(out, view)
    sums = _sums(report, view)
    page.line(Text(verdict(report), style="bold"))
    draw_below(page, report)
    page.gap()
    _drafts(page, sums)
    _rules(page, sums)
    _worst(page, sums)
    for notice, paths in sums.notices.items():
        more = f" and {len(paths) - _NAMES} more" if len(paths) > _NAMES else ""
        page.line(f"Note: {', '.join(paths[:_NAMES])}{more}: {notice}", hang=6)
    draw_trouble(page, report)
    if sums.profiled:
        _profiles(page, report)
    if left_out := hidden(report, view):
        page.line(f"{count(left_out, 'finding')} below {view.show} not shown (--show {view.show}).")
    if sums.rules:
        page.line("Everything about one draft: relint DRAFT. Every finding of every draft: relint --full", hang=2)


def _sums(report: Report, view: View) -> _Sums:
    sums = _Sums()
    for file in report.files:
        counts = Counter(finding.severity for finding in file.findings)
        numbers = tuple(counts[severity] for severity in _SEVERITIES)
        if not is_ready(file, report):
            sums.waiting.append(_Draft(tuple(-number for number in numbers), file.path, numbers))
        else:
            sums.ready += 1
            sums.clean = [*sums.clean, file.path][:_NAMES]
        _add_findings(sums, filter(view.shows, file.findings))
        for notice in file.notices:
            sums.notices.setdefault(notice, []).append(file.path)
        sums.profiled = sums.profiled or file.profile is not None
    sums.waiting.sort()
    return sums


def _add_findings(sums: _Sums, findings: Iterable[Finding]) -> None:
    """The findings of one draft; of each rule only its weightiest can be among the worst."""
    leads: dict[str, tuple[_Key, int, Finding]] = {}
    for number, finding in enumerate(findings):
        heavy = weight(finding)
        sums.looking.add(finding, heavy)
        sums.rules[finding.rule] += _how_many(finding)
        if finding.rule not in sums.names:
            sums.names[finding.rule] = rule_name(finding)
        if not is_sum(finding):
            place = (_order(finding, heavy), number, finding)
            if finding.rule not in leads or place < leads[finding.rule]:
                leads[finding.rule] = place
    sums.worst = heapq.nsmallest(_WORST, [*sums.worst, *leads.values()])


def _how_many(finding: Finding) -> int:
    number = finding.values.get("summed") if is_sum(finding) else 1
    return number if isinstance(number, int) else 1


def _drafts(page: Page, sums: _Sums) -> None:
    if sums.waiting:
        page.line(Text("Not ready", style="bold"))
        page.line("error  warning  advice  draft", indent=_INDENT)
    for draft in sums.waiting[:_DRAFTS]:
        error, warning, advice = (str(number or "") for number in draft.counts)
        page.line(f"{error:>5}  {warning:>7}  {advice:>6}  {draft.path}", indent=_INDENT, hang=24)
    if more := sums.waiting[_DRAFTS:]:
        page.line(f"… and {count(len(more), 'draft')} more", indent=_INDENT)
    if sums.ready:
        names = ", ".join(sums.clean)
        rest = f" and {sums.ready - len(sums.clean)} more" if sums.ready > len(sums.clean) else ""
        page.line(Text.assemble(("Ready", "bold"), f": {count(sums.ready, 'draft')}: {names}{rest}"), hang=_INDENT)
    page.gap()


def _rules(page: Page, sums: _Sums) -> None:
    if not sums.rules:
        return
    page.line(Text("What is found most", style="bold"))
    ordered = sorted(sums.rules.items(), key=lambda item: (-item[1], item[0]))
    for rule, number in ordered[:_RULES]:
        page.row([(f"{number:>5}", ""), (sums.names[rule], ""), (f"({rule})", "")], indent=_INDENT)
    if len(ordered) > _RULES:
        rest = sum(number for _, number in ordered[_RULES:])
        page.line(f"{rest:>5}  from {count(len(ordered) - _RULES, 'other rule')}", indent=_INDENT)
    page.gap()


def _worst(page: Page, sums: _Sums) -> None:
    """One place a rule and draft, so that one word does not fill the list."""
    if not sums.worst:
        return
    page.line(Text("What matters most", style="bold"))
    for _, _, finding in sums.worst:
        mark = (f"{SYMBOL[finding.severity]} {_place(finding)}", STYLE[finding.severity])
        page.row([mark, (wordings([finding], 1), ""), (rule_words(finding), "")], indent=_INDENT)
    page.gap()
    if best := sums.looking.best:
        page.line(Text.assemble(("The one edit that helps most", "bold"), f" ({_place(best.finding)})"))
        page.line(best.finding.hint, indent=_INDENT)
        page.gap()


def _place(finding: Finding) -> str:
    return f"{finding.path}:{finding.start.line}" if finding.start else finding.path


def _order(finding: Finding, heavy: tuple[float, float, float]) -> _Key:
    grave, sure, weighty = heavy
    return -grave, -sure, -weighty, finding.path, finding.span.start if finding.span else 1 << 60, finding.rule


def _profiles(page: Page, report: Report) -> None:
    for file in report.files:
        if file.profile:
            page.line(Text.assemble((file.path, "bold"), f" · {taken_for(file.relationship)}"))
            page.gap()
            draw(page, file.profile, file.relationship, file.path)
