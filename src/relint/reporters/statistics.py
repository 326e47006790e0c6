"""How often each rule speaks, in place of what it says: for whoever decides where to begin in a folder."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any, TextIO

from relint.outside.structs import Struct
from relint.outside.visible import visible
from relint.reporters import View
from relint.reporters.json_text import write_list, written_line
from relint.reporters.told import told
from relint.reporters.wording import count, verdict
from relint.results.finding import Severity
from relint.results.report import Report


class RuleCount(Struct, frozen=True):
    """One rule in a run: how often it found something, in how many files, how gravely, and what `--fix` would mend."""

    rule: str
    found: int
    files: int
    severities: Counter[Severity]
    fixable: int


def counted(report: Report, view: View) -> list[RuleCount]:
    """The rules that spoke, the most talkative first; findings that were summed up count, too."""
    found, files, fixable = Counter[str](), Counter[str](), Counter[str]()
    severities: dict[str, Counter[Severity]] = defaultdict(Counter)
    for file in report.files:
        for one in told(finding for finding in file.findings if view.shows(finding)):
            rule = one.lead.rule
            found[rule] += one.count
            files[rule] += 1
            for finding in (one.lead, *one.others):
                severities[rule][finding.severity] += 1
                fixable[rule] += finding.fix is not None and len(finding.suggestions) == 1
    rules = [RuleCount(rule, found[rule], files[rule], severities[rule], fixable[rule]) for rule in found]
    return sorted(rules, key=lambda rule: (-rule.found, rule.rule))


def render(report: Report, view: View, out: TextIO) -> None:
    """A table, and the verdict below it."""
    out.writelines(f"{line}\n" for line in _lines(report, counted(report, view)))


def _lines(report: Report, rules: list[RuleCount]) -> Iterator[str]:
    for failure in report.failures:
        yield visible(f"failure: {failure.path}: {failure.problem}")
    yield from (visible(f"note: {notice}") for notice in report.notices)
    if rules:
        yield f"{'found':>6}  {'files':>6}  {'error':>6}  {'warning':>7}  {'advice':>6}  {'fixable':>7}  rule"
    for rule in rules:
        error, warning, advice = (_shown(rule.severities[severity]) for severity in reversed(Severity))
        numbers = f"{rule.found:>6}  {rule.files:>6}  {error:>6}  {warning:>7}  {advice:>6}  {_shown(rule.fixable):>7}"
        yield f"{numbers}  {visible(rule.rule)}"
    found = sum(rule.found for rule in rules)
    yield f"{count(found, 'place')} in {count(len(report.files), 'file')}, by {count(len(rules), 'rule')}."
    yield verdict(report)


def _shown(number: int) -> str:
    return str(number) if number else ""


def render_json(report: Report, view: View, out: TextIO) -> None:
    """The same as a list of objects."""
    write_list(map(_data, counted(report, view)), out, depth=0)
    out.write("\n")


def render_json_lines(report: Report, view: View, out: TextIO) -> None:
    """The same, an object a line."""
    out.writelines(f"{written_line(_data(rule))}\n" for rule in counted(report, view))


def _data(rule: RuleCount) -> dict[str, Any]:
    levels = {severity.value: rule.severities[severity] for severity in reversed(Severity)}
    return {"rule": rule.rule, "found": rule.found, "files": rule.files, **levels, "fixable": rule.fixable}
