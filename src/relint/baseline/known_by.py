"""What makes a finding the same one tomorrow: its rule and the words of its sentence, wherever they stand by then."""

from __future__ import annotations

import re
from hashlib import blake2b
from typing import NamedTuple

from relint.results.finding import Finding

_WORD = re.compile(r"\w+")
#: A longer sentence is known by its first words and a hash of all of them, so that a line stays readable.
_LONGEST = 160
_FIRST = 120
_HASH = 4
CUT = " … "


class BaselineEntry(NamedTuple):
    """One finding that is known. `says` are the words of its sentence; none: it is about the draft as a whole."""

    draft: str
    rule: str
    says: str = ""


def words_of(text: str) -> str:
    """A text without case, punctuation and white space; what has no words at all stays as it is."""
    return " ".join(_WORD.findall(text.casefold())) or " ".join(text.split())


def sentences_of(finding: Finding) -> tuple[str, ...]:
    """The words of the sentences that a finding is about; of the draft as a whole, one that says nothing."""
    if finding.summed:
        return tuple(map(words_of, finding.summed))
    seen = finding.excerpt or finding.line
    return (words_of(seen.text) if seen else "",)


def entries_of(finding: Finding, draft: str) -> tuple[BaselineEntry, ...]:
    """Under which entries a finding is known: one, unless it sums up several."""
    return tuple(BaselineEntry(draft, finding.rule, shortened(words)) for words in sentences_of(finding))


def shortened(words: str) -> str:
    """The words as an entry has them."""
    if len(words) <= _LONGEST:
        return words
    digest = blake2b(words.encode("utf-8", "surrogatepass"), digest_size=_HASH).hexdigest()
    return f"{words[:_FIRST].rpartition(' ')[0] or words[:_FIRST]}{CUT}{digest}"
