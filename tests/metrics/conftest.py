"""A measuring instrument for every test of a measure."""

from __future__ import annotations

import pytest

from relint.language.analysis import Annotator
from relint.language.pipeline import Pipeline
from tests.metrics.drafts import Measuring


@pytest.fixture(scope="session")
def measuring(pipeline: Pipeline) -> Measuring:
    return Measuring(Annotator(pipeline))
