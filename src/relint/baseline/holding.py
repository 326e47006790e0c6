"""Which findings of a run are known already, and which entries nothing is found for any more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from relint.baseline.known_by import BaselineEntry, entries_of
from relint.baseline.standing import StandingText
from relint.outside.structs import replace
from relint.results.finding import Finding
from relint.results.made_files import MadeFiles
from relint.results.report import FileReport
from relint.settings.former_names import former_ids

#: How a draft's path reads in an entry.
Named = Callable[[str], str]
#: In the place of a draft's path: a passage that was moved is known by its rule and words alone.
_ANYWHERE = ""


class Holding:
    """Holds back what is known, one finding for each entry.

    What was known in a draft and does not stand there any more is known wherever it went: a passage may be moved, and
    a file renamed (`is_gone` says of a draft in an entry that there is no such file). An entry whose sentence stands
    where it stood is not stale, though nothing is found in it now: how sure relint is of one depends on those around.
    """

    def __init__(self, entries: Counter[BaselineEntry], named: Named, is_gone: Callable[[str], bool]) -> None:
        self._named = named
        self._left: dict[str, Counter[BaselineEntry]] = {}
        for entry, count in entries.items():
            self._left.setdefault(entry.draft, Counter())[entry] = count
        self._is_gone = is_gone
        self.count = 0
        self.stale: tuple[BaselineEntry, ...] = ()

    def without_known(self, files: Sequence[FileReport]) -> Sequence[FileReport]:
        """The reports without what is known; afterwards `count` says how much that was, and `stale` what is settled."""
        new: dict[int, frozenset[int]] = {}
        for place, file in enumerate(files):
            left = self._left.get(self._named(file.path), Counter())
            new[place] = frozenset(
                number for number, each in enumerate(file.findings) if not self._takes(each, file.path, left)
            )
        read = {self._named(file.path) for file in files}
        settled = [
            each for draft in self._left if draft not in read and self._is_gone(draft) for each in self._all(draft)
        ]
        for file in files:
            settled += self._settled(file)
        self.stale = tuple(sorted(self._follow(files, new, Counter(settled)).elements()))
        return new_findings(files, new)

    def _all(self, draft: str) -> list[BaselineEntry]:
        return list(self._left.get(draft, Counter()).elements())

    def _settled(self, file: FileReport) -> list[BaselineEntry]:
        left = self._all(self._named(file.path))
        standing = StandingText((file,)) if left else None
        return [entry for entry in left if not (standing and standing.has(entry.says))]

    def _takes(self, finding: Finding, path: str, left: Counter[BaselineEntry]) -> bool:
        """True for what is known, which is known once less then."""
        wanted = _under_any_id(entries_of(finding, self._named(path)), lambda entry: left[entry])
        if wanted is None:
            return False
        left.subtract(wanted)
        self.count += wanted.total()
        return True

    def _follow(
        self, files: Sequence[FileReport], new: dict[int, frozenset[int]], settled: Counter[BaselineEntry]
    ) -> Counter[BaselineEntry]:
        """What was known elsewhere and is there no more; gives what is left of that."""
        moved: dict[BaselineEntry, list[BaselineEntry]] = {}
        for entry in sorted(settled.elements()):
            if entry.says or self._is_gone(entry.draft):  # a draft as a whole moves with its file alone
                moved.setdefault(entry._replace(draft=_ANYWHERE), []).append(entry)
        for place, numbers in new.items() if moved else ():
            findings = files[place].findings if numbers else ()
            found = {number for number in sorted(numbers) if self._was_moved(findings[number], moved, settled)}
            new[place] = numbers - found
        return +settled

    def _was_moved(
        self,
        finding: Finding,
        moved: dict[BaselineEntry, list[BaselineEntry]],
        settled: Counter[BaselineEntry],
    ) -> bool:
        wanted = _under_any_id(entries_of(finding, _ANYWHERE), lambda entry: len(moved.get(entry, ())))
        if wanted is None:
            return False
        settled.subtract(moved[entry].pop(0) for entry in wanted.elements())
        self.count += wanted.total()
        return True


def _under_any_id(
    entries: Sequence[BaselineEntry], left: Callable[[BaselineEntry], int]
) -> Counter[BaselineEntry] | None:
    """The entries as a baseline has them, which may be older than an id; `None` unless there is one for each."""
    wanted: Counter[BaselineEntry] = Counter()
    for entry in entries:
        ids = (entry.rule, *former_ids(entry.rule))
        found = next((each for each in (entry._replace(rule=one) for one in ids) if left(each) > wanted[each]), None)
        if found is None:
            return None
        wanted[found] += 1
    return wanted


def new_findings(files: Sequence[FileReport], told: Mapping[int, frozenset[int]]) -> Sequence[FileReport]:
    """Reports of which only some findings are told, by their numbers."""

    def made(place: int) -> FileReport:
        file, numbers = files[place], told[place]
        if len(numbers) == len(file.findings):
            return file
        return replace(file, findings=tuple(each for number, each in enumerate(file.findings) if number in numbers))

    return MadeFiles(len(files), made)
