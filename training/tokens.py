"""Write `language/en/tokens.json`: how spaCy (MIT) cuts English, for a tokenizer that does without spaCy.

    python -m training.tokens

The file holds spaCy's special cases with the words that each falls into, its four expressions, and the same expressions
for texts of plain letters alone: of the large classes of characters only what is plain is left, so that they are
compiled in a tenth of the time. `tests/language/test_tokenizer.py` holds both against spaCy.
"""

from __future__ import annotations

import json
import re
from typing import Any

import spacy
from spacy.attrs import ORTH
from spacy.lang import char_classes
from spacy.lang.en import English

from relint.language.tokenizer import FILE, Rules, affixes, plain

_CLASSES = ("_other_symbols", "ALPHA", "ALPHA_LOWER", "ALPHA_UPPER")


def main() -> None:
    """Write the file."""
    FILE.write_text(json.dumps(content(), ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")


def content() -> dict[str, object]:
    """What the file holds."""
    tokenizer: Any = spacy.blank("en").tokenizer
    rules = English.Defaults
    cases = {case: [piece[ORTH] for piece in pieces] for case, pieces in (rules.tokenizer_exceptions or {}).items()}
    full = {
        "prefix": tokenizer.prefix_search.__self__.pattern,
        "suffix": tokenizer.suffix_search.__self__.pattern,
        "infix": tokenizer.infix_finditer.__self__.pattern,
        "url": tokenizer.url_match.__self__.pattern,
    }
    found = {"full": full, "plain": {name: _plain(pattern) for name, pattern in full.items()}, "cases": cases}
    return {**found, "sequences": _sequences(cases, Rules(full))}


def _plain(pattern: str) -> str:
    """The expression with its large classes of characters cut down to the plain ones."""
    for name in _CLASSES:
        known = vars(char_classes)[name]
        pattern = pattern.replace(f"[{known}]", f"[{_members(known)}]").replace(known, _members(known))
    return pattern


def _members(known: str) -> str:
    fits = re.compile(f"[{known}]").fullmatch
    found = [chr(number) for number in range(0x3000) if plain(chr(number)) and fits(chr(number))]
    return "".join(re.escape(letter) for letter in found) or "\x00"


def _sequences(cases: dict[str, list[str]], rules: Rules) -> dict[str, list[str]]:
    """Cases that are looked for once a text is cut, as the tokens that they are cut into by rule alone."""
    return {case: list(affixes(case, rules, {})) for case in cases if " " in case or rules.touches(case)}


if __name__ == "__main__":
    main()
