"""The lines of a working document below one heading."""

from __future__ import annotations

from relint.formats.cutting.lines import SheetLine
from relint.outside.structs import Struct


class Section(Struct, frozen=True):
    """What stands below a heading, up to the next of any depth. `titles` are the headings above, the nearest first."""

    titles: tuple[str, ...]
    heading: SheetLine | None
    lines: tuple[SheetLine, ...]

    @property
    def level(self) -> int:
        """The depth of the heading; 0 above the first."""
        return self.heading.level if self.heading else 0
