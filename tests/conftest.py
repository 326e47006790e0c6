"""What many tests share: the shipped pipeline, loaded once, and small packs written for one test."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

from relint.language.pipeline import Pipeline, load_pipeline

ROOT = Path(__file__).resolve().parent.parent
settings.register_profile("any machine", deadline=None)  # how long an example takes says nothing of the code
settings.load_profile("any machine")


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """The shipped English pipeline."""
    return load_pipeline()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared data; tests that need it are skipped where it is not there."""
    folder = Path(os.environ.get("RELINT_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip("no shared data here")
    return folder
