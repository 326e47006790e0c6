"""Seeded drafts: realistic outbound mail, half of it marketing, half of it plain letters, of any size."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from pace.grammar import Choices, Grammar, choices, sentence

#: Drafts in a campaign folder have this many words, more or less.
USUAL = 180
_SPREAD = 40
#: The share of drafts that are marketing mail; the others are plain letters.
_MARKETING = 0.5
_TOO_SHORT = 60
_PLANS = {
    "marketing": (
        "opening pitch pitch",
        "pitch pitch proof",
        "items",
        "pitch proof",
        "ask",
        "pitch pitch pitch",
        "proof ask",
    ),
    "letters": (
        "opening story story",
        "story story story story",
        "give",
        "items",
        "story story give",
        "story story",
        "ask",
    ),
}
#: After so many paragraphs a long draft gets a heading.
_SECTION = 14


def draft(seed: str, words: int) -> str:
    """A Markdown draft of at most `words` words in all, and no more than a sentence fewer."""
    grammar = Grammar(seed)
    register = "marketing" if grammar.chance(_MARKETING) else "letters"
    parts, frame = choices(register), choices("frame")
    if words < _TOO_SHORT:
        return " ".join(sentence(grammar.one(parts["opening"])).split()[:words]) + "\n"
    name = grammar.fill("{first} {last}")
    top = _front_matter(grammar, parts, name) + "\n" + grammar.one(frame["greeting"]) + "\n\n"
    signed = grammar.one([name, name.split()[0], *(f"{name}\n{more}" for more in frame["signature"])])
    end = grammar.one(frame["sign-off"]) + "\n\n" + sentence(signed) + "\n"
    if register == "marketing" or grammar.chance(0.2):
        end += "\n" + grammar.one(frame["footer"]) + "\n"
    body = _body(grammar, parts, _PLANS[register], words - len(top.split()) - len(end.split()))
    return top + body + "\n" + end


def folder_of(folder: Path, count: int, *, seed: str = "folder", words: int = USUAL) -> list[str]:
    """Write so many drafts of about so many words; their names, in order."""
    folder.mkdir(parents=True, exist_ok=True)
    names = [f"{number:04}.md" for number in range(count)]
    for name in names:
        size = words + Grammar(f"{seed} size {name}").number(-_SPREAD, _SPREAD)
        (folder / name).write_text(draft(f"{seed} {name}", size), encoding="utf-8")
    return names


def fresh_sentence(seed: str) -> str:
    """A sentence for somebody who edits a draft."""
    grammar = Grammar(seed)
    return sentence(grammar.one([*choices("marketing")["pitch"], *choices("letters")["story"]]))


def _front_matter(grammar: Grammar, parts: Choices, name: str) -> str:
    subject = sentence(grammar.one(parts["subject"]))
    address = f"{name} <{name.split()[0].lower()}@{grammar.fill('{stem}{ending}').lower()}.example>"
    return f"---\nsubject: {json.dumps(subject)}\nfrom: {json.dumps(address)}\n---\n"


def _body(grammar: Grammar, parts: Choices, plan: tuple[str, ...], room: int) -> str:
    """Paragraphs in the order of the plan, again and again, until the room is used up."""
    pieces: list[str] = []
    start = ""
    for text, opens in _sentences(grammar, parts, plan):
        room -= len(text.split())
        if room < 0:
            return "".join(pieces).strip() + "\n"
        start = opens if pieces else ""
        pieces.append(start + text)
    raise AssertionError("the plan has no end")


def _sentences(grammar: Grammar, parts: Choices, plan: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Sentence after sentence, each with the white space that parts it from the one before."""
    paragraph = 0
    while True:
        paragraph += 1
        if paragraph % _SECTION == 0:
            yield "## " + sentence(grammar.next(parts["heading"])), "\n\n"
        kind = plan[(paragraph - 1) % len(plan)]
        if kind == "items":
            yield from _list(grammar, parts)
            continue
        for place, part in enumerate(kind.split()):
            # A letter opens once; later on there is more of its middle.
            name = "story" if "story" in parts else "pitch"
            known = name if part == "opening" and paragraph > 1 else part
            yield sentence(grammar.next(parts[known])), " " if place else "\n\n"


def _list(grammar: Grammar, parts: Choices) -> Iterator[tuple[str, str]]:
    if grammar.chance(0.5):
        yield sentence(grammar.next(parts["lead"])), "\n\n"
        for number in range(grammar.number(2, 5)):
            yield "- " + sentence(grammar.next(parts["item"])), "\n" if number else "\n\n"
