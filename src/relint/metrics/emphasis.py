"""How loud the draft is."""

from __future__ import annotations

from relint.draft.document import BlockKind
from relint.draft.span import Stretches
from relint.language.analysis import Analysis
from relint.metrics.body import body_sentences, copy_blocks, found_in
from relint.metrics.measure import Measured, SignalSpans, counted, measures
from relint.outside.late_expressions import late

_MARK = late(r"[!！]")
_UPPER = r"(?:[A-Z]['’]?){2,40}"  # no word is longer
#: Two words or more in capitals, one of them long: an abbreviation rarely stands beside another.
_SHOUTED = late(rf"(?<![\w-]){_UPPER}(?:[ ,&/-]{{1,3}}(?:{_UPPER}|I|A))+(?![\w-])")
_LONG = late(r"(?=[A-Z]*[AEIOU])[A-Z]{4,}")
_WORD = late(r"[A-Z][A-Z'’]*")
#: Words that are no abbreviation when they stand alone in capitals.
_LOUD = late(
    r"(?<![\w-])(?:FREE|NOW|TODAY|ONLY|NEW|SALE|SAVE|ACT|LIMITED|NEVER|BEST|GUARANTEED?|EXCLUSIVE|URGENT|IMPORTANT|LAST|FINAL|"
    r"CHANCE|HURRY|BONUS|WIN|WINNER|CASH|MONEY|HUGE|AMAZING|ALL|EVERY|MUST|NOT|REALLY|VERY|BIG|BUY|ORDER|CLICK|HERE|STOP|YOU|"
    r"YOUR|MORE|MOST|ANY|FIRST|INSTANTLY?|EASY|HOT|SPECIAL|OFFER|DEAL|DISCOUNT|PLUS|AND|DON['’]T|CAN|WILL|ALWAYS)(?![\w-])"
)


@measures
def exclamations(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Exclamation marks in subject, preheader and body; "Hi Jo!" in the greeting is a custom and does not count."""
    blocks = [block for block in copy_blocks(analysis.document) if block.kind is not BlockKind.GREETING]
    return counted(found_in(analysis.document, blocks, _MARK))


@measures
def capitals(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Words shouted in capitals in subject, preheader and body: runs of two and more, and loud single ones ("FREE").

    Abbreviations do not count, nor do headings, which plain text has no other way to set off. Each word of a run has
    the run as its evidence: one word of it would not read as shouted.
    """
    document = analysis.document
    blocks = [block for block in copy_blocks(document) if block.kind is not BlockKind.HEADING]
    runs = [run for run in found_in(document, blocks, _SHOUTED) if _LONG.search(run.of(document.text))]
    shouting = Stretches(runs)
    alone = [word for word in found_in(document, blocks, _LOUD) if not shouting.cover(word)]
    shouted = [run for run in runs for _ in _WORD.finditer(run.of(document.text))]
    return counted(sorted(shouted + alone))


@measures
def questions(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Sentences of the body that end in a question mark."""
    text = analysis.document.text
    asked = [one.span for one in body_sentences(analysis) if one.span.of(text).rstrip("\"'”’)!* ").endswith("?")]
    return counted(asked)
