"""Rules that were cut out of others: whoever named the whole, in settings or a comment, means the parts, too."""

from __future__ import annotations

#: A rule and the one that it was a part of (a test looks whether both are there).
PART_OF = {
    "credibility-proof/miracle": "credibility-proof/promised-verdict",
    "forced-intimacy/come-back": "forced-intimacy/longing",
    "helpfulness/everything-you-need": "helpfulness/content-without-content",
    "jargon-monoxide/state-of-the-world": "jargon-monoxide/opener-filler",
    "jargon-monoxide/throat-clearing": "jargon-monoxide/opener-filler",
    "stories-not-capabilities/able-team": "stories-not-capabilities/everything-in-one-place",
    "stories-not-capabilities/fits-anything": "stories-not-capabilities/everything-in-one-place",
    "stories-not-capabilities/milestones": "stories-not-capabilities/everything-in-one-place",
    "take-without-give/vote-for-us": "take-without-give/share-begging",
    "tmi-too-soon/praise-too-soon": "tmi-too-soon/friends-too-soon",
    "wear-them-down/false-alarm": "wear-them-down/act-now",
    "wear-them-down/left-something": "wear-them-down/waiting-cart",
    "wear-them-down/limited-time": "wear-them-down/countdown",
    "wear-them-down/waiting-for-you": "wear-them-down/waiting-cart",
    "wear-them-down/what-are-you-waiting-for": "wear-them-down/act-now",
}
