"""What a server is started with under test: it tells at its end which sockets it opened and what it wrote."""

from __future__ import annotations


def watched(arguments: list[str]) -> str:
    """A program that runs relint with these arguments and leaves what it saw in the file that SEEN names.

    The pair of local sockets with which an event loop wakes itself is not counted.
    """
    return f"""
import os, sys
seen = []
def watch(event, found):
    if event in ("socket.bind", "socket.connect", "socket.getaddrinfo", "socket.listen"):
        seen.append(event)
    elif event == "socket.__new__" and found[1] not in (1, -1):
        seen.append(f"socket of family {{found[1]}}")
    elif event in ("os.remove", "os.rename", "os.mkdir", "subprocess.Popen", "os.exec", "os.posix_spawn"):
        seen.append(event)
    elif event == "open" and isinstance(found[0], str) and found[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        seen.append(f"open {{found[0]}}")
sys.addaudithook(watch)
from relint.__main__ import main
try:
    main({arguments!r})
finally:
    with open(os.environ["SEEN"], "w") as file:
        file.write("\\n".join(each for each in seen if os.environ["SEEN"] not in each))
"""
