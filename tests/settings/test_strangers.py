"""Settings files of strangers: what is wrong is told with file and line, and nothing else happens."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from relint.errors import SettingsError
from relint.settings.config import find_settings, load_settings
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
        ('[thresholds]\n"a/b" = -5', 2, "from 0"),
        ('[thresholds]\n"a/b" = nan', 2, "from 0"),
        ('[thresholds]\n"a/b" = {stranger = inf}', 2, "from 0"),
        (b"preview = true\nselect = ['\xff']", 2, "UTF-8"),
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


def test_the_look_for_the_warm_process_never_breaks(tmp_path: Path) -> None:
    settings(tmp_path, "warm = " + "[" * 3_000)
    assert not is_set(str(tmp_path))
