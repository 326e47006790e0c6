"""What the trained judge says of one draft, worked out for the first who asks."""

from __future__ import annotations

from dataclasses import dataclass

from relint.draft.span import Span
from relint.judge import OUTPUTS, Judge, Judgement, Placed, passages_of
from relint.kinds.view import DraftView

#: A word carries a judgement when its logit comes within this of the highest of its sentence.
_CARRIES = 1.5
#: Gaps of so many words between words that carry a judgement are quoted with them.
_GAP = 2
#: Quoted words beyond this many say no more.
_LONGEST = 16


@dataclass(frozen=True)
class Judged:
    """A passage of the draft and what the judge says of it."""

    placed: Placed
    judgement: Judgement

    def likely(self, output: str) -> float:
        """How likely an editor would mark it for this pack (or `any`)."""
        return float(self.judgement.outputs[OUTPUTS.index(output)])

    def words_for(self, output: str) -> tuple[int, int]:
        """The words, by number, that carried that: from the first up to (not including) the last."""
        logits = self.judgement.words[:, OUTPUTS.index(output)]
        peak = int(logits.argmax())
        carrying = [number for number, logit in enumerate(logits) if logit >= logits[peak] - _CARRIES]
        first = last = peak
        for number in carrying[carrying.index(peak) :]:
            if number - last > _GAP + 1 or number - first >= _LONGEST:
                break
            last = number
        for number in reversed(carrying[: carrying.index(peak) + 1]):
            if first - number > _GAP + 1 or last - number >= _LONGEST:
                break
            first = number
        return _trimmed(self.placed.passage.words, first, last + 1)

    def source(self) -> Span:
        """Where the whole passage stands in the file."""
        return self.placed.source(0, len(self.placed.passage.words))


def judged(draft: DraftView, judge: Judge) -> tuple[Judged, ...]:
    """Every passage of the draft, in reading order."""
    return draft.once(judge, lambda _: _judged(draft, judge))


def _judged(draft: DraftView, judge: Judge) -> tuple[Judged, ...]:
    placed = [each for each in passages_of(draft.analysis, draft.relationship) if each.passage.words]
    return tuple(map(Judged, placed, judge.judge([each.passage for each in placed])))


def _trimmed(words: tuple[str, ...], first: int, end: int) -> tuple[int, int]:
    """Without marks at either end; at least one word stays."""
    while end - first > 1 and not any(map(str.isalnum, words[end - 1])):
        end -= 1
    while end - first > 1 and not any(map(str.isalnum, words[first])):
        first += 1
    return first, end
