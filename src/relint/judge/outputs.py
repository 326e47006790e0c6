"""The judge's answers, in order: one a pack, and one for whether an editor would raise anything at all."""

from __future__ import annotations

PACKS = (
    "credibility-proof",
    "faceless-sender",
    "forced-intimacy",
    "helpfulness",
    "jargon-monoxide",
    "metric-speak",
    "permission",
    "say-do-gap",
    "stories-not-capabilities",
    "take-without-give",
    "tmi-too-soon",
    "value-prop-vs-values",
    "wear-them-down",
)
ANY = "any"
OUTPUTS = (*PACKS, ANY)
