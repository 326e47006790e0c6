"""A quotation with all that it needs to be read: whole words, and no end that leans on what is left out."""

from __future__ import annotations

import re

from relint.draft.document import Document
from relint.draft.span import Span
from relint.english.apostrophes import straight
from relint.english.leaning_words import LEANING, OPENING, PARTING, PREPOSITIONS
from relint.outside.late_expressions import late

#: The second half of a word that an apostrophe parts.
_CUT = late(r"(?:n['’]t|['’](?:s|re|ve|ll|d|m))(?!\w)", re.IGNORECASE)
_LAST = late(r"[\w'’-]+$")
_NEXT = late(r" ((?:[£$€]\s?)?[\w%][\w'’.,%-]*[\w%]|\w)")
#: Fewer words are a term, which may end as it likes (“reach out to”); more than so many are not added.
_FEWEST, _MOST_ADDED = 3, 5
_CONTENT_ENOUGH = 2
_GOING_ON = " ,;:–—-/"


def whole(span: Span, document: Document, *, leaning: bool = True) -> Span:
    """The stretch with the rest of the words that it cuts and (`leaning`) with what its last word leans on."""
    text, start, end = document.text, span.start, span.end
    if text[start:end].lower().startswith(("n't", "n’t", "'", "’")):
        while start > 0 and (text[start - 1].isalnum() or text[start - 1] in "'’"):
            start -= 1
    cut = _CUT.match(text, end) if end and text[end - 1].isalpha() else None
    end = cut.end() if cut else end
    if leaning:
        end = _with_what_it_leans_on(start, _without_new_part(start, end, document), document)
        end = _without_marks(start, end, text)
    return Span(start, end)


def _without_marks(start: int, end: int, text: str) -> int:
    """The end of the last word, where a mark follows that says that more comes; of few words it may be the point."""
    bare = text[start:end].rstrip(_GOING_ON)
    return start + len(bare) if len(bare.split()) > _FEWEST else end


def _without_new_part(start: int, end: int, document: Document) -> int:
    """The end before “so” for “spread the word so” where the part that it begins is left out; else as it was."""
    quoted = document.text[start:end]
    rest, _, last = quoted.rpartition(" ")
    is_parting = last.lower() in PARTING and len(rest.split()) >= _FEWEST and _NEXT.match(document.text, end)
    return start + len(rest.rstrip(_GOING_ON)) if is_parting else end


def _with_what_it_leans_on(start: int, end: int, document: Document) -> int:
    """The end behind “quick answer” for “thank you for the”: up to where the thing is whole; else as it was."""
    quoted = document.text[start:end]
    if not leans(quoted):
        return end
    reached, content = end, 0
    for word, stop in _following(end, document):
        opens = straight(word).lower() in OPENING
        if content and (opens or content == _CONTENT_ENOUGH):
            break
        reached, content = stop, content + (not opens)
    return reached if content else end


def leans(quoted: str) -> bool:
    """True for three words and more of which the last needs another."""
    last, words = _LAST.search(quoted), straight(quoted).lower().split()
    if last is None or len(words) < _FEWEST or straight(last[0]).lower() not in LEANING:
        return False
    return not (words[-1] == "you" and words[-2] in PREPOSITIONS)


def _following(end: int, document: Document) -> list[tuple[str, int]]:
    """The next words of the same part of a sentence, as far as no merge tag stands among them, and where they end."""
    found: list[tuple[str, int]] = []
    place = end
    while len(found) < _MOST_ADDED and (match := _NEXT.match(document.text, place)):
        if document.placeholders_touching(Span(match.start(1), match.end())):
            break
        found.append((match[1], match.end()))
        place = match.end()
    return found
