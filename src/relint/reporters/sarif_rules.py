"""A rule as a page of code scanning shows it: what it says, why, with its examples, and how sure it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from relint.packs.agreement import Agreement
from relint.packs.rule import Rule
from relint.packs.rulebook import RuleSection, heading, sections, with_gaps
from relint.reporters.markdown_text import escaped
from relint.reporters.told import rule_name
from relint.results.finding import Finding, Severity

LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
#: How many in 100 findings editors agreed with, at the lower end of what was measured, for what GitHub calls it.
_PRECISION = ((0.8, "very-high"), (0.6, "high"), (0.3, "medium"), (0.0, "low"))
#: A share of fewer findings says nothing.
_ENOUGH = 10
#: Examples of one kind, so that a report on one draft does not carry the whole rulebook.
_MOST = 3


def descriptor(lead: Finding, rule: Rule | None) -> dict[str, Any]:
    """What is known of a rule that found something; of one that is not at hand no more than its name."""
    known = {"id": lead.rule, "name": _name(lead.rule), "shortDescription": {"text": rule_name(lead)}}
    if rule is None:
        return known
    page = list(sections(rule))
    return known | {
        "fullDescription": {"text": f"{with_gaps(rule.message)} {' '.join(rule.why.split())}"},
        "help": {"text": "\n".join(_plain(rule, page)), "markdown": "\n".join(_markdown(rule, page))},
        "defaultConfiguration": {"level": LEVEL[rule.severity]},
        "properties": {"tags": ["copy", rule.pack], **_precision(rule.agreement)},
    }


def _name(rule: str) -> str:
    """`jargon-monoxide/buzzword` as `JargonMonoxideBuzzword`."""
    return "".join(part.capitalize() for part in rule.replace("/", "-").split("-"))


def _precision(record: Agreement | None) -> dict[str, str]:
    if record is None or record.seen < _ENOUGH:
        return {}
    low = record.interval[0]
    return {"precision": next(name for least, name in _PRECISION if low >= least)}


def _plain(rule: Rule, page: list[RuleSection]) -> Iterator[str]:
    yield heading(rule)
    for section in page:
        yield from ("", f"{section.title}:", *([section.text] if section.text else []))
        yield from (f"- {item}" for item in section.items[:_MOST])


def _markdown(rule: Rule, page: list[RuleSection]) -> Iterator[str]:
    yield f"# {escaped(heading(rule))}"
    for section in page:
        yield from ("", f"**{section.title}:** {escaped(section.text)}".rstrip())
        if section.items:
            yield from ("", *(f"- {escaped(item)}" for item in section.items[:_MOST]))
