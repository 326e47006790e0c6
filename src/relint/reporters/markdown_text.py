"""Copy inside Markdown that we write: shown as it stands, never read as marks, tags, links or mentions."""

from __future__ import annotations

import re

from relint.outside.visible import visible

#: What Markdown, as GitHub and GitLab have it, takes for more than itself inside a line; the last two make links.
_MARKS = re.compile(r"[\\`*_\[\]<>|&@#~$]|:(?=//)|(?<=\bwww)\.", re.IGNORECASE)


def escaped(text: str) -> str:
    """One line of text that Markdown shows letter by letter; something of ours stands in front of it."""
    return _MARKS.sub(r"\\\g<0>", visible(" ".join(text.split())))
