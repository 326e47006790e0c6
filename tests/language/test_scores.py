"""The model card tells the truth: each figure of accuracy comes out again, to half a point."""

import importlib
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from relint.language.bundled import FOLDER
from relint.language.pipeline import load_pipeline

TRAINING = Path(__file__).parents[2] / "training"
MEASURES = ("tag", "pos", "lemma", "uas", "las", "running_uas", "running_las", "sentences", "per", "own")


@pytest.fixture(scope="module")
def evaluation() -> Any:
    sys.path.insert(0, str(TRAINING))
    yield importlib.import_module("evaluation")
    sys.path.remove(str(TRAINING))


@pytest.fixture(scope="module")
def figures(evaluation: Any) -> Any:
    if not evaluation.TREEBANKS.is_dir():
        pytest.skip("the treebanks are not here; set RELINT_SHARED")
    return evaluation.accuracy(load_pipeline())


@pytest.mark.parametrize("name", MEASURES)
def test_a_figure_of_the_model_card(figures: Any, name: Any) -> None:
    card = json.loads((FOLDER / "meta.json").read_text(encoding="utf8"))["scores"]
    assert figures[name] == pytest.approx(card[name], abs=0.5)


def test_own_set_without_the_treebanks(evaluation: Any) -> None:
    found = evaluation.own_words(load_pipeline(), TRAINING / "own" / "test.txt")
    card = json.loads((FOLDER / "meta.json").read_text(encoding="utf8"))["scores"]
    assert found["own"] == pytest.approx(card["own"], abs=0.5)


def test_the_hash_of_the_weights(evaluation: Any) -> None:
    export = importlib.import_module("export")
    assert export.content_hash(FOLDER) == load_pipeline().content_hash
