"""Seeded packs of any number of terms. Ten come in every pack, and most of these stand in the drafts; no other does."""

from __future__ import annotations

import json
from pathlib import Path

from pace.grammar import Grammar, choices

#: In every pack, so that packs differ in their length and not in what they find.
COMMON = (
    {"term": "leverage", "pos": "verb", "use": ["use"]},
    {"term": "end-to-end", "pos": "adj", "do": "say where it begins and ends"},
    {"term": "frictionless", "pos": "adj", "use": ["easy"]},
    {"term": "best-in-class", "pos": "adj", "do": "name the class"},
    {"term": "operationalise", "pos": "verb", "use": ["do"]},
    {"term": "synergy", "pos": "noun", "do": "say what the two do together"},
    {"term": "wants of measure", "pos": "any", "do": "say it plainly"},
    {"term": "going forward", "pos": "any", "omit": True},
    {"term": "parts shelf", "pos": "noun", "use": ["shelf"]},
    {"term": "shortlistable", "pos": "adj", "use": ["good enough"]},
)
_SYLLABLES = (
    "bra cle dro fen gli hos jar kel lum mor nep ost pli qua ret sko tun ulm vex wam yon zil tic ost ment ive".split()
)
_RULE = {
    "kind": "terms",
    "severity": "warning",
    "message": "“{text}” is a word of the trade.",
    "hint": "Say it plainly: {suggestion}.",
    "why": "A reader outside the trade does not know the word.",
    "options": {"terms": "trade-word.terms.yaml"},
    "examples": {
        "flag": [
            {"text": "We leverage the weather.", "finds": ["leverage"]},
            {"text": "It is a frictionless end-to-end day.", "finds": ["frictionless", "end-to-end"]},
            {"text": "They leverage our parts shelf.", "finds": ["leverage", "parts shelf"]},
        ],
        "pass": ["We use the weather.", "It is an easy day.", "They use our cupboard."],
    },
}


def write_pack(folder: Path, count: int) -> str:
    """Write a pack of so many terms; its name. JSON is YAML, and quick to write."""
    folder.mkdir(parents=True)
    info = {"title": f"{count} terms", "about": "Made by the speed benchmark."}
    for name, content in (("pack", info), ("trade-word", _RULE), ("trade-word.terms", terms(count))):
        (folder / f"{name}.yaml").write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
    return folder.name


def terms(count: int) -> list[dict[str, object]]:
    """The common terms, then invented words and phrases; phrases begin with words that stand in the drafts."""
    grammar = Grammar(f"terms {count}")
    words = choices("vocabulary")
    first = [word for name in ("jargonnoun", "thing", "jargonadj") for word in words[name] if " " not in word]
    found = {str(term["term"]): dict(term) for term in COMMON[:count]}
    while len(found) < count:
        word = _invented(grammar)
        phrase = grammar.chance(0.4)
        term = (
            " ".join([grammar.one(first), word, *([_invented(grammar)] if grammar.chance(0.3) else [])])
            if phrase
            else word
        )
        pos = "any" if phrase else grammar.one(["verb", "noun", "adj", "any"])
        found[term] = {"term": term, "pos": pos, "use": [grammar.one(words["plainnoun"])]}
    return list(found.values())


def _invented(grammar: Grammar) -> str:
    return "".join(grammar.one(_SYLLABLES) for _ in range(grammar.number(3, 4)))
