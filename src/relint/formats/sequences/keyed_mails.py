"""The mails in a file of keys and values: what has a body, and its subject, day and number beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from relint.draft.plain_number import plain_number
from relint.draft.relationship import Channel, Stated
from relint.draft.sourcemap import TextBuilder
from relint.draft.span import Span
from relint.formats.cutting.excerpt import EmbeddedDraft
from relint.formats.cutting.labels import stated_by_titles
from relint.formats.mapped_text import MappedText
from relint.formats.sequences.nodes import DataNode

_KEYS = {
    "body": "body content text message copy html bodytext bodyhtml textbody htmlbody emailbody messagebody plaintext "
    "markdown script caption note linkedinmessage",
    "subject": "subject subjectline emailsubject subject1 subjecta title headline",
    "preheader": "preheader preview previewtext previewline preheadertext",
    "from": "from sender fromname",
    "to": "to recipient",
    "reply_to": "replyto",
    "day": "day sendday delay delaydays waitdays offsetdays dayoffset days",
    "touch": "touch step number order sequence position email mail stepnumber emailnumber index",
    "channel": "channel type medium platform kind",
    "title": "name title label stepname id step",
}
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


def _mails(node: DataNode, name: str) -> Iterator[EmbeddedDraft]:
    if node.entries and (mail := _mail(node, name)):
        yield mail
        return
    for _, each in node.entries:
        yield from _mails(each, name)
    for each in node.items:
        yield from _mails(each, name)


def _mail(node: DataNode, name: str) -> EmbeddedDraft | None:
    """A table with a body and a subject, or with a body that is long enough to be one."""
    texts: dict[str, MappedText] = {}
    titles: dict[str, MappedText] = {}
    for key, value in node.entries:
        plain = re.sub(r"[^a-z0-9]", "", key.lower())
        meant = _MEANS.get(plain)
        words = value.text if value.text is not None else _joined(value)
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
    if "subject" not in texts and len(body.text.split()) < 4 * _LEAST and "touch" not in texts:
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


def _joined(node: DataNode) -> MappedText | None:
    """The paragraphs of a body that is kept as a list of them."""
    if not node.items or any(each.text is None for each in node.items):
        return None
    builder = TextBuilder()
    for each in node.items:
        if builder.length:
            builder.replace("\n\n", Span(each.span.start, each.span.start))
        if each.text is not None:
            builder.take(each.text.text, each.text.source_map, Span(0, len(each.text.text)))
    return MappedText(*builder.build())
