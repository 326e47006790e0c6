"""What a wheel brings of the bundled packs: read, worked out, and the index over all their checks."""

from __future__ import annotations

from relint.engine.checks import Checks
from relint.engine.outline import encoded
from relint.identity import own_identity
from relint.judge import Judge
from relint.language.pipeline import load_pipeline
from relint.language.pipeline_identity import pipeline_identity
from relint.matching.compiled_cache import CompiledCache
from relint.outside.kept_expressions import EXPRESSIONS
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
from relint.packs.shipped import bundled_state, content
from relint.settings.config import Settings


def shipped_content() -> bytes:
    """The content of the file, for a run without settings: those that change the index make it anew."""
    EXPRESSIONS.read_none()
    usual = Settings()
    packs, memo = load_packs(bundled_folders()), CompiledCache()
    checks = Checks(packs, load_pipeline(usual.pipeline), memo, Judge() if usual.judge else None)
    checks.work_out()
    made_of = (own_identity(), bundled_state(), usual.thresholds, pipeline_identity(usual.pipeline), usual.judge)
    return content(packs, memo, encoded(checks.outline()), made_of)
