"""The page as a browser and a screen reader take it: whole, without a script, with nothing from elsewhere."""

from __future__ import annotations

import io
import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from relint.draft.span import Span
from relint.outside.structs import replace
from relint.reporters import View, html
from relint.reporters.html_marks import marked, numbered
from relint.results.finding import Finding, Severity
from relint.results.report import FileReport, Report, ReportBlock

from . import reports

_EMPTY = frozenset({"meta", "br", "hr", "img", "link", "input"})


class _Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in _EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def drawn(report: Report, view: View | None = None) -> str:
    out = io.StringIO()
    html.render(report, view or View(), out)
    return out.getvalue()


@pytest.fixture(params=["one", "several", "clean", "empty", "fog"])
def page(request: pytest.FixtureRequest) -> _Page:
    return _Page(drawn(getattr(reports, request.param)()))


def test_every_element_is_closed_and_nothing_comes_from_elsewhere(page: _Page) -> None:
    assert page.open == []
    assert not {"script", "link", "img", "iframe", "object"} & {tag for tag, _ in page.tags}
    assert not [attributes for _, attributes in page.tags if re.search(r"https?:|url\(", str(attributes))]


def test_every_link_leads_somewhere_and_every_name_is_there_once(page: _Page) -> None:
    names = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(names) == len(set(names))
    leads = {str(attributes["href"]) for tag, attributes in page.tags if tag == "a"}
    assert leads <= {f"#{name}" for name in names}
    labels = {attributes["aria-labelledby"] for _, attributes in page.tags if "aria-labelledby" in attributes}
    assert labels <= set(names)


def test_headings_go_down_one_step_at_a_time(page: _Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(lower - upper <= 1 for upper, lower in pairwise(levels))


def test_the_language_and_the_width_are_told(page: _Page) -> None:
    assert ("html", {"lang": "en"}) in page.tags
    assert any(attributes.get("name") == "viewport" for _, attributes in page.tags)


def test_every_finding_that_is_shown_is_on_the_page() -> None:
    report = reports.one()
    words = _Page(drawn(report)).words
    assert all(finding.message in words for finding in report.findings)
    warned = _Page(drawn(report, View(show=Severity.WARNING))).words
    assert "This is 214 words long" not in warned
    assert "2 findings below warning not shown" in warned


def test_copy_is_copy_and_no_markup() -> None:
    hostile = '<script>alert("x")</script> & <b>act now</b>'
    start = hostile.index("act now")
    span = Span(start, start + 7)
    finding = Finding("a<b.md", "a/b", Severity.ERROR, "“<i>” & more", "<br>", span, text="act now", seen=span)
    passage = ReportBlock("paragraph", 0, 0, hostile)
    file = FileReport("a<b.md", reports.STRANGER, "markdown", (finding,), passages=(passage,))
    page = _Page(drawn(Report((file,))))
    assert hostile in page.words.replace("✖1", "")
    assert not {"script", "b", "i", "br"} & {tag for tag, _ in page.tags if tag != "b"}


def test_marks_that_overlap_keep_every_letter() -> None:
    text = "We leverage our synergies to drive growth."
    spans = [Span(3, 24), Span(12, 41), Span(3, 11), Span(30, 60)]
    findings = [
        Finding("d", f"house/{n}", severity, "m", "h", span, seen=span)
        for n, (span, severity) in enumerate(zip(spans, [*Severity, Severity.ERROR], strict=True))
    ]
    shown = marked(ReportBlock("paragraph", 0, 0, text), list(numbered(findings).values()), 1)
    assert re.sub(r"<sup>.*?</sup>|<[^>]+>", "", shown) == text


def test_colours_can_be_told_apart_by_weak_eyes() -> None:
    css = html._style()
    for block in (css.split("@media")[0], css.split("prefers-color-scheme: dark")[1].split("}\n}")[0]):
        colors = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
        for ink in ("ink", "soft", "link", "error", "warning", "advice", "hint"):
            for ground in ("ground", "card"):
                assert _contrast(colors[ink], colors[ground]) >= 4.5, (ink, ground)
        for ground in ("error-mark", "warning-mark", "advice-mark"):
            assert _contrast(colors["ink"], colors[ground]) >= 4.5, ground


def _contrast(one: str, other: str) -> float:
    """As WCAG 2 counts it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_first_screen_of_a_phone_is_framed() -> None:
    file = next(iter(reports.one().files))
    assert "What a phone shows first" in drawn(Report((file,)))
    assert "What a phone shows first" not in drawn(Report((replace(file, fold=0),)))
