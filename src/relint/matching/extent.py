"""How much of a sentence is reported: the words that matched, or the rest of their clause too."""

from __future__ import annotations

from relint.draft.span import Span
from relint.matching.probe import Located

#: Where a clause ends, for a reader.
_STOPS = frozenset('.!?…;:–—()"”')
#: Where a statement may end; a question is asked to its question mark.
_COMMAS = frozenset({","})


def clause(located: Located) -> Span:
    """From the first matched word to the end of its clause; to the end of the sentence in a question."""
    doc, end = located.sentence.unit.doc, located.match.end
    is_question = doc[len(doc) - 1].text == "?"
    stops = _STOPS if is_question else _STOPS | _COMMAS
    while end < len(doc) and doc[end].text not in stops:
        end += 1
    while end > located.match.start + 1 and doc[end - 1].text in _STOPS | _COMMAS:
        end -= 1
    return located.sentence.characters(located.match.start, end)
