"""What an assistant may ask, as plain functions: each reads, none writes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from relint.draft.file_names import format_by_ending, is_draft
from relint.draft.relationship import Channel, Consent, Stage, Stated
from relint.errors import ReadError, SettingsError, did_you_mean
from relint.outside.plain_files import leads_to
from relint.outside.structs import Struct, replace
from relint.packs.rulebook import heading, sections
from relint.reporters import View
from relint.reporters.json_comparison import comparison_data
from relint.reporters.json_profile import profile_data
from relint.reporters.json_report import as_data
from relint.reporters.wording import taken_because, taken_for, verdict
from relint.results.comparison import compared
from relint.results.outcome import Outcome, notices
from relint.results.report import FileReport, Report
from relint.run.comparing import shared
from relint.run.desk import Desk, Writing
from relint.run.raw_bytes import bytes_of
from relint.run.reading import decode

#: What a draft without a name is read as.
UNNAMED = "draft.md"


class Asked(Struct, frozen=True):
    """A draft as an assistant gives it: its text or where it lies, and what is known of who reads it."""

    text: str | None = None
    path: str | None = None
    name: str = UNNAMED
    channel: Channel | None = None
    stage: Stage | None = None
    touch: int | None = None
    consent: Consent | None = None
    reader: str | None = None

    @property
    def stated(self) -> Stated:
        """What is said of the relationship."""
        return Stated(self.channel, self.stage, self.touch, self.consent, self.reader)


class Tools:
    """Lints, profiles, compares and explains, by the settings of the folder in which relint was started."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self._desk = desk
        self._folder = leads_to(folder)

    def lint(self, asked: Asked) -> dict[str, Any]:
        """What the reader of a draft will feel, at the exact words, with better ones."""
        report, outcome = self._report(asked, profile=False)
        file = _file(outcome)
        settings = self._desk.session(file.path).settings
        data = as_data(report, View(settings.show))
        taken = " ".join(filter(None, (f"Taken for: {taken_for(file.relationship)}.", taken_because(file))))
        return {"verdict": verdict(report), "taken_for": taken, **data["files"][0], "summary": data["summary"]}

    def profile(self, asked: Asked) -> dict[str, Any]:
        """What a draft says of the relationship as a whole."""
        _, outcome = self._report(asked, profile=True)
        file = _file(outcome)
        if file.profile is None:
            raise ReadError(file.path, "has no profile: there are no words in it")
        return {"path": file.path, "taken_for": taken_for(file.relationship), **profile_data(file.profile)}

    def compare(self, before: str, after: str, asked: Asked) -> dict[str, Any]:
        """What an edit was worth to the reader, who is the same for both."""
        one, other = (self._writing(replace(asked, text=text)) for text in (before, after))
        old, new = (_file(self._desk.look(writing, profile=True)) for writing in (one, other))
        if not (old.drafts or new.drafts):
            stated = shared(old.relationship, new.relationship).over(asked.stated)
            old, new = (
                _file(self._desk.look(replace(writing, stated=stated), profile=True)) for writing in (one, other)
            )
        return comparison_data(compared(old, new), View(self._desk.session(new.path).settings.show))

    def explain(self, rule_id: str) -> str:
        """A rule as a page."""
        rules = {rule.id: rule for rule in self._desk.session(self._place(UNNAMED)).packs_in_order().rules}
        found = [name for name in rules if rule_id in (name, name.rpartition("/")[2])]
        if len(found) != 1:
            raise SettingsError(f"there is no rule “{rule_id}”{did_you_mean(rule_id, rules)}")
        parts = [heading(rules[found[0]])]
        for section in sections(rules[found[0]]):
            parts.append("\n".join([f"{section.title}:", *filter(None, (section.text,)), *_listed(section.items)]))
        return "\n\n".join(parts)

    def _report(self, asked: Asked, *, profile: bool) -> tuple[Report, Outcome]:
        writing = self._writing(asked)
        outcome = self._desk.look(writing, profile=profile)
        settings = self._desk.session(writing.name).settings
        files = (outcome.file,) if outcome.file else ()
        said = notices([outcome.path] if outcome.idle else [], outcome.lacking)
        return Report(files, outcome.failures, said, fail_on=settings.fails_on), outcome

    def _writing(self, asked: Asked) -> Writing:
        if (asked.text is None) == (asked.path is None):
            raise SettingsError("give the draft's text, or its path: one of the two.")
        if asked.text is not None:
            return Writing.of(self._place(Path(asked.name).name or UNNAMED), asked.text, stated=asked.stated)
        try:
            path = leads_to(self._place(asked.path or ""))
        except ValueError as problem:
            raise SettingsError(f"{asked.path} is no path: {problem}") from problem
        if not path.is_relative_to(self._folder):
            raise SettingsError(f"{asked.path} does not lie in the folder in which relint was started.")
        if not (is_draft(path.name) or format_by_ending(path.name)):
            raise SettingsError(f"{asked.path} is not called like a draft.")
        return Writing(decode(str(path), bytes_of(str(path))), stated=asked.stated)

    def _place(self, name: str) -> str:
        return str(self._folder / name)


def _file(outcome: Outcome) -> FileReport:
    if outcome.file is None:
        raise ReadError(outcome.path, "; ".join(failure.problem for failure in outcome.failures))
    return outcome.file


def _listed(items: tuple[str, ...]) -> list[str]:
    return [f"- {item}" for item in items]
