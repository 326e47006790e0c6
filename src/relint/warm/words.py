"""The words of the protocol."""

from __future__ import annotations

#: What a client asks for: each message starts with the client's key and one of these.
RUN, STATUS, STOP = b"run", b"status", b"stop"
#: What a server says: that it begins, its answer, that the run is better done alone, that its code is out of date,
#: that it ends.
ACCEPTED, ANSWER, ALONE, STALE, ENDING = b"accepted", b"answer", b"alone", b"stale", b"ending"
#: The exit statuses of a draft that was read: ready, and not ready. Anything else is for the run itself to tell.
ANSWERED = (0, 1)
