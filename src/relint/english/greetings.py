"""How a letter greets: one list of openings for readers, the sentence splitter and rules."""

from __future__ import annotations

import re
from functools import cache

from relint.english.honorifics import SHORT_TITLES
from relint.english.names import is_capitalised
from relint.outside.late_expressions import late

_HELLO = (
    r"(?:hi(?:ya)?|hello|hey|howdy|hallo|hola|ahoy|g['’]day|greetings|salutations"
    r"|good\s+(?:morning|afternoon|evening|day))"
)
_WELCOME = r"welcome(?:\s+back)?"
#: Any word or words by which a greeting opens.
OPENING = rf"(?:dear|{_HELLO}|{_WELCOME})"
#: The full stop of a title, which ends no greeting.
TITLE_STOP = rf"\.(?:{'|'.join(rf'(?<={title}.)' for title in sorted(SHORT_TITLES))})"
_NO_TITLE = "".join(rf"(?<!\b{title})" for title in sorted(SHORT_TITLES))
#: Who is greeted without a name.
_CROWD = frozenset(
    """there all everyone everybody folks friend friends team again you guys neighbour neighbours neighbor and & the
    ladies gentlemen gang both colleagues reader readers fellow lovely world subscriber member valued
    customer""".split()
)
#: Those of them who are called nothing by it.
_NOBODY = frozenset({"there", "all", "everyone", "everybody", "again", "and", "both"})
_BARE_NAME = late(r"[A-Z][a-z'’-]+(?:\s+[A-Z][a-z'’-]+){0,2},$")


@cache
def _greeting() -> re.Pattern[str]:
    """Compiled when first used: not every run reads a letter."""
    return late(
        rf"(?P<hello>{_HELLO}(?:\s+(?:there|again|and\s+welcome))?|{_WELCOME}|dear|to\s+whom\s+it\s+may\s+concern|to)"
        rf"(?P<who>(?:[\s,]+[^\s,!:;–—]+){{0,6}}?)\s*(?P<mark>[,!:;–—]+|\s-(?=\s|$)|{_NO_TITLE}\.(?=\s|$)|$)",
        re.IGNORECASE,
    )


def greeting_end(text: str) -> int | None:
    """Where the greeting at the start of a text ends, its mark included; `None` when there is none."""
    match = _greeting().match(text)
    if match is None:
        return None
    who = match["who"].replace(",", " ").split()
    hello, mark = match["hello"].lower(), match["mark"].strip()
    alone = match.end() == len(text)
    if hello == "to":
        fits = bool(who) and alone and mark[:1] in (",", ":") and _all_names(who)
    elif hello.startswith("welcome"):
        fits = bool(who) and mark[:1] in (",", "!", ":", "–", "—") and _all_names(who)
    elif hello == "dear" or hello.startswith("to whom"):
        ends = mark[:1] in tuple(",:!–—;") if mark else alone and text[-1] not in ".?"
        fits = ends and (bool(who) or hello != "dear")
    else:
        fits = _all_names(who) and (alone or mark not in ("", "."))
    return match.end() if fits else None


def is_bare_address(text: str) -> bool:
    """True for a name with a comma that may stand for a greeting: “Jo,”."""
    return len(text) <= 40 and bool(_BARE_NAME.match(text)) and not _greeting().match(text)


def is_greeting(line: str) -> bool:
    """True for a line that is a greeting with its mark: “Hi Jo,”."""
    match = _greeting().match(line)
    return match is not None and match.end() == len(line) and bool(match["mark"].strip())


def is_plain_greeting(line: str) -> bool:
    """True for a greeting that calls nobody anything: “Hi there,”, “Dear Ms Holm,”; not for “Dear friend,”."""
    match = _greeting().match(line.strip())
    if match is None or match.end() != len(line.strip()):
        return False
    who = match["who"].replace(",", " ").split()
    return all(word.lower() in _NOBODY or (is_capitalised(word) and word.lower() not in _CROWD) for word in who)


def _all_names(words: list[str]) -> bool:
    return all(is_capitalised(word) or word.lower() in _CROWD for word in words)
