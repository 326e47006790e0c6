"""The rulebook as Markdown: an index of all rules, and one page a pack; made from the rule files, never by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from relint.packs.pack_set import Pack, PackSet
from relint.packs.rule import Rule
from relint.packs.rulebook import heading, sections, with_gaps

#: Where the index lies in a folder of documents; the page of each pack lies below.
INDEX = "rules.md"
FOLDER = "rules"
_DROPPED = re.compile(r"[^\w\s-]")


def rulebook_pages(packs: PackSet) -> dict[str, str]:
    """Each page by its place in the folder of documents."""
    rules = {pack: [rule for rule in packs.rules if rule.pack == pack.name] for pack in packs.packs}
    pages = {INDEX: _page(_index(rules))}
    return pages | {_place(pack): _page(_chapter(pack, its_rules)) for pack, its_rules in rules.items()}


def _page(lines: Iterator[str]) -> str:
    return "\n".join(lines).rstrip() + "\n"


def _place(pack: Pack) -> str:
    return f"{FOLDER}/{pack.name}.md"


def _index(rules: dict[Pack, list[Rule]]) -> Iterator[str]:
    yield from ("# Rules", "", "Made from `rules/` by `relint rules docs`: change the rule files, not these pages.", "")
    for pack, its_rules in rules.items():
        yield from (f"## [{pack.info.title}]({_place(pack)})", "", *_table(pack, its_rules), "")


def _table(pack: Pack, rules: Sequence[Rule]) -> Iterator[str]:
    yield from ("| rule | severity | it says |", "| --- | --- | --- |")
    for rule in rules:
        severity = f"{rule.severity}, preview" if rule.tier == "preview" else rule.severity
        yield f"| [{rule.id}]({_place(pack)}#{_anchor(rule)}) | {severity} | {_escaped(with_gaps(rule.message))} |"


def _anchor(rule: Rule) -> str:
    """The heading's anchor as GitHub makes it: small letters, marks dropped, blanks as hyphens."""
    return _DROPPED.sub("", heading(rule).lower()).replace(" ", "-")


def _chapter(pack: Pack, rules: Sequence[Rule]) -> Iterator[str]:
    yield from (f"# {pack.info.title} (`{pack.name}`)", "", " ".join(pack.info.about.split()), "")
    if pack.info.essay:
        yield from (f"*From the essay {' '.join(pack.info.essay.split())}*", "")
    for rule in rules:
        yield from (f"## {heading(rule)}", "")
        for section in sections(rule):
            if section.text:
                yield from (f"**{section.title}:** {_escaped(section.text)}", "")
            else:
                yield from (f"**{section.title}:**", "", *(f"- {_escaped(item)}" for item in section.items), "")


def _escaped(text: str) -> str:
    """Copy as it is, where Markdown would read tags and marks."""
    for mark in "\\`*_[]<>|":
        text = text.replace(mark, "\\" + mark)
    return text
