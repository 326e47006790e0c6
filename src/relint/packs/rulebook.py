"""A rule as a page: for `relint rules explain`, and for the rulebook in `docs/rules`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from relint.english.relationship_words import channels, readers
from relint.outside.structs import Struct
from relint.packs.rule import FlagExample, PassExample, Rule, When
from relint.packs.sources import spelled_out

_FIELD = re.compile(r"\{(\w+)\}")


class RuleSection(Struct, frozen=True):
    """One part of a rule's page; `items` are a list, `text` is running text."""

    title: str
    text: str = ""
    items: tuple[str, ...] = ()


def sections(rule: Rule) -> Iterator[RuleSection]:
    """What a writer may want to know about a rule, most wanted first."""
    yield RuleSection("It says", with_gaps(rule.message))
    yield RuleSection("It suggests", with_gaps(rule.hint))
    yield RuleSection("Why", " ".join(rule.why.split()))
    yield RuleSection("When", items=tuple(_when(rule)))
    if thresholds := tuple(_thresholds(rule.options)):
        yield RuleSection("Thresholds", items=thresholds)
    yield RuleSection("Speaks up at", items=tuple(_flagged(example) for example in rule.examples.flag))
    yield RuleSection("Stays silent at", items=tuple(_passed(example) for example in rule.examples.passing))
    if rule.agreement:
        yield RuleSection("Measured", f"{str(rule.agreement)[0].upper()}{str(rule.agreement)[1:]}.")
    if rule.references:
        yield RuleSection("Sources", items=tuple(spelled_out(reference) for reference in rule.references))
    yield RuleSection("To silence it", items=_silencing(rule))


def with_gaps(template: str) -> str:
    """A message whose fields are shown as gaps: `“…” is fog`, `[count] words`."""
    return _FIELD.sub(lambda field: "…" if field[1] == "text" else f"[{field[1]}]", template)


def heading(rule: Rule) -> str:
    """`jargon-monoxide/buzzword · warning`."""
    preview = " · preview" if rule.tier == "preview" else ""
    return f"{rule.id} · {rule.severity}{preview}"


def _when(rule: Rule) -> Iterator[str]:
    yield _occasion(rule.when)
    for special in rule.severity_at:
        yield f"{special.severity} in {_occasion(special.when)}"


def _occasion(when: When) -> str:
    """`e-mails and messages to strangers, touch 1 to 2, consent none`."""
    words = " and ".join(channels(channel) for channel in when.channel) or "any draft"
    if when.stage:
        words += " to " + " or ".join(readers(stage) for stage in when.stage)
    if when.touch:
        last = when.touch.max
        upto = f" to {last}" if last and last != when.touch.min else "" if last else " and later"
        words += f", touch {when.touch.min}{upto}"
    if when.consent:
        words += f", consent {' or '.join(when.consent)}"
    if when.format:
        words += f", written as {' or '.join(when.format)}"
    return words


def _thresholds(options: Mapping[str, Any]) -> Iterator[str]:
    for name, value in options.items():
        if isinstance(value, bool):
            continue
        if isinstance(value, int | float):
            yield f"{_spoken(name)}: {value}"
        elif isinstance(value, Mapping) and value and all(isinstance(each, int | float) for each in value.values()):
            yield f"{_spoken(name)}: " + ", ".join(f"{key} {number}" for key, number in value.items())


def _spoken(name: str) -> str:
    return name.replace("_", " ")


def _flagged(example: FlagExample) -> str:
    found = ", ".join(f"“{words}”" for words in example.finds) or "the draft as a whole"
    return f"{_short(example.text)}{_context(example.context)} → {found}"


def _passed(example: PassExample) -> str:
    return f"{_short(example.text)}{_context(example.context)}" + (f" ({example.because})" if example.because else "")


def _context(context: Mapping[str, Any]) -> str:
    return f" [{', '.join(f'{key}: {value}' for key, value in context.items())}]" if context else ""


def _short(text: str, limit: int = 160) -> str:
    flat = _flat(text)
    return flat if len(flat) <= limit else flat[:limit].rpartition(" ")[0] + " …"


def _silencing(rule: Rule) -> tuple[str, ...]:
    return (
        f"in one place: <!-- relint-disable-next-line {rule.id} -->",
        f"in one draft: <!-- relint-disable-file {rule.id} -->",
        f'everywhere: ignore = ["{rule.id}"] in relint.toml',
    )


def _flat(text: str) -> str:
    return " ".join(text.split())
