"""`--add-silence`: what is written into drafts before the check."""

from __future__ import annotations

from datetime import date

from relint.cli.printing import say
from relint.draft.relationship import Stated
from relint.errors import SettingsError
from relint.outside.visible import visible
from relint.run.discover import STANDARD_INPUT
from relint.run.drafts import Drafts, report_on
from relint.run.scheduling import Scheduling
from relint.run.session import Session
from relint.run.silence_writing import SilenceWriter, WrittenSilences
from relint.silencing.names import KnownNames


def silenced_first(
    session: Session,
    drafts: Drafts,
    stated: Stated,
    scheduling: Scheduling,
    names: tuple[str, ...],
    until: str | None,
    reason: str | None,
) -> None:
    """Write silences for what these rules tell now, and say on standard error what was done and what was refused.

    What a baseline holds back is not told, and needs none.
    """
    _check_wish(session, drafts, until, reason)
    _check_names(session, names)
    writer = SilenceWriter(session, stated, drafts.as_format, names, until or "", " ".join((reason or "").split()))
    with report_on(session, drafts, stated, scheduling) as report:
        for draft in writer.drafts(report.files):
            _tell(draft)


def _tell(draft: WrittenSilences) -> None:
    problem = draft.problem or (draft.write() if draft.written else "")
    if problem:
        say(f"relint: {visible(draft.path)} was left alone: {visible(problem)}.")
        return
    for way, words, line in sorted(draft.written, key=lambda each: each[2] or 0):
        place = f"{draft.path}:{line}" if line else draft.path
        say(f"relint: silenced {', '.join(words.names)} in {visible(place)} ({way.covers})")
    for finding in draft.refused:
        place = f"{draft.path}:{finding.start.line}" if finding.start else draft.path
        say(f"relint: no silence fits in {visible(place)}: {finding.rule}")


def _check_wish(session: Session, drafts: Drafts, until: str | None, reason: str | None) -> None:
    if STANDARD_INPUT in drafts.paths:
        raise SettingsError("--add-silence is for files; standard input is none.")
    if until is not None:
        try:
            date.fromisoformat(until)
        except ValueError:
            raise SettingsError(f"--until {until}: is no day; write it as in 2027-01-31.") from None
    if reason is not None and ("--" in reason or ">" in reason):
        raise SettingsError("--reason: two hyphens or “>” would end the comment that holds it; say it without.")
    if session.settings.silence_needs_reason and not reason:
        raise SettingsError(
            "--add-silence: the settings ask for a reason (silence-needs-reason): give it with --reason."
        )


def _check_names(session: Session, names: tuple[str, ...]) -> None:
    known = KnownNames([rule.id for rule in session.packs.rules])
    for name in names:
        if not known.has(name):
            near = known.nearest(name)
            more = f"; did you mean “{near}”?" if near else ". All of them: relint rules"
            raise SettingsError(f"--add-silence: there is no pack or rule “{name}”{more}")
