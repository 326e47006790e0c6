"""Drafts read and linted, a batch at a time: the same in this process as in a worker."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from relint.draft.relationship import Stated
from relint.errors import ReadError, RelintError
from relint.run.collector import paused
from relint.run.discover import STANDARD_INPUT
from relint.run.reading import bytes_of, decode, whole
from relint.run.result_keys import ResultKeys
from relint.run.session import Session

if TYPE_CHECKING:
    from relint.engine.checks import Checks
    from relint.engine.line import Job
    from relint.engine.stopwatch import Stopwatch


class Draft(NamedTuple):
    """One draft of a run: its place among the others, its path, and how long it is in bytes."""

    place: int
    path: str
    size: int


class Done(NamedTuple):
    """An encoded outcome, the key to keep it under (`None`: not to be kept), and how many words were read."""

    data: bytes
    key: str | None
    words: int


class Inputs:
    """What the paths of a run stand for. Standard input can be read only once, and by no worker process."""

    def __init__(self, stdin_filename: str | None) -> None:
        self._name = stdin_filename or STANDARD_INPUT

    @cached_property
    def _standard_input(self) -> bytes:
        return whole(sys.stdin.buffer if sys.stdin else None, self._name)

    def name(self, path: str) -> str:
        """What to call the draft."""
        return self._name if path == STANDARD_INPUT else path

    def size(self, path: str) -> int:
        """How many bytes there are to read; nothing for what cannot be read."""
        try:
            return len(self._standard_input) if path == STANDARD_INPUT else Path(path).stat().st_size
        except (OSError, ValueError, ReadError):
            return 0

    def read(self, path: str) -> bytes:
        """The bytes of a draft. Raises `ReadError`."""
        return self._standard_input if path == STANDARD_INPUT else bytes_of(path)


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
        """Every rule made ready, with everything that this imports late: numpy takes its time."""
        from relint.engine.stopwatch import timed

        with paused(), timed(self._watch, "getting ready"):
            from relint.language.threads import use_one_thread

            use_one_thread()  # before anything imports numpy
            checks = self._session.checks()
            checks.watch = self._watch  # other runs of a process that stays get the same checks
            return checks

    def __call__(self, drafts: Sequence[Draft]) -> Iterator[Done]:
        """One answer a draft, in order."""
        checks = self.checks
        from relint.engine.line import outcomes
        from relint.results.encoding import encoded
        from relint.results.outcome import Outcome
        from relint.results.report import Failure

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
        from relint.run.jobs import job_for

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
