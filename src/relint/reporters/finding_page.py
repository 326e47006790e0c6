"""One finding on a page: what was found, what the reader feels, what to write, and the sentence as it could be."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from relint.draft.span import Span
from relint.engine.excerpt import cut
from relint.reporters.page import Page
from relint.reporters.sentences import Marked, improved
from relint.results.finding import Excerpt, Finding, Severity

# Names that every terminal lets its owner tune, for marks alone: green and yellow are pale on white, blue is dark on
# black, and what is to be read stands in the colour that the owner reads everything in.
STYLE = {Severity.ERROR: "bold red", Severity.WARNING: "bold magenta", Severity.ADVICE: "bold"}
SYMBOL = {Severity.ERROR: "✖", Severity.WARNING: "▲", Severity.ADVICE: "●"}
LABEL = "bold"
HIT = "bold underline"


def symbol(finding: Finding) -> tuple[str, str]:
    """The mark of a severity with its word, and its style."""
    return f"{SYMBOL[finding.severity]} {finding.severity}", STYLE[finding.severity]


def draw_excerpt(page: Page, finding: Finding, *, indent: int, lines: int) -> None:
    """The sentence with the words marked, cut to so many lines."""
    seen = _excerpt(finding, (page.width - indent) * lines - 12)
    if seen:
        page.line(page.marked(Marked(seen.text, (Span(seen.start, seen.end),)), HIT), indent=indent)


def draw_advice(page: Page, finding: Finding, *, indent: int, message: bool = True) -> None:
    """What the reader feels, and what to write."""
    if message:
        page.line(finding.message, indent=indent)
    page.line(Text.assemble(("Try:", LABEL), f" {finding.hint}"), indent=indent, hang=5)


def draw_after(page: Page, findings: Sequence[Finding], *, indent: int) -> None:
    """The better sentence; the one before it only when it was not just shown."""
    better = improved(findings)
    if better:
        text = Text.assemble(("After:", LABEL), f" {better.text}")
        for span in better.spans:
            text.stylize("bold", span.start + len("After: "), span.end + len("After: "))
        page.line(text, indent=indent, hang=7)
        return
    for finding in findings:
        if finding.after:
            page.line(Text(f"Before: {finding.before or finding.text}"), indent=indent, hang=8)
            page.line(Text.assemble(("After:", LABEL), f"  {finding.after}"), indent=indent, hang=8)


def _excerpt(finding: Finding, limit: int) -> Excerpt | None:
    if finding.span is None or not finding.text.strip():
        return None
    whole = finding.excerpt or finding.line
    return cut(whole or Excerpt(finding.text, 0, len(finding.text)), limit)
