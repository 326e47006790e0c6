"""What holds of every measure, whatever the draft."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relint import formats
from relint.language.analysis import Analysis, analyse
from relint.metrics import MEASURES, measure
from relint.run.reading import read_file
from tests.metrics.drafts import Measuring, no_signals

COPY = st.lists(
    st.sampled_from(
        [*"aI we you us 1.,!?$%-—*#>\n[](){}|_'’&;:/\t", "é", "你", "\U0001f600", "\xa0", "your ", "- ", "http://x.y "]
    ),
    max_size=120,
).map("".join)


#: These parse every sentence: they have tests of their own.
CHEAP = [name for name in MEASURES if not name.endswith("_subjects")]


def _holds(analysis: Analysis) -> None:
    for name in CHEAP:
        measured = measure(name, analysis, no_signals)
        assert measured.value >= 0, name
        assert list(measured.evidence) == sorted(measured.evidence), name
        assert all(0 <= span.start < span.end <= len(analysis.document.text) for span in measured.evidence), name


@pytest.mark.parametrize("path", ["draft.md", "draft.txt", "draft.html"])
@given(text=COPY)
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_draft_breaks_a_measure(measuring: Measuring, path: str, text: str) -> None:
    _holds(measuring.analysis(text, path))


def test_the_sample_breaks_no_measure(measuring: Measuring, shared: Path) -> None:
    for path in sorted((shared / "data" / "sample").rglob("*.*")):
        if path.suffix in {".md", ".txt", ".html", ".eml"} and "LICENSES" not in path.parts:
            _holds(analyse(formats.read(read_file(str(path))), measuring.annotator))


def test_every_measure_says_what_it_is() -> None:
    assert all((function.__doc__ or "").strip().endswith((".", ")")) for function in MEASURES.values())
    assert len({(function.__doc__ or "") for function in MEASURES.values()}) == len(MEASURES)


def test_an_unknown_measure_is_refused(measuring: Measuring) -> None:
    with pytest.raises(KeyError):
        measure("fog", measuring.analysis("Text."), no_signals)
