"""What is known is held back once for each entry; what nothing is found for any more is stale."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from relint.baseline.former import FormerText, former_entries
from relint.baseline.holding import Holding
from relint.baseline.known_by import BaselineEntry
from relint.outside.structs import replace
from relint.results.finding import Finding
from relint.results.report import FileReport
from tests.baseline.findings import found, report


def name(path: str) -> str:
    return path


def holding(known: Sequence[FileReport], *gone: str) -> Holding:
    return Holding(former_entries(known, name), name, lambda draft: draft in gone)


def told(files: Sequence[FileReport]) -> list[tuple[str, str]]:
    return [(file.path, one.excerpt.text if one.excerpt else "") for file in files for one in file.findings]


def test_the_same_sentence_is_known_wherever_it_stands_and_however_it_is_typed() -> None:
    known = holding([report("a.md", found("We “leverage” it, don't we?", line=3), found(None))])
    files = known.without_known([report("a.md", found('WE "leverage" it – don’t we!', line=70), found(None))])
    assert (told(files), known.count, known.stale) == ([], 2, ())


def test_another_rule_draft_or_sentence_is_new() -> None:
    known = holding([report("a.md", found("One."))])
    one = report("a.md", found("One.", "pack/other"), found("One more."), found(None), says=("One.", "One more."))
    files = known.without_known([one, report("b.md", found("One."))])
    assert told(files) == [("a.md", "One."), ("a.md", "One more."), ("a.md", ""), ("b.md", "One.")]


def test_a_passage_may_go_to_another_draft_and_a_whole_draft_only_with_its_file() -> None:
    known = holding([report("a.md", found("One."), found(None))])
    assert told(known.without_known([report("a.md"), report("b.md", found("One."), found("One."), found(None))])) == [
        ("b.md", "One."),
        ("b.md", ""),
    ]
    assert known.stale == (BaselineEntry("a.md", "pack/rule"),)


def test_a_rule_that_was_cut_or_renamed_is_known_by_the_id_that_it_had() -> None:
    whole, part = "wear-them-down/countdown", "wear-them-down/limited-time"
    known = holding([report("a.md", found("One.", whole), found("Two.", whole), found("Three.", part))])
    now = [
        report("a.md", found("One.", part), found("Three.", whole), says=("One.", "Three.")),
        report("b.md", found("Two.", part), found("Two.", part)),
    ]
    assert told(known.without_known(now)) == [("a.md", "Three."), ("b.md", "Two.")]
    assert known.count == 2


def test_an_entry_holds_one_finding() -> None:
    known = holding([report("a.md", found("One."), found("One."))])
    files = known.without_known([report("a.md", found("One."), found("One."), found("One."))])
    assert (told(files), known.count) == ([("a.md", "One.")], 2)


def test_what_is_settled_is_stale_in_drafts_that_were_read_or_are_gone() -> None:
    known = holding(
        [report("a.md", found("One.")), report("b.md", found("Two.")), report("c.md", found("Three."))], "c.md"
    )
    known.without_known([report("a.md")])
    assert known.stale == (BaselineEntry("a.md", "pack/rule", "one"), BaselineEntry("c.md", "pack/rule", "three"))


def test_a_draft_may_be_renamed_and_a_passage_moved_out_of_one_that_is_gone() -> None:
    known = holding([report("old.md", found("One."), found("Two."), found(None))], "old.md")
    files = known.without_known(
        [report("new.md", found("One."), found(None)), report("b.md", found("Two."), found("One."))]
    )
    assert told(files) == [("b.md", "One.")]
    assert (known.count, known.stale) == (3, ())


def test_what_is_only_summed_up_is_known_by_its_sentences() -> None:
    rest = replace(found(None), values={"summed": 2}, summed=("Three.", "Four."))
    before = [report("a.md", found("One."), found("Two."), rest)]
    assert sorted(entry.says for entry in former_entries(before, name)) == ["four", "one", "three", "two"]
    known = holding(before)
    left = replace(found(None), values={"summed": 1}, summed=("Four.",))
    assert told(known.without_known([report("a.md", found("Two."), found("Three."), left)])) == []
    assert known.stale == (BaselineEntry("a.md", "pack/rule", "one"),)


def test_a_sentence_that_stands_where_it_stood_is_not_stale() -> None:
    long = "Three " * 50
    known = holding([report("a.md", found("One."), found("Two."), found(f"{long}.")), report("b.md", found("One."))])
    known.without_known([report("a.md", says=("Well: one. And", long)), report("b.md", says=("Two.",))])
    assert known.stale == (BaselineEntry("a.md", "pack/rule", "two"), BaselineEntry("b.md", "pack/rule", "one"))


def test_reports_without_what_is_known_can_be_read_again_and_by_place() -> None:
    files = holding([report("a.md", found("One."))]).without_known([report("a.md", found("One."), found("Two."))])
    assert len(files) == 1
    assert told(files) == told(files) == told([files[0]]) == told([files[-1]]) == told(files[:1]) == [("a.md", "Two.")]


def test_a_sentence_that_stood_somewhere_is_not_new() -> None:
    former = FormerText([report("a.md", says=("We met in May. You sell rye – and spelt.", "Buy it"))])
    files, count = former.without(
        [report("b.md", found("You sell rye, and spelt!"), found("You sell rye."), found("Sell ry"), found(None))]
    )
    assert told(files) == [("b.md", "Sell ry"), ("b.md", "")]
    assert count == 2


def test_finding_without_words_is_known_as_it_is() -> None:
    finding: Finding = found("!!! ?")
    assert former_entries([report("a.md", finding)], name) == Counter({BaselineEntry("a.md", "pack/rule", "!!! ?"): 1})
