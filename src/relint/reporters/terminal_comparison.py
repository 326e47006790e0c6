"""Two versions of a draft on one screen: the verdict first, then what went, what came and what moved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from rich.text import Text

from relint.reporters import View
from relint.reporters.comparison_wording import moved_lines, verdict_line
from relint.reporters.finding_page import draw_advice
from relint.reporters.page import Page
from relint.reporters.told import Told, rule_words, told
from relint.reporters.told_row import draw_row
from relint.reporters.wording import count, counts, in_words, taken_for
from relint.results.comparison import Comparison
from relint.results.finding import Finding

_INDENT = 2
#: Rules told of what went, of what came and of what stayed; the others are counted.
_WENT, _CAME, _STAYED = 12, 8, 5


def render(comparison: Comparison, view: View, out: TextIO) -> None:
    """What came is told with what to write instead: it is the news."""
    page = Page(out, view)
    page.line(Text(verdict_line(comparison), style="bold"))
    names = Text.assemble((comparison.before.path, "bold"), " → ", (comparison.after.path, "bold"))
    page.line(names.append(f" · {taken_for(comparison.before.relationship)}"))
    page.gap()
    _rules(page, "What went:", _shown(comparison.went, view), _WENT)
    _came(page, _shown(comparison.came, view))
    _rules(page, f"What stayed ({counts(comparison.stayed)}):", _shown(comparison.stayed, view), _STAYED)
    for title, lines in (
        ("Gained", comparison.gained),
        ("Lost", comparison.lost),
        ("Moved", tuple(moved_lines(comparison))),
    ):
        if lines:
            page.line(Text.assemble((f"{title}: ", "bold"), f"{in_words(lines)}."), hang=len(title) + 2)


def _shown(findings: Sequence[Finding], view: View) -> list[Told]:
    return told(finding for finding in findings if view.shows(finding))


def _rules(page: Page, title: str, rules: Sequence[Told], most: int) -> None:
    if not rules:
        return
    page.line(Text(title, style="bold"))
    for one in rules[:most]:
        draw_row(page, one, (rule_words(one.lead), ""), indent=_INDENT)
    if more := rules[most:]:
        page.line(f"… and {count(sum(one.count for one in more), 'finding')} that weigh less.", indent=_INDENT)
    page.gap()


def _came(page: Page, rules: Sequence[Told]) -> None:
    if not rules:
        return
    page.line(Text("What came:", style="bold"))
    for one in rules[:_CAME]:
        draw_row(page, one, (rule_words(one.lead), ""), indent=_INDENT)
        draw_advice(page, one.lead, indent=_INDENT + 2, message=False)
    if more := rules[_CAME:]:
        page.line(f"… and {count(sum(one.count for one in more), 'finding')} that weigh less.", indent=_INDENT)
    page.gap()
