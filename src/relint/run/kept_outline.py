"""Outlines of checks, kept from one run to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import blake2b

from relint import cache
from relint.engine.checks import Checks
from relint.engine.outline import Outline, decoded, encoded
from relint.identity import code_identity

#: Outlines of so many sets of checks are kept (settings, branches, versions).
_OUTLINES = 8


class KeptOutline:
    """The outline of the checks that are made from `parts`: everything besides relint itself that could change it.

    `shipped` gives the one that came with the wheel, which is then kept like one of our own.
    """

    def __init__(self, parts: Sequence[object], shipped: Callable[[], bytes | None]) -> None:
        digest = blake2b(repr((code_identity(), *parts)).encode(errors="surrogatepass"), digest_size=16)
        self._name = f"index/{digest.hexdigest()}.msgpack"
        self.outline: Outline | None = decoded(cache.read(cache.cache_folder(), self._name))
        self._is_kept = self.outline is not None
        if self.outline is None:
            self.outline = decoded(shipped())

    def keep(self, checks: Checks) -> None:
        """Keep what was worked out, if it was."""
        if not self._is_kept:
            cache.write(cache.cache_folder(), self._name, encoded(checks.outline()))
            cache.keep_newest(cache.cache_folder(), "index/*.msgpack", _OUTLINES)
