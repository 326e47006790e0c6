"""A warm process without relint, which answers with what it is asked: its idle seconds, then `old` if it is to be."""

from __future__ import annotations

import os
import sys

from relint.warm import lock
from relint.warm.place import lock_path, socket_path
from relint.warm.server import Server


def run(arguments: list[str]) -> int:
    """Says what it sees, to show that it stands in the client's place."""
    print(os.getcwd(), os.environ.get("SEEN"), sys.stdin.read(), *arguments)  # noqa: PTH109
    if "break" in arguments:
        raise ZeroDivisionError
    return int(arguments[-1]) if arguments[-1].isdigit() else 0


def main() -> None:
    """Serve until it is time to go."""
    path = socket_path()
    if path is not None and lock.take(lock_path(path)) is not None:
        is_old = "old" in sys.argv
        Server(path, run, is_current=lambda: not is_old, idle_seconds=float(sys.argv[1])).serve(iter(()))


if __name__ == "__main__":
    main()
