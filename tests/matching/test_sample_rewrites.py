"""What is put into sentences of the sample was read; the sentences stay where they are, and their hashes stand here."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.errors import ReadError
from relint.language.pipeline import Pipeline
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
from relint.run.discover import discover
from relint.run.reading import read_file

#: A line for each: the verdict of a reader, and the beginning of the hash of the sentence before and after.
TABLE = Path(__file__).with_name("sample-rewrites.tsv")
KINDS = ("marketing_email", "marketing_post", "sequences", "personal")


def rewritten(sample: Path, pipeline: Pipeline) -> set[str]:
    """The hashes of all sentences of the sample in which something would be put."""
    packs = load_packs(bundled_folders())
    rules = frozenset(rule.id for rule in packs.rules)
    jobs = []
    for path in discover([str(sample / kind) for kind in KINDS], exclude=(), root=sample).paths:
        try:
            jobs.append(Job(read_file(path), rules))
        except ReadError:
            continue
    found = lint(jobs, Checks(packs, pipeline)).findings
    changes = {f"{finding.before}\t{finding.after}" for finding in found if finding.after}
    return {sha256(change.encode()).hexdigest()[:16] for change in changes}


def test_every_rewrite_of_the_sample_was_read_and_is_english(shared: Path, pipeline: Pipeline) -> None:
    read = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines()]
    assert rewritten(shared / "data" / "sample", pipeline) == {change for _, change in read}
    assert {verdict for verdict, _ in read} == {"good"}
