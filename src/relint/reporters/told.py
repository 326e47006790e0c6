"""What a short report tells of a draft: each rule once with its places, the weightiest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from relint.draft.file_names import place_word
from relint.english.shortening import shortened
from relint.outside.structs import Struct
from relint.reporters.sentences import found_words
from relint.results.finding import Finding, Severity
from relint.results.weight import weight

#: The rule in each pack that finds what reads like the pack's faults.
_LIKENESS = "likeness"
#: Places that are named of those worth a second look.
_LOOKS = 6


class Told(Struct, frozen=True):
    """One rule in one draft: the finding that matters most, the others in their order, and how many were summed up."""

    lead: Finding
    others: tuple[Finding, ...]
    summed: int

    @property
    def count(self) -> int:
        """How often the rule speaks."""
        return 1 + len(self.others) + self.summed


def told(findings: Iterable[Finding]) -> list[Told]:
    """The rules of one draft by weight; those of one sentence stand together, behind the weightiest of them."""
    by_rule: dict[str, list[Finding]] = {}
    summed: dict[str, int] = {}
    for finding in findings:
        if is_sum(finding):
            number = finding.values["summed"]
            summed[finding.rule] = summed.get(finding.rule, 0) + (number if isinstance(number, int) else 0)
        else:
            by_rule.setdefault(finding.rule, []).append(finding)
    rules = [_one(each, summed.get(rule, 0)) for rule, each in by_rule.items()]
    rules.sort(key=_order)
    return _by_sentence(rules)


def without_doubts(rules: Sequence[Told]) -> list[Told]:
    """The rules that say what is wrong."""
    return [one for one in rules if not one.lead.is_doubt]


def second_look(rules: Sequence[Told]) -> str:
    """`Perhaps worth a second look: lines 3, 16 and 19.`, of what can only be doubted; nothing where nothing is."""
    doubts = [one for one in rules if one.lead.is_doubt]
    if not doubts:
        return ""
    first, *rest = [finding for one in doubts for finding in (one.lead, *one.others)]
    return f"Perhaps worth a second look: {places(Told(first, tuple(rest), 0), _LOOKS)}."


def is_sum(finding: Finding) -> bool:
    """True for the line that sums up the rest of a rule's findings."""
    return finding.span is None and "summed" in finding.values


def _one(findings: Sequence[Finding], summed: int) -> Told:
    lead = min(findings, key=lambda finding: (*_descending(finding), _place(finding)))
    others = sorted((finding for finding in findings if finding is not lead), key=_place)
    return Told(lead, tuple(others), summed)


def _order(one: Told) -> tuple[float, float, float, int, int, str]:
    return (*_descending(one.lead), -one.count, _place(one.lead), one.lead.rule)


def _descending(finding: Finding) -> tuple[float, float, float]:
    grave, sure, heavy = weight(finding)
    return -grave, -sure, -heavy


def _place(finding: Finding) -> int:
    return finding.span.start if finding.span else 1 << 60


def _by_sentence(rules: Sequence[Told]) -> list[Told]:
    """The same severity and sentence together, in the order of the first of them."""
    groups: dict[object, list[Told]] = {}
    for number, one in enumerate(rules):
        sentence = one.lead.excerpt.text if one.lead.excerpt else number
        groups.setdefault((one.lead.severity, sentence), []).append(one)
    return [one for group in groups.values() for one in group]


def places(one: Told, most: int | None = None) -> str:
    """`line 11`, `lines 11, 13 and 25`, `lines 11, 13 and 4 more`, or `whole draft`."""
    lines = sorted({finding.start.line for finding in (one.lead, *one.others) if finding.start})
    if not lines:
        return "whole draft"
    word = place_word(one.lead.path)
    if len(lines) == 1:
        return f"{word} {lines[0]}"
    shown = [str(line) for line in lines]
    if most is not None and len(lines) > most:
        shown[most - 1 :] = [f"{len(lines) - most + 1} more"]
    return f"{word}s {', '.join(shown[:-1])} and {shown[-1]}"


def wordings(findings: Iterable[Finding], most: int, longest: int = 32) -> str:
    """The words found, each once: `“leverage”, “empowers” and 3 more`."""
    words = list(dict.fromkeys(filter(None, (shortened(found_words(finding), longest) for finding in findings))))
    shown = ", ".join(f"“{word}”" for word in words[:most])
    return f"{shown} and {len(words) - most} more" if len(words) > most else shown


def rule_words(finding: Finding) -> str:
    """`meeting first`: the rule alone, where there is no room for its pack; of what the judge says what is felt."""
    words = finding.rule.rpartition("/")[2].replace("-", " ")
    return _felt(finding) if words == _LIKENESS or finding.is_of_whole_draft else words


def rule_name(finding: Finding) -> str:
    """`Too much, too soon: meeting first`: the pack's title and the rule; a likeness that advises is not sure."""
    pack, _, rule = finding.rule.rpartition("/")
    title = finding.title or pack.rpartition("/")[2].replace("-", " ").capitalize()
    if rule == _LIKENESS:
        return f"{title}, perhaps" if finding.severity is Severity.ADVICE else title
    return title if finding.is_of_whole_draft else f"{title}: {rule_words(finding)}"


def _felt(finding: Finding) -> str:
    """The message without the words that it begins with: `may read as a push`."""
    if finding.is_of_whole_draft:
        return finding.message.removeprefix("On the whole ").removesuffix(".")
    words = finding.values.get("words", found_words(finding))
    return finding.message.removeprefix(f"“{words}”").lstrip(": ").removesuffix(".")
