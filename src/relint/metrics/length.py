"""How much there is to read."""

from __future__ import annotations

from itertools import islice

from relint.draft.document import BlockKind
from relint.draft.span import Span, Stretches
from relint.language.analysis import Analysis
from relint.metrics.body import PROSE, body_blocks, body_sentences, copy_blocks, word_spans, words_of
from relint.metrics.measure import Measured, SignalSpans, measures

#: Brysbaert, "How many words do we read per minute?" (2019): 238 for silent reading of English non-fiction by adults.
WORDS_A_MINUTE = 238
#: What a phone shows of an opened mail at the usual text size before anybody scrolls, greeting included.
FIRST_SCREEN_BODY_WORDS = 60


def word_count(analysis: Analysis) -> int:
    """Words in the body."""
    document = analysis.document
    blocks = body_blocks(document)
    body = Stretches(block.span for block in blocks)
    bare = sum(tag.names == "url" and body.cover(tag.span) for tag in document.placeholders)
    return sum(len(words_of(block.span.of(document.text))) for block in blocks) - bare


@measures
def words(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Words in the body: greeting to sign-off, no subject, signature, footer or quoted history.

    A word is what stands between blanks and holds a letter or digit; a merge tag counts as one, the address of
    a page written out as none.
    """
    return Measured(word_count(analysis))


@measures
def sentences(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Sentences in the body that hold a word; a heading, a list item and a button count as one each."""
    spans = [
        sentence.span for sentence in body_sentences(analysis) if words_of(sentence.span.of(analysis.document.text))
    ]
    return Measured(len(spans), tuple(spans))


@measures
def longest_sentence(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Words in the longest sentence of paragraphs, list items and table cells; the evidence is that sentence."""
    longest, place = 0, None
    for sentence in body_sentences(analysis):
        if sentence.block.kind in PROSE:
            count = len(words_of(sentence.span.of(analysis.document.text)))
            if count > longest:
                longest, place = count, sentence.span
    return Measured(longest, (place,) if place else ())


@measures
def reading_seconds(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Seconds of silent reading of the body at 238 words a minute (Brysbaert 2019)."""
    return Measured(word_count(analysis) * 60 / WORDS_A_MINUTE)


@measures
def first_screen_words(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Words on the first screen of a phone: subject, preheader and the first 60 words of the body.

    The evidence is what they are, block by block. Pictures, which may fill that screen alone, are not counted.
    """
    seen = first_screen(analysis)
    return Measured(sum(len(words_of(span.of(analysis.document.text))) for span in seen), tuple(seen))


def first_screen(analysis: Analysis) -> list[Span]:
    """What the reader sees before scrolling, block by block, in reading order."""
    document = analysis.document
    seen: list[Span] = []
    left = FIRST_SCREEN_BODY_WORDS
    for block in copy_blocks(document):
        if block.kind in (BlockKind.SUBJECT, BlockKind.PREHEADER):
            seen.append(block.span)
            continue
        if left <= 0:
            break
        spans = list(islice(word_spans(document, block.span), left))
        left -= len(spans)
        if spans:
            seen.append(Span(block.span.start, spans[-1].end if left <= 0 else block.span.end))
    return seen
