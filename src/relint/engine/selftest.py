"""A pack tested by its own examples: exact words found in order, near misses passed in silence.

Signals have examples like rules; they are looked at in the visible text, for they report nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from relint.engine.checks import Checks
from relint.engine.examples import Case, as_draft, cases_of, job_of, run_of
from relint.engine.leave_one_out import strangers
from relint.engine.line import lint
from relint.engine.unmet import Unmet, unmet
from relint.engine.whole_words import leans
from relint.outside.structs import Struct
from relint.packs.rule import FlagExample, PassExample, Rule, Signal
from relint.results.finding import Finding
from relint.results.report import Failure, FileReport, Report

_FIELD = re.compile(r"\{\w+\}")


class ExampleOutcome(Struct, frozen=True):
    """One example and what went wrong with it (`None`: nothing)."""

    case: Case
    problem: str | None


class SelfTest(Struct, frozen=True):
    """All outcomes, rules before signals; `silent` are those that found nothing in any of their examples.

    `unmet` are the patterns and trees that none of their flagged examples meets.
    """

    outcomes: tuple[ExampleOutcome, ...]
    silent: tuple[str, ...]
    unmet: tuple[Unmet, ...] = ()

    @property
    def passed(self) -> bool:
        """True when every example did as it promises, every rule spoke and every pattern was met at least once."""
        return not self.silent and not self.unmet and not any(outcome.problem for outcome in self.outcomes)


def run_examples(checks: Checks, rules: Iterable[Rule], signals: Iterable[Signal] = ()) -> SelfTest:
    """Lint every example of these rules, each under its own rule alone; look for every signal in its examples."""
    rules, signals = list(rules), list(signals)
    cases = [case for rule in rules for case in cases_of(rule)]
    report = lint([job_of(case) for case in cases], checks, fail_on=None)
    files = {file.path: file for file in report.files}
    outcomes = [ExampleOutcome(case, _problem(case, files.get(case.name), report)) for case in cases]
    spoke = {finding.rule for finding in report.findings}
    for case in (case for signal in signals for case in cases_of(signal)):
        found = _signalled(case, checks)
        outcomes.append(ExampleOutcome(case, _signal_problem(case.example, found)))
        spoke |= {case.declared.id} if found else set()
    for rule in rules:
        outcomes += _unknown(rule, checks)
    everyone: list[Rule | Signal] = [*rules, *signals]
    silent = tuple(declared.id for declared in everyone if declared.id not in spoke)
    return SelfTest(tuple(outcomes), silent, tuple(one for declared in everyone for one in unmet(declared, checks)))


def _unknown(rule: Rule, checks: Checks) -> Iterator[ExampleOutcome]:
    """The examples that a rule by example does not know from the others."""
    for side, number, problem in strangers(checks.rules[rule.id]):
        examples: Sequence[FlagExample | PassExample] = rule.examples.flag if side == "flag" else rule.examples.passing
        yield ExampleOutcome(Case(rule, examples[number - 1], number), problem)


def _signalled(case: Case, checks: Checks) -> list[str]:
    """The words of the draft at which the signal stands, in order; a draft that cannot be read has none."""
    run = run_of(case, checks)
    if run is None:
        return []
    text = run.draft.document.text
    return [_flat(hit.span.of(text)) for hit in run.signal(case.declared.id)]


def _signal_problem(example: FlagExample | PassExample, found: Sequence[str]) -> str | None:
    said = f"found {', '.join(f'“{words}”' for words in found)}" if found else "found nothing"
    if isinstance(example, PassExample):
        return f"should pass in silence, but {said}" if found else None
    wanted = [_flat(words) for words in example.finds]
    if found == wanted or (found and not wanted):
        return None
    return f"should find {_quoted(wanted)}, but {said}"


def _problem(case: Case, file: FileReport | None, report: Report) -> str | None:
    failed = next((failure for failure in report.failures if failure.path == case.name), None)
    if failed or file is None:
        return f"could not be read or checked: {_said(failed)}"
    findings = [finding for finding in file.findings if finding.rule == case.declared.id]
    if isinstance(case.example, PassExample):
        return f"should pass in silence, but {_found(findings)}" if findings else None
    return (
        _unlike(
            case.example, findings, is_likeness=isinstance(case.declared, Rule) and case.declared.kind == "likeness"
        )
        or _unfilled(case.declared, findings)
        or _unfixed(case.example, file, findings)
    )


def _said(failure: Failure | None) -> str:
    return failure.problem if failure else "there is no report about it"


def _found(findings: Sequence[Finding]) -> str:
    words = ", ".join(f"“{_flat(finding.text)}”" if finding.span else "the draft as a whole" for finding in findings)
    return f"found {words}" if words else "found nothing"


def _unlike(example: FlagExample, findings: Sequence[Finding], *, is_likeness: bool) -> str | None:
    """How the findings differ from what the example promises."""
    if not example.finds and is_likeness:
        return None if findings else "should find the sentence, but found nothing"
    if not example.finds:
        if findings and all(finding.span is None for finding in findings):
            return None
        return f"should find something about the draft as a whole, but {_found(findings)}"
    found = [finding for finding in findings if finding.span]
    if len(found) == len(example.finds) and all(map(_is_quoted, found, example.finds)):
        return None
    return f"should find {_quoted(example.finds)}, but {_found(findings)}"


def _is_quoted(finding: Finding, words: str) -> bool:
    """True for the words themselves, and for them with what their last word leans on."""
    told, wanted = _flat(finding.text), _flat(words)
    return told == wanted or (told.startswith(f"{wanted} ") and leans(wanted))


def _unfilled(rule: Rule | Signal, findings: Iterable[Finding]) -> str | None:
    """A field of the message or hint that the rule's kind does not fill."""
    if isinstance(rule, Rule):
        said = " ".join(f"{finding.message} {finding.hint}" for finding in findings)
        for field in _FIELD.findall(" ".join((rule.message, rule.hint, *rule.hints))):
            if field in said:
                return f"its message or hint says {field}, which this kind does not fill"
    return None


def _unfixed(example: FlagExample, file: FileReport, findings: Sequence[Finding]) -> str | None:
    if not example.rewrites:
        return None
    text = as_draft(example.text, example.context)
    for finding in sorted(findings, key=lambda each: each.fix.span.start if each.fix else 0, reverse=True):
        if finding.fix:
            text = text[: finding.fix.span.start] + finding.fix.text + text[finding.fix.span.end :]
    missing = [line for line in example.rewrites if _flat(line) not in _flat(text)]
    return f"should become “{missing[0]}”, but becomes “{_flat(text)}”" if missing else None


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"“{each}”" for each in words) or "something"


def _flat(text: str) -> str:
    return " ".join(text.split())
