"""Relint and its pipeline are known by the content of their files, never by a time."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from relint import identity
from relint.language import pipeline_identity


def test_the_identity_follows_files_and_libraries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package, site = tmp_path / "relint", tmp_path / "site"
    (package / "kinds").mkdir(parents=True)
    (package / "kinds" / "match.py").write_text("A = 1\n")
    (site / "spacy-3.8.1.dist-info").mkdir(parents=True)
    own_files, fresh = identity.own_files, identity.identity_on_disk
    monkeypatch.setattr(identity, "own_files", lambda folder=str(package): own_files(folder))
    monkeypatch.setattr(sys, "path", [str(site)])
    seen = [fresh()]
    (package / "kinds" / "match.py").write_text("A = 2\n")
    seen.append(fresh())
    (site / "spacy-3.8.1.dist-info").rename(site / "spacy-3.8.2.dist-info")
    seen.append(fresh())
    os.utime(package / "kinds" / "match.py", (1, 1))
    assert fresh() == seen[-1]
    assert len(set(seen)) == 3


def test_a_pipeline_is_known_by_the_content_of_its_files(tmp_path: Path) -> None:
    folder = tmp_path / "pipe"
    (folder / "tagger").mkdir(parents=True)
    (folder / "tagger" / "model").write_bytes(b"weights")
    one = pipeline_identity.pipeline_identity(str(folder))
    os.utime(folder / "tagger" / "model", (1, 1))
    assert pipeline_identity.pipeline_identity(str(folder)) == one
    (folder / "tagger" / "model").write_bytes(b"WEIGHTS")
    assert pipeline_identity.pipeline_identity(str(folder)) != one
    assert pipeline_identity.pipeline_identity("no_such_pipeline_here") is None
