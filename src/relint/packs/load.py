"""From folders of YAML to rules and signals."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from relint.errors import PackError
from relint.kinds import KINDS
from relint.kinds.term_list import Term
from relint.packs.pack_set import Pack, PackInfo, PackSet
from relint.packs.rule import SCOPES, Rule, Signal
from relint.packs.strict_yaml import place_of, read_yaml

_T = TypeVar("_T")
_TRAIL = re.compile(r" - at `(\$[^`]*)`")
_UNKNOWN = re.compile(r"unknown field `([^`]+)`")


def load_packs(folders: Sequence[Path]) -> PackSet:
    """Load pack folders in order; a later pack may extend rules of an earlier one. Raises `PackError`."""
    loaded = PackSet()
    for folder in folders:
        if not folder.is_dir():
            raise PackError(str(folder), None, "there is no such pack folder")
        loaded = _with_signals(loaded, folder) if folder.name == "signals" else _with_pack(loaded, folder)
    return loaded


def _with_pack(loaded: PackSet, folder: Path) -> PackSet:
    info_file = folder / "pack.yaml"
    if not info_file.is_file():
        raise PackError(str(folder), None, "is no pack: it has no pack.yaml (with “title” and “about”)")
    pack = Pack(folder.name, _converted(read_yaml(info_file), PackInfo, info_file), folder)
    if any(other.name == pack.name for other in loaded.packs):
        raise PackError(str(folder), None, f"there is a pack “{pack.name}” already; name the folder differently")
    if (folder / "lists.yaml").is_file():
        lists = _converted(read_yaml(folder / "lists.yaml"), dict[str, tuple[str, ...]], folder / "lists.yaml")
        loaded = replace(loaded, lists={**loaded.lists, **lists})
    if (folder / "signals").is_dir():
        loaded = _with_signals(loaded, folder / "signals")
    rules = list(loaded.rules)
    for path in sorted(folder.glob("*.yaml")):
        if path.name in ("pack.yaml", "lists.yaml") or path.name.endswith(".terms.yaml"):
            continue
        rule, replaced = _rule(path, pack.name, {one.id: one for one in rules})
        rules = [one for one in rules if one.id != replaced]
        rules.append(rule)
    return replace(loaded, packs=(*loaded.packs, pack), rules=tuple(rules))


def _with_signals(loaded: PackSet, folder: Path) -> PackSet:
    lists = loaded.lists
    if (folder / "lists.yaml").is_file():
        found = _converted(read_yaml(folder / "lists.yaml"), dict[str, tuple[str, ...]], folder / "lists.yaml")
        lists = {**lists, **found}
    signals = {signal.id: signal for signal in loaded.signals}
    for path in sorted(folder.glob("*.yaml")):
        if path.name == "lists.yaml" or path.name.endswith(".terms.yaml"):
            continue
        data = _mapping(path)
        data |= {"id": path.stem, "path": str(path)}
        signal = _converted(data, Signal, path)
        _check_scope(signal.scope, path)
        signals[signal.id] = msgspec.structs.replace(signal, options=_options(signal.kind, signal.options, path))
    return replace(loaded, signals=tuple(signals.values()), lists=lists)


def _rule(path: Path, pack: str, known: dict[str, Rule]) -> tuple[Rule, str | None]:
    data = _mapping(path)
    base_id = data.pop("extends", None)
    options = data.get("options", {})
    if base_id is not None:
        base = known.get(base_id)
        if base is None:
            near = difflib.get_close_matches(str(base_id), known, n=1)
            line, excerpt = place_of(path, "$", "extends")
            hint = f"; did you mean “{near[0]}”?" if near else ""
            raise PackError(str(path), line, f"extends “{base_id}”, which is not loaded{hint}", excerpt)
        inherited: dict[str, Any] = msgspec.to_builtins(base)
        options = {**base.options, **options}
        data = {**inherited, **data}
    data |= {"id": f"{pack}/{path.stem}", "path": str(path), "options": options}
    rule = _converted(data, Rule, path)
    _check_scope(rule.scope, path)
    return msgspec.structs.replace(rule, options=_options(rule.kind, rule.options, path)), base_id


def _options(kind: str, options: dict[str, Any], path: Path) -> dict[str, Any]:
    """The options with file names replaced by what stands in the files, found in order by the kind's `Options`."""
    if kind not in KINDS:
        line, excerpt = place_of(path, "$", "kind")
        raise PackError(str(path), line, f"there is no kind “{kind}”; known: {', '.join(sorted(KINDS))}", excerpt)
    if isinstance(options.get("terms"), str):
        terms = path.parent / options["terms"]
        entries = read_yaml(terms)
        _converted(entries, list[Term], terms)
        options = {**options, "terms": entries}
    _converted(options, KINDS[kind].Options, path, trail="$.options")
    return options


def _mapping(path: Path) -> dict[str, Any]:
    data = read_yaml(path)
    if not isinstance(data, dict):
        raise PackError(str(path), 1, "must be a mapping (kind, severity, message, hint, why, examples …)")
    examples = data.get("examples")
    if isinstance(examples, dict) and isinstance(examples.get("pass"), list):
        examples["pass"] = [{"text": one} if isinstance(one, str) else one for one in examples["pass"]]
    return data


def _check_scope(scope: tuple[str, ...], path: Path) -> None:
    from relint.draft.document import BlockKind

    known = {*SCOPES, *BlockKind}
    for name in scope:
        if name not in known:
            line, excerpt = place_of(path, "$.scope")
            raise PackError(str(path), line, f"“{name}” is no scope; known: {', '.join(sorted(known))}", excerpt)


def _converted(data: Any, kind: Any, path: Path, trail: str = "$") -> Any:
    """The data as the type asked for, or a `PackError` at the line of what is wrong."""
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError as problem:
        said = str(problem)
        found = _TRAIL.search(said)
        where = trail + (found[1][1:] if found else "")
        what = _TRAIL.sub("", said)
        unknown = _UNKNOWN.search(said)
        if unknown:
            what = f"the key “{unknown[1]}” is not known here{_nearest(unknown[1], kind)}"
        line, excerpt = place_of(path, where, unknown[1] if unknown else None)
        raise PackError(str(path), line, f"{what} (at {where.lstrip('$.') or 'the top'})", excerpt) from problem


def _nearest(key: str, kind: Any) -> str:
    names = list(getattr(kind, "__struct_encode_fields__", ()))
    if not names:
        return ""
    near = difflib.get_close_matches(key, names, n=1)
    return (f"; did you mean “{near[0]}”?" if near else "") + f" Known: {', '.join(names)}"
