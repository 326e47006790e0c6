"""Channels and stages as a report spells them."""

from __future__ import annotations

#: One and several.
CHANNELS = {"email": ("e-mail", "e-mails"), "message": ("message", "messages"), "post": ("post", "posts")}
READERS = {
    "stranger": ("a stranger", "strangers"),
    "curious": ("someone curious", "the curious"),
    "subscriber": ("a subscriber", "subscribers"),
    "customer": ("a customer", "customers"),
    "advocate": ("an advocate", "advocates"),
    "unknown": ("a reader you may know", "readers you may know"),
}


def channel(name: str) -> str:
    """`e-mail`."""
    return CHANNELS[name][0]


def channels(name: str) -> str:
    """`e-mails`."""
    return CHANNELS[name][1]


def reader(stage: str) -> str:
    """`a stranger`."""
    return READERS[stage][0]


def readers(stage: str) -> str:
    """`strangers`."""
    return READERS[stage][1]
