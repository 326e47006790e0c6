"""What makes a finding the same one in the next run, though lines were added above it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from relint.results.finding import Finding

#: Characters of a fingerprint: too many findings for two of one file to meet by chance will never be written.
_LENGTH = 32


def with_fingerprints(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Each finding with its fingerprint: a hash of file, rule, sentence and words, and which of such it is.

    The findings of a file stand together. No two fingerprints of a run are equal.
    """
    path, met = "", Counter[tuple[str, str, str]]()
    for finding in findings:
        if finding.path != path:
            path, met = finding.path, Counter()
        key = _key(finding)
        yield finding, _digest(path, *key, str(met[key]))
        met[key] += 1


def _key(finding: Finding) -> tuple[str, str, str]:
    """Rule, sentence and words, however they are wrapped."""
    seen = finding.excerpt or finding.line
    return finding.rule, _flat(seen.text) if seen else "", _flat(finding.text)


def _flat(text: str) -> str:
    return " ".join(text.split()).casefold()


def _digest(*parts: str) -> str:
    whole = "\0".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(whole).hexdigest()[:_LENGTH]
