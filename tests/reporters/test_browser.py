"""The page in a browser, from a small phone to a desk, in light and dark: nothing sticks out and nobody is shut out.

Skipped where there is no Chromium. The checker of accessibility, axe-core, is no dependency: RELINT_AXE names its
`axe.min.js`. With RELINT_SCREENS=FOLDER pictures of the page are written there, for somebody to look at.
"""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from relint.reporters import View, reporter

from . import reports
from .browser import BROWSER, DARK, LIGHT, picture, printed, shown

pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium here")
_WIDTHS = (320, 768, 1280)
_MADE = {"one": reports.one, "several": reports.several, "fog": reports.fog, "clean": reports.clean}
_schemes = pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])


def page_of(name: str) -> str:
    out = io.StringIO()
    reporter("html")(_MADE[name](), View(), out)
    return out.getvalue()


@_schemes
@pytest.mark.parametrize("width", _WIDTHS)
@pytest.mark.parametrize("name", ["one", "several"])
def test_nobody_is_shut_out(name: str, width: int, scheme: int, tmp_path: Path) -> None:
    axe = os.environ.get("RELINT_AXE")
    if not axe:
        pytest.skip("RELINT_AXE names no axe.min.js")
    found = shown(page_of(name), tmp_path, width, scheme, Path(axe))
    assert (found.width, found.dark) == (width, scheme == DARK)
    assert found.passes > 10
    assert found.violations == []


@pytest.mark.parametrize("width", _WIDTHS)
@pytest.mark.parametrize("name", list(_MADE))
def test_nothing_sticks_out(name: str, width: int, tmp_path: Path) -> None:
    found = shown(page_of(name), tmp_path, width, LIGHT)
    assert found.width == width
    assert not found.scrolls
    assert found.sticks_out == []


@_schemes
@pytest.mark.parametrize("width", _WIDTHS)
@pytest.mark.parametrize("name", ["one", "several"])
def test_the_page_can_be_looked_at(name: str, width: int, scheme: int, tmp_path: Path) -> None:
    folder = os.environ.get("RELINT_SCREENS")
    if not folder:
        pytest.skip("RELINT_SCREENS names no folder")
    to = Path(folder) / f"{name}-{'light' if scheme else 'dark'}-{width}.png"
    picture(page_of(name), tmp_path, width, scheme, to)
    assert to.stat().st_size > 10_000


def test_the_page_can_be_printed(tmp_path: Path) -> None:
    to = Path(os.environ.get("RELINT_SCREENS") or tmp_path) / "printed.pdf"
    printed(page_of("one"), tmp_path, to)
    assert to.read_bytes().startswith(b"%PDF")
