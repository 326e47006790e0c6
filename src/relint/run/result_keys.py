"""Under which name a draft's result is kept: a hash of everything that could change one word of it."""

from __future__ import annotations

import os
from hashlib import blake2b

from relint.draft.relationship import Stated
from relint.identity import code_identity
from relint.run.session import Session
from relint.settings.declared import Declared

_LENGTH = 20
#: Settings that never change a finding, or that are hashed by what they lead to.
_BESIDE = frozenset({"packs", "exclude", "fail_on", "show", "pipeline", "warm", "baseline"})
_COUNTING = tuple(name for name in Declared.__struct_fields__ if name not in _BESIDE)


class ResultKeys:
    """Keys for the drafts of one run; what all of them share is hashed once.

    Shared: relint itself with Python and what is installed, packs, pipeline, settings, command line. What only decides
    which findings are shown, or the exit status, is left out.
    """

    def __init__(self, session: Session, stated: Stated, as_format: str | None, *, profile: bool) -> None:
        settings, asked = session.settings, session.asked
        self._by_path = settings.folder.absolute() if settings.paths or settings.allow else None
        self._shared = blake2b(digest_size=_LENGTH)
        for part in (
            code_identity(),
            session.pack_state,
            session.pipeline_identity,
            *(_in_order(getattr(settings, name)) for name in _COUNTING),
            (asked.names("select"), asked.names("ignore")),
            stated,
            as_format,
            profile,
        ):
            self._shared.update(f"{part!r}\n".encode(errors="surrogatepass"))

    def key(self, name: str, data: bytes) -> str:
        """The key of a draft: its name decides format and settings, and is told; its bytes are what is read."""
        inside = os.path.relpath(os.path.abspath(name), self._by_path) if self._by_path else ""  # noqa: PTH100
        digest = self._shared.copy()
        digest.update(f"{name!r}\n{inside!r}\n{len(data)}\n".encode())
        digest.update(data)
        return digest.hexdigest()


def _in_order(value: object) -> object:
    """In which order a table was written changes nothing."""
    return sorted(value.items()) if isinstance(value, dict) else value
