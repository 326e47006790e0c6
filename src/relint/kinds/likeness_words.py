"""What a finding of likeness says: the words it quotes, and a message no surer than the judge is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import msgspec

from relint.judge import DOUBTS
from relint.kinds.by_example import Like
from relint.kinds.judged import Doubted, Judged, is_cut_before, quoted
from relint.matching.hit import Hit

#: Longer sentences (in words and marks) are not told whole, but by the words that carried the likeness.
_WHOLE = 40
#: An example is named as the reason only where it is at least so much alike (the cosine of the two vectors).
_ALIKE = 0.8
#: So many of the words that carried a likeness are in its quotation at least.
_TO_BE_SEEN = 4
#: Shorter words do not show that two sentences have something in common.
_SAYS_SOMETHING = 4
_WORD = re.compile(r"[^\W\d_]+")
#: A sort of the fault speaks for itself only where one of its sentences is so much alike. On marked sentences of
#: senders that the judge had not seen, the pack of such a sort was one that an editor chose in 76 of 100 cases.
OF_A_SORT = 0.78
#: From this chance on a pack's own message is given: it was right in 76 of 100 cases, below it in 39.
SURE = 0.5
#: And from this one on the sort that the judge names (training/judge/sorts.py): right in 71 of 100 cases.
SHOWS_A_SORT = 0.5
#: Below this one the pack is right in 31 of 100 cases, and nothing is told: a remark that names no fault helps nobody.
A_GUESS = 0.3


class Sort(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One sort of the rule's fault: sentences of it, and what to say of such instead of the rule's message and hint.

    `sort` is the name under which the judge knows it, if it does; `in_subject` the hint for a subject line, where the
    rule's own for such a line does not fit. `with_signals`: it is told only of a sentence in which one of these
    signals stands, so that what it says is there to be seen; of others what is said of the pack. `unless_signals`:
    nothing is told where one of these stands in the sentence or at most `within` sentences away, since it has been
    answered there.
    """

    like: tuple[str, ...]
    hint: str
    message: str | None = None
    sort: str | None = None
    in_subject: str | None = None
    with_signals: tuple[str, ...] = ()
    unless_signals: tuple[str, ...] = ()
    within: int = 0

    def hint_for(self, subject: str | None) -> str:
        """The hint; for a sentence in a subject line its own for such a line, or `subject`, the rule's."""
        return self.hint if subject is None else self.in_subject or subject


class Unsure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What to say where the sentence may as well be of another pack.

    `{perhaps}` is replaced by what some readers may do, as the likeliest pack has it, `{advice}` by what to do then.
    """

    message: str
    hint: str


class Said(NamedTuple):
    """A message and a hint in the place of the rule's own, and the values that fill them."""

    message: str | None = None
    hint: str | None = None
    values: Mapping[str, object] = MappingProxyType({})


_RULES_OWN = Said()


def sort_of(near: Sort | None, named: Sort | None, likeliest: Sort | None, *, is_sure: bool) -> Sort | None:
    """The sort that a sentence is told as, if any.

    `near` is that of its nearest example, `named` the judge's where it is sure of one, `likeliest` in any case;
    `is_sure` says whether the pack is. Where the first two differ the judge was right in 70 of 100 marked sentences,
    senders left out, and the example in 16; where the judge is not sure and names another, neither was in more than 40.
    """
    if near is None and not is_sure:
        return None
    return named or (near if near is likeliest else None)


def said_of(
    doubted: Doubted,
    sort: Sort | None,
    unsure: Unsure | None,
    perhaps: Sort | None = None,
    subject: str | None = None,
    *,
    of: Sort | None = None,
) -> Said:
    """The sort's words for a sentence of its kind, the rule's own where the pack is sure, else what is doubted.

    `perhaps` is the sort that it may be where the pack is not sure: its hint is given on that condition. `subject` is
    the rule's hint for a subject line, given where the sentence stands in one: what fits a letter does not fit there.
    `of` is the sort that it is known to be of, though that sort's words may not fit.
    """
    if sort is not None:
        return Said(sort.message, f"{sort.hint_for(subject)} {{reason}}", {"sort": sort.sort or ""})
    if unsure is None or doubted.chance >= SURE:
        known = {"sort": of.sort or ""} if of is not None else {}
        return Said(hint=None if subject is None else f"{subject} {{reason}}", values=known)
    doubt = DOUBTS[doubted.pack]
    hint = perhaps.hint_for(subject) if perhaps is not None else subject
    advice = doubt.advice if hint is None else _on_that_condition(hint)
    return Said(unsure.message, unsure.hint, {"perhaps": f"some readers may {doubt.readers}", "advice": advice})


def _on_that_condition(hint: str) -> str:
    """“If so, leave it out.” for “Leave it out.”; what begins with a quotation stays apart."""
    return f"If so, {hint[0].lower()}{hint[1:]}" if hint[0].isalpha() else f"If so: {hint}"


def likeness_hit(each: Judged, output: str | None, likely: float, like: Like, said: Said = _RULES_OWN) -> Hit:
    """The hit, at the whole sentence or, where that is long, at the words that carried it."""
    sentence, every = each.placed.sentence, len(each.placed.passage.words)
    words = each.words_for(output) if output and every > _WHOLE else (0, every)
    values = {
        "like": like.text,
        "reason": f"It reads like “{like.text}”" if _convinces(like, each.placed.passage.words) else "",
        "likelihood": round(likely, 2),
        "alike": round(like.alike, 2),
        "words": quoted(each, *_to_quote(each, output, words)),
        **said.values,
    }
    if sentence is None:
        return Hit(None, values, source=each.source(), message=said.message, hint=said.hint)
    span = sentence.span if every <= _WHOLE else sentence.characters(*words)
    return Hit(span, values, message=said.message, hint=said.hint)


def _convinces(like: Like, words: Sequence[str]) -> bool:
    """True for an example that is much alike, shares a word that says something, and is not the same words."""
    theirs, mine = (
        {word.lower() for word in each if len(word) >= _SAYS_SOMETHING} for each in (_WORD.findall(like.text), words)
    )
    return like.alike >= _ALIKE and bool(theirs & mine) and theirs != mine


def _to_quote(each: Judged, output: str | None, words: tuple[int, int]) -> tuple[int, int]:
    """The words to quote: from the first, unless there is no room for those that carried the likeness."""
    is_part = words[0] > 0
    if output is None or is_part or each.placed.sentence is None or not is_cut_before(each, *words):
        return words
    first, end = each.words_for(output)
    seen = min(first + _TO_BE_SEEN, end)
    return (first, end) if first > words[0] and is_cut_before(each, words[0], seen) else words
