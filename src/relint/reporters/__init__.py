"""Report in, text out: one file each, a function `render(report, view, out)`. To add one, name it here."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, TextIO

from relint.outside.structs import Struct
from relint.results.finding import Finding, Severity
from relint.results.report import Report

if TYPE_CHECKING:
    from relint.packs.rule import Rule

#: Name on the command line → module; imported only when asked for.
REPORTERS = {
    "terminal": "relint.reporters.terminal",
    "concise": "relint.reporters.concise",
    "json": "relint.reporters.json_report",
    "json-lines": "relint.reporters.json_lines",
    "sarif": "relint.reporters.sarif",
    "github": "relint.reporters.github",
    "gitlab": "relint.reporters.gitlab",
    "junit": "relint.reporters.junit",
    "rdjson": "relint.reporters.rdjson",
    "markdown": "relint.reporters.markdown",
    "html": "relint.reporters.html",
}


def _unknown(_rule_id: str) -> None:
    return None


class View(Struct, frozen=True):
    """How the user wants to see a report; it changes what is shown, never the exit status.

    `full` tells every finding in full and in the order of the draft; `limit` says how many a short report tells so.
    `rule` knows a rule by its id, for formats that tell of rules beside findings; `summary` is the file in which
    GitHub collects what a step has to say beside its annotations.
    """

    show: Severity = Severity.ADVICE
    color: bool = False
    width: int = 100
    ascii: bool = False
    full: bool = False
    limit: int | None = None
    rule: Callable[[str], Rule | None] = _unknown
    summary: str = ""

    def shows(self, finding: Finding) -> bool:
        """True when the finding is severe enough to be shown."""
        return finding.severity.rank >= self.show.rank


class Render(Protocol):
    """What every reporter module offers under the name `render`."""

    def __call__(self, report: Report, view: View, out: TextIO) -> None:
        """Write the report."""


def reporter(name: str) -> Render:
    """The reporter of this name."""
    return _render(REPORTERS[name])


def profile_reporter(name: str) -> Render:
    """The reporter of this name for `relint profile`; JSON is the same document either way."""
    return reporter(name) if name != "terminal" else _render("relint.reporters.terminal_profile")


def _render(module: str) -> Render:
    render: Render = import_module(module).render
    return render


def hidden(report: Report, view: View) -> int:
    """How many findings the view leaves out."""
    return sum(number for severity, number in report.tally.findings.items() if severity.rank < view.show.rank)
