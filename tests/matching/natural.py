"""Sentences as people write them, with the terms of our lists in them: what relint would put in, and who read it.

They were written by somebody who did not look at the frames; `natural.tsv` has a verdict, the sentence, and the
sentence as it would be (nothing where the advice stands alone).
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from relint.draft.source import Source
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.language.pipeline import Pipeline
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
from relint.packs.pack_set import PackSet
from tests.linting import STRANGER

TABLE = Path(__file__).parent / "natural.tsv"
_ALL = 100_000


def read_table() -> dict[str, tuple[str, str]]:
    """By sentence: what it would be, and the verdict."""
    rows = (line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines())
    return {sentence: (after, verdict) for verdict, sentence, after in rows}


def offered(sentences: list[str], pipeline: Pipeline) -> dict[str, str]:
    """What each of them would be by the word lists, as one draft; of several rewrites in a sentence all, in order."""
    loaded = load_packs(bundled_folders())
    lists = [rule for rule in loaded.rules if rule.kind == "terms"]
    packs = PackSet(
        rules=tuple(msgspec.structs.replace(rule, limit=_ALL) for rule in lists),
        signals=loaded.signals,
        lists=loaded.lists,
    )
    job = Job(Source("a.md", "\n\n".join(sentences) + "\n"), frozenset(rule.id for rule in lists), STRANGER)
    report = lint([job], Checks(packs, pipeline))
    assert not report.failures, report.failures
    found: dict[str, list[str]] = {}
    for finding in report.findings:
        if finding.after and finding.excerpt:
            found.setdefault(finding.excerpt.text, []).append(finding.after)
    return {sentence: " / ".join(found.get(sentence, ())) for sentence in sentences}
