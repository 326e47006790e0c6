"""Which message is it? Counted from 1."""

from __future__ import annotations

import re

from relint.draft.plain_number import plain_number
from relint.draft.relationship import Stage
from relint.inference.acquaintance import acquainted, reply_of
from relint.inference.counted import MAX_TOUCH, counted
from relint.inference.cues import Cues
from relint.inference.evidence import DraftEvidence
from relint.outside.late_expressions import late

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
    r"(?:last|final) (?:note|letter|message|word|line|one) from (?:me|us)\b|(?:this is|here is) my (?:last|final)\b",
    r"(?:thing|point|part|bit) (?:that )?(?:i|we) (?:did not|didn't|forgot to|never|should have|failed to|left "
    r"out|have not|haven't)",
    r"when (?:i|we) (?:last |first )?(?:wrote|e-?mailed|messaged|asked you)\b (?:\w+ ){0,2}"
    r"(?:in|on|last|to you|about|you)\b",
    r"(?:i|we) (?:ought to|should) have (?:said|mentioned|written|told you|added)\b",
    r"(?:i|we) (?:left|forgot) SOMEout\b|(?:i|we) forgot to (?:say|mention|add|tell)",
    r"as (?:i|we) (?:said|wrote|mentioned|promised)\b(?: (?:on|in|last|earlier|before|yesterday))?",
    r"(?:don't|do not|won't|will not) (?:(?:want|like|mean) to )?(?:keep|go on|carry on|continue) "
    r"(?:writing|e-?mailing|bothering|filling|pestering|knocking|sending|cluttering|chasing|asking)\b",
    r"(?:i'll|i will|we'll|i can|i should|shall i|should i|let me) (?:stop (?:writing|e-?mailing|here)|close "
    r"(?:your|the|this) file|"
    r"leave (?:you|it) (?:alone|there|at that|in peace))",
    r"(?:won't|will not|shan't) (?:write|e-?mail|bother you|trouble you) (?:you )?(?:any more|anymore|further)",
    r"(?:it's|it is|only|just) me again\b|(?:question|idea|offer|note|letter|mail|message) than last time\b",
    r"this is where (?:i|we) (?:stop|leave (?:it|you))\b|no (?:reply|answer) is (?:a|an) (?:reply|answer)\b",
    r"since my (?:last|first|previous)|(?:i|we) (?:said|wrote|sent|mentioned|promised) (?:\S+ ){0,3}(?:on \w+day|"
    r"last week|yesterday)|(?:on \w+day|last (?:week|month|\w+day)|yesterday),? (?:i|we) (?:wrote|said|sent|told|"
    r"mentioned|promised|asked)\b",
    r"(?:shall|should|may|can) (?:i|we) (?:stop|give up) (?:writing|e-?mailing|mailing|messaging|contacting|asking)",
    r"(?:so|and|then|or),? (?:i|we)(?:'ll| will| shall)? (?:stop|give up) (?:writing|e-?mailing|mailing|asking)\b",
    r"(?:(?:shall|should|may|can|let) (?:i|we|me)|i'll|i will) (?:take|strike|cross|drop|delete|remove) you "
    r"(?:off|from) (?:my|the|this) list\b",
    r"(?:after|since|beside|besides|beyond|to) my (?:\w+ )?LETTER (?:of|from|on|last|yesterday|the other)\b",
    r"(?:my|our) LETTER (?:of |from |on )?(?:last (?:week|month|\w+day)|yesterday|the other day|\w+day)\b",
    r"(?:my|our) LETTER (?:of|from) (?:the )?\d{1,2}(?:st|nd|rd|th)?\b",
    r"(?:i|we) (?:said|promised|told you|mentioned)(?: you)?,? (?:back )?in (?:january|february|march|"
    r"april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)\b",
    r"(?:sorry|apologies) (?:to be|for being) back\b|(?:write|writing|back|here) (?:to you )?(?:again )?so soon\b",
    r"(?:i|we)(?:'d|'ve| had| have)? (?:had|gave you|told you|sent you|wrote|quoted)(?: you)? the (?:\S+ ){1,3}wrong\b|"
    r"(?:gave|told|sent) you the wrong\b",
    r"(?:to|in|after|since|of) (?:my )?yesterday's LETTER\b",
    r"(?:in|with) (?:my )?(?:last )?\w+day's LETTER,? (?:i|we)\b|my \w+day's? LETTER\b",
    r"(?:thing|thought|point|line|question|idea|word|fact) (?:after|since|to add to) my (?:\w+ )?LETTER\b",
    r"(?:i|we)(?:'ve| have)? (?:still |yet |since )?(?:heard|had|got|received) (?:nothing|not a word|"
    r"no (?:answer|reply|response|word))"
    r"(?: (?:back|from you|so far|yet|since|to (?:it|that|this|them))\b|[,.;:!?]| (?:and|but|so) (?:i|we)\b)",
    r"(?:no|not (?:a|one|any)) (?:answer|reply|response|word)(?: has| have| had)? "
    r"(?:come|came|reached me|from you|yet|so far)\b",
    r"(?:nothing|no word|not a word)(?: has| have| had)?(?: come| came)?(?: back)? from you\b",
    r"my (?:\w+ )?LETTER (?:\S+ ){0,6}(?:went|gone|remained|stayed|was|is) unanswered\b",
    r"your silence\b|you (?:did not|didn't|have not|haven't|never) (?:\w+ )?"
    r"(?:answer|reply|respond|write back|replied|answered|responded|written back)\b",
    unless=(
        r"follow[- ]up (?:questions?|appointments?|care)",
        r"(?:he|she|they|who|you) (?:said|wrote|sent)",
        r"if (?:i|we)(?:'ve| have)\b",
        # Somebody else was written to, and somebody else is silent.
        r"(?:wrote|written|e-?mailed|letters?|e-?mails?|mails?|notes?|messages?|answer|answered|reply|replied|respond|responded|"
        r"word|nothing) (?:\w+ )?"
        r"(?:to|from) (?:the|my|our|his|her|their|its|a|an|every|all|another|some|him|them|any|local)\b",
    ),
)
_FIRST_OF_ALL = Cues(
    r"welcome aboard\b",
    r"THANKS for (?:subscribing|signing up|joining|opting in)\b",
    r"confirm your (?:subscription|e-?mail|address)\b",
)
_NAMED_TOUCH = late(
    r"(?:^|.*[-_ .])touch[-_ .]?0*(\d{1,2})$|(?:e-?mail|mail|step|message|part)[-_ .]?0*(\d{1,2})$", re.I
)
_FOLLOW_UP_FILE = late(r"(?:^|[-_ .])follow-?up(?:[-_ .]?0*(\d))?$", re.IGNORECASE)
_SEQUENCE_FOLDER = late(
    r"sequence|drip|nurture|onboarding|campaign|cadence|outreach|engagement|series|follow-?ups?|welcome-?flow|touches",
    re.IGNORECASE,
)
_NUMBER = late(r"0*(\d{1,2})(?:[-_ .].*)?$")


