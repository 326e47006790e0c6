"""What a token's letters tell by themselves: marks and numbers, as spaCy (MIT) tells them."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_NUMBERS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion "
    "quadrillion quintillion sextillion septillion octillion nonillion decillion gajillion bazillion "
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth "
    "ninetieth hundredth thousandth millionth billionth trillionth quadrillionth quintillionth sextillionth "
    "septillionth octillionth nonillionth decillionth gajillionth bazillionth".split()
)


@lru_cache(maxsize=20_000)
def is_punct(text: str) -> bool:
    """True for marks alone."""
    return all(unicodedata.category(letter).startswith("P") for letter in text)


def is_currency(text: str) -> bool:
    """True for signs of money alone."""
    return all(unicodedata.category(letter) == "Sc" for letter in text)


@lru_cache(maxsize=20_000)
def like_num(text: str) -> bool:
    """True for what reads as a number: "10", "10,000", "1/2", "ten", "10th"."""
    bare = text[1:] if text.startswith(("+", "-", "±", "~")) else text
    bare = bare.replace(",", "").replace(".", "")
    if bare.isdigit():
        return True
    if bare.count("/") == 1 and all(part.isdigit() for part in bare.split("/")):
        return True
    lower = bare.lower()
    return lower in _NUMBERS or (lower.endswith(("st", "nd", "rd", "th")) and lower[:-2].isdigit())
