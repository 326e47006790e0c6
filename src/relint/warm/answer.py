"""What the warm process answers: an exit status and what to write."""

from __future__ import annotations

import sys

from relint.warm.frame import ANSWER, ANSWERED

TYPE_CHECKING = False  # `typing` takes a fifth of the time that a client has
if TYPE_CHECKING:
    from collections.abc import Sequence


class Answer:
    """`pieces` are what to write, in order: 1 or 2 for the stream, and the bytes."""

    __slots__ = ("pieces", "status")

    def __init__(self, status: int, pieces: Sequence[tuple[int, bytes]]):
        self.status = status
        self.pieces = pieces

    def fields(self) -> list[bytes]:
        """What goes over the wire."""
        return [ANSWER, b"%d" % self.status, *(b"%d%b" % piece for piece in self.pieces)]

    @classmethod
    def from_fields(cls, fields: Sequence[bytes]) -> Answer:
        """The answer that was sent. `ValueError` when it is none."""
        word, status, *pieces = fields
        if word != ANSWER or int(status) not in ANSWERED or any(piece[:1] not in (b"1", b"2") for piece in pieces):
            raise ValueError("no answer")
        return cls(int(status), [(int(piece[:1]), piece[1:]) for piece in pieces])

    def write(self) -> int:
        """Write it out as the run itself would have; gives the exit status. `OSError` as from any writing."""
        for stream, data in self.pieces:
            out = sys.stdout if stream == 1 else sys.stderr
            left = memoryview(data)
            while left:  # unbuffered (`python -u`), a write may be a part of it
                left = left[out.buffer.write(left) :]
            out.flush()
        return self.status
