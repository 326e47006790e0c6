"""Lines of plain words come out as Rich breaks them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from relint.reporters.styled import ansi, lines, plain_lines

WORDS = st.lists(
    st.sampled_from(["a", "we", "“fog”", "reader", "[red]", "extraordinarily", "–", "e.g.", "naïve", "日本", "x" * 40]),
    max_size=40,
)


@given(words=WORDS, gaps=st.sampled_from([" ", "  "]), first=st.integers(20, 80), hang=st.integers(0, 8))
def test_plain_words_break_as_rich_breaks_them(words: list[str], gaps: str, first: int, hang: int) -> None:
    plain, rest = gaps.join(words), max(20, first - hang)
    quick = plain_lines(plain, first, rest)
    assert quick is None or quick == [line.plain for line in lines(Text(plain), first, rest)]


def test_styles_are_written_where_they_stand() -> None:
    text = Text.assemble(("Try:", "bold"), " say it ", ("plainly", "bold red"))
    assert ansi(text) == "\x1b[1mTry:\x1b[0m say it \x1b[1;31mplainly\x1b[0m"
