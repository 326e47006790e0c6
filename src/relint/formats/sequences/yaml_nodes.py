"""YAML taken apart into nodes; what stands for more than anybody writes is refused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from relint.draft.source import BOM, Source
from relint.draft.span import Span
from relint.errors import ReadError
from relint.formats.bounds import DEEPEST_VALUE, MOST_VALUES
from relint.formats.front_matter_values import TOO_DEEP, is_too_deep
from relint.formats.sequences.nodes import DataNode, aligned, unescaped
from relint.outside.half_characters import without_halves

if TYPE_CHECKING:
    import yaml

#: The key under which a table takes what others say.
_MERGE = "<<"


def yaml_nodes(source: Source) -> list[DataNode]:
    """The documents of a YAML file. Raises `ReadError`."""
    import yaml

    if is_too_deep(source.text):
        raise ReadError(source.path, f"is not valid YAML: {TOO_DEEP}")
    ahead = len(BOM) if source.text.startswith(BOM) else 0
    try:
        roots = _roots(source.text[ahead:])
        weight = sum(_weight(root, {}) for root in roots)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f"line {mark.line + 1}: " if mark else ""
        raise ReadError(source.path, f"is not valid YAML: {line}{getattr(error, 'problem', None) or error}") from None
    except RecursionError:
        raise ReadError(source.path, f"is not valid YAML: {TOO_DEEP}") from None
    except (ValueError, OverflowError) as error:  # PyYAML's own slips: `"\\U00110000"`, a version of 5,000 digits
        raise ReadError(source.path, f"is not valid YAML: {error}") from None
    if weight > MOST_VALUES:
        raise ReadError(source.path, f"holds more than {MOST_VALUES:,} values, aliases (*) written out")
    return [_node(root, source.text, ahead, 0) for root in roots if root is not None]


def _weight(node: yaml.Node | None, known: dict[int, int]) -> int:
    """The values in a node, each as often as aliases repeat it."""
    below = getattr(node, "value", ())
    if isinstance(below, str):
        return 1
    if id(node) not in known:
        known[id(node)] = MOST_VALUES + 1  # as long as it is being added up: one that holds itself has no end
        inner = (each[1] if isinstance(each, tuple) else each for each in below)
        # No more is counted than is refused: a thousand aliases in a row are a number of a thousand binary digits.
        known[id(node)] = min(MOST_VALUES + 1, 1 + sum(_weight(each, known) for each in inner))
    return known[id(node)]


def _roots(text: str) -> list[yaml.Node]:
    """By libyaml, which is nine times as quick; what it refuses PyYAML itself may take (emoji as two escapes)."""
    import yaml

    with suppress(AttributeError, yaml.YAMLError, ValueError):
        return list(yaml.compose_all(text, Loader=yaml.CSafeLoader))
    return list(yaml.compose_all(text, Loader=yaml.SafeLoader))


def _node(node: object, text: str, ahead: int, depth: int) -> DataNode:
    """One value with all that is in it."""
    import yaml

    assert isinstance(node, yaml.Node)
    span = Span(node.start_mark.index + ahead, node.end_mark.index + ahead)
    if depth > DEEPEST_VALUE:
        return DataNode(span)
    if isinstance(node, yaml.MappingNode):
        entries = [(_name(key), _node(each, text, ahead, depth + 1)) for key, each in node.value]
        return DataNode(span, entries=tuple(_merged(entries)))
    if isinstance(node, yaml.SequenceNode):
        return DataNode(span, items=tuple(_node(each, text, ahead, depth + 1) for each in node.value))
    assert isinstance(node, yaml.ScalarNode)
    if node.tag.endswith(":null"):
        return DataNode(span)
    if node.style == '"' and "\n" not in span.of(text):
        return DataNode(span, unescaped(text, Span(span.start + 1, span.end - 1)))
    return DataNode(span, aligned(without_halves(node.value), text, span))


def _merged(entries: Sequence[tuple[str, DataNode]]) -> Iterator[tuple[str, DataNode]]:
    """What a table says itself, then what it takes from others by `<<` and does not say."""
    own = {name for name, _ in entries}
    yield from ((name, node) for name, node in entries if name != _MERGE)
    for name, node in entries:
        for table in (node, *node.items) if name == _MERGE else ():
            yield from (each for each in table.entries if each[0] not in own)
            own |= {each for each, _ in table.entries}


def _name(key: object) -> str:
    """A key that is a list or a table names nothing that is looked for."""
    import yaml

    return key.value if isinstance(key, yaml.ScalarNode) else ""
