"""A pack of one's own is in order from the first minute."""

from __future__ import annotations

from pathlib import Path

import pytest

from relint.__main__ import main


def test_a_new_pack_passes_its_own_test_and_finds_things(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["rules", "new", "our-voice"]) == 0
    assert "relint rules test ./our-voice" in capsys.readouterr().out
    assert main(["rules", "test", "./our-voice"]) == 0, capsys.readouterr().out
    Path("draft.md").write_text("Shall we circle back?\n", encoding="utf-8")
    arguments = ["draft.md", "--isolated", "--pack", "./our-voice", "--select", "our-voice", "--format", "concise"]
    assert main(arguments) == 1
    assert "our-voice/our-words" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["Our Voice", "../x", "a/b", "-x"])
def test_a_name_is_a_plain_word(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["rules", "new", "--", name]) == 2
    assert not list(tmp_path.iterdir())
