"""One part of an office file's archive as a tree; bombs of every kind are refused before they grow."""

from __future__ import annotations

import io
import zipfile
from typing import Any
from xml.etree import ElementTree

Element = ElementTree.Element
#: Bytes of a part when it is unpacked, its elements, how deep they may lie, and the parts of an archive.
LARGEST = 32_000_000
MOST_ELEMENTS = 500_000
DEEPEST = 200
MOST_ENTRIES = 10_000
_ENTRY = b"PK\x01\x02"
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def part(data: bytes, name: str) -> Element:
    """The root of a part. Raises `ValueError`, `KeyError`, `SyntaxError` or what the libraries raise."""
    if data.count(_ENTRY) > MOST_ENTRIES:
        raise ValueError(f"it has more than {MOST_ENTRIES:,} parts")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        info = archive.getinfo(name)
        if info.compress_type not in _PACKED:
            raise ValueError("it is packed in a way that word processors do not use")
        # No more than this is unpacked, whatever the archive holds.
        if info.file_size > LARGEST:
            raise ValueError(f"it is larger than {LARGEST:,} bytes when unpacked")
        text = archive.read(info)
    root: Element = ElementTree.XML(text, ElementTree.XMLParser(target=_Bounded()))
    return root


class _Bounded:
    """Builds the tree, and stops at what no document has: entities of its own, depth without end."""

    def __init__(self) -> None:
        self._builder = ElementTree.TreeBuilder()
        self._count = self._depth = 0
        self.data, self.close = self._builder.data, self._builder.close

    def doctype(self, *_: Any) -> None:
        """Only a document type can declare entities."""
        raise ValueError("it declares a document type")

    def start(self, tag: str, attributes: dict[str, str]) -> Element:
        """One element more, and one level deeper."""
        self._count += 1
        self._depth += 1
        if self._count > MOST_ELEMENTS:
            raise ValueError(f"it has more than {MOST_ELEMENTS:,} elements")
        if self._depth > DEEPEST:
            raise ValueError(f"its elements lie more than {DEEPEST} deep")
        return self._builder.start(tag, attributes)

    def end(self, tag: str) -> Element:
        """Back up."""
        self._depth -= 1
        return self._builder.end(tag)
