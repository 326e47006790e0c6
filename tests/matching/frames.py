"""Sentences in which every bundled term is put in every form; `bad` frames are places where nothing may be put in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from relint.draft.document import Block, BlockKind
from relint.draft.span import Span
from relint.kinds.term_list import Term
from relint.language.analysis import Annotator, Sentence
from relint.language.inflect import inflect
from relint.language.layer import Layer
from relint.language.pipeline import Pipeline
from relint.matching.fitting.place import Place, place_of
from relint.matching.probe import Located, Match
from relint.matching.reading_again import reads_the_same
from relint.matching.rewrite import proposed
from relint.packs.strict_yaml import read_yaml
from tests.conftest import ROOT

LISTS = sorted((ROOT / "rules").glob("*/*.terms.yaml"))

#: `{}` is the term; `0` its plain form, `s d n g` the forms of a verb, `p` a plural. `!`: nothing may be put in.
VERBS = (
    "0 We {} the data with care.",
    "0 You can {} your garden in May.",
    "0 They want to {} it.",
    "0 We {} for a week.",
    "0 Would you {} with our baker?",
    "0 {} your lunch with our pickles.",
    "0 Every spring we {} to win.",
    "0 We hope that you {} on Friday.",
    "s She {} the plan in an hour.",
    "s Our shop {} a hundred people.",
    "s The baker {} on Friday.",
    "d We {} the oven in June.",
    "d Last year she {} our list and left.",
    "d They {} with us for years.",
    "n The plan was {} by Ada in June.",
    "n We have {} the oven twice.",
    "n! The {} list is on the door.",
    "n! It is a {} process for bakers.",
    "g We are {} the oven in June.",
    "g By {} the data we save an hour.",
    "g {} the oven takes a day.",
    "g! Our {} process takes a day.",
    "g! The {} emails are late.",
    "0! Read {}-ready notes from the shop.",
    "0! This is #{} for bakers.",
    "0! How To {} Your Bakery This Spring",
    "0! It is a no-{} deal for bakers.",
    "g! A new {} strategy came in May.",
    "0! Ask the {} Bakery in Hull.",
    "0! We met at @{} yesterday.",
)
NOUNS = (
    "0 We talked about the {} on Friday.",
    "0 The {} is on the table.",
    "0 A {} helps the baker.",
    "0 It is our {}.",
    "0 We need {} in the shop.",
    "0 There is no {} here.",
    "0 Tell me about your {}.",
    "0 She gave us an excellent {}.",
    "0 Much {} was lost in May.",
    "0 The {} of the shop is old.",
    "0 Every {} counts in June.",
    "0 This {} was ours.",
    "0 Is it the {} for bakers?",
    "0 We offer {}.",
    "p We have three {} in Hull.",
    "p The {} are on the table.",
    "p Tell me about your {}.",
    "p These {} help the baker.",
    "p We listen to all {} in June.",
    "p {} are welcome at the fair.",
    "0! The {} team meets on Friday.",
    "0! Our {} interviews are in June.",
    "0! We sell next-day {} to bakers.",
    "0! Bakery {} came up twice.",
    "0! This is #{} for bakers.",
    "0! The {}'s colour is red.",
    "0! Read The Great {} Report of May.",
    "0! A {}-first plan came in May.",
    "0! Ask the {} Bakery in Hull.",
    "0! We met at @{} yesterday.",
)
ADJECTIVES = (
    "0 It is a {} plan for bakers.",
    "0 Our {} oven is here.",
    "0 The {} ovens are here.",
    "0 This oven is {}.",
    "0 The plan looks {} and cheap.",
    "0 We sell {} bread.",
    "0 It is a {}, cheap oven.",
    "0 Here is a small and {} oven.",
    "0 Your {} guide to bread is here.",
    "0 These are {} days in Hull.",
    "0 The shop is {} in June.",
    "0! It is a very {} plan.",
    "0! The most {} oven is here.",
    "0! Ours is more {} than theirs.",
    "0! It is a new {}-first plan.",
    "0! This is #{} for bakers.",
    "0! The Most {} Bakery In Hull",
    "0! Ask the {} Bakery in Hull.",
    "0! We met at @{} yesterday.",
    "0! It is an incredibly {} oven.",
)
ADVERBS = (
    "0 It works {}.",
    "0 We {} mix the flour.",
    "0 The oven {} bakes and cools.",
    "0 {}, we bake on Friday.",
    "0! It works so {}.",
    "0! This is #{} for bakers.",
    "0! Ask the {} Bakery in Hull.",
    "0! An {} cool oven is here.",
)
PHRASES = (
    "0 {} we bake on Friday.",
    "0 {}, we bake on Friday.",
    "0 We bake on Friday {}.",
    "0 We will bake {} and then rest.",
    "0 We wrote to you {} the oven.",
    "0 Call us {} the new ovens.",
    "0 The shop has {} new ovens.",
    "0 The shop has {} software.",
    "0 We met {} our bakers.",
    "0 She came {} bake.",
    "0 You {} bake it.",
    "0 The letter is {} the rain.",
    "0 It costs {} 40 pounds.",
    "0 Losses {} 98% came in May.",
    "0 We close {} it rains.",
    "0 {} the price list.",
    "0 {} the figures for May.",
    "0 They imposed a ban {} the town.",
    "0 We are {} with the plans.",
    "0 The plan is {}.",
    "0! This is #{} for bakers.",
    "0! The {}-first plan came in May.",
    "0! Ask The {} Bakery In Hull",
    "0! We met at @{} yesterday.",
)
FRAMES = {"verb": VERBS, "noun": NOUNS, "adj": ADJECTIVES, "adv": ADVERBS, "any": PHRASES}
_TAGS = {"s": "VBZ", "d": "VBD", "n": "VBN", "g": "VBG", "p": "NNS"}


class Case(NamedTuple):
    """One term in one sentence; `forbidden` where no replacement may be offered."""

    term: Term
    text: str
    start: int
    forbidden: bool
    end: int


def cases(term: Term) -> Iterator[Case]:
    """A term in all frames of its part of speech."""
    for frame in FRAMES[_part(term)]:
        head, sentence = frame.split(" ", 1)
        form = _form(term, head[0])
        at = sentence.index("{}")
        words = form[:1].upper() + form[1:] if at == 0 or ("Bakery" in sentence and "lunch" not in sentence) else form
        if "Great" in sentence:
            words = form.title()
        text = sentence.replace("{}", words)
        if text[max(0, at - 2) : at].lower() == "a " and words[0].lower() in "aeiou":
            text, at = f"{text[: at - 1]}n {text[at:]}", at + 1
        yield Case(term, text, at, "!" in head, at + len(words))


#: Single words that the lists call anything and that are no adjectives.
_OTHER_PARTS = {"learnings": "noun", "value-add": "noun", "headwinds": "noun", "tailwinds": "noun", "kindly": "any"}


def _part(term: Term) -> str:
    if term.pos != "any" or " " in term.term:
        return term.pos
    return _OTHER_PARTS.get(term.term, "adv" if term.term.endswith("ly") else "adj")


def _form(term: Term, head: str) -> str:
    if head == "0":
        return term.term
    words = term.term.split(" ")
    place = 0 if term.pos == "verb" else (words.index("of") if "of" in words else len(words)) - 1
    words[place] = inflect(words[place], _TAGS[head])
    return " ".join(words)


def place(case: Case, annotator: Annotator) -> Place | None:
    """The term in its sentence; `None` where the tokenizer takes it together with what it hangs on."""
    unit = annotator.unit(case.text)
    annotator.annotate([unit], Layer.TAGS)
    tokens = [token for token in unit.doc if case.start <= token.idx < case.end]
    if not tokens or tokens[0].idx != case.start or tokens[-1].idx + len(tokens[-1]) != case.end:
        return None
    sentence = Sentence(0, Span(0, len(case.text)), Block(BlockKind.PARAGRAPH, Span(0, len(case.text))), unit)
    first, last = tokens[0].i, tokens[-1].i + 1
    located = Located(sentence, Match(first, last), sentence.characters(first, last))
    return place_of(located, case.term.pos)


def changed(case: Case, there: Place, first: int, text: str) -> str:
    """The sentence with other words in it."""
    span = there.located.sentence.characters(first, there.end)
    return case.text[: span.start] + text + case.text[span.end :]


def terms(path: Path) -> list[Term]:
    """The terms of a list for which something is put into the sentence."""
    return [term for term in msgspec.convert(read_yaml(path), list[Term]) if term.use and term.rewrite]


def offered(chosen: Sequence[Case], pipeline: Pipeline) -> dict[Case, str]:
    """The sentences as they would be, of those cases in which something is offered."""
    annotator = Annotator(pipeline)
    annotator.annotate([annotator.unit(case.text) for case in chosen], Layer.TAGS)
    found = []
    for case in chosen:
        there = place(case, annotator)
        change = proposed(there, case.term.use, inflect) if there else None
        if there and change:
            found.append((case, there, change))
    annotator.annotate([annotator.unit(changed(case, there, *change)) for case, there, change in found], Layer.TAGS)
    return {
        case: changed(case, there, *change)
        for case, there, change in found
        if reads_the_same(there, *change, annotator)
    }
