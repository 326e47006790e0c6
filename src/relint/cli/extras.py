"""What is not installed with relint unless somebody asks for it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from relint.errors import SettingsError


@contextmanager
def needs(extra: str, what: str) -> Iterator[None]:
    """Import what comes with an extra; where it is missing, say how to get it."""
    try:
        yield
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] == "relint":
            raise
        raise SettingsError(
            f"{what} needs {missing.name}, which is not installed. To add it: pip install 'relint-copy[{extra}]' "
            f"(in a checkout: pip install '.[{extra}]')."
        ) from None


def is_asked(what: str) -> None:
    """Raise for a server whom nobody could ask: what it answers is read from standard input."""
    if sys.stdin is None:
        raise SettingsError(f"{what} is asked on standard input, which is closed.")
