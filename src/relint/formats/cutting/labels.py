"""The words of a working document: header lines typed above a draft, titles that number it, notes for the team."""

from __future__ import annotations

import re
from typing import NamedTuple

from relint.draft.relationship import Channel, Stated
from relint.draft.span import Span
from relint.outside.late_expressions import late

_FIELDS = {
    "subject": r"subject(?:[ _-]?lines?)?(?:\s*(?:\(?[a-c1-5]\)?|\([^()\n]{1,20}\)))?|e-?mail\s+subject|betreff",
    "preheader": r"pre-?header(?:\s+text)?|preview(?:[ _-]?(?:text|line))?",
    "from": r"from|sender",
    "to": r"to|recipient",
    "reply_to": r"reply-to",
    "body": r"(?:(?:e-?mail|message|mail)\s+)?(?:body|copy|text)(?:\s+copy)?|message|e-?mail|mail|post|caption|script",
}
_NAMES = "|".join(f"(?P<{name}>{words})" for name, words in _FIELDS.items())
_LABEL = late(
    rf"(?:(?:[-*+]|\d{{1,2}}[.)])\s+)?(?P<open>[*_]{{0,3}})(?:{_NAMES})(?P<close>[*_]{{0,3}})\s*(?::|(?P<dash>[–—-]))\s*(?P<shut>[*_]{{0,3}})\s*",
    re.IGNORECASE,
)
#: Marks around a value that are none of its words.
_WRAPPED = (("`", "`"), ("**", "**"), ("__", "__"), ("“", "”"), ('"', '"'), ("*", "*"), ("_", "_"))

#: "Subject line options:", "**Subject lines (pick one)**", and a line below it.
_OPTIONS = late(
    r"(?:[-*+]\s+)?[*_]{0,3}(?:e-?mail\s+)?subject(?:\s+lines?)?\s+(?:options?|ideas|variants?|variations?|tests?)\b[^:\n]{0,30}:?"
    r"[*_]{0,3}:?\s*$|(?:[-*+]\s+)?[*_]{0,3}subject\s+lines\b[^:\n]{0,30}[:*_]{1,4}\s*$",
    re.IGNORECASE,
)
_OPTION = late(r"(?P<mark>(?:[-*+]|\d{1,2}[.)]|\(?[A-Ea-e][.):])\s+(?:\[[ xX]\]\s+)?)?(?P<words>\S.*)")
_LONGEST_SUBJECT = 120
#: More words are no title over notes that looks like any line.
_LONGEST_NOTE_TITLE = 3
#: Longer words name no field.
_LONGEST_NAME = 40

#: What stands before a colon when somebody speaks to the team. In bold anything of the kind ends a draft.
_TEAM = (
    r"why(?:\s+(?:this|it|that|we|these)(?:\s+\w+){1,3})?|internal(?:\s+(?:notes?|only))?|notes?(?:\s+(?:to|for)\s+(?:the\s+)?\w+)?|goals?|objective|purpose|aim"
    r"|send(?:ing)?(?:\s+\w+)?|sent|timing|when(?:\s+to\s+send)?|trigger|delay|tips?|pro\s+tip|variations?|variants?|key(?:\s+\w+){0,3}"
    r"|cta|call\s+to\s+action|personali[sz]ation(?:\s+\w+)?|a/b(?:\s+\w+)?|split\s+test|metrics?|kpis?|rationale|strategy"
    r"|psychology|framework|angle|hook|expected(?:\s+\w+)?|target(?:\s+\w+)?|audience|segment|persona|tone|format|length"
    r"|word\s+count|what\s+(?:this|it)\s+does|how\s+to\s+use|use\s+(?:this\s+)?when|best\s+for|context|channel|status|owner"
    r"|author|due|deadline|priority|stage|funnel\s+stage|campaign|version|approved(?:\s+by)?|reviewer|tags?|schedule|day|to-?do"
    r"|benefits?\s+shown|comments?|results?|benchmarks?|open\s+rate|reply\s+rate|follow-?up\s+if|next\s+step\s+if|platform"
)
#: An underscore behind a word is a mark.
_WORD_END = r"(?![^\W_])"
#: A heading with one of these alone; "Email" and "Post" are headings over drafts.
_FIELD_TITLE = late(
    rf"(?:{_FIELDS['subject']}|{_FIELDS['preheader']}|(?:e-?mail\s+|mail\s+|message\s+)?(?:body(?:\s+copy)?|copy|text)):?",
    re.IGNORECASE,
)
_BOLD_TEAM = late(
    rf"(?:[-*+]\s+)?[*_]{{1,3}}(?:{_TEAM}){_WORD_END}[^:*_\n]{{0,40}}(?:[*_]{{1,3}}\s*:|:\s*[*_]{{1,3}})", re.IGNORECASE
)
_PLAIN_TEAM = late(rf"(?:[-*+]\s+)?(?:{_TEAM})\s*:(?=\s|$)", re.IGNORECASE)
_SURE_TEAM = late(
    r"(?:[-*+]\s+)?[*_]{0,3}why\s+(?:this|it|that|these)\s+\w+\b[^:\n]{0,30}:|[*_]{0,3}notes?\s+(?:to|for)\s+(?:the\s+)?"
    r"(?:team|us|self|design\w*|sales|reviewers?)\b",
    re.IGNORECASE,
)
_TEAM_TITLE = late(
    rf"[*_\W]*+(?:{_TEAM}|overview|summary|introduction|background|checklist|analytics|tracking|testing|next\s+steps|appendix"
    r"|setup|implementation|technical|research|sources?|references|subject\s+lines?(?:\s+\w+)?|legend|instructions?"
    rf"|best\s+practices|guidelines|compliance|faqs?|glossary|resources|budget|timeline){_WORD_END}",
    re.IGNORECASE,
)

