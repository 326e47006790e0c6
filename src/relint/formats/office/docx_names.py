"""Names in a Word file. Strict Open XML has others for the same, which are read as those that Word mostly writes."""

from __future__ import annotations

from relint.formats.office.archive import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT = {
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}": W,
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}": R,
}
_OFF = frozenset(("0", "false", "none", "off"))


def as_usual(root: Element) -> Element:
    """The tree with the usual names."""
    if root.tag.startswith(tuple(_STRICT)):
        for element in root.iter():
            element.tag = _usual(element.tag)
            for name in [name for name in element.attrib if name.startswith(tuple(_STRICT))]:
                element.attrib[_usual(name)] = element.attrib.pop(name)
    return root


def _usual(name: str) -> str:
    space, end, plain = name.partition("}")
    return _STRICT[space + end] + plain if space + end in _STRICT else name


def value(element: Element | None) -> str:
    """What a property says; nothing where it is not there."""
    return element.get(f"{W}val", "") if element is not None else ""


def is_on(element: Element | None) -> bool:
    """True for a property that is there and not switched off."""
    return element is not None and element.get(f"{W}val", "1").lower() not in _OFF
