"""Words that are written for a feed: to whoever scrolls past, and to nobody by name."""

from __future__ import annotations

import re

from relint.draft.document import BlockKind
from relint.inference.cues import Cues
from relint.inference.evidence import DraftEvidence
from relint.outside.late_expressions import late

_K = BlockKind
_ANYBODY = (
    r"(?:some(?:body|one|people)|every(?:body|one)|(?:a|an|one|two|three|five|\d|your|the|that|some) (?:[\w-]+ ){0,2}"
    r"(?:friends?|colleagues?|persons?|people|mates?|pals?|neighbou?rs?|folks|\w+ who))"
)
#: What only a network has: comments below, a bio, slides, likes, reposts, direct messages.
_FEED = Cues(
    r"(?:in|to|into|from|check|see|read) (?:the|my|our) (?:first )?comments?\b|(?:in|to) a comment\b",
    r"(?:comment|vote|answer in the comments)(?: \S+){0,3} below\b|below in the comments\b",
    r"drop (?:a|an|your|me a|us a)(?: \S+){1,4} (?:below|in the)\b",
    r"comments? (?:with |the word |your |just )?[\"“'‘]?(?-i:[A-Z]{2,})\b",
    r"comment (?:with )?(?:your|a|an|the) (?:\w+ ){1,3}(?:and|to|for)\b",
    r"link (?:is )?in (?:my |the |our )?(?:bio|profile|comments?|first comment|story|stories)\b",
    r"swipe (?:left|right|up|across|through|for|to (?:see|read|find|the))\b|double[- ]tap\b",
    rf"tag {_ANYBODY}\b",
    r"follow (?:me|us|along|my page|this page|our page) (?:here )?(?:for|if|to see)\b|follow for (?:more|part)\b",
    r"like,? (?:this post|(?:and |& |\+ )?(?:comment|share|follow|save|subscribe) )|(?:like|share|retweet) if you\b",
    r"(?:save|share|bookmark|like|boost) this (?:post|reel|thread|carousel|tweet|one for)\b|save this for later\b",
    r"re-?(?:post|tweet) (?:this|if|to)\b|rt (?:if|this|to)\b|please (?:share|re-?tweet|rt|re-?post)[.!]",
    r"(?:dm|pm) (?:me|us)\b|(?:send|drop|shoot|slide) (?:me|us) a (?:dm|pm)\b|my dms (?:are )?open\b",
    r"to enter\s*[:,]|winners? (?:will be )?(?:announced|drawn|picked|chosen) (?:on|in|next)\b|giveaway[!:]",
    r"sound on\b|(?:we're|we are|i'm|i am) (?:going )?live (?:now|on|at)\b|live now\b",
    r"(?:this|my|our) (?:last |latest |new )?(?:reel|carousel|tiktok)\b",
    r"vote (?:now|here) in (?:the|my|our) (?:poll|story)\b|first (?:right|correct) (?:answer|comment)\b",
    r"posted (?:by \w+ )?(?:in|on|under|to) (?:\w+\s*){1,3}(?:\n|\z)",
    unless=(r"(?:credit|debit|your|the) (?:bank )?card", r"(?:tracked|word|google|your|editor's) comments?"),
)
#: How a post begins or ends that wants an answer from whoever reads it.
_VOICE = Cues(
    r"unpopular opinion\b|hot take\b|(?:pov|psa|plot twist|poll|confession|fun fact|overheard)\s*:",
    r"that's the (?:post|tweet)\b|that is the (?:post|tweet)\b|a thread\s*(?:[🧵:]|\z)|thread\s*[🧵👇]",
    r"(?:i'll|i will|let me) (?:start|go first)\s*[:.!]|agree\? (?:or )?disagree\?|agree or disagree\?",
    r"proud moment\b|throwback (?:to|thursday)\b|day \d+\s*(?:of|/)\s*\d+\s*[:.,–—]|asking for a friend\b",
    r"(?:thoughts|agree|who else|anyone else|who's with me|who is with me|am i (?:wrong|alone))\?\s*\z",
)
#: Said to all at once by somebody who greets nobody.
_TO_ALL = Cues(
    r"(?:thank you|thanks|cheers|a (?:big|huge|massive|warm) thank you),? (?:so much |very much )?(?:to )?"
    r"(?:all\b|every(?:one|body)\b)",
    r"(?:all of you|each of you|those of you|everyone|everybody) (?:who|that) (?:came|come|helped|stood|voted|joined|"
    r"turned up|showed up|shared|made)\b",
    r"see you all\b",
    r"(?:all|everyone|everybody)(?:'s| is| are)? welcome\b",
    unless=(r"your (?:order|account|booking|ticket|membership|subscription|donation|gift)\b",),
)
#: The first words of news about oneself, which leave out who is proud.
_NEWS = late(
    r"\A\W*(?:(?:so|very|super|beyond|absolutely|truly)\s+)?(?:excited|thrilled|proud|happy|delighted|hono[u]?red|humbled|"
    r"pleased|stoked|grateful)\s+(?:to\s+(?:share|announce|say|tell|reveal|@)|for\s+@)",
    re.IGNORECASE,
)
#: Hands that point below, the sign to pass on, the sign of a thread; a thread's first number.
_MARKS = late(r"[👇♻🧵🔁]|⬇|\A\W*1/\d?\s|\A@\w{2,}\s")
_HANDLE = late(r"(?<![\w.@/])@[a-z_][\w.]{2,}(?![\w@])", re.IGNORECASE)
_TAG = late(r"(?<![\w&/#])#[^\W\d_]\w+")
_CLOSING_TAGS = late(r"(?:#[^\W\d_][\w-]*+[ \t,]*+){2,}\s*+\Z")
#: Said to all who read along.
_CROWD = late(
    r"\W*(?:hi|hello|hey|hiya|good\s+(?:morning|evening|afternoon)|happy\s+\w+|dear)?,?\s*(?:there\s+)?(?:everyone|everybody|all|"
    r"friends|folks|network|linked-?in|insta(?:gram)?|facebook|twitter|tiktok|followers|people|world|lovelies|guys)\b",
    re.IGNORECASE,
)
_VOCATIVE = late(r"\A[A-Z][a-z]+\s?[,–—-]\s")
#: So many of these, with nobody greeted, and the text is for a feed.
_HANDLES, _TAGS = 2, 3
#: One line a paragraph, as texts stand on a telephone's screen: so many, and so few words in that part of them.
_LINES, _WORDS_OF_A_LINE, _SHORT = 5, 12, 0.6
#: A post of lines is told by one person; and no mail says of itself that it is one, or what to click.
_TOLD_BY_ONE = late(r"\bI\b|\b[Mm]y\b|\b[Mm]e\b")
#: A cry that opens a text, above more lines: “Market day!”; and what is no cry but a greeting or thanks.
_CRY = late(
    r"\A(?!\W*(?:hi|hello|hey|dear|thanks?|congrat\w*|sorry|yes|no|welcome)\b)"
    r"[A-Z][\w'’-]*(?: [\w'’-]+){0,4}!+\s*\n(?=\S)",
    re.IGNORECASE,
)
#: So long is a story, so often it says “I”, and so it would speak to its reader.
_WORDS_OF_A_STORY, _SAYS_I = 40, 3
_YOU = late(r"\byou\b", re.IGNORECASE)
_TO_READER = late(r"\byours?\b|\?\s*\Z", re.IGNORECASE)
_OF_A_MAIL = late(
    r"\bthis (?:e-?)?(?:mail|message|letter)\b|\bclick\b|\bunsubscribe\b|\byour (?:\w+ )?(?:order|account|purchase|"
    r"invoice|booking|subscription|membership|trial|plan)\b",
    re.IGNORECASE,
)


