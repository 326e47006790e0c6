"""What `relint init` writes: settings, a pack, a hook for commits. Nothing that is there is touched."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from relint.errors import SettingsError
from relint.outside.plain_files import is_file, is_there
from relint.outside.structs import Struct
from relint.run.new_pack import pack_files
from relint.settings.config import find_settings

SETTINGS = "relint.toml"
HOOKS = ".pre-commit-config.yaml"
STAGES = {
    "mixed": "to different readers",
    "stranger": "to people who do not know us",
    "curious": "to people who looked at something of ours",
    "subscriber": "to people who asked for mail",
    "customer": "to people who buy from us",
}

_SETTINGS = """\
# Everything is optional; all settings: docs/settings.md. What holds here and why: relint doctor
packs = ["./{pack}"]              # a pack of your own, beside all that come with relint
exclude = []                     # as in .gitignore, such as "archive/**"
fail-on = "warning"              # error, warning, advice or never
silence-needs-reason = false     # true: a silence without “-- why” is a finding

{paths}
# Words that some rules are not to speak of, in some drafts or to some readers:
# [[allow]]
# words = ["roll out"]
# rules = ["jargon-monoxide/buzzword"]
# stage = "customer"
# reason = "they run roll-outs for a living"
"""
_PATHS = """\
# Who reads these drafts, as long as a draft does not say it itself.
[[paths]]
match = "{match}"
stage = "{stage}"
"""
_NO_PATHS = """\
# Who reads which drafts, as long as a draft does not say it itself:
# [[paths]]
# match = "newsletter/**"
# stage = "subscriber"           # stranger, curious, subscriber, customer, advocate
"""
_HOOK = """\
repos:
  - repo: local
    hooks:
      - id: relint
        name: relint (relationships in copy)
        entry: relint --force-exclude
        language: system
        files: {files}
        require_serial: true
        verbose: true
"""
_FILES = r"\.(md|markdown|mdx|txt|html?|mjml|eml|liquid|hbs|erb)$"
#: What has such an ending and is no draft.
_NO_DRAFTS = r"(?i)(^|/)(licen[cs]e|readme|changelog|contributing|requirements[^/]*|robots)\.(md|txt)$"


class Beginning(Struct, frozen=True):
    """What to set up: where, the folder of the drafts seen from there, their readers, and what to call the pack."""

    folder: Path
    drafts: str = "."
    stage: str = "mixed"
    pack: str = "house"


class Begun(Struct, frozen=True):
    """One file: whether it was written, or why it was not; `content` is what it would have held."""

    path: str
    is_written: bool
    content: str


def hook() -> str:
    """The hook as it stands in a file of its own."""
    return _HOOK.format(files=f"'{_FILES}'") + f"        exclude: '{_NO_DRAFTS}'\n"


def begin(wanted: Beginning) -> Iterator[Begun]:
    """Write what is not there yet: the pack first, since the settings name it. Raises `OSError`, `SettingsError`."""
    folder = wanted.folder
    there = find_settings(folder)
    if there is not None and there.parent == folder.absolute():
        yield Begun(there.name, False, settings_text(wanted))
    else:
        pack = folder / wanted.pack
        if is_there(pack) and not is_file(pack / "pack.yaml"):
            raise SettingsError(f"{wanted.pack} is there and no pack: name another with --house NAME.")
        for name, text in pack_files(wanted.pack).items() if not is_there(pack) else ():
            yield _written(folder, f"{wanted.pack}/{name}", text)
        yield _written(folder, SETTINGS, settings_text(wanted))
    if _in_repository(folder):
        yield _written(folder, HOOKS, hook())


def settings_text(wanted: Beginning) -> str:
    """The settings file."""
    match = "**" if wanted.drafts in (".", "") else f"{wanted.drafts.strip('/')}/**"
    paths = _PATHS.format(match=match, stage=wanted.stage) if wanted.stage != "mixed" else _NO_PATHS
    return _SETTINGS.format(pack=wanted.pack, paths=paths)


def _written(folder: Path, name: str, text: str) -> Begun:
    path = folder / name
    if os.path.lexists(path):
        return Begun(name, False, text)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    return Begun(name, True, text)


def _in_repository(folder: Path) -> bool:
    return any(is_there(each / ".git") for each in (folder.absolute(), *folder.absolute().parents))
