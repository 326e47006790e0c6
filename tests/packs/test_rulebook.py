"""A rule as a page."""

from __future__ import annotations

from pathlib import Path

from relint.packs.bundled import bundled_folders, rules_root
from relint.packs.load import load_packs
from relint.packs.rule import Rule, Signal
from relint.packs.rulebook import heading, sections
from relint.packs.rulebook_pages import rulebook_pages
from relint.packs.sources import sources, spelled_out

HOUSE = Path(__file__).parent.parent / "cli" / "house"


def test_a_page_says_all_there_is_to_know() -> None:
    packs = load_packs([HOUSE])
    rule = packs.rule("house/too-long")
    assert rule is not None
    assert heading(rule) == "house/too-long · warning"
    page = {section.title: section.text or section.items for section in sections(rule)}
    assert page["It says"] == "This is [value] words long; I have time for [limit]."
    assert page["When"] == ("any draft", "advice in any draft to customers")
    assert page["Thresholds"] == ("limits: stranger 8, customer 50",)
    assert page["Sources"] == ("our own patience",)
    assert page["To silence it"][0] == "in one place: <!-- relint-disable-next-line house/too-long -->"


def test_the_index_names_every_rule_with_its_severity_and_what_it_says() -> None:
    packs = load_packs([HOUSE])
    index = rulebook_pages(packs)["rules.md"]
    assert index.startswith("# Rules\n")
    assert "[house/act-now](rules/house.md#houseact-now--error) | error |" in index
    assert all(f"[{rule.id}](rules/house.md#" in index for rule in packs.rules)


def test_the_page_of_a_pack_holds_every_rule_and_no_live_markup() -> None:
    packs = load_packs([HOUSE])
    pages = rulebook_pages(packs)
    assert list(pages) == ["rules.md", "rules/house.md"]
    page = pages["rules/house.md"]
    assert "## house/act-now · error" in page
    assert all(f"## {rule.id} · " in page for rule in packs.rules)
    assert "\\<!-- relint-disable-next-line house/act-now --\\>" in page
    assert page.endswith("\n")
    assert not page.endswith("\n\n")


def test_references_are_spelled_out() -> None:
    assert sources()
    assert spelled_out("shulman-2020").endswith(sources()["shulman-2020"].url)
    assert spelled_out("our own patience") == "our own patience"


def test_every_reference_of_a_bundled_rule_is_known_or_an_address() -> None:
    root = rules_root()
    packs = load_packs([root / "signals", *sorted(path.parent for path in root.glob("*/pack.yaml"))])
    named = [(rule.id, reference) for rule in packs.rules for reference in rule.references]
    named += [(signal.id, reference) for signal in packs.signals for reference in signal.references]
    known = sources()
    assert not [(by, each) for by, each in named if each not in known and "://" not in each and " " not in each]


def test_every_rule_and_signal_has_enough_examples_of_both_kinds() -> None:
    """Three to flag and three to pass; five where a list of words is looked for."""
    packs = load_packs(bundled_folders())
    everything: list[Rule | Signal] = [*packs.rules, *packs.signals]
    few = [
        declared.id
        for declared in everything
        if min(len(declared.examples.flag), len(declared.examples.passing)) < (5 if declared.kind == "terms" else 3)
        and declared.id != "mild-jargon"  # counts towards density and speaks nowhere by itself
    ]
    assert few == []