def feed_of(evidence: DraftEvidence) -> str | None:
    """What shows that a text is a post of a network; nothing where somebody is greeted, or signs."""
    if evidence.has(_K.SIGN_OFF, _K.SIGNATURE, _K.FOOTER) or _greets_somebody(evidence):
        return None
    text = evidence.copy
    if words := _FEED.found(text) or _VOICE.found(text):
        return words
    if match := _NEWS.search(text):
        return f"the opening “{' '.join(match[0].split()).strip()}”"
    if match := _MARKS.search(text):
        return f"the sign “{match[0].strip()}”"
    if _CLOSING_TAGS.search(evidence.document.source.text[-400:]) or len(_TAG.findall(text)) >= _TAGS:
        return "hashtags"
    handles = () if evidence.document.placeholders else _HANDLE.findall(text)
    return "names as a network writes them" if len(handles) >= _HANDLES else None


def written_for_a_feed(evidence: DraftEvidence) -> str | None:
    """What shows that words which greet nobody are meant for all who scroll past."""
    text = evidence.copy
    if evidence.document.placeholders or evidence.links or _VOCATIVE.search(text) or _OF_A_MAIL.search(text):
        return None
    if (cry := _CRY.match(text)) and not evidence.addressed:
        return f"the cry “{cry[0].strip()}”, and no greeting"
    if evidence.has(_K.HEADING):
        return None
    if words := _TO_ALL.found(text):
        return words
    if evidence.words >= _WORDS_OF_A_STORY and _tells_of_itself(text):
        return "a story told by one, which asks nobody anything"
    return _lines_of_a_feed(evidence)


def _tells_of_itself(text: str) -> bool:
    """True where one person tells of what happened to them, and “you” is hardly anybody."""
    return len(_TOLD_BY_ONE.findall(text)) >= _SAYS_I and len(_YOU.findall(text)) <= 1 and not _TO_READER.search(text)


def _lines_of_a_feed(evidence: DraftEvidence) -> str | None:
    """A line a paragraph, from a short first one on, to nobody by name."""
    document = evidence.document
    lines = [len(block.span.of(document.text).split()) for block in document.blocks]
    short = [words <= _WORDS_OF_A_LINE for words in lines]
    if not _TOLD_BY_ONE.search(evidence.copy):
        return None
    if len(lines) < _LINES or not short[0] or sum(short) < _SHORT * len(lines):
        return None
    return "a line a paragraph, and no greeting"


def _greets_somebody(evidence: DraftEvidence) -> bool:
    document = evidence.document
    greetings = [block.span.of(document.text) for block in document.blocks if block.kind is _K.GREETING]
    return any(not _CROWD.match(words) for words in greetings)
