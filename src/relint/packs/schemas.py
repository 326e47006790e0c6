"""The JSON Schemas of what stands in a pack, so that editors complete and check rule files as they are written."""

from __future__ import annotations

from typing import Any

import msgspec

from relint.draft.document import BlockKind
from relint.kinds import KINDS
from relint.packs.pack_set import PackInfo
from relint.packs.rule import SCOPES, Rule, Signal
from relint.settings.plain_schema import DIALECT, Schema, components, described

#: What the place of a file tells, so that its author cannot.
TOLD_BY_PLACE = ("id", "path", "lists_from", "agreement")
PACK_WORDS = {
    "title": "What the pack is called in reports.",
    "about": "What it watches for, and why that matters to a reader.",
    "essay": "Which essay the idea comes from.",
    "one_fault": "Rules of the pack that see one fault: one of the whole draft is told only where none has a place.",
    "language": "The language of the copy that it judges.",
    "version": "Of the pack.",
    "silent_in": "Signals: none of its rules speaks of a draft in which one of these stands.",
}
WORDS = {
    "kind": "Which family of rules it belongs to; says what may stand under options.",
    "severity": "error: do not send; warning: change before sending; advice: think about it.",
    "message": "What the reader feels; {text} is what was found.",
    "hint": "What to write instead; can be used as it stands.",
    "hints": "Other wordings of the hint; the draft decides which is told.",
    "why": "Why it matters, for whoever asks.",
    "about": "What the signal stands for.",
    "examples": "Sentences to flag, and near misses to pass; `relint rules test` tries them.",
    "options": "What to find; each kind has its own.",
    "scope": "The kinds of block in which it looks [copy].",
    "when": "In which relationships it speaks; what is not named does not matter.",
    "severity_at": "Another severity in some relationships; the first that holds.",
    "references": "Where claims and numbers come from: ids of sources.yaml, titles or addresses.",
    "limit": "After so many findings in a draft the others are summed up.",
    "tier": "preview: still being tried out.",
    "certain": "True for a fact of the file, which holds whatever a reader thinks and is never weighed.",
}
_EXTENDING = {
    "extends": "The rule or signal to change.",
    "add": "What comes to lists of its options and examples.",
    "remove": "What goes from lists of its options.",
}


def pack_schema() -> Schema:
    """`pack.yaml`."""
    info = described(components([PackInfo])["PackInfo"], PACK_WORDS)
    return {**_head("pack", "pack.yaml: what a folder of rules is for."), **info}


def rule_schema() -> Schema:
    """One rule of a pack: `rules/<pack>/<name>.yaml`."""
    return _declared("rule", Rule, "A rule: what to find, what to say, examples.")


def signal_schema() -> Schema:
    """One signal: `rules/signals/<name>.yaml`, or below `signals` of a pack."""
    return _declared("signal", Signal, "A signal: a named thing that copy can contain; it reports nothing by itself.")


def _head(name: str, about: str) -> Schema:
    return {"$schema": DIALECT, "$id": f"urn:relint:{name}:1", "title": f"relint {name}", "description": about}


def _declared(name: str, kind: type[Rule | Signal], about: str) -> Schema:
    """A file that declares something, or one that changes what another declares."""
    options: dict[str, type[msgspec.Struct]] = {each: KINDS[each].Options for each in sorted(KINDS)}
    parts = components([kind, *options.values()])
    whole = described(_file(parts.pop(kind.__name__)), WORDS)
    passing = parts["Examples"]["properties"]["pass"]
    passing["items"] = {"anyOf": [{"type": "string"}, passing["items"]]}
    for each in options.values():
        _or_file(parts[each.__name__])
    parts = {each: part for each, part in parts.items() if each not in ("Agreement",)}
    return {
        **_head(name, about),
        "if": {"type": "object", "required": ["extends"]},
        "then": {"$ref": "#/$defs/extending"},
        "else": {"$ref": "#/$defs/declaring"},
        "$defs": {
            "declaring": {**whole, "allOf": [_of_kind(each, parts[of.__name__], of) for each, of in options.items()]},
            "extending": _extending(whole),
            **parts,
        },
    }


def _file(part: Schema) -> Schema:
    """The struct as its file is written."""
    fields = {name: field for name, field in part["properties"].items() if name not in TOLD_BY_PLACE}
    fields["kind"] = {"enum": sorted(KINDS)}
    fields["scope"] = {**fields["scope"], "items": {"enum": sorted({*SCOPES, *BlockKind})}}
    required = [name for name in part["required"] if name not in TOLD_BY_PLACE]
    return {**part, "properties": fields, "required": required}


def _or_file(part: Schema) -> None:
    """Terms may lie in a file of their own beside the rule."""
    terms = part["properties"].get("terms")
    if terms:
        file = {"type": "string", "pattern": r"\.yaml$"}
        part["properties"]["terms"] = {"anyOf": [file, {key: terms[key] for key in terms if key != "default"}]}


def _of_kind(name: str, part: Schema, kind: type[msgspec.Struct]) -> dict[str, Any]:
    """What holds for the options of one kind; they may be left out where nothing in them is required."""
    then: Schema = {"properties": {"options": {"$ref": f"#/$defs/{kind.__name__}"}}}
    if part.get("required"):
        then["required"] = ["options"]
    return {"if": {"properties": {"kind": {"const": name}}, "required": ["kind"]}, "then": then}


def _extending(whole: Schema) -> Schema:
    """Everything may be said anew and nothing must be; options are those of the rule that is changed."""
    fields = {
        "extends": {"description": _EXTENDING["extends"], "type": "string"},
        **{each: {"description": _EXTENDING[each], "type": "object"} for each in ("add", "remove")},
        **whole["properties"],
    }
    return {"type": "object", "properties": fields, "required": ["extends"], "additionalProperties": False}
