"""Which of a draft's findings can be mended by putting other words in their place, and the text that comes of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from relint.outside.structs import Struct
from relint.results.finding import Finding
from relint.results.weight import weight

#: Words and the marks inside them: nothing that means something to markup.
_PLAIN = re.compile(r"[\w ,.'’-]+")
#: What makes a finding the same one after the text around it has moved.
Key = tuple[str, str, str]


class Refusal(Struct, frozen=True):
    """A fix that was not made, and why."""

    finding: Finding
    why: str


class FixChoice(Struct, frozen=True):
    """The fixes to make at once, in the order of the text, and those that stand in their way."""

    fixes: tuple[Finding, ...]
    refused: tuple[Refusal, ...]


def key_of(finding: Finding) -> Key:
    """Rule, words and sentence."""
    return finding.rule, finding.text, finding.excerpt.text if finding.excerpt else ""


def is_safe(finding: Finding) -> bool:
    """True when there is one answer only; of several the writer chooses."""
    return len(finding.suggestions) == 1


def choose(findings: Iterable[Finding], *, unsafe: bool, without: Collection[Key] = ()) -> FixChoice:
    """Every fix that may be made; of two that overlap the weightier one, and the other is named."""
    able = [one for one in findings if one.fix and (unsafe or is_safe(one)) and key_of(one) not in without]
    chosen: list[Finding] = []
    refused: list[Refusal] = []
    for finding in sorted(able, key=lambda one: (*(-part for part in weight(one)), one.span)):
        if not (finding.fix and _PLAIN.fullmatch(finding.fix.text)):
            refused.append(Refusal(finding, "the new words would mean something to the markup"))
        elif any(other.fix and other.fix.span.overlaps(finding.fix.span) for other in chosen):
            refused.append(Refusal(finding, "another fix changes the same words"))
        else:
            chosen.append(finding)
    chosen.sort(key=lambda one: one.fix.span if one.fix else one.span)  # type: ignore[arg-type,return-value]
    return FixChoice(tuple(chosen), tuple(refused))


def applied(text: str, findings: Sequence[Finding]) -> str:
    """The text with these fixes made; they do not overlap and stand in order."""
    parts, cursor = [], 0
    for finding in findings:
        if finding.fix:
            parts += [text[cursor : finding.fix.span.start], finding.fix.text]
            cursor = finding.fix.span.end
    return "".join([*parts, text[cursor:]])
