"""E-mail, message or post?"""

from __future__ import annotations

import re

from relint.draft.document import BlockKind
from relint.draft.relationship import Channel
from relint.inference.acquaintance import acquainted
from relint.inference.cues import Cues
from relint.inference.evidence import DraftEvidence
from relint.inference.mailings import GOES_TO_ALL
from relint.inference.posts import feed_of, written_for_a_feed
from relint.inference.relations import relation_of
from relint.outside.late_expressions import late

_K = BlockKind
_MESSAGE = Cues(
    r"connection request|mutual connections?\b|inmail\b|on linkedin\b|my network\b",
    r"(?:let's|(?:like|love|happy|hoping|glad|wanted|want|asked) to) connect\b",
    r"THANKS for (?:connecting|accepting|the (?:connection|add|follow))\b",
    r"your (?:linkedin )?profile\b|(?:accept|send) (?:my|the|this) (?:invite|invitation|request)\b",
    r"(?:in|into|to) your dms\b|your (?:last|latest|new|recent) (?:reel|story|stories|tweet|carousel)\b",
    r"congrats on (?:the|your) (?:new|promotion|anniversary)\b|(?:send|share|drop) (?:\S+ ){0,4}here(?:\?| or)",
    unless=(r"connect (?:you|our|your|the|a|it)\b", r"(?:complete|update|set up|finish) your"),
)
_MAX_MESSAGE_WORDS = 150
#: What only a page on the web has.
_PAGE = late(r"<(?:nav|article|main|script)\b|rel=[\"']?canonical|property=[\"']?og:", re.IGNORECASE)
_MAIL_PAGE = late(r"<mj-|<mjml|\bmso-|<!--\[if\s+(?:gte\s+)?mso|x-apple-disable-message-reformatting", re.IGNORECASE)
_NEWSLETTER = Cues(
    r"this (?:week|month)'s (?:newsletter|issue|edition)\b",
    r"welcome to (?:the |our |your )?SOME(?:weekly|monthly|newsletter|digest)\b",
    r"(?:newsletter|digest|bulletin|weekly) # ?\d+",
    r"view (?:this (?:e-?mail )?)?(?:in your browser|online)\b|unsubscribe\b",
    r"(?:this|here) is (?:a|my|our|the) SOME(?:newsletter|letter) (?:for|to)\b|(?:this|the|my|our) newsletter\b",
    r"(?:drop|off|leave|from|add|on|quit) (?:\w+ )?(?:this|my|our) (?:mailing )?list\b|(?:leave|quit) the "
    r"(?:mailing )?list\b|(?:hit|press|just) "
    r"reply\b|reply to this",
    r"(?:forward|forwarded) this (?:e-?mail|letter|newsletter|mail)|in (?:the|our|my) last (?:letter|newsletter|"
    r"mail)\b",
    unless=(r"(?:sign up|subscribe|join|read|get)\w* (?:for |to )?(?:this|the|my|our) newsletter",),
)
#: A title like “Odile's June newsletter: hinges and a mill”.
_NEWSLETTER_TITLE = late(
    r"\A\W*+(?:[\w'&.-]+\s+){0,6}(?:e-?newsletter|newsletter|digest|bulletin|dispatch|"
    r"round-?up)\b(?=[^\n]{0,80}(?:\n|\Z))",
    re.I,
)
#: A greeting in a heading, and what only somebody gets who has joined.
_JOINED = Cues(
    r"you(?:'ve| have)? (?:just |now )?(?:signed up|registered|joined us|created)\b|THANKS for (?:signing up|"
    r"joining|registering)",
    r"your (?:new |free )?(?:account|project|workspace|trial|plan|membership|login) (?:is|has|was|comes|includes)\b",
    r"your (?:week|month|year|day) (?:at|in|on|with) (?:the |our )?\w+(?:\n|\z)",
    r"(?:change|choose) what we (?:send|mail|write)",
    unless=(r"(?:if|when|once|until) you", r"account (?:executive|manager)"),
)
#: What a site generator reads above a page; one that a mail tool could read as well says nothing.
_SITE_KEYS = late(
    r"(?:^|[{,])\W{0,3}(?:layout|permalink|slug|categor(?:y|ies)|tags|weight|aliases|authors?|excerpt|toc|pubDate|"
    r"published|draft|date)\b"
    r"[\"']?\s*[:=]",
    re.M,
)
_SITE_LAYOUT = late(r"(?:^|[{,])\W{0,3}(?:layout|permalink|slug|aliases|pubDate)\b[\"']?\s*[:=]", re.M)
_FRONT = late(
    r"\A\ufeff?(?:---[ \t]*\r?\n(.*?)\r?\n---|\+\+\+[ \t]*\r?\n(.*?)\r?\n\+\+\+|(\{\s*\"[^}]*\}))\s*$", re.S | re.M
)
#: Hugo and Zola alone keep a page's properties between plus signs; the group that they are in.
_IN_PLUS_SIGNS = 2
_TITLED = late(r"^title[ \t]*=", re.M)
#: The last line, when it holds nothing but hashtags.
_HASHTAGS = late(r"(?:\A|\n)[ \t]*+(?:#[^\W\d_][\w-]*+[ \t,]*+)++\s*+\Z")
#: How people write to each other who leave greeting and signature away.
_VOCATIVE = late(r"^[A-Z][a-z]+,\s+(?=[A-Z]|we\b)|^[A-Z][a-z]+,?$", re.MULTILINE)
#: So many characters hold a title and the line below it.
_TITLE = 120
#: Beyond this many words a text without greeting and signature is an article.
_MAX_BARE_WORDS = 150
_MAX_SNIPPET_WORDS = 60
_MAX_NOTE_WORDS = 400
#: So many keys of a site generator make a page.
_SITE_MARKS = 2


