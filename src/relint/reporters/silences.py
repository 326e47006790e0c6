"""What keeps rules quiet, as a list for people or for programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from relint.outside.structs import Struct
from relint.outside.visible import visible
from relint.reporters.wording import count


class SilenceLine(Struct, frozen=True):
    """One silence: its place, what it covers, which packs and rules (none: every rule), and what it holds back.

    `findings` is `None` where nobody looked.
    """

    path: str
    line: int
    covers: str
    names: tuple[str, ...]
    findings: int | None
    until: str = ""
    is_over: bool = False
    reason: str = ""


def as_data(lines: Iterable[SilenceLine]) -> list[dict[str, Any]]:
    """For programs."""
    return [
        {
            "path": each.path,
            "line": each.line,
            "covers": each.covers,
            "names": list(each.names),
            "findings": each.findings,
            "until": each.until or None,
            "over": each.is_over,
            "reason": each.reason or None,
        }
        for each in lines
    ]


def as_text(lines: Sequence[SilenceLine]) -> str:
    """One a line, and how many there are."""
    if not lines:
        return "Nothing is silenced."
    reasons = sum(not each.reason for each in lines)
    without = f", {reasons} without a reason" if reasons else ""
    return "\n".join([*map(_text, lines), f"{count(len(lines), 'silence')}{without}."])


def _text(each: SilenceLine) -> str:
    names = ", ".join(each.names) or "every rule"
    parts = [f"{each.path}:{each.line}: {each.covers}: {names}"]
    if each.findings is not None:
        parts.append(count(each.findings, "finding") if each.findings else "nothing is found")
    if each.until:
        parts.append(f"over since {each.until}" if each.is_over else f"until {each.until}")
    return visible("; ".join(parts) + (f" -- {each.reason}" if each.reason else ""))
