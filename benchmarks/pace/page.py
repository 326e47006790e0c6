"""docs/performance.md: the part between the marks is the benchmark's, everything else is written by hand."""

from __future__ import annotations

from collections.abc import Iterable

BEGIN = "<!-- measured: benchmarks/speed --write rewrites everything down to the closing mark -->"
END = "<!-- /measured -->"


def with_measured(page: str, measured: str) -> str:
    """The page with this between its marks. Raises `ValueError` when the marks are not there."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"there is no place for the results; it stands between {BEGIN} and {END}")
    return f"{before}{BEGIN}\n\n{measured.strip()}\n\n{END}{after}"


def measured_part(aims: Iterable[str], groups: Iterable[Iterable[str]], machine: Iterable[tuple[str, str]]) -> str:
    """The tables as the command prints them, and the plot."""
    lines = [
        "## The last run",
        "",
        "```",
        *aims,
        "```",
        "",
        "![Time against words, files and terms](performance.svg)",
        "",
    ]
    lines += ["Everything that was run:", "", "```"]
    for group in groups:
        lines += [*group, ""]
    lines[-1:] = ["```", "", "| | |", "| --- | --- |", *(f"| {name} | {text} |" for name, text in machine)]
    return "\n".join(lines)
