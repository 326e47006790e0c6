"""From folders of YAML to rules and signals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from relint.draft.document import BlockKind
from relint.errors import PackError
from relint.kinds import KINDS
from relint.kinds.term_list import Term
from relint.outside.plain_files import is_file, is_folder
from relint.outside.structs import replace
from relint.packs import agreement
from relint.packs.agreement import Agreement
from relint.packs.converting import converted, nearest
from relint.packs.extend import extended
from relint.packs.pack_folder import check_entries, declared_in
from relint.packs.pack_set import SHARED, Pack, PackInfo, PackSet
from relint.packs.rule import SCOPES, Rule, Signal
from relint.packs.strict_yaml import place_of, read_yaml
from relint.packs.word_files import word_file

_Lists = dict[str, tuple[str, ...]]
#: What the place of a file tells, so that its author cannot.
_TOLD_BY_PLACE = ("id", "path", "lists_from", "agreement")
#: What readers and writers are told.
_TOLD = ("message", "hint", "hints", "why", "about")
#: Options that say nothing when they are empty.
_FILLED = frozenset({"find", "term", "terms", "rules", "pattern", "abstract"})


def load_packs(folders: Sequence[Path]) -> PackSet:
    """Load pack folders in order; a later pack may extend rules of an earlier one. Raises `PackError`."""
    loaded = PackSet()
    for place, folder in enumerate(folders):
        if not is_folder(folder):
            raise PackError(str(folder), None, "there is no such pack folder")
        is_shared = folder.name == SHARED and place == 0
        loaded = _with_signals(loaded, folder, SHARED) if is_shared else _with_pack(loaded, folder)
    return loaded


def _with_pack(loaded: PackSet, folder: Path) -> PackSet:
    info_file = folder / "pack.yaml"
    if not is_file(info_file):
        raise PackError(str(folder), None, "is no pack: it has no pack.yaml (with “title” and “about”)")
    check_entries(folder)
    pack = Pack(folder.name, converted(read_yaml(info_file), PackInfo, info_file), folder)
    if pack.name in (SHARED, *(other.name for other in loaded.packs)):
        raise PackError(str(folder), None, f"there is a pack “{pack.name}” already; name the folder differently")
    loaded = _with_lists(loaded, folder, pack.name)
    if is_folder(folder / "signals"):
        loaded = _with_signals(loaded, folder / "signals", pack.name)
    rules = {rule.id: rule for rule in loaded.rules}
    for path in declared_in(folder, besides=("pack.yaml", "lists.yaml", agreement.FILE)):
        rule = _declared(path, f"{pack.name}/{path.stem}", pack.name, Rule, rules, loaded)
        rules.pop(rule.id, None)  # what a pack changes stands among its own
        rules[rule.id] = rule
    rules = _with_records(rules, pack.name, folder / agreement.FILE)
    return replace(loaded, packs=(*loaded.packs, pack), rules=tuple(rules.values()))


def _with_records(rules: dict[str, Rule], pack: str, file: Path) -> dict[str, Rule]:
    """The rules with their records with editors, where the pack has any."""
    if not is_file(file):
        return rules
    records = {f"{pack}/{name}": each for name, each in converted(read_yaml(file), dict[str, Agreement], file).items()}
    unknown = sorted(records.keys() - rules.keys())
    if unknown:
        name = unknown[0].rpartition("/")[2]
        raise PackError(str(file), None, f"has a record of “{name}”, which is no rule of this pack")
    return rules | {name: msgspec.structs.replace(rules[name], agreement=each) for name, each in records.items()}


def _with_lists(loaded: PackSet, folder: Path, pack: str) -> PackSet:
    file = folder / "lists.yaml"
    if not is_file(file):
        return loaded
    mine: _Lists = converted(read_yaml(file), _Lists, file)
    return replace(loaded, lists={**loaded.lists, pack: {**loaded.lists.get(pack, {}), **mine}})


def _with_signals(loaded: PackSet, folder: Path, pack: str) -> PackSet:
    loaded = _with_lists(loaded, folder, pack)
    signals = {signal.id: signal for signal in loaded.signals}
    check_entries(folder)
    for path in declared_in(folder, besides=("lists.yaml",)):
        signal = _declared(path, path.stem, pack, Signal, signals, loaded)
        signals[signal.id] = signal
    return replace(loaded, signals=tuple(signals.values()))


def _declared(path: Path, name: str, pack: str, kind: Any, known: Mapping[str, Any], loaded: PackSet) -> Any:
    """The rule or signal in a file; one that extends another keeps that one's name and takes its place."""
    data = _mapping(path)
    place = {"path": str(path), "lists_from": (pack,)}
    if "extends" in data:
        base = _base(path, data.pop("extends"), known)
        place["lists_from"] = (*base.lists_from, *({pack} - set(base.lists_from)))
        name = base.id
        data = extended(base, data, path, {**loaded.lists_for(base.lists_from), **base.options.get("lists", {})})
    elif name in known:
        problem = (
            f"there is a {kind.__name__.lower()} “{name}” already, in {known[name].path}; name the file differently"
        )
        raise PackError(str(path), None, f"{problem}, or change that one with “extends: {name}”")
    data.setdefault("options", {})
    if not isinstance(data["options"], dict):
        line, excerpt = place_of(path, "$", "options")
        raise PackError(str(path), line, "“options” must be a mapping", excerpt)
    found = converted(data | place | {"id": name}, kind, path)
    _check_scope(found.scope, path)
    for key in _TOLD:
        said = data.get(key)
        _check_words(said if isinstance(said, list) else [said], path, f"$.{key}")
    return msgspec.structs.replace(found, options=_options(found.kind, found.options, path))


