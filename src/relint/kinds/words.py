"""Word lists that rules may name, lemmas inflected, literals cut into tokens; what was worked out once is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import msgspec
from spacy.lang.en import English

from relint.kinds.syntax import PatternError
from relint.language.inflect import forms
from relint.language.pipeline import Pipeline


class Memo:
    """Plain data worked out from rule files (inflected forms, patterns taken apart), by what it was worked out from.

    A run may start with what an earlier one worked out; that is decoded piece by piece, when it is asked for.
    """

    def __init__(self, known: Mapping[str, msgspec.Raw] | None = None):
        self._known = known or {}
        self._values: dict[str, Any] = {}
        self._new: set[str] = set()

    def get(self, key: str, work_out: Callable[[], Any]) -> Any:
        """The value kept under `key`, else what `work_out` gives."""
        if key not in self._values:
            raw = self._known.get(key)
            if raw is None:
                self._new.add(key)
            self._values[key] = work_out() if raw is None else msgspec.msgpack.decode(raw)
        return self._values[key]

    @property
    def is_fresh(self) -> bool:
        """True when anything had to be worked out."""
        return bool(self._new)

    def settle(self, kept: Mapping[str, msgspec.Raw]) -> None:
        """Take what was just kept as known; nothing is new any more."""
        self._known = kept
        self._new.clear()

    def asked(self) -> dict[str, Any]:
        """Only what this run asked for."""
        return dict(self._values)

    def kept(self) -> dict[str, Any]:
        """Everything known now, to be kept for a later run."""
        return {**self._known, **{key: self._values[key] for key in self._new}}


#: The only plain words that English tokenization cuts ("cannot", "gonna"); all others need no tokenizer.
_SPECIAL = frozenset(word.lower() for word in English.Defaults.tokenizer_exceptions or {})


@dataclass(frozen=True)
class Words:
    """Word lists that patterns may name, and the pipeline whose tokenizer cuts literal words."""

    pipeline: Pipeline
    lists: Mapping[str, tuple[str, ...]]
    memo: Memo = field(default_factory=Memo)

    def with_lists(self, lists: Mapping[str, tuple[str, ...]]) -> Words:
        """The same with a rule's own lists over the shared ones."""
        return replace(self, lists={**self.lists, **lists}) if lists else self

    @cached_property
    def digest(self) -> str:
        """Changes when any list changes; part of the key under which something is kept."""
        text = repr(sorted((name, tuple(entries)) for name, entries in self.lists.items()))
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    def named(self, name: str) -> tuple[str, ...]:
        """The entries of one list; `PatternError` when there is none of that name."""
        if name not in self.lists:
            raise PatternError(f"there is no list “{name}”; known: {', '.join(sorted(self.lists)) or 'none'}")
        return self.lists[name]

    def cut(self, word: str) -> tuple[str, ...]:
        """A literal as the tokens that the tokenizer makes of it ("don't" is two)."""
        if word.isalpha() and word.lower() not in _SPECIAL:
            return (word.lower(),)
        return tuple(token.lower_ for token in self.pipeline.tokenize(word))

    def expand(self, entries: Iterable[str], *, inflected: bool, pos: str | None = None) -> list[str]:
        """List names resolved, lemmas inflected where asked."""
        flat: list[str] = []
        for entry in entries:
            flat.extend(self.named(entry[1:]) if entry.startswith("$") and len(entry) > 1 else [entry])
        if not inflected:
            return flat
        key = hashlib.sha256("|".join(flat).encode()).hexdigest()[:32]
        found: list[str] = self.memo.get(
            f"forms {pos} {key}", lambda: sorted({form for entry in flat for form in inflected_phrase(entry, pos)})
        )
        return found


def inflected_phrase(phrase: str, pos: str | None = None) -> list[str]:
    """A word or phrase in all forms; of several words the first is inflected for verbs, else the last."""
    head, *rest = phrase.split(" ")
    if not rest:
        return sorted(forms(head, pos))
    if pos == "NOUN":
        *front, last = phrase.split(" ")
        return [" ".join([*front, form]) for form in sorted(forms(last, pos))]
    return [" ".join([form, *rest]) for form in sorted(forms(head, pos or "VERB"))]
