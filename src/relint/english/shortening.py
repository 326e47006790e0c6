"""Words cut for a line that has no room for all of them."""

from __future__ import annotations

from relint.english.apostrophes import straight
from relint.english.leaning_words import LEANING, PARTING

#: What does not stand at the end of a quotation that goes on.
_LEFT_OUT = LEANING | PARTING
#: So many words stay, whatever the last of them leans on.
_FEWEST = 3


def shortened(text: str, longest: int) -> str:
    """The text on one line of at most `longest` characters: of more the first words, and “…”.

    Words that lean on what is left out ("from the", "and who") go with it.
    """
    text = " ".join(text.split())
    if len(text) <= longest:
        return text
    head = text[: longest - 2]
    words = head.rpartition(" ")[0].split()
    while len(words) > _FEWEST and straight(words[-1]).lower() in _LEFT_OUT:
        words.pop()
    return f"{' '.join(words).rstrip(' ,;:–—-') or head} …"
