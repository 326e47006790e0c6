"""Settings files of strangers: what is wrong is told with file and line, and nothing else happens."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from relint.errors import SettingsError
from relint.settings.config import find_settings, load_settings
from relint.settings.toml_file import read_toml
from relint.warm.setting import is_set


def settings(folder: Path, text: str | bytes) -> Path:
    path = folder / "relint.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('packs = ["~nosuchuser/x"]', 1, "home"),
        ('show = "error"\nexclude = ["!"]', 2, "no pattern"),
        ('[[paths]]\nmatch = ["a\\\\"]', 2, "no pattern"),
        ("preview = true\nwarm = " + "[" * 3_000, 2, "brackets"),
        ("x = " + "9" * 5_000, 1, "not valid"),
        ("show = 'error'\nwarm = [{x = 0x" + "f" * 9_000 + "}]", 2, "digits"),
        ('own-words = ["a\u2028b\x85c"]\nshow = "eror"', 2, "did you mean|Known"),
        ("preview = true\n" + "a." * 100_000 + "b = 1", 2, "more than 50 parts"),
        ("[" + '"a" . ' * 100_000 + "b]", 1, "more than 50 parts"),
        ("show = 'error'\nx = {" + "a." * 100 + "b = 1}", 2, "more than 50 parts"),
        ('[thresholds]\n"a/b" = -5', 2, "from 0"),
        ('[thresholds]\n"a/b" = nan', 2, "from 0"),
        ('[thresholds]\n"a/b" = {stranger = inf}', 2, "from 0"),
        ('[thresholds]\n"a/b" = {limits = {stranger = nan}}', 2, "a/b: limits: stranger: .* not nan"),
        ('[thresholds."a/b"]\nmin_words = 1\n[thresholds."a/b".limits]\ndefault = 1\nstranger = -inf', 5, "not -inf"),
        ('[thresholds]\n"a/b" = {find = [\n  {within = 2},\n  {within = nan},\n]}', 4, "not nan"),
        ('[thresholds."a/b"]\nlevels.thick = 1\nlevels.thin = inf', 3, "a/b: levels: thin: expected"),
        ("[levels]\nerror = 0.5\nwarning = nan", 3, "warning: expected a number from 0 to 1, not nan"),
        ("levels = {error = -inf}", 1, "error: expected a number from 0 to 1, not -inf"),
        ("levels = {a = nan}", 1, "the key “a” is not known here. Known: advice, warning, error"),
        ("preview = true\n[levels]\nerror = 1\neror = 0.5", 4, "the key “eror” .*did you mean “error”"),
        ("levels = nan", 1, "expected a table, not nan"),
        ('[[paths]]\nmatch = "x"\ntouch = inf', 3, "touch: expected a whole number from 1, not inf"),
        (b"preview = true\nselect = ['\xff']", 2, "UTF-8"),
        ('paths = [\n {match = "a,[b", stage = "customer"},  # }, {\n {match = "b", stage = "x"},\n]', 3, "stage"),
        ("paths = [{match = 'a', stage = 'curious'},\n {match = 'b', touch = 0}]", 2, "touch"),
        ("paths = [\n  # one\n\n  {match = 'a', drafts = 'x'}]", 4, "drafts"),
        ("show = 'error'\nselect = [\n 'a',\n 5]", 4, "text|string|words"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, text: str | bytes, line: int, said: str) -> None:
    with pytest.raises(SettingsError, match=f"relint.toml:{line}: .*{said}"):
        load_settings(settings(tmp_path, text))


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    assert load_settings(settings(tmp_path, b"\xef\xbb\xbfpreview = true\n")).preview


def test_an_escaped_name_that_stands_nowhere_has_the_line_of_its_key(tmp_path: Path) -> None:
    loaded = load_settings(settings(tmp_path, 'preview = true\nselect = ["no\\u0073uch"]'))
    assert "relint.toml:2" in str(loaded.refusal("unknown", "select", value="nosuch"))


def test_devices_and_pipes_are_no_settings(tmp_path: Path) -> None:
    (tmp_path / "relint.toml").symlink_to("/dev/zero")
    (tmp_path / "inner").mkdir()
    os.mkfifo(tmp_path / "inner" / "relint.toml")
    for folder in (tmp_path, tmp_path / "inner"):
        assert find_settings(folder) not in (folder / "relint.toml",)
        assert not is_set(str(folder))


@pytest.mark.parametrize("text", ["warm = " + "[" * 3_000, "warm." + "a." * 100_000 + "b = 1"])
def test_the_look_for_the_warm_process_never_breaks(tmp_path: Path, text: str) -> None:
    settings(tmp_path, text)
    assert not is_set(str(tmp_path))


def test_a_value_of_many_lines_is_gone_through_once(tmp_path: Path) -> None:
    """Each line of it once, whatever stands in its strings and comments; the key below it has its own line."""
    values = "".join(f'  \'a/b{number}]\', "c\\"[", # ]]\n' for number in range(20_000))
    text = f"select = [\n{values}]\nlong = '''\n[[[\n'''\nignore = []\n[severities]\nx = 1\n"
    read = read_toml(settings(tmp_path, text), "relint.toml")
    assert read is not None
    assert [read.line("select"), read.line("ignore"), read.line("severities", "x")] == [1, 20_006, 20_008]
    assert read.line("select", value="a/b19999") == 20_001
    assert read.line("select", value="nowhere") == 1


def test_a_header_with_many_blanks_is_read(tmp_path: Path) -> None:
    read = read_toml(settings(tmp_path, f"[[ {' ' * 100_000}paths ]]{' ' * 100_000}# x\nmatch = []\n"), "relint.toml")
    assert read is not None
    assert read.line("paths", 0, "match") == 2


def test_a_line_behind_a_link_is_not_shown(tmp_path: Path) -> None:
    (tmp_path / "secrets").write_text("API_KEY: s3cr3t\n")
    try:
        (tmp_path / "relint.toml").symlink_to("secrets")
    except OSError:
        pytest.skip("no links on this system")
    with pytest.raises(SettingsError, match="relint.toml:1: not valid TOML") as raised:
        load_settings(tmp_path / "relint.toml")
    assert "s3cr3t" not in str(raised.value)


@pytest.mark.parametrize(
    "text", ["[tool]\nrelint.show = 'error'", "[ tool . relint ]\nshow = 'error'", "tool = {relint = {show = 'error'}}"]
)
def test_our_table_is_found_however_it_is_written(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(f"{text}\n")
    assert find_settings(tmp_path) == tmp_path / "pyproject.toml"
    assert load_settings(tmp_path / "pyproject.toml").show == "error"


def test_a_broken_project_file_is_ours_to_judge_where_it_names_our_table(tmp_path: Path) -> None:
    project = tmp_path / "pyproject.toml"
    project.write_bytes(b"[project]\ndependencies = ['relint-copy', '\xff']\n")
    assert find_settings(tmp_path) != project
    project.write_bytes(b"[tool.relint]\nown-words = ['\xff']\n")
    with pytest.raises(SettingsError, match="pyproject.toml:2: is not UTF-8"):
        find_settings(tmp_path)
