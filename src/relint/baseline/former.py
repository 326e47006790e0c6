"""What was found, and what was said, in drafts as they were."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from relint.baseline.holding import Named, new_findings
from relint.baseline.known_by import BaselineEntry, entries_of, sentences_of
from relint.baseline.standing import StandingText
from relint.results.finding import Finding
from relint.results.report import FileReport


class FormerText:
    """Everything that readers saw in former drafts, so that a sentence that was moved is told from a new one."""

    def __init__(self, files: Iterable[FileReport]) -> None:
        self._standing = StandingText(files)

    def holds(self, finding: Finding) -> bool:
        """True when every sentence of it stood somewhere; what is about the draft as a whole stands nowhere."""
        return all(map(self._standing.has, sentences_of(finding)))

    def without(self, files: Sequence[FileReport]) -> tuple[Sequence[FileReport], int]:
        """The reports without what speaks of former sentences, and how many findings that were."""
        new: dict[int, frozenset[int]] = {}
        count = 0
        for place, file in enumerate(files):
            new[place] = frozenset(number for number, each in enumerate(file.findings) if not self.holds(each))
            count += len(file.findings) - len(new[place])
        return new_findings(files, new), count


def former_entries(files: Iterable[FileReport], named: Named) -> Counter[BaselineEntry]:
    """What was found, as a baseline has it."""
    return Counter(entry for file in files for each in file.findings for entry in entries_of(each, named(file.path)))
