"""A text with its fixes made, round after round, until there is nothing to fix; what brings a finding is undone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from relint.outside.structs import Struct
from relint.results.finding import Finding
from relint.results.fixes import Key, Refusal, applied, choose, key_of

#: Gives the findings of a text.
Lint = Callable[[str], Sequence[Finding]]
#: Each round makes a fix or refuses one; nobody waits for more than this.
_ROUNDS = 50


class Mended(Struct, frozen=True):
    """What became of a text: the fixes that were made, and those that were refused."""

    text: str
    made: tuple[Finding, ...]
    refused: tuple[Refusal, ...]


def mended(text: str, lint: Lint, *, unsafe: bool) -> Mended:
    """The text with every fix in it that leaves no new finding behind."""
    findings = lint(text)
    made: list[Finding] = []
    undone: dict[Key, Refusal] = {}
    refused: tuple[Refusal, ...] = ()
    for _ in range(_ROUNDS):
        choice = choose(findings, unsafe=unsafe, without=undone)
        refused = choice.refused
        if not choice.fixes:
            break
        changed = applied(text, choice.fixes)
        after = lint(changed)
        if came := _news(findings, after):
            why = f"it would bring {came[0].rule}"
            suspects = _to_blame(choice.fixes, came)
            guilty = [one for one in suspects if _news(findings, lint(applied(text, [one])))] or suspects
            undone |= {key_of(one): Refusal(one, why) for one in guilty}
            continue
        made.extend(choice.fixes)
        text, findings = changed, after
    told = {(one.finding.rule, one.finding.text, one.why): one for one in (*refused, *undone.values())}
    return Mended(text, tuple(made), tuple(told.values()))


def _news(before: Sequence[Finding], after: Sequence[Finding]) -> list[Finding]:
    """What was not found before; a rule that had more to say than it told only goes on."""
    cut_short = {finding.rule for finding in before if "summed" in finding.values}
    known = Counter(_words(finding) for finding in before)
    news = []
    for finding in after:
        known[_words(finding)] -= 1
        if known[_words(finding)] < 0 and finding.rule not in cut_short:
            news.append(finding)
    return news


def _words(finding: Finding) -> tuple[str, str]:
    return finding.rule, finding.text.lower() if finding.span else ""


def _to_blame(fixes: Sequence[Finding], came: Sequence[Finding]) -> Sequence[Finding]:
    """The fixes on the lines of the new findings; all of them where that tells nothing."""
    lines = {finding.start.line for finding in came if finding.start}
    return [one for one in fixes if one.start and one.start.line in lines] or fixes
