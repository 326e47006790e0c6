"""Whose world the clauses are about: by their grammatical subjects, not by counting pronouns."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from relint.language.analysis import Analysis, Sentence
from relint.language.layer import Layer
from relint.metrics.body import body_sentences
from relint.metrics.measure import Measured, SignalSpans, counted, measures
from relint.metrics.persons import company_names
from relint.span import Span

_READER = frozenset({"you", "your", "yours", "yourself", "yourselves"})
_SENDER = frozenset({"we", "our", "ours", "ourselves", "i", "my", "mine", "myself"})
_OWNERS = frozenset({"poss", "nmod:poss"})
_SUBJECTS = ("nsubj", "csubj")


@measures
def readers_subjects(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Clauses of the body whose subject is the reader or the reader's ("you", "your team"), from the dependency tree.

    Without a parsed sentence, "you" at a clause's start counts. A command has no subject of its own.
    """
    return _clauses(analysis, lambda word: word in _READER)


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
    parsed = Layer.TREE in sentence.unit.layers
    for token in sentence.unit.doc:
        is_subject = token.dep_.startswith(_SUBJECTS) if parsed else _opens_clause(token)
        if is_subject and any(belongs(word) for word in _heads(token, parsed=parsed)):
            yield sentence.characters(token.i, token.i + 1)


def _heads(token: Token, *, parsed: bool) -> list[str]:
    """The subject itself and who owns it."""
    owners = [child.lower_ for child in token.children if child.dep_ in _OWNERS] if parsed else []
    return [token.lower_, *owners]


def _opens_clause(token: Token) -> bool:
    """A stand-in for the tree: the first word, or one after a comma or a word that joins clauses."""
    if token.i == 0:
        return True
    before = token.nbor(-1).lower_
    return before in {
        ",",
        ";",
        ":",
        "and",
        "but",
        "or",
        "so",
        "if",
        "when",
        "that",
        "because",
        "as",
        "while",
        "what",
        "how",
    }
