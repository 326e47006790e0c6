"""Which message is it? Counted from 1."""

from __future__ import annotations

import re

from relint.draft.relationship import Stage
from relint.inference.acquaintance import acquainted, reply_of
from relint.inference.cues import Cues
from relint.inference.evidence import Evidence

#: The sender has written before.
_AGAIN = Cues(
    r"follow(?:ing)?[- ]up(?: (?:on|to|LETTER|with))?\b",
    r"just (?:checking in|bumping)\b|bump(?:ing)? this|circl(?:e|ing) back|touching base again",
    r"(?:my|our) (?:last|previous|earlier|first|other|recent) LETTER\b",
    r"(?:i|we) (?:wrote|e-?mailed|mailed|messaged|reached out|sent you) (?:to you )?SOME(?:last|earlier|before|ago)\b",
    r"(?:haven't|have not|didn't|did not) (?:heard|hear) (?:back|from you)",
    r"(?:last|final) (?:attempt|try|follow-?up|e-?mail from me)\b",
    r"(?:writing|reaching out|trying|e-?mailing) (?:to you )?(?:once )?again\b",
    r"is this goodbye|did you (?:get|see) my\b",
    unless=(r"follow[- ]up (?:questions?|appointments?|care)",),
)
_NTH = re.compile(
    r"\b(?:(?:my|our|the|this\s+is\s+(?:my|our|the))\s+)(second|third|fourth|fifth|sixth)\s+(?:and\s+last\s+)?"
    r"(?:e-?mail|mail|note|message|attempt|time|try|letter|reminder)\b",
    re.IGNORECASE,
)
#: A higher number is no touch but the number of a document.
_MAX_TOUCH = 20
_ORDINALS = ("second", "third", "fourth", "fifth", "sixth")
_FIRST_OF_ALL = Cues(
    r"welcome aboard\b",
    r"THANKS for (?:subscribing|signing up|joining|opting in)\b",
    r"confirm your (?:subscription|e-?mail|address)\b",
)
_NAMED_TOUCH = re.compile(
    r"(?:^|.*[-_ .])touch[-_ .]?0*(\d{1,2})$|(?:e-?mail|mail|step|message|part)[-_ .]?0*(\d{1,2})$", re.I
)
_FOLLOW_UP_FILE = re.compile(r"(?:^|[-_ .])follow-?up(?:[-_ .]?0*(\d))?$", re.IGNORECASE)
_SEQUENCE_FOLDER = re.compile(
    r"sequence|drip|nurture|onboarding|campaign|cadence|outreach|engagement|series|follow-?ups?|welcome-?flow|touches",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"0*(\d{1,2})(?:[-_ .].*)?$")


def touch_of(evidence: Evidence, stage: Stage) -> tuple[int, str]:
    """The number of the message and what it rests on; who has bought has been written to before."""
    for judge in (_by_file_name, _by_number, _by_words, _by_day):
        if answer := judge(evidence):
            return answer
    if stage is Stage.SUBSCRIBER and (words := _FIRST_OF_ALL.found(evidence.copy[:600])):
        return 1, words
    if stage.rank >= Stage.SUBSCRIBER.rank:
        return 2, f"the stage, {stage}"
    return 1, "nothing that points to an earlier message"


def sequence_folder(path: str) -> str | None:
    """The folder that a numbered draft lies in, when its name is that of a sequence ("sequences", "onboarding")."""
    *folders, name = path.replace("\\", "/").split("/")
    is_sequence = any(_SEQUENCE_FOLDER.search(folder) for folder in folders[-2:])
    return folders[-1] if is_sequence and _NUMBER.match(name.partition(".")[0]) else None


def _by_file_name(evidence: Evidence) -> tuple[int, str] | None:
    """`touch-2.md`, `email-3.txt`, and `02.txt` in a folder that is named like a sequence."""
    path = evidence.document.source.path
    name = path.replace("\\", "/").rpartition("/")[2]
    stem = name.partition(".")[0]
    number = _NAMED_TOUCH.match(stem) or (_NUMBER.match(stem) if sequence_folder(path) else None)
    if number and 0 < (touch := int(number[number.lastindex or 0])) <= _MAX_TOUCH:
        return touch, f"the file's name, {name}"
    if follow_up := _FOLLOW_UP_FILE.search(stem):
        return 1 + int(follow_up[1] or 1), f"the file's name, {name}"
    return None


def _by_number(evidence: Evidence) -> tuple[int, str] | None:
    match = _NTH.search(evidence.copy)
    return (_ORDINALS.index(match[1].lower()) + 2, f"the words “{' '.join(match[0].split())}”") if match else None


def _by_words(evidence: Evidence) -> tuple[int, str] | None:
    words = reply_of(evidence) or _AGAIN.found(evidence.copy) or acquainted(evidence)
    return (2, words) if words else None


def _by_day(evidence: Evidence) -> tuple[int, str] | None:
    day = evidence.document.envelope.day
    later = day is not None and day.value.strip().isdigit() and int(day.value) >= 2
    return (2, "a day after the first in the front matter") if later else None
