"""What the styles of a Word file say of paragraphs and words: headings, items of lists, hidden text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relint.formats.office.archive import Element
from relint.formats.office.docx_names import W, is_on, value
from relint.outside.structs import Struct

_HEADING = re.compile(r"heading (\d)|(title)$", re.IGNORECASE)
#: A style is based on another; chains are short, and some go round in circles.
_LONGEST_CHAIN = 12


class Styles(Struct, frozen=True):
    """`levels` of headings by the style's name, and the names of styles that hide or number what has them."""

    levels: dict[str, int]
    hidden: frozenset[str]
    numbered: frozenset[str]


def styles_of(found: Sequence[Element]) -> Styles:
    """The styles of the part that declares them."""
    by_name = {style.get(f"{W}styleId", ""): style for style in found if style.tag == f"{W}style"}
    hidden = {name for name in by_name if is_on(_said(by_name, name, f"{W}rPr/{W}vanish"))}
    numbered = {name for name in by_name if _is_number(_said(by_name, name, f"{W}pPr/{W}numPr/{W}numId"))}
    return Styles(_levels(by_name), frozenset(hidden), frozenset(numbered))


def _levels(styles: dict[str, Element]) -> dict[str, int]:
    """Which styles are headings: by their English names, which every language keeps, or by their outline."""
    found: dict[str, int] = {}
    for key, style in styles.items():
        name, outline = style.find(f"{W}name"), style.find(f"{W}pPr/{W}outlineLvl")
        match = _HEADING.match(value(name))
        if match:
            found[key] = int(match[1] or 1)
        elif outline is not None and outline.get(f"{W}val", "9") in "01234":
            found[key] = 1 + int(outline.get(f"{W}val", "0"))
    return found


def _said(styles: dict[str, Element], name: str, path: str) -> Element | None:
    """What a style says, or the nearest that it is based on."""
    for _ in range(_LONGEST_CHAIN):
        style = styles.get(name)
        if style is None:
            return None
        if (found := style.find(path)) is not None:
            return found
        name = value(style.find(f"{W}basedOn"))
    return None


def _is_number(element: Element | None) -> bool:
    return element is not None and value(element) != "0"
