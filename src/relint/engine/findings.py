"""From hits to findings: places in the file, the words of the message, one line for the rest beyond a limit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from relint.draft.document import Document
from relint.draft.source import Source
from relint.draft.span import Span
from relint.engine.advice import hint_of
from relint.engine.excerpt import excerpt
from relint.engine.whole_words import whole
from relint.english.shortening import shortened
from relint.matching.hit import Hit
from relint.matching.suggestion import Suggestion
from relint.packs.rule import Rule
from relint.results.finding import Finding, Fix, Severity

#: Longer quotations of the draft inside a message are cut in the middle.
LONGEST_QUOTE = 60
#: So many sentences are kept of findings that are only summed up.
_MOST_SUMMED = 100


def _whole(hit: Hit, document: Document) -> Hit:
    """The hit as a quotation that can be read; where words are replaced, just what stands there now is quoted."""
    if hit.span is None:
        return hit
    found = whole(hit.span, document, leaning=hit.rewriting is None)
    return hit if found == hit.span else replace(hit, span=found)


def findings_of(
    rule: Rule, severity: Severity, hits: Sequence[Hit], document: Document, title: str = ""
) -> Iterator[Finding]:
    """Findings for the first `limit` hits of a rule, then one that sums up the rest; `title` is the pack's.

    One that would be left over alone is told as the others are: it takes no more room, and has its place.
    """
    told = len(hits) if len(hits) == rule.limit + 1 else rule.limit
    for hit in hits[:told]:
        yield _finding(rule, severity, hit, document, title)
    if rest := hits[told:]:
        yield Finding(
            path=document.source.path,
            rule=rule.id,
            severity=Severity.ADVICE,
            message=f"… and {len(rest)} more of the same kind: {_listed(rest, document)}.",
            hint="Mend the ones above first; the others follow the same way.",
            values={"summed": len(rest), "limit": rule.limit},
            title=title,
            summed=tuple(_sentences(rest[:_MOST_SUMMED], document)),
        )


def _sentences(hits: Sequence[Hit], document: Document) -> Iterator[str]:
    for hit in hits:
        seen = excerpt(document, hit.span) if hit.span else None
        if seen is not None:
            yield seen.text


def _listed(hits: Sequence[Hit], document: Document) -> str:
    """Up to three different ones, as written."""
    texts = dict.fromkeys(shortened(document.shown(hit.span), LONGEST_QUOTE) for hit in hits if hit.span)
    return ", ".join(f"“{text}”" for text in list(texts)[:3]) + (" …" if len(texts) > 3 else "")


def _finding(rule: Rule, severity: Severity, hit: Hit, document: Document, title: str) -> Finding:
    source, hit = document.source, _whole(hit, document)
    span = hit.source or (document.to_source(hit.span) if hit.span else None)
    shown = document.shown(hit.span) if hit.span else (span.of(source.text) if span else "")
    words: dict[str, Any] = {"text": shortened(shown, LONGEST_QUOTE), **hit.values}
    rewrite = hit.rewriting.made() if hit.rewriting else None
    before, after = _before_after(hit, rewrite, document)
    return Finding(
        path=source.path,
        rule=rule.id,
        severity=severity,
        message=filled(hit.message or rule.message, words),
        hint=filled(hit.hint or hint_of(rule, shown, document), words),
        span=span,
        start=source.position(span.start) if span else None,
        end=source.position(span.end) if span else None,
        text=span.of(source.text) if span else "",
        suggestions=hit.suggestions,
        fix=_fix(rewrite, span, document),
        before=before,
        after=after,
        values=dict(hit.values),
        excerpt=excerpt(document, hit.span) if hit.span else None,
        seen=hit.span,
        title=title,
        byte_columns=_byte_columns(source, span) if span else None,
    )


_FIELD = re.compile(r"\{(\w+)\}")


def filled(template: str, words: dict[str, Any]) -> str:
    """A message with its fields filled in. A field that nobody fills stays, and `relint rules test` refuses it."""
    return _FIELD.sub(lambda field: str(words.get(field[1], field[0])), template).strip()


def _fix(rewrite: Suggestion | None, span: Span | None, document: Document) -> Fix | None:
    """A fix only where the file says exactly what the reader sees: no markup inside the words."""
    if rewrite is None or span is None or not rewrite.complete:
        return None
    place = document.to_source(rewrite.span)
    if place.of(document.source.text) != rewrite.span.of(document.text):
        return None
    source = document.source
    start, end = source.position(place.start), source.position(place.end)
    return Fix(place, rewrite.text, start, end, _byte_columns(source, place))


def _byte_columns(source: Source, span: Span) -> tuple[int, int]:
    return source.byte_column(span.start), source.byte_column(span.end)


def _before_after(hit: Hit, rewrite: Suggestion | None, document: Document) -> tuple[str | None, str | None]:
    """The sentence as it is and as it would be."""
    if rewrite is None or hit.span is None:
        return None, None
    seen = excerpt(document, rewrite.span)
    if seen is None:
        return None, None
    return seen.text, seen.text[: seen.start] + rewrite.text + seen.text[seen.end :]
