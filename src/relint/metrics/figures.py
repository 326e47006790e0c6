"""Numbers that the reader must take in."""

from __future__ import annotations

import re

from relint.language.analysis import Analysis
from relint.metrics.body import body_blocks, found_in
from relint.metrics.measure import Measured, SignalSpans, counted, measures
from relint.outside.late_expressions import late

# No number has more pieces or signs: a long row of them is looked at a few steps from each place, not to its end.
_DIGITS = r"\d+(?:[.,:/’'-]\d+){0,12}"
_PHONE = r"\+?\d[\d()]{0,40}(?:[ .-]\(?\d{2,}\)?){2,}"
_NUMBER = late(
    rf"(?<![\w.#@/-])(?:{_PHONE}|(?<![\w.#@/-])(?:[$€£¥]\s?)?{_DIGITS}(?:\s?%|(?:st|nd|rd|th|x|k|m|bn)\b)?)",
    re.IGNORECASE,
)
_CURRENCY = r"(?:USD|EUR|GBP|CAD|AUD|CHF|JPY|euros?|dollars?|pounds?(?!\s+of)|cents?|pence|bucks)"
#: Sums of a million and more are somebody's turnover, not a price.
_PRICE = late(
    rf"(?:US|CA|AU)?[$€£¥]\s?(?>{_DIGITS})k?\b(?!\s?(?:m|mn|bn|b|million|billion|trillion)\b)"
    rf"|(?<![\w.,]){_DIGITS}\s?(?:[€£¥]|{_CURRENCY}\b)",
    re.IGNORECASE,
)
_UNIT = (
    r"(?:[kMGTP]i?[Bb](?:it|ps)?|[KMGT]bps|[kMG]Hz|Hz|k?W(?:h|p)?|MW|mAh|Ah|[mk]?V(?:olts?)?|watts?|amps?|dB|dpi|ppi|px|pixels?|"
    r"MP|megapixels?|fps|rpm|psi|bar|Nm|mm|cm|km|kg|mg|lbs?|oz|°\s?[CF]|inch(?:es)?|cores?|threads?|bits?|bytes?|ms|nits|"
    r"lumens?|sq\.?\s?(?:ft|m)|gauge|litres?|liters?|ml|gsm)"
)
# Nor has a thing more sides; and what a row of them gives back is never a unit.
_SIDES = rf"(?>{_DIGITS}(?:\s?[x×]\s?{_DIGITS}){{0,12}})"
_SPECIFICATION = late(
    rf"(?<![\w.,]){_SIDES}[\s-]?{_UNIT}(?![\w])"
    r"|\b(?:ISO|IEC|EN|DIN|IEEE|RFC|ANSI|ASTM)[\s/-]?(?:IEC\s)?\d{3,5}(?:[-:]\d+)*\b|\bIP[X\d]\d\b|(?<![\w.,])\d{3,4}p\b"
)


@measures
def numbers(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Numerals in the body: amounts, shares, prices, dates, times, years; "1,200.50" and "10:30" are one each.

    Digits inside a name ("B2B", "IPv6") do not count, nor do list numbers, code and addresses.
    """
    return counted(found_in(analysis.document, body_blocks(analysis.document), _NUMBER))


@measures
def prices(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Sums of money in the body below a million: "$49", "1.200 €", "33 cents"."""
    return counted(found_in(analysis.document, body_blocks(analysis.document), _PRICE))


@measures
def specifications(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Technical data in the body: a number with a physical or computing unit, or a standard ("16 GB", "ISO 9001").

    Times and shares ("15 minutes", "40%") are numbers, not specifications.
    """
    return counted(found_in(analysis.document, body_blocks(analysis.document), _SPECIFICATION))
