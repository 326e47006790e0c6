"""From nothing to a finding: the commands of docs/writing-rules.md, as they stand there, in an empty folder."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from relint.__main__ import main
from tests.packs.test_writing_rules import PAGE, blocks

_COMMAND = re.compile(r"`(relint [^`]+)`")
RULE = Path("house/in-good-time.yaml")
LETTER = "Hello Jo,\n\nThe lamp is mended. We will write very soon.\n\nAna\n"


def step(number: int) -> str:
    """What the page says under a number."""
    found: list[str] = re.findall(rf"^{number}\. (.*?)(?=^\d\. |\n\n)", PAGE, re.MULTILINE | re.DOTALL)
    return found[0]


class Newcomer:
    """Somebody in an empty folder who does as the page says."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def runs(self, command: str) -> tuple[int, str]:
        """The exit status, and all that is said."""
        status = main(shlex.split(command)[1:])
        said = self._capsys.readouterr()
        return status, said.out + said.err


@pytest.fixture
def newcomer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Newcomer:
    monkeypatch.chdir(tmp_path)
    return Newcomer(capsys)


def test_each_step_does_what_the_page_says(newcomer: Newcomer) -> None:
    (start,) = _COMMAND.findall(step(1))
    status, said = newcomer.runs(start)
    assert (status, sorted(path.name for path in Path("house").glob("pack.yaml"))) == (0, ["pack.yaml"]), said

    listing, explaining = _COMMAND.findall(step(2))
    status, said = newcomer.runs(listing)
    assert status == 0
    assert "jargon-monoxide/hype " in said
    status, said = newcomer.runs(explaining.replace("RULE", "jargon-monoxide/hype"))
    assert (status, said.startswith("jargon-monoxide/hype")) == (0, True)

    assert str(RULE) in step(3)
    RULE.write_text(next(block for _, block in blocks()), encoding="utf-8")

    testing, trying = _COMMAND.findall(step(4))
    status, said = newcomer.runs(testing)
    assert (status, "each speaks where it should and nowhere else" in said) == (0, True), said
    status, said = newcomer.runs(trying.replace("FILE", str(RULE)).replace("A sentence.", "We will write soon."))
    assert status == 0
    assert "takes “soon.”" in said

    Path("draft.md").write_text(LETTER, encoding="utf-8")
    (linting,) = _COMMAND.findall(step(5))
    (alone,) = re.findall(r"`(--select [^`]+)`", step(5))
    status, said = newcomer.runs(f"{linting} {alone}")
    assert status == 0  # advice asks for nothing
    assert "house/in-good-time" in said
    assert "makes your word of a day mine" in said
    (setting,) = re.findall(r"`(packs = [^`]+)`", step(5))
    Path("relint.toml").write_text(setting + "\n", encoding="utf-8")
    assert "house/in-good-time" in newcomer.runs("relint draft.md --full")[1]


def test_a_pattern_without_an_example_is_named(newcomer: Newcomer) -> None:
    newcomer.runs(_COMMAND.findall(step(1))[0])
    rule = next(block for _, block in blocks()).replace('find: ["', 'find: ["before long", "')
    RULE.write_text(rule, encoding="utf-8")
    status, said = newcomer.runs(_COMMAND.findall(step(4))[0])
    assert status == 1
    assert f"{RULE.name}:7\n    no flagged example meets “before long”" in said
