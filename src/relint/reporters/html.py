"""The page: every draft as its reader sees it, marked where something was found; one file that needs no script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files
from typing import TextIO

from relint import __version__
from relint.outside.visible import visible, visible_page
from relint.reporters import View, hidden
from relint.reporters.html_draft import draft_section
from relint.reporters.html_marks import SYMBOL
from relint.reporters.parts import parts
from relint.reporters.wording import READY_WORDS, count, is_ready, verdict
from relint.results.finding import Severity
from relint.results.report import FileReport, Report

_SEVERITIES = tuple(reversed(Severity))


def render(report: Report, view: View, out: TextIO) -> None:
    """One draft, or an index of several with each of them below; written one draft at a time."""
    out.writelines(map(visible_page, _page(report, view)))


def _page(report: Report, view: View) -> Iterator[str]:
    several = len(report.files) > 1 or any(file.drafts for file in report.files)
    title = "Drafts read with relint" if several else f"{_name(report)} read with relint"
    yield _TOP.format(title=escape(title), style=_style(), verdict=escape(verdict(report)))
    yield from (f"<p class=trouble>{escape(line)}</p>\n" for line in _trouble(report, view))
    if several:
        yield from _index(report)
    for number, draft in enumerate((part for file in report.files for part in parts(file)), 1):
        yield from draft_section(draft, report, view, number, alone=not several)
    yield _BOTTOM.format(version=escape(__version__))


def _style() -> str:
    return files("relint").joinpath("reporters/page.css").read_text(encoding="utf-8")


def _name(report: Report) -> str:
    return next((visible(file.path) for file in report.files), "Nothing")


def _trouble(report: Report, view: View) -> Iterator[str]:
    for failure in report.failures:
        what = f"{failure.rule} broke down: " if failure.rule else ""
        yield f"Failure in {visible(failure.path)}: {what}{failure.problem}"
    for notice in report.notices:
        yield f"Note: {notice}"
    if left_out := hidden(report, view):
        yield f"{count(left_out, 'finding')} below {view.show} not shown (--show {view.show})."


def _index(report: Report) -> Iterable[str]:
    yield '<nav aria-label="Drafts"><table class=index>\n<caption>The drafts</caption>\n'
    heads = "".join(map(_head, _SEVERITIES))
    yield f"<thead><tr><th scope=col>draft</th><th scope=col>verdict</th>{heads}</tr></thead>\n<tbody>\n"
    for number, draft in enumerate((part for file in report.files for part in parts(file)), 1):
        yield _index_row(draft, report, number)
    yield "</tbody></table></nav>\n"


def _head(severity: Severity) -> str:
    """The word beside its sign; a phone shows the sign, a screen reader says the word."""
    sign = f"<span aria-hidden=true>{SYMBOL[severity]}</span>"
    return f"<th scope=col class=number>{sign} <span class=word>{severity}</span></th>"


def _index_row(file: FileReport, report: Report, number: int) -> str:
    counts = Counter(finding.severity for finding in file.findings)
    ready = is_ready(file, report)
    cells = "".join(f"<td class=number>{counts[severity] or ''}</td>" for severity in _SEVERITIES)
    mark = "yes" if ready else "no"
    return (
        f'<tr><th scope=row><a href="#draft-{number}">{escape(visible(file.path))}</a></th>'
        f'<td class="ready-{mark}">{READY_WORDS[ready]}</td>{cells}</tr>\n'
    )


_TOP = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="relint">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<header>
<h1>{title}</h1>
<p class=verdict>{verdict}</p>
</header>
<main>
"""
_BOTTOM = """</main>
<footer><p>Made by relint {version}. The page needs no network and no script.</p></footer>
</body>
</html>
"""
