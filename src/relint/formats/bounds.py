"""How much of a draft is read. Nobody writes more to one reader; who cuts says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
#: Parts of a mail.
MOST_PARTS = 1_000


def within_bounds(text: str) -> tuple[str, tuple[str, ...]]:
    """The text, cut at a line end where it is too long, and what to tell about that."""
    if len(text) <= LONGEST_BODY:
        return text, ()
    end = text.rfind("\n", LONGEST_BODY // 2, LONGEST_BODY)
    return text[: end + 1 if end > 0 else LONGEST_BODY], (cut_notice(LONGEST_BODY, "characters"),)


def too_long(builder: BlockBuilder) -> tuple[str, ...]:
    """What to tell where the copy itself was more than is read."""
    return (cut_notice(LONGEST_COPY, "characters of copy"),) if builder.is_full else ()


def cut_notice(count: int, what: str) -> str:
    """What to tell where something was cut."""
    return f"This draft is too long to be read whole: only about the first {count:,} {what} were looked at."
