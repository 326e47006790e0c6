"""One draft on the page: verdict, the one edit, measures as bars, then passage by passage with the hints beside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from relint.outside.visible import visible
from relint.reporters import View
from relint.reporters.html_marks import SYMBOL, Numbered, marked, numbered
from relint.reporters.told import is_sum, places, rule_name, second_look, told, without_doubts
from relint.reporters.wording import MEASURES, file_verdict, measure_lines, taken_because, taken_for
from relint.results.finding import Finding
from relint.results.report import FileReport, Measurement, Report, ReportBlock

_HEADINGS = {"heading": "h4"}
_LABELS = {
    "subject": "Subject",
    "preheader": "Preheader",
    "button": "Button",
    "alt-text": "Picture",
    "history": "Earlier",
}
#: The bar is as long as this many times the limit.
_LONGEST = 2.0


def draft_section(file: FileReport, report: Report, view: View, number: int, *, alone: bool) -> Iterator[str]:
    """Everything about one draft; where it stands alone the page's own head says its name and verdict."""
    findings = [finding for finding in file.findings if view.shows(finding)]
    marks = numbered(findings)
    yield f'<section class=draft id="draft-{number}" aria-labelledby="title-{number}">\n'
    yield f'<h2 id="title-{number}">{"Who reads it" if alone else escape(visible(file.path))}</h2>\n'
    if not alone:
        yield f"<p class=verdict>{escape(file_verdict(file, report))}</p>\n"
    because = f" {taken_because(file)}" if taken_because(file) else ""
    yield f"<p class=taken>Read as: {escape(taken_for(file.relationship) + '.' + because)}</p>\n"
    yield from _best(findings, marks, number)
    yield from _measures(file)
    for notice in file.notices:
        yield f"<p class=trouble>Note: {escape(notice)}</p>\n"
    yield f'<h3 id="copy-{number}">The draft as its reader sees it</h3>\n'
    yield from _copy(file, marks, number)
    yield from _whole(file, findings, marks, number)
    yield "</section>\n"


def _best(findings: Sequence[Finding], marks: Mapping[int, Numbered], number: int) -> Iterator[str]:
    every = told(findings)
    rules = without_doubts(every)
    if look := second_look(every):
        yield f"<p>{escape(look)}</p>\n"
    if not rules:
        return
    best = rules[0]
    at = marks.get(id(best.lead))
    where = f'<a href="#f-{number}-{at.number}">{escape(places(best))}</a>' if at else escape(places(best))
    yield "<div class=best><h3>The one edit that helps most</h3>\n"
    yield f"<p>{escape(best.lead.hint)}</p>\n<p>{where}</p></div>\n"


def _measures(file: FileReport) -> Iterator[str]:
    bars = [(name, measure) for name, measure in file.measures.items() if measure.limit and name in MEASURES]
    if not bars:
        return
    lines = {line.label: line for line in measure_lines(file)}
    yield "<h3>Measured against what this reader likes</h3>\n<ul class=bars>\n"
    for name, measure in sorted(bars, key=lambda each: list(MEASURES).index(each[0])):
        line = lines[MEASURES[name][0]]
        yield _bar(line.label, line.value, line.limit, measure, over=line.over)
    yield "</ul>\n"


def _bar(label: str, value: str, limit: str, measure: Measurement, *, over: bool) -> str:
    most = (measure.limit or 1) * _LONGEST
    share = min(100.0, 100 * measure.value / most)
    words = f"{escape(label)} <b>{escape(value)}</b> {escape(limit)}"
    track = f'<span class=track aria-hidden=true><span class=fill style="width:{share:.0f}%"></span></span>'
    return f"<li{' class=over' if over else ''}>{track}<span>{words}</span></li>\n"


def _copy(file: FileReport, marks: Mapping[int, Numbered], number: int) -> Iterator[str]:
    """Passages with their notes; those that a phone shows first stand in a frame."""
    first = [passage for passage in file.passages if passage.start < file.fold]
    if first:
        yield '<div class=screen role=group aria-label="What a phone shows first">\n'
        yield "<p class=label>What a phone shows first</p>\n"
        for passage in first:
            yield from _passage(passage, marks, number)
        yield "</div>\n"
    for passage in file.passages[len(first) :]:
        yield from _passage(passage, marks, number)
    if not file.passages:
        yield "<p>There is nothing to read in this draft.</p>\n"


def _passage(passage: ReportBlock, marks: Mapping[int, Numbered], number: int) -> Iterator[str]:
    end = passage.start + len(passage.text)
    here = [one for one in marks.values() if one.seen and one.seen.start < end and passage.start < one.seen.end]
    tag = _HEADINGS.get(passage.kind, "p")
    label = f"<b class=label>{_LABELS[passage.kind]}:</b> " if passage.kind in _LABELS else ""
    indent = f' style="--level:{passage.level}"' if passage.kind == "list-item" and passage.level else ""
    text = marked(passage, here, number)
    yield f'<div class="passage {passage.kind}"><{tag} class=text{indent}>{label}{text}</{tag}>\n'
    yield from _notes([one for one in here if _begins_in(passage, one)], number)
    yield "</div>\n"


def _begins_in(passage: ReportBlock, one: Numbered) -> bool:
    return one.seen is not None and passage.start <= one.seen.start < passage.start + len(passage.text)


def _notes(notes: Iterable[Numbered], number: int) -> Iterator[str]:
    notes = list(notes)
    if not notes:
        return
    yield "<ol class=notes>\n"
    for one in notes:
        yield _note(one, number)
    yield "</ol>\n"


def _note(one: Numbered, number: int) -> str:
    finding = one.finding
    after = f"<p class=after>After: {escape(finding.after)}</p>" if finding.after else ""
    head = f"{SYMBOL[finding.severity]} {finding.severity} · {escape(rule_name(finding))}"
    return (
        f'<li class="note {finding.severity} w{one.thickness}" id="f-{number}-{one.number}" value="{one.number}">'
        f"<p class=name>{head} <code>{escape(finding.rule)}</code></p>"
        f"<p>{escape(finding.message)}</p><p class=hint>Try: {escape(finding.hint)}</p>{after}</li>\n"
    )


def _whole(file: FileReport, findings: Sequence[Finding], marks: Mapping[int, Numbered], number: int) -> Iterator[str]:
    """What has no place in the visible text: the sender's address, the length, and what was summed up."""
    whole = [one for one in marks.values() if not any(_begins_in(passage, one) for passage in file.passages)]
    sums = [finding.message for finding in findings if is_sum(finding)]
    if whole or sums:
        yield "<h3>About the draft as a whole</h3>\n"
        yield from _notes(whole, number)
        yield from (f"<p>{escape(message)}</p>\n" for message in sums)
