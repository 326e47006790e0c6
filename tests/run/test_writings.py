"""Texts that no file holds, as an editor or an assistant gives them."""

from __future__ import annotations

from pathlib import Path

from relint.run.desk import Desk, Writing
from relint.run.overrides import Overrides


def test_half_a_character_fails_no_text(tmp_path: Path) -> None:
    """JSON may hold one; a character on either side of it keeps its place."""
    desk = Desk(Overrides(isolated=True))
    for written in (
        Writing.of(str(tmp_path / "a.md"), "We leverage \ud800 it.\n"),
        Writing.of(str(tmp_path / "a.md"), "Hi.\n").changed("We leverage \udc00 it.\n"),
    ):
        outcome = desk.look(written)
        assert not outcome.failures
        assert outcome.file is not None
        assert [finding.text for finding in outcome.file.findings][:1] == ["leverage"]
        assert written.source.text == "We leverage \ufffd it.\n"
