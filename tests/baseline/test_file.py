"""The file: YAML with one entry a line, in order, and a mistake in it told with its line."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from relint.baseline.file import baseline_text, read_baseline, write_baseline
from relint.baseline.known_by import BaselineEntry, shortened
from relint.errors import SettingsError
from relint.outside.visible import visible_lines

TWO = Counter({BaselineEntry("b.md", "p/r", "one more"): 2, BaselineEntry("a/b.md", "p/r"): 1})


def test_one_entry_a_line_in_order(tmp_path: Path) -> None:
    write_baseline(tmp_path / "b.yaml", TWO)
    lines = (tmp_path / "b.yaml").read_text("utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == [
        '- {"draft": "a/b.md", "rule": "p/r"}',
        '- {"draft": "b.md", "rule": "p/r", "says": "one more"}',
        '- {"draft": "b.md", "rule": "p/r", "says": "one more"}',
    ]
    assert read_baseline(tmp_path / "b.yaml", "b.yaml") == TWO


ENTRIES = st.builds(BaselineEntry, st.text(min_size=1), st.text(min_size=1), st.text())


@given(st.lists(ENTRIES, max_size=5))
def test_it_is_yaml_and_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, entries: list[BaselineEntry]
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    write_baseline(path, Counter(entries))
    assert read_baseline(path, "any.yaml") == Counter(entries)
    assert len(path.read_bytes().splitlines()) == 2 + len(entries)


def test_any_reader_of_yaml_reads_it() -> None:
    odd = [BaselineEntry("ä: b.md", "p/r", "“quotes” \\ 'and' # hash: - yes"), BaselineEntry("ß.md", "p/r", "no")]
    assert [(each["draft"], each["says"]) for each in yaml.safe_load(baseline_text(odd))] == [
        ("ß.md", "no"),
        ("ä: b.md", "“quotes” \\ 'and' # hash: - yes"),
    ]


def test_nothing_in_it_steers_a_terminal(tmp_path: Path) -> None:
    """A draft's name and words come from anywhere, and people read the file, and what Git says of it."""
    odd = BaselineEntry("a\x1b[31m\x9b\u202e\x7f\x85.md", "p/r", "it\u2066 fits\u200b \U000e0041\u2028")
    assert visible_lines(baseline_text([odd])) == baseline_text([odd])
    write_baseline(tmp_path / "b.yaml", Counter([odd]))
    assert read_baseline(tmp_path / "b.yaml", "b.yaml") == Counter([odd])


WRONG = [
    "<<<<<<< HEAD",
    "- {draft: a}",
    '- {"draft": "a"}',
    '- {"draft": "a", "rule": 3}',
    '- {"draft": "a", "rule": "b", "x": "c"}',
]


@pytest.mark.parametrize("line", WRONG)
def test_a_line_that_is_no_entry_is_told(tmp_path: Path, line: str) -> None:
    (tmp_path / "b.yaml").write_text(f"# about\n\n{line}\n", "utf-8")
    with pytest.raises(SettingsError, match="b.yaml:3: is no entry of a baseline"):
        read_baseline(tmp_path / "b.yaml", "b.yaml")


def test_a_long_sentence_is_shortened_and_still_told_from_its_like() -> None:
    one, other = (f"{'word ' * 60}{end}" for end in ("one", "other"))
    assert len(shortened(one)) < 150
    assert shortened(one) != shortened(other)
    assert shortened(one)[:100] == shortened(other)[:100]


def test_a_line_of_a_file_that_is_no_baseline_is_not_shown(tmp_path: Path) -> None:
    """Settings may come from a stranger, and name any file."""
    (tmp_path / "secrets").write_text("API_KEY: s3cr3t\n")
    with pytest.raises(SettingsError, match="secrets:1: is no entry") as raised:
        read_baseline(tmp_path / "secrets", "secrets")
    assert "s3cr3t" not in str(raised.value)
