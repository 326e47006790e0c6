"""`--fix` and `--diff`: what is mended before the check, and what would be."""

from __future__ import annotations

from collections.abc import Iterator

import click

from relint.draft.relationship import Stated
from relint.results.report import ExitStatus
from relint.run.drafts import Drafts
from relint.run.fixing import FixedDraft, Fixer
from relint.run.session import Session


def fixed_first(session: Session, drafts: Drafts, stated: Stated, *, unsafe: bool) -> None:
    """Mend every draft that can be, and say on standard error what was done and what was refused."""
    for draft in _fixer(session, drafts, stated, unsafe=unsafe):
        problem = draft.problem or (draft.write() if draft.is_changed else "")
        if problem:
            click.echo(f"relint: {draft.path} was not fixed: {problem}.", err=True)
            continue
        for finding in draft.mended.made:
            words = finding.fix.text if finding.fix else ""
            click.echo(f"relint: fixed {draft.path}: “{finding.text}” → “{words}” ({finding.rule})", err=True)
        for refusal in draft.mended.refused:
            click.echo(f"relint: left alone in {draft.path}: “{refusal.finding.text}”: {refusal.why}.", err=True)


def shown(session: Session, drafts: Drafts, stated: Stated, *, unsafe: bool) -> ExitStatus:
    """Print what would change; 1 when there is something."""
    status = ExitStatus.CLEAN
    for draft in _fixer(session, drafts, stated, unsafe=unsafe):
        if draft.is_changed:
            status = ExitStatus.FINDINGS
            click.echo(draft.diff(), nl=False)
    return status


def _fixer(session: Session, drafts: Drafts, stated: Stated, *, unsafe: bool) -> Iterator[FixedDraft]:
    return Fixer(session, stated, drafts.as_format, unsafe=unsafe).drafts(drafts.found(session.settings).paths)
