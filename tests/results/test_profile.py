"""What a profile's characteristic comes to."""

from __future__ import annotations

from typing import Any

import pytest

from relint.results.profile import Characteristic, Evidence


@pytest.mark.parametrize(
    ("speaks_for", "against", "more", "verdict"),
    [
        (1, 0, {}, "shown"),
        (0, 1, {}, "missed"),
        (1, 1, {}, "mixed"),
        (0, 0, {}, "not shown"),
        (0, 0, {"measured": False}, "not measured"),
        (0, 1, {"measured": False}, "missed"),
    ],
)
def test_the_verdict_is_what_was_found(speaks_for: int, against: int, more: dict[str, Any], verdict: str) -> None:
    one = Evidence("words", "what", "signal")
    characteristic = Characteristic("care", "Do they care?", (one,) * speaks_for, (one,) * against, "why", **more)
    assert characteristic.verdict == verdict
