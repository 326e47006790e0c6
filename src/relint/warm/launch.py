"""Start the warm process: by itself, in a session of its own, holding nothing of the run that starts it."""

from __future__ import annotations

import os
import sys

from relint.warm.frame import packed
from relint.warm.place import interpreter_options

TYPE_CHECKING = False  # `typing` takes a fifth of the time that a client has
if TYPE_CHECKING:
    from collections.abc import Sequence

MODULE = "relint.cli.resident"


def launch(arguments: Sequence[str]) -> None:
    """Start it, to be made ready for runs like this one. Where the platform cannot, runs go on alone."""
    command = [sys.executable, *interpreter_options(), "-m", MODULE]
    # The arguments name drafts, and a command line can be read by every user of the machine: they go in by a pipe.
    reading, writing = os.pipe()
    try:
        os.posix_spawn(
            sys.executable,
            command,
            os.environ,
            file_actions=[
                (os.POSIX_SPAWN_DUP2, reading, 0),
                (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
                (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
            ],
            setsid=True,
        )
        os.set_blocking(writing, False)
        os.write(writing, packed(os.fsencode(argument) for argument in arguments))
    except (OSError, NotImplementedError):
        pass
    finally:
        os.close(reading)
        os.close(writing)
