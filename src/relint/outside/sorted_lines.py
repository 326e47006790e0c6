"""A long table in a file, looked up where it lies: taking it apart first takes longer than most runs ask of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

#: Bytes between two lines that are looked at first.
_STRETCH = 4096


class SortedLines:
    """Lines that stand in the order of their first fields, as bytes; each ends with a newline."""

    def __init__(self, table: bytes, separator: bytes) -> None:
        self._table, self._separator = table, separator
        starts = range(_STRETCH, len(table) - _STRETCH, _STRETCH)
        #: Where each stretch begins and the last one ends, and the first field of each.
        self._borders = [0, *(table.index(b"\n", at) + 1 for at in starts), len(table)]
        self._firsts = [table[begin : table.find(separator, begin)] for begin in self._borders[:-1]]

    def behind(self, field: str) -> list[str]:
        """What stands behind the first field in each line that begins with it, in order."""
        wanted = field.encode("utf-8", "surrogatepass")
        if self._separator in wanted:
            return []
        begin = self._borders[max(0, bisect_left(self._firsts, wanted) - 1)]
        end = self._borders[bisect_right(self._firsts, wanted)]
        _, *found = (b"\n" + self._table[begin:end]).split(b"\n" + wanted + self._separator)
        return [each.partition(b"\n")[0].decode() for each in found]
