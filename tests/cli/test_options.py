"""The command line agrees with what lies below it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from relint import formats
from relint.cli.options import FORMATS
from relint.cli.printing import view_of, wants_color
from relint.draft.relationship import Stage, Stated
from relint.errors import SettingsError
from relint.run.overrides import Overrides
from relint.run.session import start_session

HOUSE = Path(__file__).parent / "house"


def test_formats_are_those_that_can_be_read() -> None:
    assert set(FORMATS) == {*formats.FORMATS, "one"}  # one: a working document read as a single draft


def test_no_color_is_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        encoding = "utf-8"

        def isatty(self) -> bool:
            return True

    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    assert wants_color(Terminal())
    assert not wants_color(io.StringIO())
    assert not wants_color(Terminal(), "never")
    assert wants_color(io.StringIO(), "always")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert wants_color(io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not wants_color(Terminal())
    assert view_of(io.StringIO()).width == 100


def test_an_old_terminal_gets_plain_marks() -> None:
    assert view_of(io.TextIOWrapper(io.BytesIO(), encoding="ascii")).ascii
    assert not view_of(io.TextIOWrapper(io.BytesIO(), encoding="utf-8")).ascii


def test_the_command_line_stands_above_settings_by_path(tmp_path: Path) -> None:
    (tmp_path / "relint.toml").write_text(
        '[[paths]]\nmatch = "*"\nstage = "curious"\ntouch = 2\n[[paths]]\nmatch = "warm/*"\nstage = "customer"\n'
    )
    session = start_session(Overrides(), [str(tmp_path / "warm" / "a.md"), str(tmp_path / "b.md")])
    assert session.stated_for(str(tmp_path / "b.md"), Stated()) == Stated(stage=Stage.CURIOUS, touch=2)
    assert session.stated_for(str(tmp_path / "warm" / "a.md"), Stated(touch=5)) == Stated(stage=Stage.CUSTOMER, touch=5)


def test_settings_and_isolation_exclude_each_other() -> None:
    with pytest.raises(SettingsError, match="exclude each other"):
        start_session(Overrides(config=Path("relint.toml"), isolated=True))


def test_excluded_patterns_are_seen_from_where_the_user_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "relint.toml").write_text('exclude = ["old"]\n')
    inner = tmp_path / "mails"
    inner.mkdir()
    monkeypatch.chdir(inner)
    session = start_session(Overrides(settings={"exclude": ("*.html", "cold/x.md", "!cold/y.md")}), ["."])
    assert session.settings.exclude == ("old", "*.html", "/mails/cold/x.md", "!/mails/cold/y.md")
