"""Findings that stand in one sentence, told together: the sentence once, and once as it could be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from relint.draft.span import Span, merged
from relint.outside.structs import Struct
from relint.results.finding import Excerpt, Finding


class Edit(Struct, frozen=True):
    """Replace the characters of `span` in a sentence by `text`."""

    span: Span
    text: str


class Marked(Struct, frozen=True):
    """A text and the stretches of it that the eye should find."""

    text: str
    spans: tuple[Span, ...]


def grouped(findings: Sequence[Finding]) -> list[list[Finding]]:
    """Neighbours in one sentence together, everything else alone; the order stays."""
    groups = [[finding] for finding in findings[:1]]
    for previous, finding in pairwise(findings):
        if _same_sentence(previous.excerpt, finding.excerpt):
            groups[-1].append(finding)
        else:
            groups.append([finding])
    return groups


def _same_sentence(one: Excerpt | None, other: Excerpt | None) -> bool:
    return one is not None and other is not None and one.text == other.text and one.start <= other.start


def found_in(findings: Iterable[Finding]) -> Marked:
    """The sentence of a group, with all found words marked; what overlaps is marked once."""
    excerpts = [finding.excerpt for finding in findings if finding.excerpt]
    return Marked(excerpts[0].text, tuple(merged(Span(excerpt.start, excerpt.end) for excerpt in excerpts)))


def improved(findings: Sequence[Finding]) -> Marked | None:
    """The sentence with every better wording put in; `None` when there is none. Of two that overlap the first stays."""
    edits: list[Edit] = []
    for finding in findings:
        edit = edit_of(finding)
        if edit and not any(edit.span.overlaps(other.span) for other in edits):
            edits.append(edit)
    if not edits:
        return None
    sentence = _before(findings[0])
    text, spans, cursor = "", [], 0
    for edit in sorted(edits, key=lambda each: each.span):
        text += sentence[cursor : edit.span.start]
        spans.append(Span(len(text), len(text) + len(edit.text)))
        text += edit.text
        cursor = edit.span.end
    return Marked(text + sentence[cursor:], tuple(spans))


def edit_of(finding: Finding) -> Edit | None:
    """What changes between `before` and `after`: whole words, as few as possible."""
    before, after = _before(finding), finding.after
    if after is None or before == after or (finding.excerpt and before != finding.excerpt.text):
        return None
    start = _shared(before, after)
    end = _shared(before[start:][::-1], after[start:][::-1])
    start = before.rfind(" ", 0, start) + 1
    tail = before.find(" ", len(before) - end)
    end = len(before) - tail if tail >= 0 else 0
    return Edit(Span(start, max(start, len(before) - end)), after[start : max(start, len(after) - end)])


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _before(finding: Finding) -> str:
    return finding.before or (finding.excerpt.text if finding.excerpt else "")


def says_the_same(one: Finding, other: Finding) -> bool:
    """True when two findings of a rule differ only in the words found: once is enough in one sentence."""
    return one.rule == other.rule and one.severity == other.severity and _shape(one) == _shape(other)


def found_words(finding: Finding) -> str:
    """The words as their reader sees them, in one line; the file may spell them in base64."""
    seen = finding.excerpt
    return " ".join((seen.text[seen.start : seen.end] if seen else finding.text).split())


def _shape(finding: Finding) -> str:
    words = found_words(finding)
    return finding.message.replace(words, "…") if words else finding.message
