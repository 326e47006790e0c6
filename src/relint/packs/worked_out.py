"""What was worked out from the words of packs, as data, and what it depends on besides the packs."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import msgspec

from relint import __version__

PieceMap = dict[str, msgspec.Raw]
#: Files that hold a library's version; reading them is far quicker than asking for its metadata.
_LIBRARIES = {"lemminflect": "__init__.py"}
#: Our own modules, by their place in the package; importing them takes longer than all that is kept saves.
_MAKERS = (
    "english/apostrophes.py",
    "english/calendar.py",
    "english/more_words.txt",
    "english/word_forms.py",
    "kinds/term_list.py",
    "language/en/tokens.json",
    "language/inflect.py",
    "language/tokenizer.py",
    "matching/lexicon.py",
    "matching/pattern_rows.py",
    "matching/syntax.py",
)
_PACKAGE = Path(__file__).parent.parent


def as_pieces(values: Mapping[str, Any]) -> PieceMap:
    """Each value encoded by itself, so that a run decodes only those it asks for."""
    return {
        key: value if isinstance(value, msgspec.Raw) else msgspec.Raw(msgspec.msgpack.encode(value))
        for key, value in values.items()
    }


@cache
def makers() -> str:
    """A hash of what works pieces out: our own modules and what inflects. Another one makes all pieces anew."""
    digest = hashlib.sha256(__version__.encode())
    for module in _MAKERS:
        digest.update((_PACKAGE / module).read_bytes())
    for name, file in _LIBRARIES.items():
        spec = find_spec(name)
        if spec and spec.origin:
            digest.update((Path(spec.origin).parent / file).read_bytes())
    return digest.hexdigest()[:32]
