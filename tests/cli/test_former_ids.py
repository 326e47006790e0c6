"""Who wrote down a rule's name before it was renamed is understood after it: wherever a rule can be named."""

from __future__ import annotations

import pytest

from relint.settings.former_names import FORMER_ID
from tests.cli.adopting import Place, place

__all__ = ["place"]
LETTER = "Hello Jo,\n\nWe leverage flour. You bake.\n\nAna\n"


@pytest.fixture(autouse=True)
def _renamed(monkeypatch: pytest.MonkeyPatch) -> None:
    """`house/fog` was `mist/haze` once, and `house/long` was `house/tall`."""
    monkeypatch.setitem(FORMER_ID, "house/fog", "mist/haze")
    monkeypatch.setitem(FORMER_ID, "house/long", "house/tall")


SILENCES = {
    "a.md": "We leverage flour. <!-- relint-disable-line mist/haze -->\n",
    "b.md": "<!-- relint-disable-file mist/haze -->\n\nWe leverage flour.\n",
    "c.txt": "# relint-disable-next-line mist/haze\nWe leverage flour.\n",
    "d.md": "---\nsubject: Rye\nrelint-disable: mist/haze\n---\n\nWe leverage flour.\n",
    "e.eml": "X-Relint-Disable: mist/haze\nFrom: Ana <ana@example.org>\nSubject: Rye\n\nWe leverage flour.\n",
}


@pytest.mark.parametrize("name", SILENCES)
def test_in_a_silence(place: Place, name: str) -> None:
    place.write(name, SILENCES[name])
    told = place.check(name)
    assert (told.status, told.rules, told.err) == (0, [], "")


SETTINGS = {
    "ignore": ('ignore = ["mist/haze"]', []),
    "select": ('select = ["mist/haze"]', ["a.md:3 fog"]),
    "by path": ('[[paths]]\nmatch = ["*.md"]\nignore = ["mist/haze"]', []),
    "allow": ('[[allow]]\nwords = "leverage"\nrules = "mist/haze"\nmatch = "*.md"', []),
    "threshold": ('[thresholds]\n"house/tall" = 2', ["a.md:3 fog", "a.md long"]),
    "severity": ('[severities]\n"mist/haze" = "advice"', ["a.md:3 fog"]),
}


@pytest.mark.parametrize("what", SETTINGS)
def test_in_the_settings(place: Place, what: str) -> None:
    settings, rules = SETTINGS[what]
    place.write("relint.toml", f'packs = ["./house"]\n{settings}\n')
    place.write("a.md", LETTER)
    told = place.check("a.md", "--show", "advice")
    assert told.rules == rules, told.err
    assert told.status == (1 if rules and what != "severity" else 0)


def test_in_a_baseline(place: Place) -> None:
    place.write("a.md", LETTER)
    place.write(".relint-baseline.yaml", '- {"draft": "a.md", "rule": "mist/haze", "says": "we leverage flour"}\n')
    told = place.check("a.md")
    assert (told.status, told.rules) == (0, [])
    assert "1 finding that was here before held back" in told.err
    assert "0 findings taken out, 1 finding left" in place.run("baseline", "--update").out


def test_on_the_command_line(place: Place) -> None:
    place.write("a.md", LETTER)
    assert place.check("a.md", "--ignore", "mist/haze").rules == []
    assert place.run("rules", "explain", "mist/haze").out.startswith("house/fog")
    assert place.check("a.md", "--add-silence", "mist/haze").rules == []
    assert "relint-disable-line house/fog" in (place.folder / "a.md").read_text("utf-8")
