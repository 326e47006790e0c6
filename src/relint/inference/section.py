"""Whom a working document says that its letters are for: “A. Bakers who don't know us”, “Win-back”."""

from __future__ import annotations

import re

from relint.draft.document import Document
from relint.draft.relationship import Stage
from relint.english.apostrophes import straight
from relint.inference.cues import Cues
from relint.outside.late_expressions import late

_HEADING = late(r"^[ \t]{0,3}(#{1,6})[ \t]+([^\r\n]{1,200})", re.MULTILINE)
_STRANGERS = Cues(
    r"cold (?:e-?)?(?:mails?|letters?|messages?|outreach|sequence|prospects?|leads?|traffic|audience)\b|"
    r"strangers?\b",
    r"(?:who|that) (?:don't|do not|have never|haven't) (?:yet )?(?:know|met|heard of) (?:us|me)\b|first contact\b",
    r"(?:never|not) (?:met|spoken)\b|prospecting\b",
)
_CUSTOMERS = Cues(
    r"(?:existing|current|paying|active|lapsed|churned|former|new|our|loyal) (?:customers?|clients?|users?|"
    r"donors?|members?)\b",
    r"(?:who|that) (?:buy|bought|pay|paid|order|ordered|gave|give|donated?|joined|subscribe|use us)\b|win-?back\b",
    r"onboarding\b|renewals?\b|dunning\b|post-?purchase\b|upsell\b|churn\b|"
    r"after (?:the|an?|your|their) (?:order|sale|purchase)\b",
    unless=(r"(?:get|find|win|become|turn into) (?:\w+ )?",),
)
_SUBSCRIBERS = Cues(r"subscribers?\b|newsletter (?:readers|list)\b|welcome (?:series|sequence|flow)\b")


def stage_of_section(document: Document) -> tuple[Stage, str] | None:
    """The stage that a heading above a draft names; the nearest heading that names one counts."""
    for title in _titles_above(document):
        for stage, words in (
            (Stage.STRANGER, _STRANGERS),
            (Stage.CUSTOMER, _CUSTOMERS),
            (Stage.SUBSCRIBER, _SUBSCRIBERS),
        ):
            if words.found(title):
                return stage, f"the heading “{title}” above it"
    return None


def _titles_above(document: Document) -> list[str]:
    """The headings that a draft stands under and that are none of its own, the innermost first."""
    if not document.blocks:
        return []
    start = min(document.to_source(block.span).start for block in document.blocks)
    titles, deepest = [], 7
    for match in reversed(list(_HEADING.finditer(document.source.text, 0, start))):
        level = len(match[1])
        if level < deepest:
            titles.append(straight(match[2].strip(" \t#*_")))
            deepest = level
    return titles
