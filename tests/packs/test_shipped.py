"""Packs that come with a wheel: a first run works nothing out, and what does not fit is left alone."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from relint.engine.checks import Checks
from relint.language.pipeline import Pipeline
from relint.matching.compiled_cache import CompiledCache
from relint.packs import shipped
from relint.packs.bundled import bundled_folders
from relint.packs.kept import KeptPacks
from relint.packs.load import load_packs
from tests.packs.test_load import RULE, pack


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory, pipeline: Pipeline) -> Path:
    """As the build of a wheel makes it (`hatch_build.py`)."""
    packs, memo = load_packs(bundled_folders()), CompiledCache()
    Checks(packs, pipeline, memo).work_out()
    made = tmp_path_factory.mktemp("wheel") / "shipped.msgpack"
    made.write_bytes(shipped.content(packs, memo))
    return made


@pytest.fixture
def in_the_wheel(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shipped.read, "__defaults__", (file,))


@pytest.mark.usefixtures("in_the_wheel")
def test_a_first_run_works_nothing_out(pipeline: Pipeline, tmp_path: Path) -> None:
    found = KeptPacks(bundled_folders(), tmp_path)
    Checks(found.packs, pipeline, found.memo).work_out()
    assert not found.memo.is_fresh
    assert found.packs == load_packs(bundled_folders())
    found.keep()
    assert not list(tmp_path.iterdir())


@pytest.mark.usefixtures("in_the_wheel")
def test_a_pack_of_ones_own_is_read_and_kept(pipeline: Pipeline, tmp_path: Path) -> None:
    pack(tmp_path / "house", stale=RULE)
    folders = [*bundled_folders(), tmp_path / "house"]
    first = KeptPacks(folders, tmp_path / "cache")
    assert first.packs.rule("house/stale")
    Checks(first.packs, pipeline, first.memo).work_out()
    assert first.memo.is_fresh
    first.keep()
    again = KeptPacks(folders, tmp_path / "cache")
    Checks(again.packs, pipeline, again.memo).work_out()
    assert not again.memo.is_fresh


@pytest.mark.parametrize("damage", ["cut", "other makers", "no file"])
def test_what_does_not_fit_is_left_alone(file: Path, tmp_path: Path, damage: str) -> None:
    copy = tmp_path / "shipped.msgpack"
    if damage == "cut":
        copy.write_bytes(file.read_bytes()[:1000])
    elif damage == "other makers":
        data = msgspec.msgpack.decode(file.read_bytes(), type=shipped.Shipped)
        copy.write_bytes(msgspec.msgpack.encode(msgspec.structs.replace(data, makers="an older lemminflect")))
    assert shipped.read(copy) is None


def test_changed_packs_are_not_taken_for_those_of_the_wheel(file: Path) -> None:
    found = shipped.read(file)
    assert found is not None
    assert found.packs("another state") is None