def _base(path: Path, base_id: object, known: Mapping[str, Any]) -> Any:
    base = known.get(base_id) if isinstance(base_id, str) else None
    if base is None:
        line, excerpt = place_of(path, "$", "extends")
        problem = f"extends “{base_id}”, which is not loaded{nearest(str(base_id), known)}"
        raise PackError(str(path), line, problem, excerpt)
    return base


def _options(kind: str, options: dict[str, Any], path: Path) -> dict[str, Any]:
    """The options with file names replaced by what stands in the files, found in order by the kind's `Options`."""
    if kind not in KINDS:
        line, excerpt = place_of(path, "$", "kind")
        raise PackError(str(path), line, f"there is no kind “{kind}”{nearest(kind, sorted(KINDS))}", excerpt)
    if isinstance(options.get("terms"), str):
        terms = word_file(options["terms"], path, "$.options")
        entries = read_yaml(terms)
        converted(entries, list[Term], terms)
        _check_words(entries, terms, "$")
        options = {**options, "terms": entries}
    else:
        _check_words(options, path, "$.options")
    converted(options, KINDS[kind].Options, path, trail="$.options")
    return options


def _check_words(value: Any, path: Path, trail: str) -> None:
    """Raise `PackError` for a text without a word in it and for a list without anything, where they would be used."""
    if isinstance(value, dict):
        for key, each in value.items():
            _check_words(each, path, f"{trail}.{key}")
            if key in _FILLED and each in ([], {}, ""):
                line, excerpt = place_of(path, f"{trail}.{key}")
                raise PackError(str(path), line, f"“{key}” is empty", excerpt)
    elif isinstance(value, list):
        for number, each in enumerate(value):
            _check_words(each, path, f"{trail}[{number}]")
            if isinstance(each, str) and not each.strip():
                line, excerpt = place_of(path, f"{trail}[{number}]")
                raise PackError(str(path), line, "an empty text stands here", excerpt)


def _mapping(path: Path) -> dict[str, Any]:
    data = read_yaml(path)
    if not isinstance(data, dict):
        raise PackError(str(path), 1, "must be a mapping (kind, severity, message, hint, why, examples …)")
    for key in _TOLD_BY_PLACE:
        if key in data:
            line, excerpt = place_of(path, "$", key)
            raise PackError(str(path), line, f"the key “{key}” is not known here: the file's place tells it", excerpt)
    for holder in (data, data.get("add")):
        examples = holder.get("examples") if isinstance(holder, dict) else None
        if isinstance(examples, dict) and isinstance(examples.get("pass"), list):
            examples["pass"] = [{"text": one} if isinstance(one, str) else one for one in examples["pass"]]
    return data


def _check_scope(scope: tuple[str, ...], path: Path) -> None:
    known = {*SCOPES, *BlockKind}
    if not scope:
        line, excerpt = place_of(path, "$.scope")
        raise PackError(str(path), line, "“scope” is empty: nobody would look anywhere", excerpt)
    for name in scope:
        if name not in known:
            line, excerpt = place_of(path, "$.scope")
            raise PackError(str(path), line, f"“{name}” is no scope{nearest(name, sorted(known))}", excerpt)
