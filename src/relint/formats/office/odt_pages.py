"""Headers and footers of an OpenDocument text."""

from __future__ import annotations

from collections.abc import Sequence

from relint.formats.office.archive import Element

_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_KINDS = {kind: tuple(f"{_STYLE}{kind}{side}" for side in ("", "-left", "-first")) for kind in ("header", "footer")}
#: No document has more kinds of pages.
_MOST_PAGES = 12


def pages(content: Element, common: Sequence[Element]) -> list[Element]:
    """The headers, then the footers, of the pages that a text is set on."""
    masters = [master for root in common for master in root.iter(f"{_STYLE}master-page")]
    asked = {each.get(f"{_STYLE}master-page-name", "") for root in (content, *common) for each in root.iter()}
    used = [master for master in masters if master.get(f"{_STYLE}name") in (*asked, "Standard")] or masters[:1]
    return [
        each
        for names in _KINDS.values()
        for master in used[:_MOST_PAGES]
        for each in master
        if each.tag in names and each.get(f"{_STYLE}display") != "false"
    ]
