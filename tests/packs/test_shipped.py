"""Packs that come with a wheel: a first run works nothing out, and what does not fit is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from relint.engine.checks import Checks
from relint.engine.outline import decoded, encoded
from relint.identity import own_identity
from relint.judge import Judge
from relint.language.pipeline import Pipeline
from relint.language.pipeline_identity import pipeline_identity
from relint.packs import shipped
from relint.packs.bundled import bundled_folders
from relint.packs.kept import KeptPacks
from relint.packs.load import load_packs
from relint.packs.piece_file import mapped, piece_file
from relint.packs.worked_out import makers
from relint.run.kept_outline import KeptOutline
from relint.run.shipping import shipped_content
from relint.settings.config import Settings
from tests.packs.test_load import RULE, pack


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As the build of a wheel makes it (`hatch_build.py`)."""
    made = tmp_path_factory.mktemp("wheel") / shipped.FILE.name
    made.write_bytes(shipped_content())
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
    assert [path.name for path in tmp_path.iterdir()] == ["packs"]  # read quickly from now on; words stay mapped


@pytest.mark.usefixtures("in_the_wheel")
def test_the_outline_comes_with_the_wheel_where_nothing_else_would_be_found(
    pipeline: Pipeline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RELINT_CACHE", str(tmp_path))
    kept, usual = KeptPacks(bundled_folders(), tmp_path), Settings()
    made_of = (usual.thresholds, pipeline_identity(usual.pipeline), usual.judge)
    data = kept.shipped_outline(own_identity(), made_of)
    found, made = decoded(data), Checks(kept.packs, pipeline, kept.memo, Judge()).outline()
    assert found is not None
    assert (found.places, found.index_data.words) == (made.places, made.index_data.words)
    assert kept.shipped_outline("other code", made_of) is None
    assert kept.shipped_outline(own_identity(), ({"jargon-monoxide/weasel": 1}, *made_of[1:])) is None
    first = KeptOutline(("a state", *made_of), lambda: data)
    assert first.outline is not None
    first.keep(Checks(kept.packs, pipeline, kept.memo, Judge(), first.outline))
    assert encoded_of(KeptOutline(("a state", *made_of), lambda: None)) == data


def encoded_of(kept: KeptOutline) -> bytes:
    assert kept.outline is not None
    return encoded(kept.outline)


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


@pytest.mark.parametrize("damage", ["cut", "other makers", "no head", "no file"])
def test_what_does_not_fit_is_left_alone(file: Path, tmp_path: Path, damage: str) -> None:
    copy = tmp_path / file.name
    if damage == "cut":
        copy.write_bytes(file.read_bytes()[:-1])
    elif damage == "other makers":
        copy.write_bytes(file.read_bytes().replace(makers().encode(), b"f" * len(makers()), 1))
    elif damage == "no head":
        copy.write_bytes(piece_file({"words": b"\x90"}))
    assert shipped.read(copy) is None
    assert (mapped(copy) is None) == (damage in ("cut", "no file"))


def test_changed_packs_are_not_taken_for_those_of_the_wheel(file: Path) -> None:
    found = shipped.read(file)
    assert found is not None
    assert found.packs("another state") is None
