"""A bar while drafts are read: only for a person who would otherwise wait in front of nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

#: About a second of work, in bytes.
_WORTH_A_BAR = 60_000
#: Seconds between two looks of the bar.
_PAUSE = 0.1
#: Speed is a guess before so many seconds.
_TELLING = 0.5


@contextmanager
def progress(drafts: int, size: int) -> Iterator[Callable[[int], None]]:
    """Gives what to call with the words of a draft when it is done; it does nothing where there is nothing to show."""
    if not sys.stderr.isatty() or size < _WORTH_A_BAR:
        yield lambda words: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[speed]}"))
    # Drawn by this thread alone: worker processes may be started while it stands there.
    with Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        task = bar.add_task("", total=drafts, speed="")
        begin = drawn = monotonic()
        read = 0

        def on_draft(words: int) -> None:
            nonlocal read, drawn
            read += words
            now = monotonic()
            elapsed = now - begin
            speed = f"{read / elapsed:,.0f} words/s" if elapsed > _TELLING else ""
            bar.update(task, advance=1, speed=speed, refresh=now - drawn > _PAUSE)
            drawn = now if now - drawn > _PAUSE else drawn

        yield on_draft
