"""`--fix` and `--diff`: what is mended before the check, and what would be."""

from __future__ import annotations

import sys

import click

from relint.cli.printing import as_long_as_read, say, show
from relint.draft.relationship import Stated
from relint.outside.visible import visible
from relint.results.report import ExitStatus
from relint.run.drafts import Drafts
from relint.run.fixing import FixedDraft, Fixer
from relint.run.session import Session


def fixed_first(session: Session, drafts: Drafts, stated: Stated, *, unsafe: bool) -> None:
    """Mend every draft that can be, and say on standard error what was done and what was refused."""
    fixer = Fixer(session, stated, drafts.as_format, unsafe=unsafe)
    for draft in fixer.drafts(drafts.found(session.settings).paths):
        problem = draft.problem or (draft.write() if draft.is_changed else "")
        if problem:
            say(f"relint: {visible(draft.path)} was not fixed: {visible(problem)}.")
            continue
        for finding in draft.mended.made:
            words = finding.fix.text if finding.fix else ""
            say(f"relint: fixed {visible(draft.path)}: “{visible(finding.text)}” → “{visible(words)}” ({finding.rule})")
        for refusal in draft.mended.refused:
            what = f"“{visible(refusal.finding.text)}”: {visible(refusal.why)}"
            say(f"relint: left alone in {visible(draft.path)}: {what}.")


def shown(session: Session, drafts: Drafts, stated: Stated, *, unsafe: bool) -> ExitStatus:
    """Print what would change; 1 when there is something, 3 when a draft could not be read."""
    status = ExitStatus.CLEAN
    found = drafts.found(session.settings)
    fixer = Fixer(session, stated, drafts.as_format, unsafe=unsafe)
    with as_long_as_read(sys.stdout):
        for draft in fixer.drafts(found.paths):
            if draft.problem:
                say(f"relint: {visible(draft.path)} cannot be fixed: {visible(draft.problem)}.")
            elif draft.is_changed:
                status = ExitStatus.FINDINGS
                _show(draft)
    failures = [(each.path, each.problem) for each in found.failures]
    failures += [(each.path, each.problem) for each in fixer.failures]
    for path, problem in failures:
        say(f"relint: {visible(path)}: {visible(problem)}")
    return ExitStatus.FAILURE if failures else status


def _show(draft: FixedDraft) -> None:
    """Escapes for whoever looks; for `patch`, behind a pipe, every byte as it stands in the draft."""
    if sys.stdout.isatty():
        show(draft.diff().rstrip("\n"))
    else:
        click.echo(draft.diff().encode(draft.source.encoding, "replace"), nl=False)
