"""Who the sentences are about, by pronouns and the sender's name."""

from __future__ import annotations

import re

from relint.draft.document import Document
from relint.draft.span import Span
from relint.language.analysis import Analysis
from relint.metrics.body import body_blocks, found_in
from relint.metrics.measure import Measured, SignalSpans, counted, measures

#: "US" is a country; "let's" has the reader in it.
WE = re.compile(r"(?<![\w'’.@/-])(?:[Ww][Ee]|[Uu]s|[Oo][Uu][Rr]s?|[Oo]urselves)(?![\w/@-])")
#: Not the number of "World War I" and "Part I", and not "i.e.".
ME = re.compile(
    r"(?<![\w'’.@/-])(?<!War )(?<!Part )(?<!Phase )(?<!Type )(?<!Act )(?<!Chapter )(?<!Volume )"
    r"(?:I(?!\.\w|/)|i(?=['’](?:m|ve|ll|d)\b)|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)(?![\w/@-])"
)
YOU = re.compile(r"(?<![\w'’.@/-])(?:you|your|yours|yourself|yourselves|y['’]all)(?![\w/@-])", re.IGNORECASE)
_PUBLIC_MAIL = frozenset(
    "gmail googlemail yahoo hotmail outlook live icloud aol gmx netscape protonmail mail example".split()
)
_NO_FIRMS = frozenset({"gov", "edu", "mil", "int"})
_MIN_NAME = 4


def company_names(document: Document) -> frozenset[str]:
    """What the sender's firm is called, in lower case, as far as the address shows it: "acme" for jo@acme.co.uk."""
    sender = document.envelope.sender
    if sender is None or sender.address is None:
        return frozenset()
    *labels, top = sender.address.value.lower().rpartition("@")[2].split(".")
    if top in _NO_FIRMS:
        return frozenset()
    while len(labels) > 1 and len(labels[-1]) <= 3:
        labels.pop()
    name = labels[-1] if labels else ""
    return frozenset({name}) if len(name) >= _MIN_NAME and name not in _PUBLIC_MAIL else frozenset()


def we_places(document: Document) -> list[Span]:
    """Where the sender speaks as "we" or by the firm's name."""
    blocks = body_blocks(document)
    places = found_in(document, blocks, WE)
    for name in company_names(document):
        places += found_in(
            document, blocks, re.compile(rf"(?<![\w@.-]){re.escape(name)}(?![\w@-]|\.\w)", re.IGNORECASE)
        )
    return sorted(places)


def you_places(document: Document) -> list[Span]:
    """Where the reader is spoken to as "you"."""
    return found_in(document, body_blocks(document), YOU)


@measures
def we(analysis: Analysis, signals: SignalSpans) -> Measured:
    """First person plural in the body (we, us, our, ours, ourselves), and the firm's name from the sender's address.

    "US" is a country; "let's" has the reader in it.
    """
    return counted(we_places(analysis.document))


@measures
def i(analysis: Analysis, signals: SignalSpans) -> Measured:
    """First person singular in the body: I, me, my, mine, myself."""
    return counted(found_in(analysis.document, body_blocks(analysis.document), ME))


@measures
def you(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Second person in the body: you, your, yours, yourself, yourselves."""
    return counted(you_places(analysis.document))


@measures
def we_share(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Of a hundred words for "we" and "you", how many are "we"; 0 where there is neither."""
    ours = we_places(analysis.document)
    total = len(ours) + len(you_places(analysis.document))
    return Measured(100 * len(ours) / total if total else 0.0, tuple(ours))
