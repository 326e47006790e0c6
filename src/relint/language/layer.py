"""What can be known of a sentence, from cheap to dear."""

from __future__ import annotations

from enum import IntEnum


class Layer(IntEnum):
    """`TREE` brings `TAGS` with it; `ENTITIES` stands apart."""

    TEXT = 0
    TOKENS = 1
    TAGS = 2
    TREE = 3
    ENTITIES = 4
