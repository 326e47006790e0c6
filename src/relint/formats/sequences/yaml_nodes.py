"""YAML taken apart into nodes; what stands for more than anybody writes is refused."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from relint.draft.source import BOM, Source
from relint.draft.span import Span
from relint.errors import ReadError
from relint.formats.bounds import DEEPEST_VALUE, MOST_VALUES
from relint.formats.sequences.nodes import DataNode, aligned, unescaped

if TYPE_CHECKING:
    import yaml

_HALF = re.compile("[\ud800-\udfff]")


def yaml_nodes(source: Source) -> list[DataNode]:
    """The documents of a YAML file. Raises `ReadError`."""
    import yaml

    ahead = len(BOM) if source.text.startswith(BOM) else 0
    try:
        roots = _roots(source.text[ahead:])
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f"line {mark.line + 1}: " if mark else ""
        raise ReadError(source.path, f"is not valid YAML: {line}{getattr(error, 'problem', None) or error}") from None
    except RecursionError:
        raise ReadError(source.path, "is not valid YAML: too many brackets in one another") from None
    except (ValueError, OverflowError) as error:  # PyYAML's own slips: `"\\U00110000"`, a version of 5,000 digits
        raise ReadError(source.path, f"is not valid YAML: {error}") from None
    walk = _YamlWalk(source, ahead)
    return [walk.node(root, 0) for root in roots if root is not None]


def _roots(text: str) -> list[yaml.Node]:
    """By libyaml, which is nine times as quick; what it refuses PyYAML itself may take (emoji as two escapes)."""
    import yaml

    with suppress(AttributeError, yaml.YAMLError, ValueError):
        return list(yaml.compose_all(text, Loader=yaml.CSafeLoader))
    return list(yaml.compose_all(text, Loader=yaml.SafeLoader))


class _YamlWalk:
    """Goes through the nodes; one that aliases repeat is gone through each time, so they are counted."""

    def __init__(self, source: Source, ahead: int) -> None:
        self._source, self._ahead = source, ahead
        self._left = MOST_VALUES

    def node(self, node: object, depth: int) -> DataNode:
        """One value with all that is in it."""
        import yaml

        assert isinstance(node, yaml.Node)
        self._left -= 1
        if self._left < 0:
            raise ReadError(self._source.path, f"holds more than {MOST_VALUES:,} values, aliases (*) written out")
        span = Span(node.start_mark.index + self._ahead, node.end_mark.index + self._ahead)
        if depth > DEEPEST_VALUE:
            return DataNode(span)
        if isinstance(node, yaml.MappingNode):
            return DataNode(span, entries=tuple((_name(key), self.node(each, depth + 1)) for key, each in node.value))
        if isinstance(node, yaml.SequenceNode):
            return DataNode(span, items=tuple(self.node(each, depth + 1) for each in node.value))
        assert isinstance(node, yaml.ScalarNode)
        text = self._source.text
        if node.style == '"' and "\n" not in span.of(text):
            return DataNode(span, unescaped(text, Span(span.start + 1, span.end - 1)))
        return DataNode(span, aligned(_HALF.sub("\ufffd", node.value), text, span))


def _name(key: object) -> str:
    """A key that is a list or a table names nothing that is looked for."""
    import yaml

    return key.value if isinstance(key, yaml.ScalarNode) else ""
