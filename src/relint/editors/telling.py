"""What an editor shows of a finding: the mark under the words, and the page beside them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lsprotocol.types import Diagnostic, DiagnosticSeverity, Range

from relint.editors.places import Places
from relint.outside.visible import visible
from relint.packs.rule import Rule
from relint.results.finding import Finding, Severity
from relint.results.report import FileReport

SOURCE = "relint"
_LEVEL = {
    Severity.ERROR: DiagnosticSeverity.Error,
    Severity.WARNING: DiagnosticSeverity.Warning,
    Severity.ADVICE: DiagnosticSeverity.Information,
}
#: What means something to Markdown inside a line. Copy may hold a picture from elsewhere: no editor shall fetch it.
_MARKUP = re.compile(r"([\\`*_\[\]<>~|])")


def diagnostic(finding: Finding, file: FileReport, places: Places) -> Diagnostic:
    """The mark of a finding, under its exact words; of one about the whole draft, on the draft's first line."""
    return Diagnostic(
        range=place_of(finding, file, places),
        message=f"{visible(finding.message)}\nTry: {visible(finding.hint)}",
        severity=_LEVEL[finding.severity],
        code=finding.rule,
        source=SOURCE,
    )


def trouble(problem: str, places: Places) -> Diagnostic:
    """What kept relint from looking at the text, or at all of it; never quiet."""
    return Diagnostic(places.line(0), visible(problem), DiagnosticSeverity.Warning, source=SOURCE)


def place_of(finding: Finding, file: FileReport, places: Places) -> Range:
    """Where the mark of a finding lies."""
    if finding.span is not None:
        return places.range(finding.span)
    start = next((each.span.start for each in file.drafts if each.index == finding.draft), 0)
    return places.line(places.position(start).line)


def page(finding: Finding, rule: Rule | None, *, markdown: bool) -> str:
    """A finding with what to write instead, why, and how often editors agreed with its rule."""
    if markdown:
        return "\n\n".join(_parts(finding, rule, _escaped, "**{}**", "*{}*", "`{}`"))
    return "\n\n".join(_parts(finding, rule, _flat, "{}", "{}", "{}"))


def _parts(
    finding: Finding, rule: Rule | None, plain: Callable[[str], str], strong: str, leaning: str, code: str
) -> Iterator[str]:
    name = finding.rule.rpartition("/")[2].replace("-", " ")
    title = f"{finding.title}: {name}" if finding.title else name
    yield f"{strong.format(plain(title))} · {finding.severity}"
    yield plain(finding.message)
    yield f"{leaning.format('Try:')} {plain(finding.hint)}"
    if finding.before is not None and finding.after is not None and finding.before != finding.after:
        yield f"“{plain(finding.before)}” → “{plain(finding.after)}”"
    if rule:
        yield f"{leaning.format('Why:')} {plain(rule.why)}"
    if sure := _how_sure(finding, rule):
        yield f"{leaning.format('How sure:')} {plain(sure)}"
    # A rule is called as its file is, and no mark of code may end in the middle of a name.
    command = _flat(f"relint rules explain {finding.rule}").replace("`", "'")
    yield f"{leaning.format('More:')} {code.format(command)}"


def _how_sure(finding: Finding, rule: Rule | None) -> str:
    parts = []
    if rule and rule.agreement:
        parts.append(f"of this rule, {rule.agreement}")
    if finding.confidence is not None:
        parts.append(f"an editor would mark something here in {100 * finding.confidence:.0f} of 100 such places")
    said = "; ".join(parts)
    return f"{said[0].upper()}{said[1:]}." if said else ""


def _flat(text: str) -> str:
    return visible(" ".join(text.split()))


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", _flat(text))
