"""Kind `likeness`: sentences that read like the rule's examples, though no pattern names them.

A bundled rule names an `output` of the trained judge, which was taught by editors' marks. A rule without one is learnt
from its own examples, with the judge's vectors, when it is made ready. Either tells the nearest example as its reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import ClassVar

import msgspec

from relint.draft.document import Block, BlockKind, Document
from relint.english.greetings import is_plain_greeting
from relint.english.quotation import is_quoted
from relint.judge import OUTPUTS
from relint.judge.sorts import sorts
from relint.judge.weights import Floats
from relint.kinds.by_example import ByExample, Nearest
from relint.kinds.headlines import passes_on_a_headline
from relint.kinds.judged import DOUBTFUL, Doubted, Judged, doubtful, judged
from relint.kinds.kind import Context, KindWithoutProbes
from relint.kinds.likeness_words import (
    A_GUESS,
    OF_A_SORT,
    SHOWS_A_SORT,
    SURE,
    Sort,
    Unsure,
    likeness_hit,
    said_of,
    sort_of,
)
from relint.kinds.signature import impersonal_words, person_in_sender
from relint.kinds.view import DraftView
from relint.language.analysis import Sentence
from relint.matching.hit import Hit
from relint.matching.syntax import PatternError
from relint.outside.arrays import np


class LikenessOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Options of kind `likeness`.

    `output` is the pack that the judge must put first (left out: the rule is learnt from its examples); `at_least` is
    the likelihood, 0 to 1, from which a sentence is told: that an editor would mark it at all, or that it is alike.
    `sorts` parts the fault: a sentence that shows one of them is told with that sort's message and hint.
    `unsure` holds what is said where it reads like none and may as well be of another pack. `in_subject` is the hint
    for a subject line, where a line of a letter would not fit.
    `unless_signals`: nothing is said of a sentence in which one of these signals stands. `unless_listed`: nor where a
    list begins right below, or of the list's items, which spell out what it says.
    """

    output: str | None = None
    at_least: float = 0.5
    sorts: tuple[Sort, ...] = ()
    unsure: Unsure | None = None
    in_subject: str | None = None
    unless_signals: tuple[str, ...] = ()
    unless_listed: bool = False


