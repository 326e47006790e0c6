"""When relint itself breaks down, that is status 3 and says so; never Python's 1."""

from __future__ import annotations

import pytest

from relint.__main__ import main
from relint.cli import check
from relint.results.report import ExitStatus


def broken(*_: object, **__: object) -> None:
    raise ZeroDivisionError("division by zero")


def test_a_breakdown_is_status_3_with_a_way_to_see_more(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("RELINT_DEBUG", raising=False)
    monkeypatch.setattr(check, "start_session", broken)
    assert main(["draft.md"]) == ExitStatus.FAILURE
    err = capsys.readouterr().err
    assert "ZeroDivisionError: division by zero" in err
    assert "RELINT_DEBUG=1" in err
    assert "Traceback" not in err


def test_with_debug_there_is_a_traceback(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("RELINT_DEBUG", "1")
    monkeypatch.setattr(check, "start_session", broken)
    assert main(["draft.md"]) == ExitStatus.FAILURE
    assert "Traceback" in capsys.readouterr().err


def test_an_interrupt_is_no_finding(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(check, "start_session", interrupted)
    assert main(["draft.md"]) == 130
    assert "stopped" in capsys.readouterr().err
