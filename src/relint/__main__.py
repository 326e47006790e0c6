"""`python -m relint` and the command `relint`: by the warm process where that is wished, else here and now."""

from __future__ import annotations

import sys

from relint.warm.client_options import STANDARD_INPUT, asking, is_wished, size_of

TYPE_CHECKING = False  # `typing` takes a fifth of the time that a run by the warm process has
if TYPE_CHECKING:
    from collections.abc import Sequence

#: More is not the work of a desk (and would show a progress bar, which only the run itself can).
_MOST_BYTES = 50_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    _open_streams()
    try:
        asked = asking(given)
        size = size_of(asked) if asked else None
        is_for_warm = asked is not None and size is not None and size <= _MOST_BYTES and is_wished(asked)
    except Exception:  # whatever is wrong with names, folders and settings: the run itself tells it
        return _run(given)
    if asked is None or size is None or not is_for_warm:
        return _run(given)
    if STANDARD_INPUT not in asked.drafts:
        return _run_warm(given, b"")
    if sys.stdin is None or sys.stdin.isatty():
        return _run(given)
    return _run_on_input(given, size)


def _open_streams() -> None:
    """A stream that was closed before the start (`>&-`) is one that nobody reads."""
    import os

    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123


def _run(arguments: Sequence[str]) -> int:
    from relint.cli.entry import run

    return run(arguments)


def _run_on_input(arguments: Sequence[str], size: int) -> int:
    """Read standard input once, for whoever answers."""
    import io

    try:
        stdin = sys.stdin.buffer.read()
    except (OSError, KeyboardInterrupt) as problem:
        return _told(problem)
    sys.stdin = io.TextIOWrapper(io.BytesIO(stdin), encoding=sys.stdin.encoding)
    return _run_warm(arguments, stdin) if size + len(stdin) <= _MOST_BYTES else _run(arguments)


def _run_warm(arguments: Sequence[str], stdin: bytes) -> int:
    from relint.warm.client import Miss, ask

    try:
        answer = ask(arguments, stdin)
        try:
            return answer.write()
        except BrokenPipeError as problem:
            _told(problem)
            return answer.status
    except (OSError, KeyboardInterrupt) as problem:
        return _told(problem)
    except Miss as miss:
        status = _run(arguments)
        if not miss.is_final:
            from relint.warm.launch import launch

            launch(arguments)
        return status


def _told(problem: BaseException) -> int:
    from relint.cli.entry import told

    return told(problem)


if __name__ == "__main__":
    sys.exit(main())
