"""Letters that the text itself counts: "my third letter", "I have written twice", "no answer to the first two"."""

from __future__ import annotations

import re

from relint.inference.evidence import DraftEvidence
from relint.outside.late_expressions import late

_LETTER = r"(?:e-?mail|mail|note|message|attempt|time|try|letter|reminder|line)\b"
#: What was written to somebody else is no letter to the reader: “to the council”, but not “to you” or “to your office”.
_NOT_TO_OTHERS = r"(?!\s+to\s+(?!you\b|your\b|no\b))"
_ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NTH = late(
    r"(?:\b(?:(?:my|our|this\s+is\s+(?:my|our|the|a))\s+)|(?:^|[.!?]\s+)(?:the\s+|a\s+)?)"
    rf"({'|'.join(_ORDINALS)})\s+(?:and\s+(?:last|final)\s+)?(?:short\s+|"
    rf"quick\s+)?{_LETTER}(?!\s+of\s+the\s+(?:alphabet|word|name)|\s+to\s+(?!you\b))",
    re.IGNORECASE | re.MULTILINE,
)
#: “I have written twice”: this one comes on top.
_TIMES = late(
    r"\b(?:i|we)(?:['’]ve|\s+have)?\s+(?:now\s+|already\s+)?(?:written|wrote|e-?mailed|mailed|messaged|called|"
    r"rung|rang|tried|asked|"
    r"reached\s+out|been\s+in\s+(?:touch|your\s+(?:inbox|mailbox))|sent\s+(?:you\s+)?(?:notes?|letters?|(?:e-?)?mails?|messages?))"
    r"(?:\s+(?:to\s+)?you)?\s+(once|twice|(?:two|three|four|five|a\s+(?:few|couple\s+of)|several)\s+times)"
    rf"(?!\s+(?:a|an|each|every|per|in\s+my|for)\b){_NOT_TO_OTHERS}",
    re.IGNORECASE,
)
#: “I have sent two notes already”.
_SO_MANY = late(
    r"\b(?:i|we)(?:['’]ve|\s+have)?\s+(?:now\s+|already\s+)?(?:sent|written|wrote|left)\s+(?:you\s+)?"
    rf"(two|three|four|five|a\s+(?:few|couple\s+of)|several)\s+(?:short\s+|other\s+)?{_LETTER[:-2]}s\b{_NOT_TO_OTHERS}",
    re.IGNORECASE,
)
#: “This is e-mail number four”.
_NUMBERED = late(
    rf"\b(?:this\s+is|here\s+is|here['’]s)\s+(?:my\s+|the\s+)?{_LETTER[:-2]}\s+(?:number|no\.?|#)\s?"
    r"(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b(?!\s+of\s+the\b)",
    re.IGNORECASE,
)
#: “Three letters at most, and this is the third”.
_THIS_IS = late(
    rf"\b(?:writ(?:e|ten|ing)|{_LETTER[:-2]}s?|times)\b[^\n]{{0,80}}?\bthis\s+(?:is|will\s+be)\s+(?:the|my)\s+"
    rf"({'|'.join(_ORDINALS)})\b(?=\s*(?:[.,;:!]|and\b|$))",
    re.IGNORECASE,
)
#: “After four mails without an answer”: this one comes on top.
_IN_VAIN = late(
    rf"\b(?:after|with)\s+(two|three|four|five|six)\s+(?:short\s+)?(?:(?:unanswered|ignored|unread)\s+{_LETTER[:-2]}s\b|{_LETTER[:-2]}s?\s+(?:and|without|with)\s+"
    r"(?:an?\s+|any\s+|no\s+|not\s+a\s+)?(?:single\s+)?(?:answer|reply|response|word)\b)",
    re.IGNORECASE,
)
#: “Two of my letters have gone unanswered”: this one comes on top.
_GONE = late(
    rf"\b(?:(?:my|our)\s+)?(two|three|four|five|six)\s+(?:of\s+(?:my|our)\s+)?(?:short\s+)?{_LETTER[:-2]}s\s+"
    r"(?:of\s+mine\s+|from\s+(?:me|us)\s+)?(?:have\s+|has\s+)?(?:gone|went|stayed|stay|remained|remain|are|were|been)\s+"
    r"(?:unanswered|without\s+(?:an?\s+)?(?:answer|reply|word))\b",
    re.IGNORECASE,
)
#: “Two letters of mine are on your desk”: this one comes on top.
_MINE = late(
    rf"\b(two|three|four|five|six)\s+(?:short\s+|other\s+)?(?:{_LETTER[:-2]}s\s+(?:of\s+mine|from\s+(?:me|us))"
    rf"|of\s+my\s+{_LETTER[:-2]}s)\b{_NOT_TO_OTHERS}",
    re.IGNORECASE,
)
#: “Three letters and not a word”: this one comes on top.
_UNHEARD = late(
    rf"(?:^|[.!?]\s+)(two|three|four|five|six)\s+(?:short\s+)?{_LETTER[:-2]}s,?\s+(?:and\s+)?(?:still\s+)?"
    r"(?:(?:two|three|four|five|six)\s+silences|no\s+(?:answer|reply|response|word)|not\s+(?:a|one)\s+word|nothing)\b",
    re.IGNORECASE | re.MULTILINE,
)
#: “Number four, and the last”.
_AND_LAST = late(
    r"(?:^|[.!?]\s+)number\s+(two|three|four|five|six|seven|eight)\b[^.!?\n]{0,20}\b(?:last|final)\b",
    re.IGNORECASE | re.MULTILINE,
)
#: “This makes three letters”.
_MAKES = late(
    rf"\bthis\s+makes\s+(?:it\s+)?(two|three|four|five|six)\s+(?:short\s+)?{_LETTER[:-2]}s\b{_NOT_TO_OTHERS}",
    re.IGNORECASE,
)
#: “My last three notes”, “no answer to the first two”: this one comes on top.
_THOSE_BEFORE = late(
    r"\b(?:my|our)\s+(?:(?:first|last|previous|earlier|other)\s+)?(two|three|four|five|six)\s+"
    r"(?:(?:first|last|previous|earlier|other|short|unanswered)\s+)?"
    r"(?:(?:e-?)?mails|notes|messages|letters|reminders)\b(?!\s+(?:to|from|in)\s+(?:the|him|her|them|a)\b)"
    r"|\byou(?:['’]ve|\s+have)\s+had\s+(two|three|four|five|six)\s+(?:short\s+)?(?:(?:e-?)?mails|notes|messages|letters)"
    r"\s+from\s+(?:me|us)\b|\b(?:answer|reply|response|word)\s+to\s+(?:my|our|the)\s+(?:first|last|previous|earlier|other)\s+"
    r"(two|three|four|five|six)\b",
    re.IGNORECASE,
)
_COUNT = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SO_OFTEN = {"once": 1, "twice": 2, "two": 2, "three": 3, "four": 4, "five": 5, "a": 3, "several": 3}
_TWO = late(r"a\s+couple", re.IGNORECASE)
#: “Message three of three from me”, “this is letter two of four”: a number among so many.
_OF_SO_MANY = late(
    rf"(?:^|[.!?]\s+|\b(?:this\s+is|here\s+is|here['’]s)\s+)(?:my\s+|the\s+)?{_LETTER[:-2]}\s+(?:number\s+|no\.?\s+)?"
    r"(one|two|three|four|five|six|seven|eight)\s+(?:of|out\s+of)\s+(?:two|three|four|five|six|seven|eight)\b",
    re.IGNORECASE | re.MULTILINE,
)
#: “E-mail 3 of 5”, “Letter 2:” as a title or a subject.
_COUNTED = late(
    r"^\W*(?:e-?mail|letter|note|message|part|attempt|touch|try)\s+(?:#\s?|no\.?\s+)?(\d{1,2})\b(?:\s*(?:of|/)\s*\d|\s*[:.–—(]|\s*$)",
    re.I | re.M,
)
#: A higher number is no touch but the number of a document.
MAX_TOUCH = 20


