"""A profile as plain data, for the report for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from relint.draft.source import Position
from relint.draft.span import Span
from relint.results.plain_data import number
from relint.results.profile import Characteristic, Evidence, LedgerEntry, Profile


def profile_data(profile: Profile) -> dict[str, Any]:
    """Under `profile` of a file in `report_schema.json`."""
    worlds, screen = profile.worlds, profile.first_screen
    return {
        "score": profile.score,
        "ledger": [_entry(entry) for entry in profile.ledger],
        "best_edit": _entry(profile.best_edit) if profile.best_edit else None,
        "characteristics": [_characteristic(one) for one in profile.characteristics],
        "closeness": {
            "assumed": profile.assumed.title,
            "welcome": profile.welcome.title,
            "gap": profile.gap,
            "assumed_by": _evidence(profile.assumed_by),
        },
        "asks": profile.asks,
        "gives": profile.gives,
        "worlds": {"reader": worlds.reader, "sender": worlds.sender, "others": worlds.others},
        "first_screen": {"words": screen.words, "knows": list(screen.knows), "wonders": list(screen.wonders)},
    }


def span_data(span: Span | None) -> dict[str, int] | None:
    """A place in characters."""
    return {"start": span.start, "end": span.end} if span else None


def position_data(position: Position | None) -> dict[str, int] | None:
    """A place as line and column."""
    return {"line": position.line, "column": position.column} if position else None


def _entry(entry: LedgerEntry) -> dict[str, Any]:
    return {
        "points": number(entry.points),
        "what": entry.what,
        "source": entry.source,
        "count": entry.count,
        "edit": entry.edit,
        "start": position_data(entry.start),
    }


def _characteristic(one: Characteristic) -> dict[str, Any]:
    return {
        "name": one.name,
        "question": one.question,
        "verdict": one.verdict,
        "for": _evidence(one.speaks_for),
        "against": _evidence(one.speaks_against),
        "text_cannot_show": one.unseen,
    }


def _evidence(pieces: Sequence[Evidence]) -> list[dict[str, Any]]:
    return [
        {
            "text": piece.text,
            "what": piece.what,
            "source": piece.source,
            "span": span_data(piece.span),
            "start": position_data(piece.start),
        }
        for piece in pieces
    ]
