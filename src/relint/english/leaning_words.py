"""Words that lean on what comes next: a quotation that ends with one of them is cut short."""

from __future__ import annotations

#: Articles, possessives and words that count: behind them comes the thing itself.
_BEFORE_THINGS = "a an the your our my their his her its this these those every each some any no"
_PREPOSITIONS = "to of in on at for from with by per than as into onto about without via"
_BETWEEN = (
    f"{_PREPOSITIONS} and or but if that because please "
    "is are was were be been has have had will would can could should"
)
#: Behind these “you” is whom it is for, and does not lean: “reached out to you”.
PREPOSITIONS = frozenset(_PREPOSITIONS.split())
#: What leans when it stands at the end of a quotation.
LEANING = frozenset(f"{_BEFORE_THINGS} {_BETWEEN} we you i they feel".split())
#: With these a new part begins: a thing that stands before them is whole.
_NEW_PART = frozenset(
    "when while where who which what how why whether so then until unless before after though although it he she us me "
    "them him not".split()
)
OPENING = LEANING | _NEW_PART
#: A quotation that goes on behind one of them does not end with it: “spread the word so”.
PARTING = frozenset("when while who which whether so then although though".split())