def channel_of(evidence: DraftEvidence) -> tuple[Channel, str]:
    """The channel and what it rests on."""
    for judge in (
        _by_envelope,
        _by_hashtags,
        _by_feed,
        _by_message_words,
        _by_letter,
        _by_newsletter,
        _by_site,
        _by_page,
        _by_welcome,
    ):
        if answer := judge(evidence):
            return answer
    return _bare(evidence)


def _by_envelope(evidence: DraftEvidence) -> tuple[Channel, str] | None:
    envelope = evidence.document.envelope
    if evidence.document.format == "email":
        return Channel.EMAIL, "a mail as it was sent"
    for name in ("subject", "sender", "reply_to", "preheader"):
        if getattr(envelope, name):
            return Channel.EMAIL, f"a {'from' if name == 'sender' else name.replace('_', '-')} line"
    return None


def _by_hashtags(evidence: DraftEvidence) -> tuple[Channel, str] | None:
    """A closing row of hashtags, where nobody is greeted and nobody signs."""
    if evidence.has(_K.GREETING, _K.SIGN_OFF) or not _HASHTAGS.search(evidence.document.source.text[-400:]):
        return None
    return Channel.POST, "a closing row of hashtags"


def _by_feed(evidence: DraftEvidence) -> tuple[Channel, str] | None:
    words = feed_of(evidence)
    return (Channel.POST, words) if words else None


def _by_site(evidence: DraftEvidence) -> tuple[Channel, str] | None:
    """Front matter of a site generator, over a text that fills in nobody's name."""
    front = _FRONT.search(evidence.document.source.text[:8_000])
    if front is None or any(tag.names == "person" for tag in evidence.document.placeholders):
        return None
    held = front[front.lastindex or 0]
    if front.lastindex == _IN_PLUS_SIGNS and _TITLED.search(held):
        return Channel.POST, "front matter as only a site generator writes it"
    if _SITE_LAYOUT.search(held) or len(set(_SITE_KEYS.findall(held))) >= _SITE_MARKS:
        return Channel.POST, "the front matter of a site"
    return None


def _by_welcome(evidence: DraftEvidence) -> tuple[Channel, str] | None:
    """Headings over words to one who has just joined."""
    words = _JOINED.found(evidence.copy[:2_000]) if evidence.addressed else None
    if words is None and evidence.has(_K.HEADING) and (found := relation_of(evidence.copy[:_TITLE])):
        words = found[1]
    return (Channel.EMAIL, words) if words else None


def _by_message_words(evidence: DraftEvidence) -> tuple[Channel, str] | None:
    if evidence.words <= _MAX_MESSAGE_WORDS and not evidence.has(_K.HEADING, _K.FOOTER):
        words = _MESSAGE.found(evidence.copy)
        return (Channel.MESSAGE, f"a short text without subject, and {words}") if words else None
    return None


def _by_letter(evidence: DraftEvidence) -> tuple[Channel, str] | None:
    if evidence.has(_K.GREETING):
        return Channel.EMAIL, "a greeting"
    if evidence.has(_K.SIGN_OFF, _K.SIGNATURE) and evidence.document.format != "markdown":
        return Channel.EMAIL, "a sign-off"
    if evidence.has(_K.SIGN_OFF, _K.SIGNATURE) and evidence.addressed and not evidence.has(_K.HEADING):
        return Channel.EMAIL, "a sign-off"
    return None


def _by_page(evidence: DraftEvidence) -> tuple[Channel, str] | None:
    if evidence.document.format != "html":
        return None
    source = evidence.document.source.text[:50_000]
    if _PAGE.search(source) and not _MAIL_PAGE.search(source):
        return Channel.POST, "the markup of a page on the web"
    return Channel.EMAIL, "the markup of a mail"


def _by_newsletter(evidence: DraftEvidence) -> tuple[Channel, str] | None:
    start = evidence.all[:1500] + "\n" + evidence.foot
    words = (
        _NEWSLETTER.found(start) or GOES_TO_ALL.found(start) or _NEWSLETTER.found(evidence.document.source.text[:400])
    )
    if words is None and (title := _NEWSLETTER_TITLE.search(evidence.copy)):
        words = f"the words “{' '.join(title[0].split())}”"
    return (Channel.EMAIL, words) if words else None


def _bare(evidence: DraftEvidence) -> tuple[Channel, str]:
    """No envelope, no greeting, no signature: a snippet of a mail, or an article."""
    if evidence.document.format == "text" and (words := acquainted(evidence)) and _sounds_like_a_note(evidence):
        return Channel.EMAIL, words
    if evidence.kinds[_K.HEADING] > 1 or (evidence.has(_K.HEADING) and evidence.words > _MAX_SNIPPET_WORDS):
        return Channel.POST, "headings, and no greeting"
    if words := written_for_a_feed(evidence):
        return Channel.POST, words
    if evidence.words <= _MAX_SNIPPET_WORDS or (evidence.addressed and evidence.words <= _MAX_BARE_WORDS):
        return Channel.EMAIL, "a short text" + (" that speaks to “you”" if evidence.addressed else "")
    return Channel.POST, "longer prose, and no greeting"


def _sounds_like_a_note(evidence: DraftEvidence) -> bool:
    """A name before the first sentence of a paragraph, or a signature, in something short."""
    return evidence.words <= _MAX_NOTE_WORDS and bool(_VOCATIVE.search(evidence.copy))
