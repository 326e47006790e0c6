"""Networks on which firms show themselves to everybody: “your Instagram account” is known to any stranger."""

from __future__ import annotations

#: As alternatives of an expression, in small letters.
NETWORKS = (
    "facebook|twitter|linkedin|instagram|youtube|whatsapp|telegram|pinterest|reddit|tiktok|mastodon|bluesky|threads|"
    "tumblr|snapchat|medium|spotify"
)
