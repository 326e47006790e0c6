"""Tables in HTML: most of them only hold a mail's layout, some hold data."""

from __future__ import annotations

from relint.draft.document import BlockKind
from relint.formats.block_builder import BlockBuilder
from relint.outside.structs import Struct, field

_SHORT = 60


class _Cell(Struct):
    row: int
    first: int
    last: int
    is_head: bool


class Table(Struct):
    """Notes which pieces stand in which cell, and at its end decides what they are."""

    is_layout: bool = False
    _rows: int = 0
    _cells: list[_Cell] = field(default_factory=list)

    def row(self) -> None:
        """A row begins."""
        self._rows += 1

    def cell(self, first: int, *, is_head: bool) -> None:
        """A cell begins; `first` is the number of its first piece."""
        self._cells.append(_Cell(self._rows, first, first, is_head))

    def close_cell(self, last: int) -> None:
        """The cell at hand ends before piece number `last`."""
        if self._cells:
            self._cells[-1].last = last

    def cells_by_row(self) -> list[list[range]]:
        """The numbers of the pieces in each filled cell, row by row; none of a table that holds a layout."""
        return [filled for row in self.grid() if (filled := [cell for cell in row if cell])]

    def grid(self) -> list[list[range]]:
        """The same with cells that are empty."""
        found: dict[int, list[range]] = {}
        for cell in () if self.is_layout else self._cells:
            found.setdefault(cell.row, []).append(range(cell.first, cell.last))
        return list(found.values())

    def commit(self, builder: BlockBuilder) -> None:
        """Name the pieces of a data table: two columns and two rows or more, of short cells with one thing in each."""
        filled = [cell for cell in self._cells if cell.first < cell.last]
        if self.is_layout or not self._is_data(filled, builder):
            return
        group = 10_000 + filled[0].first
        for cell in filled:
            piece = builder.pieces[cell.first]
            if piece.kind is BlockKind.PARAGRAPH:
                builder.pieces[cell.first] = piece.renamed(BlockKind.TABLE_CELL, group=group)

    @staticmethod
    def _is_data(cells: list[_Cell], builder: BlockBuilder) -> bool:
        rows: dict[int, int] = {}
        has_head = any(cell.is_head for cell in cells)
        for cell in cells:
            piece = builder.pieces[cell.first]
            if cell.last - cell.first > 1 or piece.kind is not BlockKind.PARAGRAPH:
                return False
            if len(piece.text) > _SHORT and not has_head:
                return False
            rows[cell.row] = rows.get(cell.row, 0) + 1
        return sum(count >= 2 for count in rows.values()) >= 2
