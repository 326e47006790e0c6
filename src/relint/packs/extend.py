"""A rule or signal that extends another: what it says anew, what it takes away, and what it adds."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from relint.errors import PackError
from relint.kinds.term_list import Term
from relint.packs.converting import converted, nearest
from relint.packs.pack_set import WordListMap
from relint.packs.rule import Rule, Signal
from relint.packs.strict_yaml import place_of, place_of_text, read_yaml
from relint.packs.word_files import word_file


def extended(base: Rule | Signal, data: Mapping[str, Any], path: Path, lists: WordListMap) -> dict[str, Any]:
    """The base with the changes of one file: `options` stand instead (limits one by one), `remove` goes, `add` comes.

    `lists` are the word lists that the base names. Raises `PackError`.
    """
    changes = dict(data)
    add, remove = (_mapping(changes.pop(key, {}), path, key) for key in ("add", "remove"))
    if changes.get("kind", base.kind) != base.kind:
        line, excerpt = place_of(path, "$", "kind")
        raise PackError(str(path), line, f"{base.id} is of kind {base.kind}, and stays of it", excerpt)
    if isinstance(add.get("terms"), str):
        words = word_file(add["terms"], path, "$.add")
        add["terms"] = read_yaml(words)
        converted(add["terms"], list[Term], words)
    elif "terms" in add:
        converted(add["terms"], list[Term], path, trail="$.add.terms")
    inherited: dict[str, Any] = msgspec.to_builtins(base)
    examples = _added(changes.get("examples", inherited["examples"]), add.pop("examples", {}), path, "$.add.examples")
    options = _merged(base.options, _mapping(changes.pop("options", {}), path, "options"))
    named = {*_mapping(add.get("lists", {}), path, "add"), *_mapping(remove.get("lists", {}), path, "remove")}
    if held := {name: list(lists[name]) for name in sorted(named) if name in lists}:
        options["lists"] = {**options.get("lists", {}), **held}
    options = _added(_removed(options, remove, path, "$.remove"), add, path, "$.add")
    return {**inherited, **changes, "options": options, "examples": examples}


def _mapping(value: Any, path: Path, key: str) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        line, excerpt = place_of(path, "$", key)
        raise PackError(str(path), line, f"“{key}” must name options, each with what changes in it", excerpt)
    return dict(value)


def _merged(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """Mappings (`limits`) key by key; everything else is replaced."""
    both = {name: {**old[name], **new[name]} for name in new if _are_mappings(old.get(name), new[name])}
    return {**old, **new, **both}


def _are_mappings(*values: Any) -> bool:
    return all(isinstance(value, Mapping) for value in values)


def _added(old: Mapping[str, Any], add: Mapping[str, Any], path: Path, trail: str) -> dict[str, Any]:
    """Entries of lists behind those that are there; mappings key by key."""
    found = dict(old)
    for name, value in add.items():
        there, where = old.get(name), f"{trail}.{name}"
        if isinstance(value, Mapping) and (there is None or isinstance(there, Mapping)):
            found[name] = _added(there or {}, value, path, where)
        elif isinstance(value, list) and (there is None or isinstance(there, list | tuple)):
            found[name] = [*(there or ()), *value]
        else:
            line, excerpt = place_of(path, where)
            raise PackError(str(path), line, f"“{name}” is no list to add to; change it under “options”", excerpt)
    return found


def _removed(old: Mapping[str, Any], remove: Mapping[str, Any], path: Path, trail: str) -> dict[str, Any]:
    """The same without some entries of its lists, each named as the base spells it: a term, a pattern, a word."""
    found = dict(old)
    for name, value in remove.items():
        there, where = old.get(name), f"{trail}.{name}"
        if _are_mappings(value, there):
            found[name] = _removed(there or {}, value, path, where)
        elif isinstance(value, list) and isinstance(there, list | tuple):
            names = {_name(entry) for entry in there}
            for entry in value:
                if str(entry) not in names:
                    line, excerpt = place_of_text(path, str(entry))
                    problem = f"“{entry}” is not among its {name}{nearest(str(entry), sorted(names))}"
                    raise PackError(str(path), line, problem, excerpt)
            found[name] = [entry for entry in there if _name(entry) not in set(map(str, value))]
        else:
            line, excerpt = place_of(path, where)
            raise PackError(str(path), line, f"there is no list “{name}” to take from{nearest(name, old)}", excerpt)
    return found


def _name(entry: Any) -> str:
    """An entry as its author calls it."""
    if isinstance(entry, Mapping):
        return str(entry.get("term") or entry.get("pattern") or entry)
    return str(entry)