def touch_of(evidence: DraftEvidence, stage: Stage) -> tuple[int, str]:
    """The number of the message and what it rests on; who has bought has been written to before."""
    for judge in (counted, _by_file_name, _by_words, _by_day):
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


def _by_file_name(evidence: DraftEvidence) -> tuple[int, str] | None:
    """`touch-2.md`, `email-3.txt`, and `02.txt` in a folder that is named like a sequence."""
    path = evidence.document.source.path
    name = path.replace("\\", "/").rpartition("/")[2]
    stem = name.partition(".")[0]
    number = _NAMED_TOUCH.match(stem) or (_NUMBER.match(stem) if sequence_folder(path) else None)
    if number and 0 < (touch := int(number[number.lastindex or 0])) <= MAX_TOUCH:
        return touch, f"the file's name, {name}"
    if follow_up := _FOLLOW_UP_FILE.search(stem):
        return 1 + int(follow_up[1] or 1), f"the file's name, {name}"
    return None


def _by_words(evidence: DraftEvidence) -> tuple[int, str] | None:
    words = reply_of(evidence) or _AGAIN.found(evidence.copy) or acquainted(evidence)
    return (2, words) if words else None


def _by_day(evidence: DraftEvidence) -> tuple[int, str] | None:
    day = evidence.document.envelope.day
    number = plain_number(day.value) if day is not None else None
    return (2, "a day after the first in the front matter") if number and number >= 2 else None
