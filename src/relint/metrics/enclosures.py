"""What hangs on the draft: links, attachments, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import SplitResult, urlsplit

from relint.draft.document import BODY, Document
from relint.draft.span import Span, Stretches
from relint.language.analysis import Analysis
from relint.metrics.measure import Measured, SignalSpans, counted, measures
from relint.outside.late_expressions import late

_NO_PAGE = late(r"\s*(?:$|#|mailto:|tel:|sms:|javascript:|cid:|data:)", re.IGNORECASE)
#: The small print of a mail, which nobody counts among its links even when it stands in the copy.
_SMALL_PRINT = late(
    r"unsubscrib|opt[-_ ]?out|preferences|privacy|view[-_ ](?:in|online|this)|web[-_ ]?version|terms[-_ ]of",
    re.IGNORECASE,
)
_CAMPAIGN = late(r"(?:utm_\w{1,40}|mc_cid|mc_eid|fbclid|gclid)=[^&]*&?", re.IGNORECASE)


def _targets(document: Document) -> Iterator[tuple[str, Span]]:
    """Every place in the body that leads somewhere: links, then addresses and link tags written out."""
    linked: list[Span] = []
    bodies = [block for block in document.blocks if block.kind in BODY]
    for block in bodies:
        for link in block.links:
            linked.append(link.span)
            visible = link.span if len(link.span) else block.span
            if not _SMALL_PRINT.search(link.span.of(document.text)):
                yield link.target, visible
    body, anchors = Stretches(block.span for block in bodies), Stretches(linked)
    for tag in document.placeholders:
        if tag.names == "url" and body.cover(tag.span) and not anchors.touch(tag.span):
            yield tag.source.of(document.source.text), tag.span


def _address(target: str) -> SplitResult | None:
    """The parts of an address; `None` for what is none yet, as `https://[demo]` in a template."""
    try:
        return urlsplit(target)
    except ValueError:
        return None


def _same(target: str) -> str:
    """A target without what makes two links to one page look different."""
    address = _address(target.strip().rstrip("/.,;")) if "://" in target else None
    if address is None:
        return target.strip().lower()
    query = _CAMPAIGN.sub("", address.query).rstrip("&")
    return f"{address.netloc.lower().removeprefix('www.')}{address.path.rstrip('/')}?{query}"


@measures
def links(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Distinct pages that the reader can click to from the body.

    Addresses to write to or to ring, anchors, and the small print (unsubscribe, privacy, view online) do not count,
    nor does anything in signature, footer and quoted history. Links that differ in campaign tags alone are one.
    """
    first: dict[str, Span] = {}
    for target, span in _targets(analysis.document):
        if not _NO_PAGE.match(target) and not _SMALL_PRINT.search(target):
            first.setdefault(_same(target), span)
    return counted(sorted(first.values()))


@measures
def attachments(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Attached files."""
    return Measured(len(analysis.document.attachments))


@measures
def images(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Pictures, counting pixels of one point as none where the reader of the format can tell."""
    return Measured(analysis.document.images)
