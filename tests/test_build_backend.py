"""Installing from a checkout: an older Python is refused first of all, and a wheel brings its packs worked out."""

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
from tests.conftest import ROOT

_REQUIRES = "import build_backend as b; print([b.get_requires_for_build_{kind}() for b in [b]][0])"


def asked(
    code: str, python: str = sys.executable, at: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[str]:
    around = {**os.environ, "RELINT_SHIP_PACKS": "0", **environment}
    return subprocess.run([python, "-c", code], cwd=at, env=around, capture_output=True, text=True, check=False)


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
def test_the_build_asks_for_nothing_large_that_relint_runs_on(kind: str) -> None:
    done = asked(_REQUIRES.format(kind=kind), RELINT_SHIP_PACKS="")
    assert "hatchling" in done.stdout
    assert "spacy" not in done.stdout
    assert ("lemminflect" in done.stdout) == (kind != "sdist")


def test_working_the_packs_out_imports_nothing_but_what_the_build_asks_for() -> None:
    code = (
        "import sys, build_backend as b; sys.path.insert(0, 'src'); before = set(sys.modules)\n"
        "from relint.run.shipping import shipped_content; shipped_content()\n"
        "more = {name.partition('.')[0] for name in set(sys.modules) - before} - sys.stdlib_module_names\n"
        "print(*sorted(more), '|', *b.get_requires_for_build_wheel())"
    )
    imported, asked_for = asked(code, RELINT_SHIP_PACKS="").stdout.split("|")
    names = {"re2": "google-re2", "yaml": "pyyaml"}
    beside = {"relint", "typing_extensions", "cython_runtime"}
    for name in imported.split():
        assert name in beside or name.startswith("_cython") or names.get(name, name) in asked_for
    assert {"msgspec", "lemminflect"} <= set(imported.split())


def test_a_wheel_may_be_made_without_them() -> None:
    assert asked(_REQUIRES.format(kind="wheel")).stdout == "['hatchling>=1.24']\n"


def test_a_wheel_brings_the_packs_worked_out(tmp_path: Path) -> None:
    code = f"import build_backend as b; print(b.build_wheel({str(tmp_path)!r}))"
    done = asked(code, RELINT_SHIP_PACKS="", PIP_BUILD_TRACKER=str(tmp_path))
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(tmp_path / done.stdout.splitlines()[-1]) as wheel:
        wheel.extract("relint/packs/shipped.pieces", tmp_path)
    found = shipped.read(tmp_path / "relint/packs/shipped.pieces")
    assert found is not None
    packs = found.packs(shipped.bundled_state())
    assert packs is not None
    assert packs.rule("jargon-monoxide/hype")
    assert len(found.pieces) > 5_000


def test_an_editable_install_puts_them_into_the_checkout_and_no_wheel_takes_them_from_there(tmp_path: Path) -> None:
    checkout, wheels = tmp_path / "checkout", tmp_path / "wheels"
    checkout.mkdir()
    for name in ("src", "rules"):
        shutil.copytree(ROOT / name, checkout / name, ignore=shutil.ignore_patterns("__pycache__", "*.pieces"))
    for name in ("build_backend.py", "hatch_build.py", "pyproject.toml", "README.md", "LICENSE", ".gitignore"):
        shutil.copy(ROOT / name, checkout)
    build = "import build_backend as b; print(b.build_{}({!r}))"
    around = {"PIP_BUILD_TRACKER": str(tmp_path), "PYTHONPATH": "", "PYTHONDONTWRITEBYTECODE": ""}
    done = asked(build.format("editable", str(wheels)), at=checkout, RELINT_SHIP_PACKS="", **around)
    assert done.returncode == 0, done.stderr
    found = shipped.read(checkout / "src/relint/packs/shipped.pieces")
    assert found is not None
    assert found.packs(shipped.bundled_state()) is not None
    assert list((checkout / "src/relint/packs/__pycache__").glob("shipped.*.pyc"))
    done = asked(build.format("wheel", str(wheels)), at=checkout, **around)
    assert "relint/packs/shipped.pieces" not in zipfile.ZipFile(wheels / done.stdout.splitlines()[-1]).namelist()


def test_a_wheel_is_made_as_pip_asks_for_it(tmp_path: Path) -> None:
    code = f"import build_backend as b\nfor make in (b.build_editable, b.build_wheel): print(make({str(tmp_path)!r}))"
    done = asked(code, PIP_BUILD_TRACKER=str(tmp_path))
    assert done.returncode == 0, done.stderr
    names = zipfile.ZipFile(tmp_path / done.stdout.splitlines()[0]).namelist()
    assert "relint/__main__.py" in names
    assert "relint/rules/signals/belief.yaml" in names
    assert "relint/packs/shipped.pieces" not in names


def test_it_has_no_function_that_hatchling_has_not_for_pip() -> None:
    code = (
        "import build_backend as b, hatchling.build as h\n"
        "print([name for name, one in vars(b).items() if callable(one) and name[0] != '_' and not hasattr(h, name)])"
    )
    assert asked(code, PIP_BUILD_TRACKER="here").stdout == "[]\n"
