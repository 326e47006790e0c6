"""What the warm process does before it is asked, so that the first draft it is given finds everything at hand."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import islice

from relint.run.session import packs_at_hand
from relint.warm.client_options import STANDARD_INPUT, asking
from relint.warm.request import Request, Stream, place_of
from relint.warm.staging import staged

Run = Callable[[list[str]], int]
_GREETING = b"Dear reader,\n\nI hope this finds you well. Would you like to see how it works?\n"
#: So many examples are read in a tenth of a second, for which a client can wait.
_AT_ONCE = 8


def make_ready(arguments: Sequence[str], run: Run) -> None:
    """Do once what the first request would have to wait for: import, read packs, make checks, and lint."""
    asked = asking(arguments)
    if asked:
        _try(run, os.getcwd(), [*asked.rest, "--no-cache", "--", *asked.drafts], _GREETING)  # noqa: PTH109


def exercises(arguments: Sequence[str], run: Run, folder: str) -> Iterator[None]:
    """Read an example of each rule that is ready, a few at a time, as the run would that was started in this folder.

    Much is only worked out when a word is first met; with these, most of it has been met.
    """
    asked = asking(arguments)
    texts = _examples() if asked else iter(())
    while asked and (few := list(islice(texts, _AT_ONCE))):
        name = asked.stdin_name or asked.drafts[0]
        again = [*asked.rest, "--no-cache", "--stdin-filename", name, STANDARD_INPUT]
        _try(run, folder, again, "\n\n".join(few).encode())
        yield


def _examples() -> Iterator[str]:
    for packs in packs_at_hand():
        for rule in packs.rules:
            yield from (example.text for example in rule.examples.flag[:1])


def _try(run: Run, folder: str, arguments: Sequence[str], stdin: bytes) -> None:
    """One run whose answer nobody sees; what goes wrong in it will be told to whoever asks for it."""
    plain = Stream("utf-8", "replace", is_terminal=False, is_line_buffered=False, is_written_through=False)
    with suppress(Exception):
        request = Request(
            arguments,
            folder=folder,
            place=place_of(folder),
            environment=dict(os.environb),
            stdin=stdin,
            stdout=plain,
            stderr=plain,
            columns=0,
        )
        staged(request, run)
