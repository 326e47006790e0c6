"""What came from elsewhere steers no terminal and no log: every format shows it as what it is."""

from __future__ import annotations

import io
import json
import unicodedata

import pytest

from relint.outside.visible import visible, visible_json, visible_lines
from relint.reporters import REPORTERS, View, reporter
from relint.results.finding import Finding, Severity
from relint.results.report import Failure, FileReport, Report
from tests.counterparts import PROMISES
from tests.reporters.reports import STRANGER

ODD = "\x1b[31m\x9b31m\u202e\u2066\u200b\x07\x08\x7f\x85\u2028\ufeff\U000e0041\x1b]8;;http://a\x1b\\"
STEERING = set(ODD) - set("[31m]8;http://a\\")
#: Signs of Arabic, Syriac and Kaithi that Unicode calls marks of format, and that are drawn all the same.
DRAWN = set("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")


def odd_report() -> Report:
    finding = Finding(f"a{ODD}\nb.md", "p/r", Severity.WARNING, f"“{ODD}\r\n” m", f"h {ODD}", text=ODD)
    file = FileReport(f"a{ODD}\nb.md", STRANGER, "markdown", (finding,), notices=(f"note {ODD}",))
    return Report((file,), (Failure(f"c{ODD}\nd.md", f"no {ODD}"),))


@pytest.mark.parametrize("output", REPORTERS)
@pytest.mark.parametrize("color", [False, True])
def test_nothing_that_steers_comes_out(output: str, color: bool) -> None:
    out = io.StringIO()
    reporter(output)(odd_report(), View(color=color and output == "terminal"), out)
    shown = out.getvalue()
    if color and output == "terminal":
        for code in ("\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[33m", "\x1b[36m", "\x1b[4m"):
            shown = shown.replace(code, "")
        assert not (STEERING - {"\x1b"}).intersection(shown)
        assert "\x1b]" not in shown
    else:
        assert not STEERING.intersection(shown)
    if output in PROMISES:
        PROMISES[output](shown)
    if output in ("concise", "github"):
        assert len(shown.splitlines()) == 2
    if output == "html":
        assert (shown.count("\\nb.md"), shown.count("\nb.md"), shown.count("\nd.md")) == (2, 0, 0)


def test_json_means_the_same_characters() -> None:
    out = io.StringIO()
    reporter("json")(odd_report(), View(), out)
    assert json.loads(out.getvalue())["files"][0]["findings"][0]["text"] == ODD


def test_no_control_or_mark_of_format_that_unicode_knows_is_let_through() -> None:
    kinds = ("Cc", "Cf", "Cs", "Zl", "Zp")
    unseen = {chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) in kinds} - DRAWN
    assert [char for char in unseen if not visible(char).isascii()] == []


def test_escapes_say_what_stands_there() -> None:
    assert visible("a\x1b\x9b\u202e\U000e0041\n\r\tb") == r"a\x1b\x9b\u202e\U000e0041\n\r\tb"
    assert visible("It’s 5\xa0€, naïve ❤\ufe0f") == "It’s 5\xa0€, naïve ❤\ufe0f"
    assert visible_lines("a\nb\x1b") == "a\nb\\x1b"
    assert json.loads(visible_json('"\x7f\u202e\U000e0041"')) == "\x7f\u202e\U000e0041"
