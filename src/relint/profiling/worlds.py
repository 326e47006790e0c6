"""Whose world the copy lives in, by the subjects of its clauses and not by counting pronouns."""

from __future__ import annotations

from relint.kinds.view import DraftView
from relint.metrics.subjects import clause_subjects
from relint.results.profile import Worlds


def worlds(draft: DraftView) -> Worlds:
    """Clauses of the body by subject, as the measures `readers_subjects` and `senders_subjects` count them."""
    reader = int(draft.measure("readers_subjects").value)
    sender = int(draft.measure("senders_subjects").value)
    return Worlds(reader, sender, max(0, clause_subjects(draft.analysis) - reader - sender))