class LikenessKind(KindWithoutProbes):
    """A hit for each sentence that is likely enough, at the words that carried it."""

    Options: ClassVar[type[msgspec.Struct]] = LikenessOptions

    def __init__(self, options: LikenessOptions, context: Context):
        if options.output is not None and options.output not in OUTPUTS:
            raise PatternError(f"the judge knows no “{options.output}”; known: {', '.join(OUTPUTS)}")
        least = 0.0 if options.output is None else DOUBTFUL
        if (options.sorts or options.unsure) and options.output is None:
            raise PatternError("sorts and unsure need an output: a rule learnt from its examples has one message")
        if any(not sort.like for sort in options.sorts):
            raise PatternError("each of the sorts needs sentences that it is like")
        if options.output is None and not all(map(str.strip, (*context.examples.flagged, *context.examples.passing))):
            raise PatternError("an example says nothing; nothing is learnt from it")
        if not least <= options.at_least < 1:
            raise PatternError(f"at_least is a likelihood from {least} to 1, not {options.at_least}")
        self._options = options
        self._context = context
        self._impersonal = impersonal_words(context.words)

    def check(self) -> None:
        """Learn the rule now, or encode the sentences of its sorts."""
        if self._context.judge is not None:
            _ = self._learnt if self._options.output is None else self._nearest

    @cached_property
    def _learnt(self) -> ByExample:
        assert self._context.judge is not None
        return ByExample(self._context.examples, self._context.words, self._context.judge)

    @cached_property
    def _nearest(self) -> Nearest:
        assert self._context.judge is not None
        texts = [*self._context.examples.flagged, *self._sort_of]
        return Nearest(list(dict.fromkeys(texts)), self._context.words, self._context.judge)

    @cached_property
    def _sort_of(self) -> dict[str, Sort]:
        return {text: sort for sort in self._options.sorts for text in sort.like}

    @cached_property
    def _by_name(self) -> dict[str, Sort]:
        return {sort.sort: sort for sort in self._options.sorts if sort.sort}

    @property
    def is_learnt(self) -> bool:
        """True when the rule is learnt from its examples, here and now."""
        return self._options.output is None and self._context.judge is not None

    @property
    def at_least(self) -> float:
        """The likelihood from which a sentence is told."""
        return self._options.at_least

    def left_out(self) -> tuple[list[float], list[float]]:
        """How likely each example is, to flag and to pass, when the rule is learnt from all the others."""
        return self._learnt.left_out()

    def hits(self, draft: DraftView) -> Iterator[Hit]:
        """In reading order; nothing where the judge is switched off."""
        judge = self._context.judge
        if judge is None:
            return
        output = self._options.output
        if output is None:
            mine = (each for each in judged(draft, judge) if self._is_in_scope(each, draft))
            yield from self._by_example([each for each in mine if not self._is_excused(each, draft)])
            return
        doubted = doubtful(draft, judge).get(output, ())
        likely = [
            each
            for each in doubted
            if each.judged.at_all >= self._options.at_least
            and self._is_in_scope(each.judged, draft)
            and not self._is_excused(each.judged, draft)
        ]
        if not likely:
            return
        passages = [each.judged.placed.passage for each in likely]
        vectors = judge.encode([each.words for each in passages])
        shown = sorts().of(output, passages, vectors)
        for each, vector, chances in zip(likely, vectors, shown.chances, strict=True):
            likeliest = self._by_name.get(shown.names[int(chances.argmax())]) if len(chances) else None
            named = likeliest if likeliest is not None and chances.max() >= SHOWS_A_SORT else None
            yield from self._hit(each, vector, named, likeliest, draft)

    def _hit(
        self, each: Doubted, vector: Floats, named: Sort | None, likeliest: Sort | None, draft: DraftView
    ) -> Iterator[Hit]:
        """What is told of a sentence that is likely enough, if anything; `named` and `likeliest` as in `sort_of`."""
        output, unsure, sentence = self._options.output, self._options.unsure, each.judged.placed.sentence
        like = self._nearest.to(vector)
        near = self._sort_of.get(like.text) if like.alike >= OF_A_SORT else None
        sort = sort_of(near, named, likeliest, is_sure=each.chance >= SURE)
        if any(one is not None and _is_answered(one, sentence, draft) for one in (sort, named)):
            return
        told, perhaps = (one if one and _is_seen(one, sentence, draft) else None for one in (sort, named))
        if told is not None:
            like = self._nearest.to(vector, told.like)
        elif unsure is not None and each.chance < A_GUESS:
            return
        subject = self._options.in_subject if each.judged.placed.passage.place == BlockKind.SUBJECT else None
        said = said_of(each, told, unsure, perhaps, subject, of=sort)
        yield likeness_hit(each.judged, output, each.judged.at_all, like, said)

    def _is_excused(self, each: Judged, draft: DraftView) -> bool:
        sentence = each.placed.sentence
        if sentence is None:
            return False
        if _is_said_by_another(sentence, draft.document):
            return True
        if self._options.unless_listed and _is_listed(sentence.block, draft.document):
            return True
        return any(draft.signal_near(name, sentence, 0) for name in self._options.unless_signals)

    def _is_in_scope(self, each: Judged, draft: DraftView) -> bool:
        sentence = each.placed.sentence
        if sentence is None:
            return not person_in_sender(draft, self._impersonal)
        if sentence.block.kind is BlockKind.GREETING and is_plain_greeting(draft.document.shown(sentence.span)):
            return False  # it may stand where an editor marked others, and says nothing by itself
        return sentence.block.kind in draft.blocks

    def _by_example(self, passages: list[Judged]) -> Iterator[Hit]:
        assert self._context.judge is not None
        if not passages:
            return
        vectors = self._context.judge.encode([each.placed.passage.words for each in passages])
        likely = self._learnt.likely(vectors)
        for number in np.flatnonzero(likely >= self._options.at_least):
            nearest = self._learnt.nearest.to(vectors[number])
            yield likeness_hit(passages[number], None, float(likely[number]), nearest)


def _is_seen(sort: Sort, sentence: Sentence | None, draft: DraftView) -> bool:
    """True when what the sort speaks of stands in the sentence."""
    if not sort.with_signals or sentence is None:
        return True
    return any(draft.signal_near(name, sentence, 0) for name in sort.with_signals)


def _is_answered(sort: Sort, sentence: Sentence | None, draft: DraftView) -> bool:
    return sentence is not None and any(draft.signal_near(each, sentence, sort.within) for each in sort.unless_signals)


def _is_said_by_another(sentence: Sentence, document: Document) -> bool:
    block = sentence.block.span
    if is_quoted(block.of(document.text), sentence.span.start - block.start, sentence.span.end - block.start):
        return True
    return passes_on_a_headline(sentence.span, sentence.block, document)


def _is_listed(block: Block, document: Document) -> bool:
    """True for an item of a list, and for the block above the first."""
    after = document.block_after(block)
    return BlockKind.LIST_ITEM in (block.kind, after.kind if after else None)
