"""Whose world the clauses are about: by their grammatical subjects, not by counting pronouns."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from relint.draft.span import Span
from relint.english.persons import WE, YOU, I
from relint.language.analysis import Analysis, Sentence
from relint.language.layer import Layer
from relint.metrics.body import body_sentences
from relint.metrics.measure import Measured, SignalSpans, counted, measures
from relint.metrics.persons import company_names
from relint.metrics.reader_names import reader_names

_READER = YOU.of_subjects
_SENDER = WE.of_subjects | I.of_subjects
_OWNERS = frozenset({"poss", "nmod:poss"})
_SUBJECTS = ("nsubj", "csubj")
_JOINTS = frozenset(", ; : and but or so if when that because as while what how".split())


@measures
def readers_subjects(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Clauses of the body whose subject is the reader or the reader's ("you", "your team", their firm), from the tree.

    Without a parsed sentence, "you" at a clause's start counts. A command has no subject of its own.
    """
    names = reader_names(analysis.document) - company_names(analysis.document)
    return _clauses(analysis, lambda word: word in _READER or word in names)


@measures
def senders_subjects(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Clauses of the body whose subject is the sender or the sender's ("we", "I", "our platform", the firm's name)."""
    names = company_names(analysis.document)
    return _clauses(analysis, lambda word: word in _SENDER or word in names)


def clause_subjects(analysis: Analysis) -> int:
    """All clauses of the body that have a subject, whosever it is."""
    return int(_clauses(analysis, lambda word: True).value)


def _clauses(analysis: Analysis, belongs: Callable[[str], bool]) -> Measured:
    sentences = body_sentences(analysis)
    analysis.ensure(sentences, (Layer.TREE,))
    return counted([span for sentence in sentences for span in _subjects(sentence, belongs)])


def _subjects(sentence: Sentence, belongs: Callable[[str], bool]) -> Iterator[Span]:
    unit = sentence.unit
    words: list[str] = unit.column("lower_")
    if Layer.TREE not in unit.layers:
        places = [place for place in range(len(words)) if _opens_clause(words, place) and belongs(words[place])]
    else:
        roles: list[str] = unit.column("dep_")
        subjects = [place for place, role in enumerate(roles) if role.startswith(_SUBJECTS)]
        # Who owns the subject belongs to it.
        owned = {
            unit.doc[place].head.i
            for place, role in enumerate(roles if subjects else ())
            if role in _OWNERS and belongs(words[place])
        }
        places = [place for place in subjects if place in owned or belongs(words[place])]
    return (sentence.characters(place, place + 1) for place in places)


def _opens_clause(words: list[str], place: int) -> bool:
    """A stand-in for the tree: the first word, or one after a comma or a word that joins clauses."""
    return place == 0 or words[place - 1] in _JOINTS
