"""Installing from a checkout: an older Python is refused in one line, first of all, and nothing is fetched twice."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib

import pytest

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


def test_a_wheel_for_others_brings_the_packs_worked_out() -> None:
    done = asked(_REQUIRES.format(kind="wheel"), RELINT_SHIP_PACKS="1")
    assert "msgspec" in done.stdout
    assert "hatchling" in done.stdout
