"""The mails in a file of keys and values: what has a body, and its subject, day and number beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from relint.draft.plain_number import plain_number
from relint.draft.relationship import Channel, Stated
from relint.draft.sourcemap import TextBuilder
from relint.draft.span import Span
from relint.formats.cutting.excerpt import EmbeddedDraft
from relint.formats.cutting.labels import stated_by_titles
from relint.formats.mapped_text import MappedText
from relint.formats.sequences.nodes import DataNode
from relint.formats.sequences.numbered_keys import steps_of
from relint.outside.structs import replace

_KEYS = {
    "body": "body content text message copy html bodytext bodyhtml textbody htmlbody emailbody messagebody plaintext "
    "markdown script caption note linkedinmessage htmlpart textpart htmlcontent textcontent contenthtml contenttext "
    "plaintextcontent plaintextbody bodyplain plainbody bodymarkdown messagetext messagehtml emailtext emailhtml "
    "emailcontent emailcopy mailtext mailbody mailcontent bodycopy copytext letter draft paragraphs lines mjml "
    "smstext",
    "subject": "subject subjectline emailsubject subject1 subjecta title headline subjecttext mailsubject subj "
    "emailsubjectline subjectlinea subjectline1 betreff",
    "preheader": "preheader preview previewtext previewline preheadertext emailpreheader emailpreview "
    "inboxpreview snippet",
    "from": "from sender fromname sendername fromaddress",
    "to": "to recipient",
    "reply_to": "replyto replytoaddress",
    "day": "day sendday delay delaydays waitdays offsetdays dayoffset days wait senddelay delayindays dayssincelast "
    "daynumber",
    "touch": "touch step number order sequence position email mail stepnumber emailnumber index touchnumber emailno "
    "stepno touchpoint",
    "channel": "channel type medium platform kind",
    "title": "name title label stepname id step",
}
#: A body that is kept as a list of blocks, and where a block has its words.
_BLOCKS = frozenset("blocks sections elements components children modules".split())
_WORDS_OF_A_BLOCK = ("text", "value", "content", "html", "markdown", "copy", "heading", "label", "title")
_MEANS = {key: name for name, keys in _KEYS.items() for key in keys.split() if name not in ("title",)}
_TITLES = tuple(_KEYS["title"].split())
_HTML = re.compile(r"<(?:p|br|div|html|body|table|h[1-6]|a|strong|span)\b", re.IGNORECASE)
_CHANNELS = {
    "email": Channel.EMAIL, "mail": Channel.EMAIL, "linkedin": Channel.MESSAGE, "dm": Channel.MESSAGE,
    "message": Channel.MESSAGE, "sms": Channel.MESSAGE, "inmail": Channel.MESSAGE, "post": Channel.POST,
    "tweet": Channel.POST, "social": Channel.POST,
}  # fmt: skip
_LEAST = 3
#: A higher number counts something else than letters.
_MOST = 29


def mails_in(nodes: Sequence[DataNode], name: str) -> list[EmbeddedDraft]:
    """All of them, in the order of the file. `name` is the format of bodies that are no HTML."""
    return [mail for node in nodes for mail in _mails(node, name)]


def _mails(node: DataNode, name: str, *, is_step: bool = False) -> Iterator[EmbeddedDraft]:
    if node.entries and (steps := steps_of(node)):
        for number, step in steps:
            if mail := _mail(step, name, is_step=True):
                yield replace(mail, stated=replace(mail.stated, touch=number))
        return
    if node.entries and (mail := _mail(node, name, is_step=is_step)):
        yield mail
        return
    # What stands in a row with a mail is one, however short: “Did it fit?”
    inner = [*node.items, *(each for _, each in node.entries)]
    is_step = all(each.entries for each in inner) and any(_mail(each, name) for each in inner)
    for each in inner:
        yield from _mails(each, name, is_step=is_step)


def _mail(node: DataNode, name: str, *, is_step: bool = False) -> EmbeddedDraft | None:
    """A table with a body and a subject, or with a body that is long enough to be one, or a step among mails."""
    texts: dict[str, MappedText] = {}
    titles: dict[str, MappedText] = {}
    has_subject = any(_MEANS.get(_plain(key)) == "subject" for key, _ in node.entries)
    for key, value in node.entries:
        plain = _plain(key)
        meant = _MEANS.get(plain)
        words = value.text if value.text is not None else _joined(value, of_blocks=has_subject)
        if meant is None and has_subject and plain in _BLOCKS:
            meant = "body"
        if words is None or not words.text.strip():
            continue
        if meant and meant not in texts:
            texts[meant] = words
        if plain in _TITLES:
            titles.setdefault(plain, words)
    title = next((titles[key] for key in _TITLES if key in titles), None)
    body = texts.pop("body", None)
    if body is None or len(body.text.split()) < _LEAST:
        return None
    if not is_step and not has_subject and len(body.text.split()) < 4 * _LEAST and "touch" not in texts:
        return None
    number, channel = texts.pop("touch", None), texts.pop("channel", None)
    stated = _stated(number, channel, title)
    if title is not None and texts.get("subject") == title and channel is not None and stated.channel is Channel.POST:
        texts.pop("subject")
    fields = {key: words for key, words in texts.items() if key != "day" or plain_number(words.text) is not None}
    return EmbeddedDraft(
        body=body,
        format="html" if _HTML.search(body.text[:2_000]) else name,
        place=node.span,
        title=" ".join(title.text.split()) if title else "",
        fields=fields,
        stated=stated,
    )


def _stated(number: MappedText | None, channel: MappedText | None, title: MappedText | None) -> Stated:
    stated = stated_by_titles((title.text,)) if title else Stated()
    found = _CHANNELS.get(re.sub(r"[^a-z]", "", channel.text.lower())) if channel else None
    stated = replace(stated, channel=found or stated.channel)
    touch = plain_number(number.text) if number else None
    if touch and touch <= _MOST and stated.channel is not Channel.POST:
        stated = replace(stated, touch=touch)
    return stated


def _joined(node: DataNode, *, of_blocks: bool) -> MappedText | None:
    """The paragraphs of a body that is kept as a list of them, or `of_blocks` that hold one each."""
    of_blocks = of_blocks and all(each.entries for each in node.items)
    texts = [_paragraph(each) if of_blocks else each.text for each in node.items]
    if not texts or (not of_blocks and None in texts):
        return None
    builder = TextBuilder()
    for text in filter(None, texts):
        if not text.text:  # it has no place of its own that a break could stand at
            continue
        if builder.length:
            builder.replace("\n\n", Span(text.span.start, text.span.start))
        builder.take(text.text, text.source_map, Span(0, len(text.text)))
    return MappedText(*builder.build()) if builder.length else None


def _paragraph(node: DataNode) -> MappedText | None:
    """The words of one block of a page: of its keys the first that holds any."""
    values = {_plain(key): value.text for key, value in node.entries}
    return next((text for key in _WORDS_OF_A_BLOCK if (text := values.get(key)) is not None), None)


def _plain(key: str) -> str:
    return re.sub(r"[^a-z0-9]", "", key.lower())