_NOTE_TITLE = late(
    r"[*_\W]*+(?:internal|production|design(?:er)?|dev(?:eloper)?|team|build|send|implementation|reviewer)?\s*(?:notes?|comments?)"
    r"(?:\s+(?:for|to)\s+(?:the\s+)?\w++)?[*_:]*",
    re.IGNORECASE,
)

#: What a title numbers.
UNIT = (
    r"e-?mails?|mails?|letters?|messages?|touch(?:point)?|steps?|notes?|follow-?ups?|dms?|reminders?|inmails?|sms"
    r"|posts?|tweets?"
)
_NUMBERED = late(rf"\b(?P<unit>{UNIT})\s*(?:no\.?\s*|nr\.?\s*|#\s*)?(?P<number>\d{{1,2}})\b", re.IGNORECASE)
_FOLLOWS = late(r"follow-?ups?", re.IGNORECASE)
_DAY = late(r"\bdays?\s*+(?::\s*+)?(?P<day>\d{1,3})\b", re.IGNORECASE)
_MESSAGE_TITLE = late(
    r"(?:connection|linkedin|follow-?up|intro(?:duction)?|first|second|third|fourth|final|last|opening|initial|cold|warm|text|whats-?app"
    r"|break-?up|thank-?you|welcome|re-?engagement|win-?back|reminder)(?:\s+(?:connection|linkedin|cold|follow-?up))?"
    r"\s+(?:requests?|messages?|dms?|inmails?|invit(?:e|ation)s?|notes?|e-?mails?|mails?|letters?|sms|repl(?:y|ies))(?:\s*\([^()]{1,40}\))?",
    re.IGNORECASE,
)
_POST = late(r"\b(?:posts?|tweets?|thread|caption|instagram|facebook|tiktok|blog|article)\b", re.IGNORECASE)
_MESSAGE = late(
    r"\b(?:dms?|inmails?|connection\s+(?:request|note|message)s?|linkedin\s+(?:message|request|note|invit\w+|dm)s?"
    r"|linkedin\s*$|whats-?app|sms|text\s+messages?)\b",
    re.IGNORECASE,
)
_MAIL = late(r"\b(?:e-?mails?|mails?|letters?|newsletters?)\b", re.IGNORECASE)


class Label(NamedTuple):
    """A header line typed by hand: which field, and where its value stands in the text."""

    name: str
    value: Span


def label_of(line: str, start: int, *, may_hold: bool = False) -> Label | None:
    """The field that a line names, with the marks around name and value taken off; `start` is where the line stands.

    A body without marks stands below its name, unless it `may_hold` its words on the line.
    """
    match = _LABEL.match(line)
    if match is None:
        return None
    # Marks behind a bare name are its value's: "Subject: **The graft**", "Subject: **The** graft".
    bare = not match["open"] and bool(match["shut"])
    if match["dash"] and not match["open"]:
        return None  # "To – of all things – a mill"
    name = next(name for name in _FIELDS if match[name] is not None)
    # Marks behind a name whose own are closed are those of its value: "**Subject**: **The graft**".
    low, high = match.start("shut") if match["close"] or bare else match.end(), len(line.rstrip())
    if name == "body" and high > low and not match["open"] and not may_hold:
        return None  # "Message: call me" in a letter is no label
    if match["open"] and not match["close"] and not match["shut"] and line[low:high].endswith(match["open"]):
        high -= len(match["open"])  # "**Subject: the graft**"
    low, high = unwrapped(line, low, high)
    return Label(name, Span(start + low, start + max(low, high)))


