"""Lists, and lists of what a product can do."""

from __future__ import annotations

import re
from collections import defaultdict

from relint.draft.document import Block, BlockKind, Document
from relint.draft.span import Span
from relint.english.calendar import WEEKDAYS
from relint.language.analysis import Analysis
from relint.metrics.body import body_blocks, body_sentences, words_of
from relint.metrics.measure import Measured, SignalSpans, counted, measures
from relint.outside.late_expressions import late

_MAX_FEATURE_WORDS = 25
_MAX_SERIES_ITEM_WORDS = 8
#: Words that announce what a product or a firm can do.
_ANNOUNCES = late(
    r"\b(?:features?|capabilit(?:y|ies)|benefits|functions|specs|specifications|services|solutions|modules|integrations|"
    r"includ(?:es?|ing)|offers?|offering|provides?|supports?|comes?\s+with|equipped\s+with|everything\s+from|"
    r"what\s+you(?:['’]ll)?\s+get|you(?:['’]ll|\s+will)?\s+get|gives?\s+you|"
    r"our\s+(?:range|products?|platform|portfolio|expertise)|speciali[sz]es?\s+in|"
    r"such\s+as|helps\s+you|lets\s+you|allows\s+you\s+to|enables\s+you\s+to)\b",
    re.IGNORECASE,
)
#: How an item begins that praises a part of a product.
_PRAISES = late(
    r"\W*(?:advanced|automat\w+|built[- ]in|cloud|cross[- ]platform|custom\w*|dedicated|drag[- ]and[- ]drop|easy|"
    r"easily|end[- ]to[- ]end|enterprise\w*|fast\w*|flexible|free|fully?|granular|instant|integrat\w+|intuitive|"
    r"mobile|multi\w*|one[- ]click|powerful|premium|pre-?built|priority|real[- ]time|robust|role[- ]based|scalable|"
    r"seamless|secure|smart|single|24/7|unlimited|world|\d+\+?\s+(?:integrations|templates|users|seats))\b",
    re.IGNORECASE,
)
#: Steps, news and questions are no features.
_NO_FEATURE = late(
    r"\?\s*$|^\W*(?:click|go\s|open|select|choose|enter|reply|read|watch|log\s|sign\s|download|install|register|check|see\s|tell|"
    rf"send|write|call|visit|step|{'|'.join(WEEKDAYS)}|(?:19|20)\d\d\b)|\bI\b",
    re.IGNORECASE,
)
_SERIES_BREAK = late(r",\s*(?:and\s+|or\s+|&\s*)?|;\s*|\s+(?:and|&)\s+(?=[^,;]*$)")


def lists_of(document: Document) -> list[list[Block]]:
    """The lists of the body, each as its items."""
    groups: dict[int, list[Block]] = defaultdict(list)
    for number, block in enumerate(body_blocks(document)):
        if block.kind is BlockKind.LIST_ITEM:
            groups[block.group if block.group is not None else -1 - number].append(block)
    return list(groups.values())


@measures
def list_items(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Items of the longest list in the body; the evidence is those items."""
    longest = max(lists_of(analysis.document), key=len, default=[])
    return counted([item.span for item in longest])


@measures
def features(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Items of the longest list, or series within a sentence, of what a product or firm can do.

    A list counts when the line before it announces features ("includes", "our services") or when half of its items
    praise ("Unlimited …", "Real-time …"); steps, questions and linked headlines in it do not. A series counts
    when the words before it announce it and it has four items or more of at most eight words.
    """
    runs = [*_feature_lists(analysis.document), *_feature_series(analysis)]
    return counted(max(runs, key=len, default=[]))


def _feature_lists(document: Document) -> list[list[Span]]:
    before = {block.span: previous for previous, block in zip(document.blocks, document.blocks[1:], strict=False)}
    found = []
    for items in lists_of(document):
        kept = [item for item in items if _may_be_feature(item, document)]
        intro = before.get(items[0].span)
        announced = intro is not None and bool(_ANNOUNCES.search(intro.span.of(document.text)[-200:]))
        praised = sum(bool(_PRAISES.match(item.span.of(document.text))) for item in kept)
        if announced or (kept and praised * 2 >= len(kept)):
            found.append([item.span for item in kept])
    return found


def _may_be_feature(item: Block, document: Document) -> bool:
    text = item.span.of(document.text)
    is_headline = sum(len(link.span) for link in item.links) * 10 >= len(text) * 8
    return not is_headline and len(words_of(text)) <= _MAX_FEATURE_WORDS and not _NO_FEATURE.search(text)


def _feature_series(analysis: Analysis) -> list[list[Span]]:
    text = analysis.document.text
    found = []
    for sentence in body_sentences(analysis):
        if sentence.span.of(text).count(",") >= 2:
            announced = _ANNOUNCES.search(text, sentence.span.start, sentence.span.end)
            if announced and len(series := _series(text, Span(announced.end(), sentence.span.end))) >= 4:
                found.append(series)
    return found


def _series(text: str, span: Span) -> list[Span]:
    """The stretches between commas, as long as they are short."""
    edges = [span.start]
    for match in _SERIES_BREAK.finditer(text, span.start, span.end):
        edges += [match.start(), match.end()]
    edges.append(span.end)
    items: list[Span] = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        item = text[start:end]
        start += len(item) - len(item.lstrip(" :–—-"))
        end = start + len(text[start:end].rstrip(" .!"))
        if not 1 <= len(words_of(text[start:end])) <= _MAX_SERIES_ITEM_WORDS:
            break
        items.append(Span(start, end))
    return items
