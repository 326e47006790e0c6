"""The reader's own business: an order page or a booking form is theirs, and nothing was ordered or booked."""

from __future__ import annotations

#: A part of the reader's own business: "your order page", "your donation form".
OWN_BUSINESS = (
    r"(?:order|booking|payment|donation|appeal|enquiry|contact|delivery|ticket|appointment|reservation|gift|membership|"
    r"account|application|"
    r"invoice|return|refund|registration|card|trial|subscription) (?:page|form|process|system|desk|book|books|"
    r"flow|line|"
    r"button|link|site|window|times?|costs?|rates?|volumes?|server|team|managers?|executives?|software|platform)s?\b"
)
#: Where a reader sells or shows something to others.
OWN_SHOP = r"(?:checkout|web ?site|site|web ?shop|(?:ticket|gift|book|online|farm) shop|menu|listing|job ad)\b"
