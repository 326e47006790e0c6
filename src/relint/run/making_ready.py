"""Checks made ready. Numpy and all kinds come with this module, and no kept result needs them."""

from __future__ import annotations

from collections.abc import Sequence

from relint.engine.checks import Checks
from relint.identity import own_identity
from relint.judge import Judge
from relint.language.pipeline import load_pipeline
from relint.packs.kept import KeptPacks
from relint.packs.pack_set import PackSet
from relint.run.kept_outline import KeptOutline
from relint.settings.config import Settings


def checks_for(packs: PackSet, kept_packs: KeptPacks, settings: Settings, known_by: Sequence[object]) -> Checks:
    """Every rule of the packs; what had to be worked out is kept, the outline under what the checks are `known_by`.

    The first of that is the state of the packs.
    """
    kept = KeptOutline(known_by, lambda: kept_packs.shipped_outline(own_identity(), known_by[1:]))
    judge = Judge() if settings.judge else None
    checks = Checks(packs, load_pipeline(settings.pipeline), kept_packs.memo, judge, kept.outline)
    if kept_packs.memo.is_fresh:
        checks.work_out()
    kept_packs.keep()
    kept.keep(checks)
    return checks
