"""What the trained judge says of one draft, worked out for the first who asks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property, partial
from typing import NamedTuple

from relint.draft.document import Document
from relint.draft.span import Span
from relint.english.apostrophes import straight
from relint.english.negation import NEGATIONS
from relint.english.shortening import shortened
from relint.judge import OUTPUTS, PACKS, UNTOLD, Judge, Judgement, Placed, carried, passages_of
from relint.judge.sorts import sorts
from relint.kinds.view import DraftView
from relint.outside.structs import Struct

_NUMBERS = {output: number for number, output in enumerate(OUTPUTS)}
_TOLD = [number for number, pack in enumerate(PACKS) if pack not in UNTOLD]
#: Passages below this likelihood are of no pack: next to none of them was marked.
DOUBTFUL = 0.1
#: Words that are so much of a sentence are quoted with the rest of it.
_MOST = 0.6
#: Of longer sentences only the words that count are quoted.
_SHORT = 16
#: Fewer words say nothing by themselves: the sentence is quoted.
_FEWEST = 3
#: What begins and ends a clause; from the words that counted it is looked for so many words on either side.
_CLAUSE_MARKS = frozenset(',;:.!?…–—()[]“”"')
_NEAR = 12
#: Characters of a quotation.
_LONGEST_QUOTE = 60


class Judged(Struct, frozen=True, dict=True):
    """A passage of the draft and what the judge says of it."""

    placed: Placed
    judgement: Judgement

    def likely(self, output: str) -> float:
        """How likely an editor would mark it for this pack (or `any`)."""
        return float(self.judgement.outputs[_NUMBERS[output]])

    @cached_property
    def at_all(self) -> float:
        """How likely an editor would mark it for anything."""
        return float(self.judgement.outputs.max())

    def words_for(self, output: str) -> tuple[int, int]:
        """The words, by number, that carried that: from the first up to (not including) the last."""
        words = self.placed.passage.words
        return _trimmed(words, *_clause(words, *carried(self.judgement, _NUMBERS[output])))

    def source(self) -> Span:
        """Where the whole passage stands in the file."""
        return self.placed.source(0, len(self.placed.passage.words))


class Doubted(NamedTuple):
    """A passage that an editor may well mark, the pack that it would most likely be for, and the chance of that."""

    judged: Judged
    pack: str
    chance: float


def is_cut_before(each: Judged, first: int, word: int) -> bool:
    """True when a quotation that begins with the word `first` ends before this one."""
    sentence, document = each.placed.sentence, each.placed.document
    assert sentence is not None  # a sender's name is quoted whole
    return len(document.shown(sentence.characters(first, word))) >= _LONGEST_QUOTE - _FEWEST


def quoted(each: Judged, first: int, end: int) -> str:
    """Some of the passage's words as a reader sees them; of many the first, so that it reads as it was begun."""
    sentence, document = each.placed.sentence, each.placed.document
    if sentence is None:
        text = each.placed.source(first, end).of(document.source.text)
    else:
        text = document.shown(sentence.characters(first, end))
    is_amid = first > 0 and each.placed.passage.words[first - 1] not in _CLAUSE_MARKS
    return shortened(f"… {text}" if is_amid else text, _LONGEST_QUOTE)


def judged(draft: DraftView, judge: Judge) -> tuple[Judged, ...]:
    """Every passage of the draft, in reading order."""
    return draft.once(judge, lambda _: _judged(draft, judge))


def doubtful(draft: DraftView, judge: Judge) -> Mapping[str, tuple[Doubted, ...]]:
    """The passages that an editor may well mark, by the pack that they most likely belong to."""
    return draft.once((judge, "doubtful"), lambda _: _doubtful(judged(draft, judge), judge))


def called_for(draft: DraftView, judge: Judge) -> Mapping[str, float]:
    """For each pack the chance that an editor marks anything in the draft for it."""
    return draft.once((judge, "called for"), lambda _: _called_for(judged(draft, judge), judge))


