"""How much of a draft is read. Nobody writes more to one reader; who cuts says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from relint.formats.block_builder import BlockBuilder

#: Characters of a text or of a part of a mail; pages may be longer, since much of them is no copy.
LONGEST_BODY = 1_000_000
#: Characters of copy: a book's worth. A block counts as some more, so that many small ones are bounded, too.
LONGEST_COPY = 400_000
BLOCK = 20
#: Characters of a header, of one that says how a body is written, and of front matter.
LONGEST_HEADER = 20_000
LONGEST_PARAMETERS = 2_000
LONGEST_FRONT_MATTER = 32_000
#: Parts of a mail, and drafts of a file.
MOST_PARTS = 1_000
MOST_DRAFTS = 1_000
#: Values of a file of keys, those that aliases repeat counted each time, and how deep they may lie in one another.
MOST_VALUES = 200_000
DEEPEST_VALUE = 60


def within_bounds(text: str) -> tuple[str, tuple[str, ...]]:
    """The text, cut at a line end where it is too long, and what to tell about that."""
    if len(text) <= LONGEST_BODY:
        return text, ()
    end = text.rfind("\n", LONGEST_BODY // 2, LONGEST_BODY)
    return text[: end + 1 if end > 0 else LONGEST_BODY], (cut_notice(LONGEST_BODY, "characters"),)


def too_long(builder: BlockBuilder) -> tuple[str, ...]:
    """What to tell where the copy itself was more than is read."""
    return (cut_notice(LONGEST_COPY, "characters of copy"),) if builder.is_full else ()


_CUT = "This draft is too long to be read whole"


def cut_notice(count: int, what: str) -> str:
    """What to tell where something was cut."""
    return f"{_CUT}: only about the first {count:,} {what} were looked at."


def tells_of_cut(notices: Iterable[str]) -> bool:
    """True when one of them says that a draft was cut: then it need not be said again why so little was read."""
    return any(notice.startswith(_CUT) for notice in notices)
