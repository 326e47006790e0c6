"""Installing from a checkout: an older Python is refused in one line, first of all, and nothing is fetched twice."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from relint.packs import shipped
from relint.packs.bundled import bundled_folders, rules_root
from relint.packs.state import state_of
from tests.conftest import ROOT

_REQUIRES = "import build_backend as b; print([b.get_requires_for_build_{kind}() for b in [b]][0])"


def asked(code: str, python: str = sys.executable, **environment: str) -> subprocess.CompletedProcess[str]:
    around = {**os.environ, "RELINT_SHIP_PACKS": "", **environment}
    return subprocess.run([python, "-c", code], cwd=ROOT, env=around, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("python", ["python3.10", "python3.8", None])
def test_an_older_python_is_refused_before_anything_is_fetched(python: str | None) -> None:
    found = shutil.which(python) if python else sys.executable
    if found is None or (python and asked("", found).returncode):
        pytest.skip(f"no {python} here")
    older = "" if python else "import sys; sys.version_info = (3, 10, 13, 'final', 0);"
    done = asked(f"{older} import build_backend", found)
    assert done.returncode == 1
    assert done.stderr.startswith("relint needs Python 3.11 or newer; this is Python 3.")
    assert done.stderr.count("\n") == 1
    assert tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["build-system"]["requires"] == []


@pytest.mark.parametrize("kind", ["wheel", "editable", "sdist"])
def test_the_build_asks_for_nothing_that_relint_runs_on(kind: str) -> None:
    done = asked(_REQUIRES.format(kind=kind))
    assert "hatchling" in done.stdout
    assert "spacy" not in done.stdout


def test_a_wheel_for_others_is_made_where_relint_can_run() -> None:
    done = asked(_REQUIRES.format(kind="wheel"), RELINT_SHIP_PACKS="1")
    assert "msgspec" in done.stdout
    assert "hatchling" in done.stdout


def test_a_wheel_for_others_brings_the_packs_worked_out(tmp_path: Path) -> None:
    code = f"import build_backend as b; print(b.build_wheel({str(tmp_path)!r}))"
    done = asked(code, RELINT_SHIP_PACKS="1", PIP_BUILD_TRACKER=str(tmp_path))
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(tmp_path / done.stdout.splitlines()[-1]) as wheel:
        wheel.extract("relint/packs/shipped.msgpack", tmp_path)
    brought = shipped.read(tmp_path / "relint/packs/shipped.msgpack")
    assert brought is not None
    packs = brought.packs(state_of(bundled_folders(), rules_root()))
    assert packs is not None
    assert packs.rule("jargon-monoxide/hype")
    assert len(brought.pieces) > 5_000


def test_a_wheel_is_made_as_pip_asks_for_it(tmp_path: Path) -> None:
    code = f"import build_backend as b\nfor make in (b.build_editable, b.build_wheel): print(make({str(tmp_path)!r}))"
    done = asked(code, PIP_BUILD_TRACKER=str(tmp_path))
    assert done.returncode == 0, done.stderr
    names = zipfile.ZipFile(tmp_path / done.stdout.splitlines()[0]).namelist()
    assert "relint/__main__.py" in names
    assert "relint/rules/signals/belief.yaml" in names
    assert "relint/packs/shipped.msgpack" not in names


def test_it_has_no_function_that_hatchling_has_not_for_pip() -> None:
    code = (
        "import build_backend as b, hatchling.build as h\n"
        "print([name for name, one in vars(b).items() if callable(one) and name[0] != '_' and not hasattr(h, name)])"
    )
    assert asked(code, PIP_BUILD_TRACKER="here").stdout == "[]\n"
