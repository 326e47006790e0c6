"""Who the sentences are about, by pronouns and the sender's name."""

from __future__ import annotations

import re

from relint.draft.document import Document
from relint.draft.span import Span
from relint.english.mail_hosts import firm_name
from relint.english.persons import SAYS_I, SAYS_WE, SAYS_YOU
from relint.language.analysis import Analysis
from relint.metrics.body import body_blocks, found_in
from relint.metrics.measure import Measured, SignalSpans, counted, measures


def company_names(document: Document) -> frozenset[str]:
    """What the sender's firm is called, in lower case, as far as the address shows it: "acme" for jo@acme.co.uk."""
    sender = document.envelope.sender
    if sender is None or sender.address is None:
        return frozenset()
    name = firm_name(sender.address.value)
    return frozenset({name} if name else ())


def we_places(document: Document) -> list[Span]:
    """Where the sender speaks as "we" or by the firm's name."""
    blocks = body_blocks(document)
    places = found_in(document, blocks, SAYS_WE)
    for name in company_names(document):
        places += found_in(
            document, blocks, re.compile(rf"(?<![\w@.-]){re.escape(name)}(?![\w@-]|\.\w)", re.IGNORECASE)
        )
    return sorted(places)


def you_places(document: Document) -> list[Span]:
    """Where the reader is spoken to as "you"."""
    return found_in(document, body_blocks(document), SAYS_YOU)


@measures
def we(analysis: Analysis, signals: SignalSpans) -> Measured:
    """First person plural in the body (we, us, our, ours, ourselves), and the firm's name from the sender's address.

    "US" is a country; "let's" has the reader in it.
    """
    return counted(we_places(analysis.document))


@measures
def i(analysis: Analysis, signals: SignalSpans) -> Measured:
    """First person singular in the body: I, me, my, mine, myself."""
    return counted(found_in(analysis.document, body_blocks(analysis.document), SAYS_I))


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
