"""docs/editors.md: settings for editors that cannot be had here are what their formats are, and start relint."""

from __future__ import annotations

import json
import re
import tomllib
from typing import Any

import pytest
from click.testing import CliRunner

from relint.cli.group import relint
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")


def block(heading: str, language: str) -> str:
    """The one block of a language under a heading."""
    section = re.split(r"^### ", PAGE, flags=re.MULTILINE)
    (text,) = [each for each in section if each.startswith(f"{heading}\n")]
    found: list[str] = re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)
    assert len(found) == 1
    return found[0]


def test_helix_finds_the_server_that_each_language_names() -> None:
    settings = tomllib.loads(block("Helix", "toml"))
    server = settings["language-server"]["relint"]
    assert [server["command"], *server["args"]] == ["relint", "lsp"]
    assert {each["name"] for each in settings["language"]} == {"markdown", "html"}
    for language in settings["language"]:
        assert language["language-servers"] == ["relint"]


def test_sublime_text_starts_the_server_for_what_it_selects() -> None:
    client: dict[str, Any] = json.loads(block("Sublime Text", "json"))["clients"]["relint"]
    assert (client["enabled"], client["command"]) == (True, ["relint", "lsp"])
    assert all(each.startswith("text.") for each in client["selector"].split(" | "))


@pytest.mark.parametrize("command", sorted(set(re.findall(r"`(relint [^`]*)`", PAGE))))
def test_every_command_that_is_named_is_one(command: str) -> None:
    """With `--help` behind it, so that nothing is started; an option that is not there is refused before."""
    words = [word for word in command.split()[1:] if not re.search(r"[{}]", word)]
    asked = CliRunner().invoke(relint, [*words, "--help"])
    assert asked.exit_code == 0, asked.output
