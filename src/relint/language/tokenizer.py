"""spaCy's English tokenizer, ready in a fraction of the time: its special cases are added when a text needs them.

spaCy knows 1,347 of them ("don't", "a.m.", ":-)") and takes most of a tenth of a second to add them all. A case can
apply only to a text that contains it, so only cases that occur are added, always before the text is tokenized;
the tokens are those of the full tokenizer (see the tests).
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.lang.en import English
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
from spacy.vocab import Vocab, create_vocab


class EnglishTokenizer:
    """Cuts text by spaCy's English rules."""

    def __init__(self) -> None:
        rules = English.Defaults
        self.vocab: Vocab = create_vocab("en", rules)
        self._tokenizer = Tokenizer(
            self.vocab,
            {},
            prefix_search=compile_prefix_regex(rules.prefixes or ()).search,
            suffix_search=compile_suffix_regex(rules.suffixes or ()).search,
            infix_finditer=compile_infix_regex(rules.infixes or ()).finditer,
            token_match=rules.token_match,
            url_match=rules.url_match,
        )
        self._waiting = dict(rules.tokenizer_exceptions)
        self._longest = max(map(len, self._waiting))
        self._seen: set[str] = set()
        self._add(sorted(case for case in self._waiting if not case.strip() or len(case.split()) > 1))

    def __call__(self, text: str) -> Doc:
        """Return the tokens of a text."""
        for chunk in text.split():
            if chunk not in self._seen:
                self._seen.add(chunk)
                self._add(sorted(self._cases(chunk)))
        doc: Doc = self._tokenizer(text)
        return doc

    def _add(self, cases: list[str]) -> None:
        for case in cases:
            self._tokenizer.add_special_case(case, self._waiting.pop(case))

    def _cases(self, chunk: str) -> set[str]:
        """Return the waiting cases inside a chunk; letters alone are never cut, so they must be the whole case."""
        if chunk.isascii() and chunk.isalpha():
            return {chunk} & self._waiting.keys()
        return set(self._parts(chunk)) & self._waiting.keys()

    def _parts(self, chunk: str) -> Iterator[str]:
        for start in range(len(chunk)):
            for end in range(start + 1, min(len(chunk), start + self._longest) + 1):
                yield chunk[start:end]
