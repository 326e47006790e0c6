"""Words that carry a full stop of their own, for the sentence splitter; all in lower case, without the last stop."""

from __future__ import annotations

from relint.english.calendar import ALSO_WORDS, SHORT_MONTHS, SHORT_WEEKDAYS
from relint.english.honorifics import SHORT_TITLES

NEVER_LAST = SHORT_TITLES | frozenset(
    """
    p.s p.p.s e.g i.e eg ie cf vs viz approx ca fig figs eq sec ch vol pp nos art ed eds al
    """.split()
)
"""A name, number or example follows: "Dr. Jones", "e.g. this"."""

MAYBE_LAST = ((SHORT_MONTHS | SHORT_WEEKDAYS) - ALSO_WORDS) | frozenset(
    """
    inc ltd co corp llc plc bros dept univ assn est ext tel etc jr sr esq ph.d m.d b.a m.a m.b.a d.c
    a.m p.m pm st ave blvd rd ln dr hwy ft mt apt ste no avg hr hrs wk yr yrs
    u.s u.k u.n e.u u.s.a r.s.v.p c.o.d oz lb lbs sq cal calif fla mich minn tex va wash conn ariz
    """.split()
)
"""Ends a sentence only if what follows looks like the start of one: "Acme Inc. We", not "Acme Inc. Ltd"."""

STARTERS = frozenset(
    """
    a after all also although an and another any are as ask at because before both but by can check click come could
    did do does don't each even every everyone find first for from get give go great had has have he here hi his how
    however i i'd i'll i'm i've if in instead is it it's its just last later let let's like look many maybe meanwhile
    more most my next no not now of on once one only or our perhaps please read see several she should since so some
    still such sure thank thanks that that's the their then there there's these they they're this those though to
    today try unfortunately was we we'd we'll we're we've well were what what's when where which while who why will
    with would yes yet you you'll you're you've your
    """.split()
)
"""Words that open sentences far more often than they follow an abbreviation inside one."""