def counted(evidence: DraftEvidence) -> tuple[int, str] | None:
    """What the text itself counts: "my third letter", "I have written twice", "E-mail 3 of 5"."""
    text = evidence.copy
    if match := _NTH.search(text):
        return _ORDINALS.index(match[1].lower()) + 2, _quoted(match[0])
    if match := _TIMES.search(text) or _SO_MANY.search(text):
        return 1 + (2 if _TWO.match(match[1]) else _SO_OFTEN[match[1].lower().split()[0]]), _quoted(match[0])
    if match := _THOSE_BEFORE.search(text):
        return 2 + _COUNT.index((match[1] or match[2] or match[3]).lower()), _quoted(match[0])
    if match := _MAKES.search(text):
        return 1 + _COUNT.index(match[1].lower()), _quoted(match[0])
    if match := _IN_VAIN.search(text) or _GONE.search(text) or _MINE.search(text) or _UNHEARD.search(text):
        return 2 + _COUNT.index(match[1].lower()), _quoted(match[0])
    if match := _THIS_IS.search(text):
        return _ORDINALS.index(match[1].lower()) + 2, _quoted(match[0])
    if match := _OF_SO_MANY.search(text) or _AND_LAST.search(text):
        return 1 + _COUNT.index(match[1].lower()), _quoted(match[0])
    if match := _NUMBERED.search(text):
        number = match[1].lower()
        return _COUNT.index(number) + 1 if number in _COUNT else int(number), _quoted(match[0])
    match = _COUNTED.search(evidence.subject) or _COUNTED.match(text)
    if match and 0 < int(match[1]) <= MAX_TOUCH:
        return int(match[1]), _quoted(match[0])
    return None


def _quoted(words: str) -> str:
    return f"the words “{' '.join(words.split()).strip('.!? ')}”"