def field_named(words: str) -> str | None:
    """The field that some words name with nothing else in them, as a cell of a table does: "Subject line"."""
    label = label_of(f"**{words}:** x", 0) if 0 < len(words) < _LONGEST_NAME else None
    return label.name if label else None


def unwrapped(line: str, low: int, high: int) -> tuple[int, int]:
    """A stretch of a line without the marks around it."""
    for before, after in _WRAPPED:
        words = line[low:high]
        if len(words) > len(before) + len(after) and words.startswith(before) and words.endswith(after):
            low, high = low + len(before), high - len(after)
    return low, high


class SubjectVersion(NamedTuple):
    """A version of a subject line, and whether more may follow below it."""

    span: Span
    is_item: bool


def offers_subjects(line: str) -> bool:
    """True for the line above several versions of a subject: "Subject line options:"."""
    return bool(_OPTIONS.match(line))


def option_of(line: str, start: int) -> SubjectVersion | None:
    """One version, the mark before it and the quotes around it taken off."""
    match = _OPTION.match(line)
    if match is None or len(match["words"]) > _LONGEST_SUBJECT:
        return None
    low, high = unwrapped(line, match.start("words"), match.end("words"))
    return SubjectVersion(Span(start + low, start + high), is_item=bool(match["mark"]))


def is_team_label(line: str) -> bool:
    """True for a line that says something to the team: `**Goal:** three answers`."""
    return bool(_BOLD_TEAM.match(line) or _SURE_TEAM.match(line))


def may_be_team_label(line: str) -> bool:
    """The same without bold, which only counts where no copy stands yet."""
    return bool(_BOLD_TEAM.match(line) or _PLAIN_TEAM.match(line) or _SURE_TEAM.match(line))


def is_team_title(title: str) -> bool:
    """True for a heading over notes: "Why this works", "Goals", "Checklist"."""
    return bool(_TEAM_TITLE.match(title)) and not _NUMBERED.search(title)


def is_field_title(title: str) -> bool:
    """True for a heading that names a field whose words stand below it: "### Subject", "### Preview text"."""
    return bool(_FIELD_TITLE.fullmatch(title))


def is_behind_letter(line: str) -> bool:
    """True for what speaks to the team when it stands below a name: "Goal: three answers", "Metrics"."""
    return bool(_PLAIN_TEAM.match(line)) or (
        len(line.split()) <= _LONGEST_NOTE_TITLE and line[-1:] not in ".!?," and is_team_title(line)
    )


def is_note_title(line: str) -> bool:
    """True for a line that is a heading over notes in all but its marks: "INTERNAL NOTES"."""
    return bool(_NOTE_TITLE.fullmatch(line))


def is_draft_title(title: str) -> bool:
    """True for a heading that numbers a draft: "Mail 2", "Post #3"."""
    return bool(_NUMBERED.search(title))


def begins_with_number(title: str) -> bool:
    """True for what begins as the title of a draft does: "Mail 2: the queue"."""
    return bool(_NUMBERED.match(title))


def is_post_title(title: str) -> bool:
    """True for a heading that numbers what goes out without a greeting: "Post 1 (Monday)", "Tweet 3"."""
    number = _NUMBERED.search(title)
    return number is not None and _POST.fullmatch(number["unit"]) is not None


def is_message_title(title: str) -> bool:
    """True for the name of a message that is no field: "Connection request (300 chars)", "Follow-up DM"."""
    return bool(_MESSAGE_TITLE.fullmatch(title.rstrip(": ")))


def day_in(title: str) -> re.Match[str] | None:
    """Where a title says on which day the draft goes out."""
    return _DAY.search(title)


def stated_by_titles(titles: tuple[str, ...]) -> Stated:
    """What the titles above a draft, the nearest first, say of its channel and number."""
    channel = next((found for title in titles if (found := _channel(title))), None)
    number = _NUMBERED.search(titles[0]) if titles else None
    touch = int(number["number"]) if number else 0
    if number and _FOLLOWS.match(number["unit"]):
        touch += 1
    return Stated(channel=channel, touch=touch if touch and channel is not Channel.POST else None)


def _channel(title: str) -> Channel | None:
    if _MESSAGE.search(title):
        return Channel.MESSAGE
    if _POST.search(title):
        return Channel.POST
    return Channel.EMAIL if _MAIL.search(title) else None
