"""Settings are found, read and refused with their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from relint.draft.relationship import Stage, Stated
from relint.errors import SettingsError
from relint.results.finding import Severity
from relint.settings.config import Settings, find_settings, load_settings
from relint.settings.declared import Declared, PathSettings

GOOD = """\
packs = ["jargon-monoxide", "./house"]
select = ["jargon-monoxide"]
ignore = [
    "jargon-monoxide/hype",  # we like it
]
exclude = "old/"
fail-on = "error"
show = "warning"

[severities]
"jargon-monoxide/buzzword" = "error"

[thresholds]
"tmi-too-soon/too-long" = 150

[[paths]]
match = "cold/**"
stage = "stranger"
touch = 1

[[paths]]
match = ["cold/third*.md"]
touch = 3
ignore = ["tmi-too-soon"]
"""


def write(folder: Path, text: str, name: str = "relint.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def refusal(path: Path) -> str:
    with pytest.raises(SettingsError) as caught:
        load_settings(path)
    return str(caught.value)


def test_everything_is_read(tmp_path: Path) -> None:
    settings = load_settings(write(tmp_path, GOOD))
    assert settings.packs == ("jargon-monoxide", str(tmp_path / "house"))
    assert settings.fails_on is Severity.ERROR
    assert settings.show is Severity.WARNING
    assert settings.exclude == ("old/",)
    assert settings.severities == {"jargon-monoxide/buzzword": Severity.ERROR}
    assert settings.thresholds == {"tmi-too-soon/too-long": 150}
    assert settings.origin("fail-on").endswith("relint.toml:7")
    assert settings.origin("pipeline") == "default"


def test_paths_are_seen_from_the_settings_and_the_later_entry_comes_last(tmp_path: Path) -> None:
    settings = load_settings(write(tmp_path, GOOD))
    entries = settings.for_path(str(tmp_path / "cold" / "third-mail.md"))
    assert [entry.stated for entry in entries] == [Stated(stage=Stage.STRANGER, touch=1), Stated(touch=3)]
    assert settings.for_path(str(tmp_path / "warm.md")) == ()
    assert settings.for_path(str(tmp_path.parent / "cold" / "x.md")) == ()


def test_never_is_a_fail_level(tmp_path: Path) -> None:
    assert load_settings(write(tmp_path, 'fail-on = "never"')).fails_on is None


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        (
            'select = ["x"]\nfail_on = "error"\n',
            ":2:",
            [
                "the key “fail_on” is not known here; did you mean “fail-on”?",
                "Known: allow, baseline, exclude, fail-on",
            ],
        ),
        ("colour = 1\n", ":1:", ["the key “colour” is not known here. Known: allow, baseline, exclude, fail-on"]),
        (
            '\nfail-on = "fatal"\n',
            ":2:",
            ["fail-on: “fatal” is not", "advice, error, never, warning."],
        ),
        ('[severities]\n"a/b" = "error"\n"a/c" = "loud"\n', ":3:", ["a/c: “loud” is not", "advice, warning, error."]),
        ('[thresholds]\n"a/b" = "many"\n', ":2:", ["a/b: expected a number or a table, not “many”."]),
        ("select = [\n  'a',\n  2,\n]\n", ":3:", ["expected a text, not 2."]),
        ('[[paths]]\nmatch = "a"\n\n[[paths]]\nmatch = "b"\nstagge = "curious"\n', ":6:", ["did you mean “stage”?"]),
        ('[[paths]]\nmatch = "a"\ntouch = 0\n', ":3:", ["a whole number from 1"]),
        ('[[paths]]\nstage = "friend"\nmatch = "a"\n', ":2:", ["stage: “friend” is not", "stranger, curious"]),
        ('[[paths]]\nstage = "curious"\n', ":1:", ["“match” is missing."]),
        ("select = 2\n", ":1:", ["select: expected a text or a list of texts, not 2."]),
        ("preview = 1\n", ":1:", ["expected true or false, not 1."]),
        ("select = ['a'\nx = ", ":", ["not valid TOML"]),
        ("paths = 3\n", ":1:", ["paths: expected tables in double brackets, not 3."]),
        ("severities = 3\n", ":1:", ["expected a table"]),
        ("pipeline = ''\n", ":1:", ["pipeline: expected a text, not “”."]),
        ("select = ['x', ' ']\n", ":1:", ["expected a text, not “ ”."]),
        ("[[paths]]\nmatch = []\n", ":2:", ["match: expected one text or more, not a list."]),
        ("paths = [3]\n", ":1:", ["expected a table, not 3."]),
        ("touch = true\n", ":1:", ["the key “touch” is not known here"]),
        ("[[paths]]\nmatch = 'a'\ntouch = true\n", ":3:", ["touch: expected a whole number from 1, not true."]),
    ],
)
def test_mistakes_are_refused_with_file_and_line(tmp_path: Path, text: str, place: str, words: list[str]) -> None:
    said = refusal(write(tmp_path, text))
    assert f"relint.toml{place}" in said
    for each in words:
        assert each in said


def test_a_key_after_a_long_value_has_its_own_line(tmp_path: Path) -> None:
    text = 'exclude = [\n  "[a]",  # ]\n  "b",\n]\npipeline = """\nx = 1\n"""\nwrong = 1\n'
    assert "relint.toml:8:" in refusal(write(tmp_path, text))


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    assert "there is no such settings file" in refusal(tmp_path / "relint.toml")


def test_the_nearest_file_wins_and_relint_toml_before_pyproject(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    project = write(tmp_path, "[tool.relint]\nshow = 'error'\n", "pyproject.toml")
    assert find_settings(inner) == project
    assert load_settings(project).show is Severity.ERROR
    write(tmp_path / "a", "[tool.other]\n", "pyproject.toml")
    assert find_settings(inner) == project
    own = write(tmp_path, "")
    assert find_settings(inner) == own


def test_a_wrong_key_in_pyproject_has_its_line(tmp_path: Path) -> None:
    said = refusal(write(tmp_path, "[project]\nname = 'x'\n\n[tool.relint]\nfoo = 1\n", "pyproject.toml"))
    assert "pyproject.toml:5:" in said


def test_without_a_file_everything_has_a_default() -> None:
    settings = Settings()
    assert settings.fails_on is Severity.WARNING
    assert settings.for_path("x.md") == ()
    assert settings.origin("show") == "default"


def test_the_example_in_the_docs_is_in_order_and_names_every_setting(tmp_path: Path) -> None:
    page = (Path(__file__).parent.parent.parent / "docs" / "settings.md").read_text(encoding="utf-8")
    example = page.partition("```toml\n")[2].partition("```")[0]
    assert load_settings(write(tmp_path, example)).paths[1].stated.touch == 2
    for key in (*Declared.__struct_encode_fields__, *PathSettings.__struct_encode_fields__):
        assert key in example


def test_settings_by_path_say_what_holds_the_drafts_of_a_file(tmp_path: Path) -> None:
    from relint.run.overrides import Overrides
    from relint.run.session import Session

    file = tmp_path / "relint.toml"
    file.write_text(
        '[[paths]]\nmatch = "*.md"\ndrafts = "fences"\n[[paths]]\nmatch = "one.md"\ndrafts = "one"\n', "utf-8"
    )
    session = Session(load_settings(file), Overrides())
    holders = [session.holder_for(str(tmp_path / name)) for name in ("deck.md", "one.md", "deck.txt")]
    assert holders == ["fences", "one", None]
