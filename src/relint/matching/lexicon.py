"""Word lists that rules may name, lemmas inflected, literals cut into tokens; what was worked out once is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any, Literal

from relint.english.apostrophes import straight
from relint.errors import did_you_mean
from relint.language.inflect import forms, inflect
from relint.language.pipeline_protocol import Pipeline
from relint.language.word_list import Phrases, WordList, WordLists
from relint.matching.compiled_cache import CompiledCache
from relint.matching.syntax import PatternError

#: A word list in a compiled pattern: its words, the key under which the memo has them, or the words' shape.
Kept = list[str] | str | dict[Literal["like"], str]

#: Penn tags whose words are not their lemma.
INFLECTING = ("VBD", "VBG", "VBN", "VBZ", "NNS")
#: Word lists up to this length are written into a compiled pattern, longer ones once for all.
_FEW = 3


class Lexicon:
    """Word lists that patterns may name, and the pipeline whose tokenizer cuts literal words.

    `digest` changes when any list changes; it is part of the key under which something is kept. `table` holds the word
    lists of everything that is made ready together, `tests` what items of patterns came to with these lists.
    """

    def __init__(
        self,
        pipeline: Pipeline,
        lists: Mapping[str, tuple[str, ...]],
        memo: CompiledCache | None = None,
        table: WordLists | None = None,
        digest: str | None = None,
    ):
        self.pipeline = pipeline
        self.lists = lists
        self.memo = memo or CompiledCache()
        self.table = table or WordLists()
        self.digest = digest or _digest("", lists)
        self.tests: dict[Any, list[dict[str, Any]]] = {}

    def with_lists(self, lists: Mapping[str, tuple[str, ...]]) -> Lexicon:
        """The same with a rule's own lists over the shared ones."""
        if not lists:
            return self
        return Lexicon(self.pipeline, {**self.lists, **lists}, self.memo, self.table, _digest(self.digest, lists))

    def kept(self, words: Iterable[str]) -> Kept:
        """A word list as compiled patterns hold it: a few words as they are, more of them under a key of the memo."""
        content = sorted({straight(word) for word in words})
        if len(content) <= _FEW:
            return content
        key = _hash("\n".join(content))
        self.memo.get(f"list {key}", lambda: content)
        return key

    def listed(self, kept: Kept) -> WordList:
        """The list that `kept` gave."""
        if isinstance(kept, dict):
            return self.table.like(kept["like"])
        return self.table.of(self.memo.require(f"list {kept}") if isinstance(kept, str) else kept)

    def kept_phrases(self, phrases: Iterable[tuple[str, ...]]) -> str:
        """The key of the memo under which phrases are kept, for compiled patterns."""
        content = sorted(set(phrases))
        key = _hash("\n".join(map(" ".join, content)))
        self.memo.get(f"phrases {key}", lambda: content)
        return key

    def phrases(self, key: str) -> Phrases:
        """Phrases by their first word."""
        found = self.table.phrases.get(key)
        if found is None:
            found = self.table.phrases[key] = {}
            for phrase in self.memo.require(f"phrases {key}"):
                found.setdefault(phrase[0], []).append(tuple(phrase))
        return found

    def named(self, name: str) -> tuple[str, ...]:
        """The entries of one list; `PatternError` when there is none of that name."""
        if name not in self.lists:
            hint = did_you_mean(name, self.lists)
            known = ", ".join(sorted(self.lists)) or "none"
            raise PatternError(
                f"there is no list “{name}”{hint} The rule, its pack and the shared signals have: {known}", f"${name}"
            )
        return self.lists[name]

    def cut(self, word: str) -> tuple[str, ...]:
        """A literal as the tokens that the tokenizer makes of it ("don't" is two)."""
        return tuple([piece.lower() for piece in self.pipeline.tokenize(word).words])

    def inflect(self, lemma: str, tag: str) -> str:
        """One lemma as the form that a Penn tag asks for; the lemma itself where the tag asks for none."""
        forms_by_tag: dict[str, str] = self.memo.get(
            f"inflect {lemma}", lambda: {one: inflect(lemma, one) for one in INFLECTING}
        )
        return forms_by_tag.get(tag, lemma)

    def expand(self, entries: Iterable[str], *, inflected: bool, pos: str | None = None) -> list[str]:
        """List names resolved, lemmas inflected where asked."""
        flat: list[str] = []
        for entry in entries:
            flat.extend(self.named(entry[1:]) if entry.startswith("$") and len(entry) > 1 else [entry])
        if not inflected:
            return flat
        key = _hash("|".join(flat))
        found: list[str] = self.memo.get(
            f"forms {pos} {key}", lambda: sorted({form for entry in flat for form in inflected_phrase(entry, pos)})
        )
        return found


def inflect_all(phrase: str, words: Lexicon) -> None:
    """Work out the forms of the words of a phrase that a rewrite may inflect: the first and the last."""
    for word in (phrase.split(" ")[0], phrase.split(" ")[-1]):
        words.inflect(word, INFLECTING[0])


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _digest(below: str, lists: Mapping[str, tuple[str, ...]]) -> str:
    return _hash(below + repr(sorted((name, tuple(entries)) for name, entries in lists.items())))


def inflected_phrase(phrase: str, pos: str | None = None) -> list[str]:
    """A word or phrase in all forms; of several words the first is inflected for verbs, else the last."""
    head, *rest = phrase.split(" ")
    if not rest:
        return sorted(forms(head, pos))
    if pos == "NOUN":
        *front, last = phrase.split(" ")
        return [" ".join([*front, form]) for form in sorted(forms(last, pos))]
    return [" ".join([form, *rest]) for form in sorted(forms(head, pos or "VERB"))]
