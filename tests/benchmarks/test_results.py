"""Ratios, their spread, and what is said of them."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import pytest

from pace import page, table
from pace.result import AGAIN, ALL, COLD, PIPE, Measured, Reach
from pace.stages import Entry, Function, added_up, module_of, stage_of
from pace.timing import CommandFailedError, Contestant, Run, Spread, in_turn, number, ratios, run


def contestant(folder: Path, code: str, name: str = "it", rounds: int | None = None) -> Contestant:
    return Contestant(name, [sys.executable, "-c", code], folder, {}, rounds=rounds)


def test_ratios_are_taken_round_by_round() -> None:
    spread = ratios([2.0, 9.0, 4.0], [1.0, 3.0, 4.0])
    assert spread == Spread((2.0, 3.0, 1.0))
    assert str(spread) == "2.00 (1.00–3.00)"


def test_rounds_that_only_one_ran_do_not_count() -> None:
    assert ratios([2.0, 9.0], [1.0]).values == (2.0,)


@pytest.mark.parametrize(
    ("value", "said"), [(0.0456, "0.046"), (0.456, "0.46"), (4.56, "4.56"), (45.6, "45.6"), (4567.0, "4,567")]
)
def test_numbers_have_three_digits_at_most(value: float, said: str) -> None:
    assert number(value) == said


def test_a_reach_is_kept_by_the_median() -> None:
    most, least = Reach("m", "x", 1.5), Reach("m", "x", 4, at_least=True)
    assert most.is_kept(Spread((1.0, 1.5, 9.0)))
    assert not most.is_kept(Spread((1.0, 1.6, 1.7)))
    assert least.is_kept(Spread((1.0, 4.0, 4.1)))
    assert not least.is_kept(Spread((3.9,)))
    assert str(least) == "≥ 4 × x"


def test_everybody_runs_in_turn(tmp_path: Path) -> None:
    said: list[str] = []
    note = "open('log', 'a').write({!r})"
    both = [contestant(tmp_path, note.format("a"), "a"), contestant(tmp_path, note.format("b"), "b", rounds=2)]
    runs = in_turn(both, 3, said.append)
    assert (tmp_path / "log").read_text("utf-8") == "ababa"
    assert {name: len(series) for name, series in runs.items()} == {"a": 3, "b": 2}
    assert len(said) == 5


@pytest.mark.parametrize("code", ["raise SystemExit(3)", "import sys; print(1 / 0)"])
def test_a_command_that_fails_has_no_time(tmp_path: Path, code: str) -> None:
    with pytest.raises(CommandFailedError, match="it ended with"):
        run(contestant(tmp_path, code))


def test_findings_are_no_failure(tmp_path: Path) -> None:
    assert run(contestant(tmp_path, "raise SystemExit(1)")).peak > 1_000_000


def test_every_aim_has_its_line() -> None:
    measured = Measured("One mail", {}, got={COLD: Spread((0.7,)), AGAIN: Spread((1.6,))})
    lines = list(table.aims([measured]))
    assert len(lines) == 1 + len(ALL) + 1
    assert lines[1].endswith("0.70 (0.70–0.70)              kept")
    assert lines[1 + ALL.index(AGAIN)].endswith("MISSED")
    assert lines[1 + ALL.index(PIPE)].endswith("not measured")
    assert lines[-1].startswith("1 of 2 kept, 15 not measured.")


def test_details_give_words_a_second_where_words_were_counted() -> None:
    runs = {"relint": [Run(2.0, 1.5, 50_000_000), Run(4.0, 1.5, 60_000_000)], "cold": [Run(1.0, 1.0, 1)]}
    lines = list(table.details(Measured("A folder", runs, {"relint": 6000}, remarks=["So."])))
    assert lines[0] == "A folder"
    assert lines[2].split() == ["relint", "3.00", "(2.00–4.00)", "1.50", "(1.50–1.50)", "4,000", "60"]
    assert lines[3].split() == ["cold", "1.00", "(1.00–1.00)", "1.00", "(1.00–1.00)", "0"]
    assert lines[-1] == "So."


def test_what_was_written_by_hand_stays() -> None:
    written = page.with_measured(f"Top.\n\n{page.BEGIN}\nold\n{page.END}\n\n## By hand\n", "new\n")
    assert written == f"Top.\n\n{page.BEGIN}\n\nnew\n\n{page.END}\n\n## By hand\n"
    assert page.with_measured(written, "new") == written
    with pytest.raises(ValueError, match="no place"):
        page.with_measured("Top.", "new")


def test_the_page_has_a_place_for_results() -> None:
    text = (Path(__file__).parents[2] / "docs" / "performance.md").read_text("utf-8")
    assert page.with_measured(text, "new") != text


def test_libraries_count_towards_the_stage_that_called_them(tmp_path: Path) -> None:
    kind: Function = (str(tmp_path / "kinds" / "match.py"), 1, "hits")
    reader: Function = (str(tmp_path / "formats" / "plain.py"), 1, "read")
    library: Function = ("/lib/spacy.py", 1, "get")
    inner: Function = ("~", 0, "<built-in len>")
    stats: dict[Function, Entry] = {
        kind: (1, 1, 1.0, 4.0, {}),
        reader: (1, 1, 2.0, 3.0, {}),
        library: (2, 2, 1.0, 4.0, {kind: (1, 1, 0.75, 3.0), reader: (1, 1, 0.25, 1.0)}),
        inner: (9, 9, 3.0, 3.0, {library: (9, 9, 3.0, 3.0)}),
    }
    by_stage = added_up(stats, partial(stage_of, package=tmp_path))
    assert by_stage == pytest.approx({"match": 4.0, "read": 3.0})
    by_module = added_up(stats, partial(module_of, package=tmp_path))
    assert by_module == pytest.approx({"kinds/match.py": 4.0, "formats/plain.py": 3.0})
