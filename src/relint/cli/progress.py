"""A bar while drafts are read: only for a person who would otherwise wait in front of nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from relint.source import Source

#: About a second of work, in characters.
_WORTH_A_BAR = 60_000


@contextmanager
def progress(sources: Sequence[Source]) -> Iterator[Callable[[str], None] | None]:
    """Gives what to call when a draft is done, or `None` when there is nothing to show."""
    if not sys.stderr.isatty() or sum(len(source.text) for source in sources) < _WORTH_A_BAR:
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    words = {source.path: len(source.text.split()) for source in sources}
    done = 0
    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[speed]}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=len(sources), speed="")

        def on_file(path: str) -> None:
            nonlocal done
            done += words.get(path, 0)
            elapsed = bar.tasks[0].elapsed or 0
            bar.update(task, advance=1, speed=f"{done / elapsed:,.0f} words/s" if elapsed > 0.5 else "")

        yield on_file
