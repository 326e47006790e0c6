"""The school years that a draft asks of its reader."""

from __future__ import annotations

from relint.language.analysis import Analysis
from relint.metrics.body import PROSE, body_sentences, words_of
from relint.metrics.measure import Measured, SignalSpans, measures
from relint.metrics.syllables import syllables

#: Below this a single long word moves the grade by a year.
MIN_WORDS = 30


def flesch_kincaid(words: int, sentences: int, syllable_count: int) -> float:
    """Grade by Kincaid, Fishburne, Rogers and Chissom (1975), with textstat's constants."""
    return 0.39 * words / sentences + 11.8 * syllable_count / words - 15.59


@measures
def grade(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Reading grade (Flesch-Kincaid) of paragraphs, list items and table cells; at least 1, and 0 below 30 words.

    Flesch-Kincaid because its two parts are what a copywriter can change, long sentences and long words, and because
    most writing guides state their aims in it. Syllables are textstat's; words and sentences are ours, since textstat
    drops sentences of one or two words, and copy is full of them.
    """
    text = analysis.document.text
    words: list[str] = []
    sentence_count = 0
    for sentence in body_sentences(analysis):
        if sentence.block.kind in PROSE and (found := words_of(sentence.span.of(text))):
            words += found
            sentence_count += 1
    if len(words) < MIN_WORDS:
        return Measured(0.0)
    return Measured(max(1.0, flesch_kincaid(len(words), sentence_count, sum(map(syllables, words)))))
