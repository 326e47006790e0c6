"""The plot: time against size, both axes logarithmic, one panel a question; drawn by hand as SVG.

relint's lines are strong and in colour, everybody else's thin and grey, each named at its end. Colours follow the
reader's light or dark page.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise

from pace.result import Curve, Panel

_WIDTH, _HEIGHT = 350, 340
_LEFT, _RIGHT, _TOP, _BOTTOM = 46, 92, 38, 34
#: The least distance between two names at the ends of lines.
_APART = 13.0
_STYLE = """
text { font: 11px system-ui, sans-serif; fill: #57606a; }
.title { font-size: 13px; font-weight: 600; fill: #1f2328; }
.grid { stroke: #d8dee4; stroke-width: 1; }
.line { fill: none; stroke: #8c959f; stroke-width: 1.3; stroke-linejoin: round; }
.dot { fill: #8c959f; }
.own .line { stroke: #0969da; stroke-width: 2.4; }
.own .dot { fill: #0969da; }
.own text { fill: #0969da; font-weight: 600; }
.second .line { stroke-dasharray: 5 3; }
.leader { stroke: #d8dee4; stroke-width: 1; }
@media (prefers-color-scheme: dark) {
  text { fill: #9198a1; }
  .title { fill: #f0f6fc; }
  .grid, .leader { stroke: #3d444d; }
  .line { stroke: #7d8590; }
  .dot { fill: #7d8590; }
  .own .line { stroke: #58a6ff; }
  .own .dot, .own text { fill: #58a6ff; }
}
"""


def drawn(panels: Sequence[Panel]) -> str:
    """The SVG, panels side by side. A panel needs at least one point; two make a line."""
    width = _WIDTH * max(1, len(panels))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {_HEIGHT}" width="{width}" role="img">',
        "<title>Seconds against words, files and terms, relint and others</title>",
        f"<style>{_STYLE}</style>",
    ]
    # One scale of seconds for all panels, down to what people take for at once.
    seconds = [1.2 * time for panel in panels for curve in panel.curves for _, time in curve.points]
    y = _Scale([0.1, *seconds], _HEIGHT - _BOTTOM, _TOP)
    for place, panel in enumerate(panels):
        parts += [f'<g transform="translate({place * _WIDTH} 0)">', *_panel(panel, y), "</g>"]
    return "\n".join([*parts, "</svg>", ""])


def spread_out(places: Sequence[float], apart: float) -> list[float]:
    """The places moved as little as needed to be that far apart, in their old order."""
    order = sorted(range(len(places)), key=places.__getitem__)
    moved = list(places)
    for _ in range(200):
        clear = True
        for above, below in pairwise(order):
            missing = apart - (moved[below] - moved[above])
            if missing > 0.01:
                moved[above] -= missing / 2
                moved[below] += missing / 2
                clear = False
        if clear:
            break
    return moved


class _Scale:
    """From a value to its place, by its logarithm."""

    def __init__(self, values: Sequence[float], start: float, end: float):
        self._low, self._high = math.log10(min(values)), math.log10(max(values))
        if self._high - self._low < 0.5:
            self._low, self._high = self._low - 0.25, self._high + 0.25
        self._start, self._end = start, end

    def __call__(self, value: float) -> float:
        share = (math.log10(value) - self._low) / (self._high - self._low)
        return self._start + share * (self._end - self._start)

    def ticks(self) -> Iterator[float]:
        """Powers of ten inside; halves of the way too where there are few."""
        steps = (1, 3) if self._high - self._low < 2.2 else (1,)
        for power in range(math.floor(self._low), math.ceil(self._high) + 1):
            yield from (
                step * 10.0**power
                for step in steps
                if self._low - 1e-9 <= math.log10(step * 10.0**power) <= self._high + 1e-9
            )


def _panel(panel: Panel, y: _Scale) -> Iterator[str]:
    x = _Scale([size for curve in panel.curves for size, _ in curve.points], _LEFT, _WIDTH - _RIGHT)
    yield f'<text class="title" x="{_LEFT}" y="20">{escape(panel.title)}</text>'
    for tick in y.ticks():
        yield f'<line class="grid" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y(tick):.1f}" y2="{y(tick):.1f}"/>'
        yield f'<text x="{_LEFT - 6}" y="{y(tick) + 4:.1f}" text-anchor="end">{tick:g} s</text>'
    for tick in x.ticks():
        yield f'<path class="grid" d="M{x(tick):.1f} {_HEIGHT - _BOTTOM}v4"/>'
        yield f'<text x="{x(tick):.1f}" y="{_HEIGHT - _BOTTOM + 18}" text-anchor="middle">{tick:,.0f}</text>'
    places = spread_out([y(curve.points[-1][1]) for curve in panel.curves], _APART)
    for curve, place in sorted(zip(panel.curves, places, strict=True), key=lambda pair: _is_own(pair[0])):
        yield from _curve(curve, x, y, place)


def _curve(curve: Curve, x: _Scale, y: _Scale, name_at: float) -> Iterator[str]:
    places = [(x(size), y(seconds)) for size, seconds in curve.points]
    role = ("own second" if "-j" in curve.name else "own") if _is_own(curve) else "other"
    yield f'<g class="{role}">'
    yield f'<polyline class="line" points="{" ".join(f"{a:.1f},{b:.1f}" for a, b in places)}"/>'
    yield from (f'<circle class="dot" cx="{a:.1f}" cy="{b:.1f}" r="2.2"/>' for a, b in places)
    end_x, end_y = places[-1]
    yield f'<line class="leader" x1="{end_x + 4:.1f}" y1="{end_y:.1f}" x2="{_WIDTH - _RIGHT + 8}" y2="{name_at:.1f}"/>'
    yield f'<text x="{_WIDTH - _RIGHT + 11}" y="{name_at + 4:.1f}">{escape(curve.name)}</text></g>'


def _is_own(curve: Curve) -> bool:
    return curve.name.startswith("relint")
