"""What stands before the first sentence about the reader."""

from __future__ import annotations

import re
from bisect import bisect_left

from relint.draft.document import BlockKind
from relint.draft.span import Span
from relint.english.persons import SAYS_YOU
from relint.language.analysis import Analysis
from relint.metrics.body import body_sentences, words_of
from relint.metrics.measure import Measured, SignalSpans, measures
from relint.metrics.persons import company_names
from relint.metrics.reader_names import reader_names
from relint.outside.late_expressions import late

_SENDERS_TAG = late(r"sender|my|our|your[ _-]name|from|signature", re.IGNORECASE)


@measures
def words_before_reader(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Words of the body before the first sentence that speaks to the reader: "you", the reader's name, or a need.

    The greeting does not count. A need is the signal `need` or `readers-world`, where the packs declare it. When no
    sentence speaks to the reader, all words count. The evidence is the first sentence that could have.
    """
    document = analysis.document
    about = sorted(span.start for span in [*_named(analysis), *_needs(signals)])
    count, first = 0, None
    for sentence in body_sentences(analysis):
        if sentence.block.kind in (BlockKind.GREETING, BlockKind.SIGN_OFF):
            continue
        words = sentence.span.of(document.text)
        if SAYS_YOU.search(words) or bisect_left(about, sentence.span.start) < bisect_left(about, sentence.span.end):
            break
        count += len(words_of(words))
        first = first or sentence.span
    return Measured(count, (first,) if first else ())


def _named(analysis: Analysis) -> list[Span]:
    """Where the reader's name, firm or town stands, or a tag that puts one there."""
    document = analysis.document
    tags = [
        tag.span
        for tag in document.placeholders
        if tag.names in ("person", "company") and not _SENDERS_TAG.search(tag.source.of(document.source.text))
    ]
    names = reader_names(document) - company_names(document)
    if not names:
        return tags
    words = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(names)))})(?!\w)", re.IGNORECASE)
    written = (match for match in words.finditer(document.text) if match[0][:1].isupper())
    return tags + [Span(*match.span()) for match in written]


def _needs(signals: SignalSpans) -> list[Span]:
    found: list[Span] = []
    for name in ("need", "readers-world"):
        try:
            found += signals(name)
        except KeyError:
            continue
    return found
