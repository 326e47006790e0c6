"""Where no replacement is offered whatever it is: names, titles, tags, links, and beside the same word."""

from __future__ import annotations

from relint.draft.document import BlockKind
from relint.matching.fitting.place import Place, is_mark
from relint.outside.late_expressions import late

#: A button is a link; a picture's text is seldom a sentence.
_NO_PROSE = frozenset({BlockKind.BUTTON, BlockKind.ALT_TEXT})
_OPENING = "([{\"'“‘«—–…"
_SMALL_WORDS = frozenset("a an the to of in on at for with as by it up out off and or be is".split())
#: A word with a hyphen is several to the tokenizer.
_APART = late(r"[ -]")
#: How far away a second "new" still jars.
_EARSHOT = 12


def in_prose(place: Place) -> bool:
    """True in the running words of a sentence."""
    sentence, span = place.located.sentence, place.located.span
    if sentence.block.kind in _NO_PROSE or any(link.span.overlaps(span) for link in sentence.block.links):
        return False
    return not _is_glued(place) and not _is_title(place) and not _is_acronym(place)


def repeats(place: Place, text: str) -> bool:
    """True when a word of the replacement stands close by already: "new and innovative"."""
    near = place.doc[max(0, place.start - _EARSHOT) : place.start], place.doc[place.end : place.end + _EARSHOT]
    heard = {word for part in near for token in part for word in (token.lower_, token.lemma_.lower())}
    return any(word not in _SMALL_WORDS and word in heard for word in _APART.split(text.lower()))


def is_echoed(place: Place) -> bool:
    """True when a longer word of what would go stands in the sentence once more: one of two would be left alone."""
    inside = {token.lemma_.lower() for token in place.doc[place.start : place.end] if len(token) > 3}
    outside = (*place.doc[: place.start], *place.doc[place.end :])
    return any(token.lemma_.lower() in inside for token in outside)


def _is_glued(place: Place) -> bool:
    """True when the words hang together with others: "#saas", "a no-leverage deal", "stakeholders'"."""
    before, after = place.before, place.after
    if before is not None and not before.whitespace_ and before.text[-1:] not in _OPENING:
        return True
    last = place.doc[place.end - 1]
    return after is not None and not last.whitespace_ and not is_mark(after)


def _is_title(place: Place) -> bool:
    """True for a capital inside a sentence, and for a line all of whose longer words have one."""
    first = place.doc[place.start]
    opens = not any(token.is_alpha for token in place.doc[: place.start])
    if first.text[:1].isupper() and not opens:
        return True
    rest = [token.text for token in place.doc[1:] if token.is_alpha and len(token) > 3]
    return bool(rest) and all(word[0].isupper() for word in rest)


def _is_acronym(place: Place) -> bool:
    """True for "ROI" and "SaaS": too short to tell which of their senses is meant."""
    words = place.doc[place.start : place.end]
    return any(sum(letter.isupper() for letter in word.text) > 1 for word in words)
