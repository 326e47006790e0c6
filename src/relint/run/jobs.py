"""What a session asks of one draft, the same whoever asks: a run, a worker, a fixer."""

from __future__ import annotations

from relint.draft.relationship import Stated
from relint.draft.source import Source
from relint.engine.allowed_words import AllowedWords
from relint.engine.job import Job
from relint.run.session import Session
from relint.settings.selection import names_rule
from relint.silencing.own_rules import OWN_RULES


def job_for(session: Session, source: Source, stated: Stated, as_format: str | None) -> Job:
    """How to read a draft, by which rules, and what else is known of it."""
    name, settings = source.path, session.settings
    return Job(
        source,
        session.rules_for(name),
        stated=session.stated_for(name, stated),
        as_format=as_format,
        severities=session.severities,
        levels=session.levels,
        holder=session.holder_for(name),
        today=session.asked.today,
        silence_needs_reason=settings.silence_needs_reason,
        own_ignored=_own_ignored(session, name),
        allowed=tuple(
            AllowedWords(each.words, each.rules, frozenset(each.stage), each.reason or "")
            for each in settings.allowances_for(name)
        ),
    )


def _own_ignored(session: Session, path: str) -> frozenset[str]:
    """Which of relint's own rules are not to speak of a draft."""
    names = [*session.settings.ignore, *session.asked.names("ignore")]
    names += [name for entry in session.settings.for_path(path) for name in entry.ignore]
    return frozenset(rule for rule in OWN_RULES if any(names_rule(name, rule) for name in names))
