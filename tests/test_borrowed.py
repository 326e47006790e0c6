"""What relint borrows from libraries beyond what they promise: one test each, so that a new release tells at once."""

from __future__ import annotations

import ast
import codecs
import inspect
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pyphen
import pytest
from rich.console import Console
from rich.text import Text
from spacy.ml.models.parser import build_tb_parser_model
from spacy.pipeline.dep_parser import DependencyParser
from spacy.vocab import Vocab
from thinc.api import Linear, NumpyOps

from relint.language.features import hash_string
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


@pytest.mark.parametrize("word", ["mill", "’", "Zürich"])
def test_spacys_hash_is_that_of_its_strings(word: str) -> None:
    """`language/features.py` hashes without a vocabulary."""
    assert hash_string(word) == Vocab().strings.add(word)


def test_spacys_parser_model_takes_its_parts_in_this_order() -> None:
    """`language/parsing.py` builds one without a configuration."""
    assert list(inspect.signature(build_tb_parser_model).parameters) == [
        *("tok2vec", "state_type", "extra_state_tokens", "hidden_width", "maxout_pieces", "use_upper", "nO")
    ]


def test_moves_are_read_without_strings() -> None:
    """`language/parsing.py` has the strings in its vocabulary already."""
    model = Linear(1, 1)
    written = DependencyParser(Vocab(), model)
    written.moves.add_action(2, "nsubj")
    read = DependencyParser(Vocab(strings=["nsubj"]), model)
    before = len(read.vocab.strings)
    read.moves.from_bytes(written.moves.to_bytes(exclude=("strings",)), exclude=("strings",))
    assert read.moves.labels == written.moves.labels
    assert len(read.vocab.strings) == before


def test_thincs_layers_multiply_by_the_product_they_are_given() -> None:
    """`language/parsing.py` gives them one whose rows do not depend on each other."""
    asked = []

    def spy(x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
        asked.append(trans2)
        return np.matmul(x, y.T)

    ops: Any = NumpyOps()
    ops.gemm = spy
    layer: Any = Linear(2, 3)
    layer.initialize()
    layer.ops = ops
    layer.predict(np.ones((1, 3), dtype="float32"))
    assert asked == [True]


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
