"""Drafts read and linted, a batch at a time: the same in this process as in a worker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from relint.draft.relationship import Stated
from relint.engine.checks import Checks
from relint.engine.line import Job, outcomes
from relint.engine.stopwatch import Stopwatch, timed
from relint.errors import ReadError, RelintError
from relint.results.encoding import encoded
from relint.results.outcome import Outcome
from relint.results.report import Failure
from relint.run.collector import paused
from relint.run.inputs import Done, Draft, Inputs
from relint.run.jobs import job_for
from relint.run.reading import decode
from relint.run.result_keys import ResultKeys
from relint.run.session import Session


class Linting:
    """Called with drafts, it gives what becomes of each. What it needs is made ready when it is first called."""

    def __init__(
        self,
        session: Session,
        inputs: Inputs,
        stated: Stated,
        as_format: str | None,
        *,
        profile: bool,
        keys: ResultKeys | None,
        watch: Stopwatch | None = None,
    ) -> None:
        self._session = session
        self._inputs = inputs
        self._stated = stated
        self._as_format = as_format
        self._profile = profile
        self._keys = keys
        self._watch = watch

    def __getstate__(self) -> dict[str, object]:
        """For another process, which makes its own checks ready."""
        return {name: value for name, value in vars(self).items() if name != "checks"}

    @cached_property
    def checks(self) -> Checks:
        """Every rule made ready."""
        with paused(), timed(self._watch, "getting ready"):
            checks = self._session.checks()
            checks.watch = self._watch  # other runs of a process that stays get the same checks
            return checks

    def __call__(self, drafts: Sequence[Draft]) -> Iterator[Done]:
        """One answer a draft, in order."""
        checks = self.checks
        read = [self._read(draft) for draft in drafts]
        made = outcomes((one.job for one in read if isinstance(one, _Read)), checks, profile=self._profile)
        for one in read:
            if isinstance(one, ReadError):
                yield Done(encoded(Outcome(one.path, None, (Failure(one.path, one.problem),))), None, 0)
            else:
                outcome = next(made)
                key = one.key if outcome.file and not outcome.failures else None
                yield Done(encoded(outcome), key, len(one.job.source.text.split()))

    def _read(self, draft: Draft) -> _Read | ReadError:
        name = self._inputs.name(draft.path)
        try:
            data = self._inputs.read(draft.path)
            job = job_for(self._session, decode(name, data), self._stated, self._as_format)
            return _Read(job, self._keys.key(name, data) if self._keys else None)
        except ReadError as error:
            return error
        except RelintError:
            raise  # settings and packs are wrong for every draft
        except Exception as error:  # memory that is not there, a name that no system takes: this draft's alone
            return ReadError(name, f"cannot be read: {type(error).__name__}: {error}")


class _Read(NamedTuple):
    job: Job
    key: str | None
