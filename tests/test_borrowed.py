"""What relint borrows from libraries beyond what they promise: one test each, so that a new release tells at once."""

from __future__ import annotations

import ast
import codecs
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pyphen
import pytest
from rich.console import Console
from rich.text import Text
from spacy.vocab import Vocab
from thinc.api import NumpyOps

from relint.language.hashing import hash_keys, hash_string
from relint.metrics.hyphens import hyphen_count


def test_spacy_takes_one_function_from_its_command_line() -> None:
    """`language/quick_spacy.py` gives it no more."""
    spec = find_spec("spacy")
    assert spec is not None
    assert spec.origin is not None
    tree = ast.parse(Path(spec.origin).read_text(encoding="utf-8"))
    taken = {
        (node.module, alias.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and "cli" in str(node.module)
        for alias in node.names
    }
    assert taken == {("cli.info", "info")}


@pytest.mark.parametrize("word", ["mill", "’", "Zürich", "a word of more than sixteen bytes"])
def test_spacys_hash_is_that_of_its_strings(word: str) -> None:
    """`language/hashing.py` hashes without a vocabulary."""
    assert hash_string(word) == Vocab().strings.add(word)


def test_thincs_hash_is_that_of_its_embeddings() -> None:
    """`language/hashing.py` looks up the rows that the weights were trained with."""
    keys = np.array([0, 1, 2**63, 2**64 - 1, hash_string("mill")], dtype="uint64")
    assert (hash_keys(keys, 9) == NumpyOps().hash(keys, 9)).all()


@pytest.mark.parametrize("word", ["kubernetes", "mailchimpery", "zürich", "ok", "a", "x", "hyphenologist", "relint"])
def test_pyphens_search_goes_through_our_patterns(word: str) -> None:
    """`metrics/hyphens.py` fills its dictionary's attributes by itself."""
    assert hyphen_count(word) == len(pyphen.Pyphen(lang="en_US").positions(word))


@pytest.mark.parametrize("width", [8, 20, 70])
def test_rich_wraps_without_a_console(width: int) -> None:
    """`reporters/styled.py` has none: it would cost more than an answer from the cache."""
    text = Text("The mill opens at nine, and an extraordinarily_long_word stands in between.")
    no_console: Any = None
    assert [str(line) for line in text.wrap(no_console, width)] == [str(line) for line in text.wrap(Console(), width)]


@pytest.mark.parametrize(("name", "is_text"), [("utf-8", True), ("cp1252", True), ("rot13", False), ("zlib", False)])
def test_python_tells_text_encodings_from_others(name: str, is_text: bool) -> None:
    """`formats/decoding.py` asks before a mail's charset is believed."""
    assert vars(codecs.lookup(name)).get("_is_text_encoding", codecs.CodecInfo._is_text_encoding) is is_text


class _Inner(msgspec.Struct, forbid_unknown_fields=True):
    number: int


class _Outer(msgspec.Struct):
    inner: list[_Inner] = []
    table: dict[str, int] = {}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"inner": [{"number": "x"}]}, "Expected `int`, got `str` - at `$.inner[0].number`"),
        ({"inner": [{"number": 1, "colour": 2}]}, "Object contains unknown field `colour` - at `$.inner[0]`"),
        ({"inner": [{}]}, "Object missing required field `number` - at `$.inner[0]`"),
        ({"table": {"a": "x"}}, "Expected `int`, got `str` - at `$.table[...]`"),
    ],
)
def test_msgspec_tells_the_place_in_these_words(data: dict[str, Any], said: str) -> None:
    """`settings/fitting.py` and the packs' reader take it apart."""
    with pytest.raises(msgspec.ValidationError) as caught:
        msgspec.convert(data, _Outer)
    assert str(caught.value) == said
