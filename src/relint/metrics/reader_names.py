"""The reader's own name, firm and town, as the To line and what is said of the reader tell them."""

from __future__ import annotations

from relint.draft.document import Document
from relint.english.calendar import CALENDAR
from relint.english.common_words import is_common
from relint.english.mail_hosts import firm_words
from relint.outside.late_expressions import late

_CAPITALISED = late(r"(?<![\w@.])[A-ZÀ-ÖØ-Þ][\w'’-]+")


def reader_names(document: Document) -> frozenset[str]:
    """Words in lower case that stand for the reader wherever they are written with a capital."""
    found: set[str] = set()
    to = document.envelope.to
    if to and to.name:
        found.update(_names(to.name.value))
    if to and to.address:
        found.update(firm_words(to.address.value))
    if document.stated.reader:
        found.update(_names(document.stated.reader))
    return frozenset(found)


def _names(words: str) -> set[str]:
    names = {word.lower() for word in _CAPITALISED.findall(words)}
    return {name for name in names if not is_common(name) and name not in CALENDAR}
