"""spaCy's English tokenizer and vocabulary, built once and without the rest of its `Language`."""

from __future__ import annotations

from spacy.lang.en import English
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
from spacy.vocab import Vocab, create_vocab


def build_tokenizer() -> Tokenizer:
    """Return a tokenizer with spaCy's English rules; its vocabulary is `tokenizer.vocab`."""
    rules = English.Defaults
    vocab: Vocab = create_vocab("en", rules)
    return Tokenizer(
        vocab,
        rules.tokenizer_exceptions,
        prefix_search=compile_prefix_regex(rules.prefixes or ()).search,
        suffix_search=compile_suffix_regex(rules.suffixes or ()).search,
        infix_finditer=compile_infix_regex(rules.infixes or ()).finditer,
        token_match=rules.token_match,
        url_match=rules.url_match,
    )
