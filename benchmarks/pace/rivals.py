"""The other prose linters: installed by the benchmark itself, outside the checkout, at fixed versions."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_PROSELINT = "proselint==0.16.0"
_PACKAGES = {
    "write-good": "1.0.8",
    "alex": "11.0.1",
    "textlint": "15.8.0",
    "textlint-rule-write-good": "2.0.0",
}
#: Rules about wording, as relint's are. (The package for buzzwords and clichés, stop-words, takes six times as long.)
_TEXTLINT_RULES = {"rules": {"write-good": True}}
_VALE, _VALE_VERSION = "github.com/vale-cli/vale/v3", "3.22.0"
_VALE_STYLES = ("Vale", "proselint", "write-good", "Joblint", "Readability")
#: Every rival finds something in here; one that does not has not read it.
_PROBE = (
    "So the chairman was told that it is very unique, at the end of the day.\n\nHe is a crazy guy in order to win!!!\n"
)


@dataclass(frozen=True, slots=True)
class Rival:
    """A linter: `command` is followed by the names of drafts. Any exit status may mean findings."""

    name: str
    version: str
    command: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rivals:
    """Who is there, by name, and who is not, with the reason."""

    there: Mapping[str, Rival]
    missing: Mapping[str, str]


def ready(folder: Path, say: Callable[[str], None]) -> Rivals:
    """Install who is not there yet, and try everybody on a draft with faults."""
    folder.mkdir(parents=True, exist_ok=True)
    found: dict[str, Rival] = {}
    missing: dict[str, str] = {}
    for group, names in _GROUPS:
        try:
            found |= {rival.name: rival for rival in group(folder, say)}
        except (OSError, subprocess.CalledProcessError) as error:
            said = getattr(error, "stderr", None) or str(error)
            missing |= dict.fromkeys(names, said.strip().splitlines()[-1])
    for rival in list(found.values()):
        if problem := _trial(rival, folder):
            del found[rival.name]
            missing[rival.name] = problem
    return Rivals(found, missing)


def _proselint(folder: Path, say: Callable[[str], None]) -> list[Rival]:
    home = folder / "proselint"
    bin_folder = home / ("Scripts" if sys.platform == "win32" else "bin")
    if not (bin_folder / "proselint").exists():
        say(f"installing {_PROSELINT}")
        venv.create(home, with_pip=True, clear=True)
        _quietly([str(bin_folder / "python"), "-m", "pip", "install", "--quiet", _PROSELINT], folder)
    return [Rival("proselint", _PROSELINT.partition("==")[2], (str(bin_folder / "proselint"), "check"))]


def _from_npm(folder: Path, say: Callable[[str], None]) -> list[Rival]:
    npm, node = shutil.which("npm"), shutil.which("node")
    if not npm or not node:
        raise FileNotFoundError("npm is not installed here")
    modules = folder / "node_modules"
    if any(_installed(modules, name) != version for name, version in _PACKAGES.items()):
        wanted = [f"{name}@{version}" for name, version in _PACKAGES.items()]
        say(f"installing {', '.join(wanted)}")
        (folder / "package.json").write_text('{"private": true}\n', encoding="utf-8")
        _quietly([npm, "install", "--no-audit", "--no-fund", "--save-exact", *wanted], folder)
    settings = folder / "textlintrc.json"  # beside node_modules: its rules are looked for from there
    settings.write_text(json.dumps(_TEXTLINT_RULES), encoding="utf-8")
    scripts = {
        "write-good": ("write-good/bin/write-good.js",),
        "alex": ("alex/cli.js",),
        "textlint": ("textlint/bin/textlint.js", "--config", str(settings)),
    }
    return [
        Rival(name, _PACKAGES[name], (node, str(modules / script), *options))
        for name, (script, *options) in scripts.items()
    ]


def _installed(modules: Path, name: str) -> str:
    try:
        return str(json.loads((modules / name / "package.json").read_text(encoding="utf-8"))["version"])
    except FileNotFoundError:
        return ""


def _trial(rival: Rival, folder: Path) -> str | None:
    """What is wrong with a rival that does not find something in each of two drafts given at once."""
    names = ["probe-1.md", "probe-2.md"]
    for name in names:
        (folder / name).write_text(_PROBE, encoding="utf-8")
    done = subprocess.run(
        [*rival.command, *names], cwd=folder, capture_output=True, text=True, env=plain_environment(), check=False
    )
    told = done.stdout + done.stderr
    return (
        None
        if all(name in told for name in names)
        else f"finds nothing in {' and '.join(names)}: {told.strip()[-300:]}"
    )


def plain_environment() -> dict[str, str]:
    """Ours without what leads Python to this checkout."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}


def _vale(folder: Path, say: Callable[[str], None]) -> list[Rival]:
    """Vale from its source, with those of the styles that content teams load which come with that source."""
    go = shutil.which("go")
    if not go:
        raise FileNotFoundError("go is not installed here")
    home = folder / "go"
    module = f"{_VALE}@v{_VALE_VERSION}"
    environment = plain_environment() | {"GOPATH": str(home), "GOFLAGS": "-modcacherw"}
    program = home / "bin" / "vale"
    if not program.exists():
        say(f"installing {module}")
        command = [go, "install", f"{_VALE}/cmd/vale@v{_VALE_VERSION}"]
        subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True, env=environment)
    settings = folder / "vale.ini"
    styles = home / "pkg" / "mod" / f"{module}/testdata/styles"
    settings.write_text(
        f"StylesPath = {styles}\nMinAlertLevel = suggestion\n[*]\nBasedOnStyles = {', '.join(_VALE_STYLES)}\n",
        encoding="utf-8",
    )
    version = f"{_VALE_VERSION} (styles {', '.join(_VALE_STYLES)})"
    return [Rival("vale", version, (str(program), "--config", str(settings), "--no-exit"))]


#: Who is installed together, and by what.
_GROUPS: tuple[tuple[Callable[[Path, Callable[[str], None]], list[Rival]], tuple[str, ...]], ...] = (
    (_proselint, ("proselint",)),
    (_from_npm, ("write-good", "alex", "textlint")),
    (_vale, ("vale",)),
)


def _quietly(command: Sequence[str], folder: Path) -> None:
    subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True, env=plain_environment())
