"""Kind `acronym`: capital letters that nobody has explained, in this draft or in general."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import ClassVar

import msgspec

from relint.kinds.kind import Context, KindWithoutProbes
from relint.kinds.view import DraftView
from relint.language.analysis import Sentence
from relint.language.doc import Doc, Token
from relint.matching.hit import Hit

_ACRONYM = re.compile(r"[A-Z]{2,5}s?")
_ROMAN = re.compile(r"[IVXLCDM]+")
_CODE_NEIGHBOURS = frozenset("-–/#@_&+.:[]{}*=<>$")
_EXPLAINING = frozenset({"stands", "short", "means", "meaning", "i.e.", "aka"})
_SMALL = frozenset("a an the of and for in on to with per by or".split())


class AcronymOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Options of kind `acronym`. `known` are those that any reader knows; one used more than `most` times is a name."""

    known: tuple[str, ...]
    most: int = 4


class AcronymKind(KindWithoutProbes):
    """Finds the first use of each acronym that is left unexplained."""

    Options: ClassVar[type[msgspec.Struct]] = AcronymOptions

    def __init__(self, options: AcronymOptions, context: Context):
        self._known = frozenset(word.upper() for word in context.words.expand(options.known, inflected=False))
        self._most = options.most

    def hits(self, draft: DraftView) -> Iterator[Hit]:
        """In order, each acronym once."""
        found = [(sentence, token) for sentence in draft.sentences for token in _acronyms(sentence)]
        if not found:
            return
        often = Counter(_bare(token) for _, token in found)
        told: set[str] = set()
        initials = _Initials(draft)
        for sentence, token in found:
            name = _bare(token)
            if name in told or name in self._known or often[name] > self._most or initials.spell(name):
                continue
            told.add(name)
            span = sentence.characters(token.i, token.i + 1)
            if not draft.analysis.is_masked(span):
                yield Hit(span, {"acronym": name})


class _Initials:
    """Who the sender is and which words the draft contains, as initials."""

    def __init__(self, draft: DraftView):
        words = [token for sentence in draft.analysis.sentences for token in sentence.unit.doc if token.is_alpha]
        self._all = "".join(token.text[0].upper() for token in words)
        self._large = "".join(token.text[0].upper() for token in words if token.lower_ not in _SMALL)
        sender = draft.document.envelope.sender
        fields = [sender.name, sender.address] if sender else []
        self._sender = " ".join(field.value for field in fields if field).upper()

    def spell(self, name: str) -> bool:
        """True when some words in a row begin with these letters, or the sender is called so."""
        spelt = len(name) > 2 and (name in self._all or name in self._large)
        return spelt or name in self._sender


def _acronyms(sentence: Sentence) -> Iterator[Token]:
    doc = sentence.unit.doc
    capital = [place for place, text in enumerate(sentence.unit.column("text")) if text[:2].isupper() and len(text) > 1]
    if not capital or _shouts(doc):
        return
    for token in (doc[place] for place in capital):
        written_so = _looks_spelt(token.text) and _ACRONYM.fullmatch(token.text) and not _ROMAN.fullmatch(token.text)
        if written_so and not _is_code(doc, token.i) and not _is_explained(doc, token.i):
            yield token


def _looks_spelt(text: str) -> bool:
    """False for long ones with two vowels: they are said as words, and are mostly names in capitals."""
    return len(text) < 4 or len(re.findall(r"[AEIOUY]", text)) < 2


def _bare(token: Token) -> str:
    return token.text.removesuffix("s")


def _shouts(doc: Doc) -> bool:
    """True for a sentence mostly in capitals."""
    words = [token for token in doc if token.is_alpha and len(token) > 1]
    return len(words) < 2 or sum(token.is_upper for token in words) >= 0.4 * len(words)


def _is_code(doc: Doc, at: int) -> bool:
    """True beside digits, marks of codes and paths, and other names in capitals: "RAL 6021", "A/B", "US-EAST"."""
    for near in (at - 1, at + 1):
        if 0 <= near < len(doc):
            token = doc[near]
            if (
                token.text[0] in _CODE_NEIGHBOURS
                or token.text[0].isdigit()
                or (token.text.isupper() and len(token) > 1)
            ):
                return True
    return at + 1 < len(doc) and doc[at + 1].text[:1].isupper() and doc[at + 1].is_alpha


def _is_explained(doc: Doc, at: int) -> bool:
    """True in brackets, before a bracket, a colon or a comma with "or", and where a verb of explaining follows."""
    after = [token.lower_ for token in doc[at + 1 : at + 4]]
    before = doc[at - 1].text if at else ""
    return (
        before in ("(", "“", '"', "‘", "'")
        or after[:1] in (["("], [")"], ["–"], ["—"])
        or after[:2] in ([",", "or"], [",", "short"])
        or not _EXPLAINING.isdisjoint(after)
    )
