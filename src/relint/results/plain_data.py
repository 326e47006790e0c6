"""Only what JSON knows, whatever a kind put into the values of a hit."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any


def number(value: float | None) -> float | int | None:
    """A whole number as such, others to two places; `None` for what is no number at all."""
    if value is None or value != value or value in (float("inf"), float("-inf")):
        return None
    return int(value) if value == int(value) else round(value, 2)


def as_plain_data(value: object) -> Any:
    """Numbers, texts, lists and tables; sets in order, anything else as its text."""
    if isinstance(value, float):
        return number(value)
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, Mapping):
        return {str(key): as_plain_data(item) for key, item in value.items()}
    if isinstance(value, set | frozenset):
        return sorted((as_plain_data(item) for item in value), key=str)
    if isinstance(value, Collection):
        return [as_plain_data(item) for item in value]
    return str(value)
