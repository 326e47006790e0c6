"""The plot is an SVG that every reader takes, with a name at each line and no name on another."""

from __future__ import annotations

from itertools import pairwise
from xml.etree import ElementTree

import pytest

from pace.plot import drawn, spread_out
from pace.result import Curve, Panel

SVG = "{http://www.w3.org/2000/svg}"
PANELS = [
    Panel(
        "Words & more",
        "words",
        (Curve("relint", ((100, 0.9), (1_000, 1.0), (100_000, 3.0))), Curve("proselint", ((100, 0.1), (100_000, 3.1)))),
    ),
    Panel("Terms", "terms", (Curve("relint -j 2", ((10, 1.0),)),)),
]


def test_it_is_well_formed_and_names_every_line() -> None:
    root = ElementTree.fromstring(drawn(PANELS))
    texts = [element.text for element in root.iter(f"{SVG}text")]
    assert root.tag == f"{SVG}svg"
    assert {"Words & more", "Terms", "relint", "proselint", "relint -j 2"} <= set(texts)
    assert len(list(root.iter(f"{SVG}polyline"))) == 3
    assert len(list(root.iter(f"{SVG}circle"))) == 6


def test_longer_lies_higher_and_more_lies_further_right() -> None:
    root = ElementTree.fromstring(drawn(PANELS))
    line = next(root.iter(f"{SVG}polyline")).attrib["points"]
    points = [tuple(map(float, point.split(","))) for point in line.split()]
    assert points[0][0] < points[-1][0]
    assert points[0][1] > points[-1][1]


def test_no_panels_are_no_failure() -> None:
    assert ElementTree.fromstring(drawn([])).tag == f"{SVG}svg"


@pytest.mark.parametrize("places", [[10.0, 11.0, 12.0], [50.0, 10.0, 50.0, 51.0], [1.0]])
def test_names_keep_their_order_and_their_distance(places: list[float]) -> None:
    moved = spread_out(places, 13)
    order = sorted(range(len(places)), key=places.__getitem__)
    gaps = [moved[below] - moved[above] for above, below in pairwise(order)]
    assert all(gap >= 12.9 for gap in gaps)
    assert sum(moved) == pytest.approx(sum(places))