def _called_for(passages: Sequence[Judged], judge: Judge) -> Mapping[str, float]:
    found = judge.packs_of_draft([each.placed.passage for each in passages])
    return dict(zip(PACKS, found.tolist(), strict=True))


def _doubtful(passages: Sequence[Judged], judge: Judge) -> Mapping[str, tuple[Doubted, ...]]:
    found = [each for each in passages if each.at_all >= DOUBTFUL]
    by_pack: dict[str, list[Doubted]] = defaultdict(list)
    for each, chances in zip(found, judge.which([each.placed.passage for each in found]), strict=True):
        likeliest = max(_TOLD, key=chances.__getitem__)
        doubted = Doubted(each, PACKS[likeliest], float(chances[likeliest]))
        by_pack[doubted.pack].append(doubted)
    return {pack: tuple(each) for pack, each in by_pack.items()}


def judge_together(drafts: Sequence[DraftView], judge: Judge, *, alike: bool) -> None:
    """Read the passages of several drafts in full batches, so that `judged` has them ready for each.

    With `alike` also of which pack and sort those may be that are doubtful, and what they are like.
    """
    placed = [_placed(draft) for draft in drafts]
    judgements = iter(judge.judge([each.passage for own in placed for each in own]))
    found = [tuple(Judged(each, next(judgements)) for each in own) for own in placed]
    for draft, own in zip(drafts, found, strict=True):
        draft.once(judge, partial(_given, own))
    if alike:
        doubted = [each.placed.passage for own in found for each in own if each.at_all >= DOUBTFUL]
        judge.which(doubted)
        sorts().read(doubted, judge.encode([each.words for each in doubted]))


def _given(own: tuple[Judged, ...], _: Document) -> tuple[Judged, ...]:
    return own


def _judged(draft: DraftView, judge: Judge) -> tuple[Judged, ...]:
    placed = _placed(draft)
    return tuple(map(Judged, placed, judge.judge([each.passage for each in placed])))


def _placed(draft: DraftView) -> list[Placed]:
    return [each for each in passages_of(draft.analysis, draft.relationship) if each.passage.words]


def _clause(words: tuple[str, ...], first: int, end: int) -> tuple[int, int]:
    """The words and what is near them up to the marks around: parts of clauses do not read as English."""
    before = (n + 1 for n in range(first - 1, max(-1, first - 1 - _NEAR), -1) if words[n] in _CLAUSE_MARKS)
    after = (n for n in range(end, min(len(words), end + _NEAR)) if words[n] in _CLAUSE_MARKS)
    start = next(before, 0 if first <= _NEAR else first)
    return start, next(after, len(words) if len(words) - end <= _NEAR else end)


def _trimmed(words: tuple[str, ...], first: int, end: int) -> tuple[int, int]:
    """Without marks at either end, and with the words that those at the ends lean on; at least one word stays."""
    while end - first > 1 and not any(map(str.isalnum, words[end - 1])):
        end -= 1
    while end - first > 1 and not any(map(str.isalnum, words[first])):
        first += 1
    while first > 0 and _leans(words[first - 1], words[first]):
        first -= 1
    while end < len(words) and _leans(words[end - 1], words[end]):
        end += 1
    opening = max((n for n in range(first, end) if words[n] == "("), default=first)
    if first < opening and ")" not in words[opening:end]:
        end = opening  # a bracket that the quotation does not close is left out
    is_most = end - first >= _MOST * len(words) and len(words) <= _SHORT
    return (0, len(words)) if is_most or end - first < _FEWEST else (first, end)


def _leans(word: str, after: str) -> bool:
    """True when the two are not to be parted: half of a word, a negation and what it denies, parts of a name."""
    former, latter = straight(word).lower(), straight(after).lower()
    is_half = latter.startswith("'") or latter == "n't"
    return is_half or "-" in (former, latter) or former in NEGATIONS or (word.istitle() and after.istitle())
