"""Under which ids rules were known before: whoever named the old one, in settings or a comment, means the new ones."""

from __future__ import annotations

from collections.abc import Collection

#: A rule and the id that its findings had before it was cut out of another, or renamed.
FORMER_ID = {
    "credibility-proof/blazing-fast": "credibility-proof/unproved-superlative",
    "credibility-proof/lowest-price": "credibility-proof/unproved-superlative",
    "credibility-proof/miracle": "credibility-proof/promised-verdict",
    "credibility-proof/no-equal": "credibility-proof/unproved-superlative",
    "credibility-proof/rated-by-nobody": "credibility-proof/rank-without-ranker",
    "credibility-proof/trusted-everywhere": "credibility-proof/rank-without-ranker",
    "credibility-proof/world-class": "credibility-proof/rank-without-ranker",
    "forced-intimacy/come-back": "forced-intimacy/longing",
    "helpfulness/everything-you-need": "helpfulness/content-without-content",
    "jargon-monoxide/driven-outcome": "jargon-monoxide/hidden-verb",
    "jargon-monoxide/next-level": "jargon-monoxide/meeting-speak",
    "jargon-monoxide/state-of-the-world": "jargon-monoxide/opener-filler",
    "jargon-monoxide/throat-clearing": "jargon-monoxide/opener-filler",
    "stories-not-capabilities/able-team": "stories-not-capabilities/everything-in-one-place",
    "stories-not-capabilities/fits-anything": "stories-not-capabilities/everything-in-one-place",
    "stories-not-capabilities/milestones": "stories-not-capabilities/everything-in-one-place",
    "take-without-give/vote-for-us": "take-without-give/share-begging",
    "tmi-too-soon/praise-too-soon": "tmi-too-soon/friends-too-soon",
    "wear-them-down/false-alarm": "wear-them-down/act-now",
    "wear-them-down/others-are-ahead": "wear-them-down/guilt-trip",
    "wear-them-down/left-something": "wear-them-down/waiting-cart",
    "wear-them-down/limited-time": "wear-them-down/countdown",
    "wear-them-down/waiting-for-you": "wear-them-down/waiting-cart",
    "wear-them-down/what-are-you-waiting-for": "wear-them-down/act-now",
}


def former_ids(rule_id: str) -> tuple[str, ...]:
    """Every id that a rule had before, the latest first."""
    former = FORMER_ID.get(rule_id)
    return (former, *former_ids(former)) if former else ()


def with_former_ids(rule_ids: Collection[str]) -> frozenset[str]:
    """Some rules by every id they ever had."""
    return frozenset(rule_ids).union(*map(former_ids, rule_ids))
