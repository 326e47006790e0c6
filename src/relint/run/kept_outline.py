"""Outlines of checks, kept from one run to the next."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

from relint import cache
from relint.engine.checks import Checks
from relint.engine.outline import Outline, decoded, encoded
from relint.identity import code_identity

#: Outlines of so many sets of checks are kept (settings, branches, versions).
_OUTLINES = 8


class KeptOutline:
    """The outline of the checks that are made from `parts`: everything besides relint itself that could change it."""

    def __init__(self, parts: Sequence[object]) -> None:
        digest = blake2b(repr((code_identity(), *parts)).encode(errors="surrogatepass"), digest_size=16)
        self._name = f"index/{digest.hexdigest()}.msgpack"
        self.outline: Outline | None = decoded(cache.read(cache.cache_folder(), self._name))

    def keep(self, checks: Checks) -> None:
        """Keep what was worked out, if it was."""
        if self.outline is None:
            cache.write(cache.cache_folder(), self._name, encoded(checks.outline()))
            cache.keep_newest(cache.cache_folder(), "index/*.msgpack", _OUTLINES)
