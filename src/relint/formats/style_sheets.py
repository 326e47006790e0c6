"""What the style sheet of a page hides: classes of which nothing is shown, as mails have them for telephones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from relint.formats import html_styles
from relint.formats.inline_style import declared

_REMARK = re.compile(r"/\*(?:[^*]|\*(?!/))*\*/|<!--|-->")
_BRACE = re.compile(r"[{};]")
_CLASS = re.compile(r"(?:[a-z][a-z0-9]*)?\.([\w-]+)", re.IGNORECASE)
#: No rule that is longer says such a thing.
_LONGEST = 2_000


def hidden_classes(sheet: str) -> frozenset[str]:
    """The classes that a sheet hides on every screen; what it says of some screens only is passed over."""
    found: dict[str, bool] = {}
    for selectors, declarations in _rules(_REMARK.sub(" ", sheet)):
        said = declared(declarations)
        if "display" in said or "visibility" in said:
            for selector in selectors.split(","):
                if match := _CLASS.fullmatch(selector.strip()):
                    found[match[1]] = html_styles.is_hiding(declarations)
    return frozenset(name for name, is_hidden in found.items() if is_hidden)


def is_out_of_sight(attributes: Mapping[str, str], hidden: frozenset[str]) -> bool:
    """True for an element with a hidden class; a style of its own says last what it is."""
    if not hidden or hidden.isdisjoint(attributes.get("class", "").split()):
        return False
    return declared(attributes.get("style", "")).get("display", "none") == "none"


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """The rules that stand in no other, each with what it is for and what it declares."""
    depth, start, opened = 0, 0, 0
    for match in _BRACE.finditer(sheet):
        at = match.start()
        if match[0] == "{":
            depth += 1
            if depth == 1:
                opened = at
        elif match[0] == "}":
            depth = max(0, depth - 1)
            if not depth:
                if at - start < _LONGEST:
                    yield sheet[start:opened], sheet[opened + 1 : at]
                start = at + 1
        elif not depth:
            start = at + 1
