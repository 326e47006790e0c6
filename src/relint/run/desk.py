"""Texts that are still being written, looked at again and again; nothing of them need be on disk, nor is kept."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from relint.draft.relationship import Stated
from relint.draft.source import Source
from relint.engine.checks import Checks
from relint.engine.line import lint, outcomes
from relint.engine.mending import Mended, mended
from relint.outside.half_characters import without_halves
from relint.outside.structs import Struct, replace
from relint.packs.rule import Rule
from relint.results.finding import Finding
from relint.results.outcome import Outcome
from relint.run.collector import paused
from relint.run.discover import discover
from relint.run.jobs import job_for
from relint.run.overrides import Overrides
from relint.run.session import Session, start_session

_NOTHING_STATED = Stated()
#: A desk has drafts of so many projects on it at a time.
_MOST_PLACES = 8


class Writing(Struct, frozen=True):
    """What somebody is writing. Its name, which no file need have, decides which settings and which format hold."""

    source: Source
    as_format: str | None = None
    stated: Stated = _NOTHING_STATED

    @classmethod
    def of(cls, name: str, text: str, *, stated: Stated = _NOTHING_STATED) -> Writing:
        """A text as an editor or an assistant gives it, whose JSON may hold half characters."""
        return cls(Source(name, without_halves(text)), stated=stated)

    @property
    def name(self) -> str:
        """What it is called."""
        return self.source.path

    def changed(self, text: str) -> Writing:
        """The same with another text."""
        return replace(self, source=Source(self.name, without_halves(text), self.source.encoding))


class Desk:
    """Looks at one text after the other under the settings that hold for each.

    What was made ready for one is there for the next, and sentences that have not changed are not analysed again.
    """

    def __init__(self, asked: Overrides) -> None:
        self._asked = asked
        self._places: list[_Place] = []

    def session(self, name: str) -> Session:
        """The settings that hold for a text now."""
        return self._place(name).session

    def is_wanted(self, name: str) -> bool:
        """False for what the settings exclude."""
        settings = self.session(name).settings
        found = discover([name], exclude=settings.exclude, root=settings.folder.absolute(), force_exclude=True)
        return bool(found.paths)

    def look(self, writing: Writing, *, profile: bool = False) -> Outcome:
        """What becomes of the text. Raises `RelintError` where settings or packs are wrong."""
        place = self._place(writing.name)
        checks = place.checks
        job = job_for(place.session, writing.source, writing.stated, writing.as_format)
        (outcome,) = outcomes([job], checks, profile=profile)
        return outcome

    def mended(self, writing: Writing) -> Mended:
        """The text with every better word in it that is the only one, where nothing new is found for it."""
        place = self._place(writing.name)
        checks = place.checks

        def findings(text: str) -> Sequence[Finding]:
            source = writing.changed(text).source
            return tuple(lint([job_for(place.session, source, writing.stated, writing.as_format)], checks).findings)

        return mended(writing.source.text, findings, unsafe=False)

    def rule(self, rule_id: str, name: str) -> Rule | None:
        """A rule as it holds for texts of this name."""
        return self.session(name).rule(rule_id)

    def _place(self, name: str) -> _Place:
        """The settings file is read anew each time; what rests on it only where something in it, or a pack, changed."""
        now = start_session(self._asked, [name])
        for place in self._places:
            if place.session == now and place.session.pack_state == now.pack_state:
                return place
        made = _Place(now)
        self._places = [*self._places[1 - _MOST_PLACES :], made]
        return made


class _Place:
    """Settings, and the checks that were made ready by them."""

    def __init__(self, session: Session) -> None:
        self.session = session

    @cached_property
    def checks(self) -> Checks:
        """Every rule made ready."""
        with paused():
            return self.session.checks()
