"""The JSON Schema of `relint.toml` and of `[tool.relint]`, so that editors complete and check it."""

from __future__ import annotations

import msgspec

from relint.settings.declared import Allowance, Declared, PathSettings, is_list
from relint.settings.plain_schema import DIALECT, Schema, components, described, or_alone

#: A line on each key, as an editor shows it.
WORDS = {
    "packs": "Bundled packs (none named: all of them) and folders of your own, which begin with ./",
    "select": "Only these packs or rules.",
    "ignore": "Not these packs or rules; of select and ignore the longer name wins.",
    "severities": "The severity of packs or rules; the longer name wins.",
    "thresholds": "Limits of rules: one number, or numbers by stage or by the rule's own options.",
    "own-words": "What needs no explaining to your readers; no rule speaks of it.",
    "exclude": "Files and folders to leave out, as in .gitignore.",
    "fail-on": "From which severity on a run fails.",
    "show": "From which severity on findings are told.",
    "pipeline": "Another spaCy pipeline than the one that comes with relint.",
    "preview": "Use rules that are still being tried out, too.",
    "judge": "Let the trained judge weigh findings and find by example.",
    "levels": "The confidence, 0 to 1, that findings of each severity need.",
    "warm": "Let a process that stays ready answer small runs.",
    "silence-needs-reason": "Find a silence in a draft that gives no reason.",
    "baseline": "Where the findings lie that are known and not told again, seen from the folder of this file.",
    "paths": "What you know about some drafts; a later entry wins over an earlier one.",
    "allow": "Words that some rules leave alone, in some drafts or to some readers.",
}
ALLOW_WORDS = {
    "words": "The words; in small letters they are meant in all their forms.",
    "rules": "The packs or rules that leave them alone.",
    "match": "In which drafts, as in .gitignore, seen from the folder of this file.",
    "stage": "To which readers.",
    "reason": "Why.",
}
PATH_WORDS = {
    "match": "Which drafts, as in .gitignore, seen from the folder of this file.",
    "channel": "Where they will be read.",
    "stage": "How well their readers know you.",
    "touch": "Which message to this reader it is, from 1.",
    "consent": "What their readers have agreed to.",
    "reader": "Who reads them and what they did, in your words.",
    "drafts": "What the drafts in a file stand in, or that each file is one.",
    "select": "Only these packs or rules here.",
    "ignore": "Not these packs or rules here.",
}


def settings_schema() -> Schema:
    """What may stand in a settings file."""
    parts = components([Declared])
    whole = _table(parts.pop("Declared"), Declared, WORDS)
    parts["PathSettings"] = _table(parts["PathSettings"], PathSettings, PATH_WORDS)
    parts["Allowance"] = _table(parts["Allowance"], Allowance, ALLOW_WORDS)
    parts["Allowance"]["anyOf"] = [{"required": ["match"]}, {"required": ["stage"]}]
    whole["properties"]["severities"]["propertyNames"] = {"pattern": r"^[^/\s]+(/[^/\s]+)*$"}
    return {
        "$schema": DIALECT,
        "$id": "urn:relint:settings:1",
        "title": "relint settings",
        "description": "relint.toml, or [tool.relint] in pyproject.toml.",
        **whole,
        "$defs": parts,
    }


def _table(part: Schema, kind: type[msgspec.Struct], words: dict[str, str]) -> Schema:
    """With a line on each key, and every list of texts as a text alone, too."""
    part = described(part, words)
    for field in msgspec.structs.fields(kind):
        if is_list(field.type):
            part["properties"][field.encode_name] = or_alone(part["properties"][field.encode_name])
    return part
