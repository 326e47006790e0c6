"""Silencing comments: pure functions over findings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from relint.draft.document import Comment, Document
from relint.draft.source import Source
from relint.draft.sourcemap import SourceMap
from relint.draft.span import Span
from relint.results.finding import Finding, Severity
from relint.silencing import silences
from relint.silencing.names import KnownNames
from relint.silencing.own_rules import EXPIRED, OPEN, UNKNOWN, UNREASONED, UNUSED
from relint.silencing.policy import SilencePolicy
from relint.silencing.silences import Silenced, apply


def draft(text: str) -> Document:
    comments = tuple(
        Comment(match[1], Span(match.start(), match.end())) for match in re.finditer(r"<!--(.*?)-->", text, re.DOTALL)
    )
    return Document(Source("a.md", text), "", (), SourceMap(()), "markdown", comments=comments)


def found(document: Document, words: str | None, rule: str = "pack/rule") -> Finding:
    text = document.source.text
    span = Span(text.index(words), text.index(words) + len(words)) if words else None
    return Finding("a.md", rule, Severity.WARNING, "m", "h", span, text=words or "")


KNOWN = ("pack/rule", "other/x", "pack/ruler", "jargon-monoxide/hype")


def silenced(document: Document, *findings: Finding, known: Iterable[str] = KNOWN, **more: Any) -> Silenced:
    policy = SilencePolicy(KnownNames(tuple(known)), **more)
    return apply(document.comments, document.source, findings, policy)


def kept(document: Document, *findings: Finding, **more: Any) -> list[str]:
    """The words that are still told, then the mistakes by their rules; a block may stay open here."""
    done = silenced(document, *findings, **more)
    return [finding.text for finding in done.findings] + [one.rule for one in done.mistakes if one.rule != OPEN]


def mistakes(text: str, *words: str, rule: str = "pack/rule", **more: Any) -> list[tuple[str, str, str]]:
    """What is wrong with the silences of a draft in which some words are found: rule, place and hint."""
    document = draft(text)
    done = silenced(document, *(found(document, each, rule) for each in words), **more)
    return [(one.rule, one.text, one.hint) for one in done.mistakes]


def test_from_a_comment_to_the_end() -> None:
    document = draft("one\n\n<!-- relint-disable pack/rule -->\n\ntwo\n")
    assert kept(document, found(document, "one"), found(document, "two")) == ["one"]


def test_until_it_is_enabled_again() -> None:
    document = draft("<!-- relint-disable -->\none\n<!-- relint-enable -->\ntwo\n")
    assert kept(document, found(document, "one"), found(document, "two")) == ["two"]


def test_the_next_line_with_text() -> None:
    document = draft("<!-- relint-disable-next-line pack -->\r\n\r\none here\r\ntwo\r\n")
    assert kept(document, found(document, "here"), found(document, "two")) == ["two"]


def test_the_whole_file_with_what_concerns_the_draft() -> None:
    document = draft("one\n<!-- relint-disable-file pack/rule -->\n")
    assert kept(document, found(document, None), found(document, "one")) == []


def test_the_draft_as_a_whole_needs_a_name() -> None:
    named = draft("<!-- relint-disable pack/rule -->\none\n")
    assert kept(named, found(named, None)) == []
    bare = draft("<!-- relint-disable -->\none\n")
    assert kept(bare, found(bare, None), found(bare, "one")) == [""]


def test_other_rules_still_speak() -> None:
    document = draft("<!-- relint-disable pack/rule, other -->\none\n")
    findings = [found(document, "one", rule) for rule in ("pack/rule", "other/x", "pack/ruler")]
    assert [finding.rule for finding in silenced(document, *findings).findings] == ["pack/ruler"]


def test_a_comment_that_silences_nothing_is_found_at_its_place() -> None:
    document = draft("one\n\n<!-- relint-disable-next-line pack/rule -->\nfine\n")
    done = silenced(document, found(document, "one"))
    assert [finding.rule for finding in done.findings] == ["pack/rule"]
    assert [(one.rule, one.text[:4], one.start) for one in done.mistakes] == [(UNUSED, "<!--", (3, 1))]
    assert done.notices == ()


def test_a_rule_that_did_not_run_had_no_chance() -> None:
    document = draft("<!-- relint-disable pack/rule -->\n")
    assert kept(document, ran={"other/x"}) == []
    assert kept(document, ran={"pack/rule"}) == [UNUSED]
    pack = draft("<!-- relint-disable pack -->\n")
    assert kept(pack, ran={"pack/rule", "other/x"}) == [UNUSED], "one of its rules ran"
    every = draft("<!-- relint-disable -->\n")
    assert (kept(every, ran=set()), kept(every, ran={"other/x"})) == ([], [UNUSED])


@pytest.mark.parametrize(("count", "told"), [(3, 0), (4, 1)])
def test_so_many_silences_count_and_of_more_the_writer_is_told(
    count: int, told: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(silences, "MOST", 3)
    document = draft("<!-- relint-disable-next-line pack/rule -->\none\n" * count)
    done = silenced(document)
    assert [notice.startswith("There are too many silencing comments") for notice in done.notices] == [True] * told


def test_a_reason_may_follow() -> None:
    document = draft("<!-- relint-disable pack/rule -- legal wants it -->\none\n")
    assert kept(document, found(document, "one")) == []


@pytest.mark.parametrize(
    ("said", "word", "hint"),
    [
        ("disable-nextline pack", "relint-disable-nextline", "Write relint-disable-next-line."),
        ("disable-next-line pack/rul", "pack/rul", "Write pack/rule."),
        ("disable-next-line jargn-monoxide/hype", "jargn-monoxide/hype", "Write jargon-monoxide/hype."),
        ("disable-line hype", "hype", "Write jargon-monoxide/hype."),
        ("disable-file pack/*", "pack/*", "Write pack."),
        ("enable pack/rulle", "pack/rulle", "Write pack/rule."),
        ("disable-file xylophone", "xylophone", "All packs and rules: relint rules."),
        ("disable-line pack until 2027-02-30", "2027-02-30", "Write the last day as in “until 2027-01-31”."),
        ("disable-line pack until", "until", "Write the last day as in “until 2027-01-31”."),
    ],
)
def test_what_nobody_knows_is_a_finding_at_its_word(said: str, word: str, hint: str) -> None:
    told = mistakes(f"<!-- relint-{said} -->\none\n")
    assert [each for each in told if each[0] == UNKNOWN] == [(UNKNOWN, word, hint)]


def test_what_nobody_knows_silences_nothing_and_is_told_once() -> None:
    document = draft("<!-- relint-disable-next-line pack/rulle until 2027-13-01 -->\none\n")
    done = silenced(document, found(document, "one"))
    assert [finding.text for finding in done.findings] == ["one"]
    assert [one.rule for one in done.mistakes] == [UNKNOWN, UNKNOWN]


def test_one_wrong_name_does_not_spoil_the_others() -> None:
    assert mistakes("<!-- relint-disable-next-line pack/rule, pack/rulle -->\none\n", "one") == [
        (UNKNOWN, "pack/rulle", "Write pack/rule.")
    ]


def test_a_pack_that_is_not_at_work_is_no_mistake() -> None:
    known = ["tmi-too-soon", "tmi-too-soon/too-long"]
    assert mistakes("".join(f"<!-- relint-disable-file {name} -->\n" for name in known), ran={"pack/rule"}) == []


def test_the_comments_own_line() -> None:
    document = draft("one\ntwo <!-- relint-disable-line pack/rule --> three\nfour\n")
    assert kept(document, *(found(document, word) for word in ("one", "two", "three", "four"))) == ["one", "four"]


def test_a_block_that_nobody_closes_is_found() -> None:
    text = "<!-- relint-disable pack/rule -->\none\n"
    hint = "Put “relint-enable pack/rule” behind the passage, or say relint-disable-file if all is meant."
    assert mistakes(text, "one") == [(OPEN, "<!-- relint-disable pack/rule -->", hint)]
    assert mistakes(f"{text}<!-- relint-enable pack -->\n", "one") == []


def test_an_end_without_a_beginning_is_found() -> None:
    text = "one\n<!-- relint-disable pack/rule -->\none\n<!-- relint-enable -->\n<!-- relint-enable pack -->\n"
    assert [(rule, text) for rule, text, _ in mistakes(text, "one\n<")] == [
        (UNUSED, "<!-- relint-disable pack/rule -->"),
        (UNUSED, "<!-- relint-enable pack -->"),
    ]


def test_a_silence_holds_through_its_last_day() -> None:
    text = "<!-- relint-disable-next-line pack/rule until 2027-01-31 -- the campaign runs till then -->\none\n"
    document = draft(text)
    assert kept(document, found(document, "one"), today=date(2027, 1, 31)) == []
    assert kept(document, found(document, "one"), today=date(2027, 2, 1)) == ["one", EXPIRED]
    assert kept(document, found(document, "one"), today=None) == []


def test_a_day_that_has_passed_says_whether_anything_is_left() -> None:
    text = "<!-- relint-disable-next-line pack/rule until 2027-01-31 -->\none\n"
    later = date(2028, 1, 1)
    assert [hint for _, _, hint in mistakes(text, "one", today=later)] == ["Mend what is told, or name a later day."]
    assert [hint for _, _, hint in mistakes(text, today=later)] == ["Take the comment out."]


def test_a_reason_is_asked_for_where_the_settings_say_so() -> None:
    text = "<!-- relint-disable-next-line pack/rule{} -->\none\n"
    told = [mistakes(text.format(said), "one", needs_reason=True) for said in ("", " --", " -- legal wants it")]
    assert [[rule for rule, _, _ in each] for each in told] == [[UNREASONED], [UNREASONED], []]
    assert mistakes(text.format(""), "one", needs_reason=False) == []


def test_own_rules_can_be_made_quiet_and_louder() -> None:
    text = "<!-- relint-disable-next-line pack/rule -->\nfine\n"
    assert mistakes(text, ignored={UNUSED}) == []
    document = draft(text)
    (told,) = silenced(document, severities={UNUSED: Severity.ERROR}).mistakes
    assert told.severity is Severity.ERROR
    assert mistakes("<!-- relint-disable-file relint/unused-silence -->\n" + text) == []


def test_what_sums_up_the_rest_goes_with_the_last_of_its_kind() -> None:
    document = draft("<!-- relint-disable-next-line pack/rule -->\none\ntwo\n")
    rest = Finding("a.md", "pack/rule", Severity.ADVICE, "… and 3 more", "h", values={"summed": 3})
    assert silenced(document, found(document, "one"), rest).findings == ()
    both = silenced(document, found(document, "one"), found(document, "two"), rest)
    assert [finding.text for finding in both.findings] == ["two", ""]


def test_each_silence_has_a_record() -> None:
    document = draft(
        "<!-- relint-disable-next-line pack/rule, pack/ruler until 2027-01-31 -- soon over -->\none\n"
        "<!-- relint-disable-file other -->\n<!-- relint-enable -->\n"
    )
    findings = [found(document, "one"), found(document, "one", "pack/ruler")]
    first, second = silenced(document, *findings, today=date(2027, 2, 1)).records
    assert (first.covers, first.names, first.findings) == ("next line", ("pack/rule", "pack/ruler"), 2)
    assert (first.until, first.is_over, first.reason) == ("2027-01-31", True, "soon over")
    assert (second.covers, second.names, second.findings, second.start) == ("file", ("other",), 0, (3, 1))


def test_other_comments_are_none_of_our_business() -> None:
    document = draft("<!-- TODO relint-disable -->one\n")
    assert kept(document, found(document, "one")) == ["one"]


def test_a_comment_that_names_a_rule_holds_for_what_was_cut_out_of_it() -> None:
    whole, part = "wear-them-down/countdown", "wear-them-down/limited-time"
    document = draft(f"<!-- relint-disable-file {whole} -->\nfor a limited time\n")
    assert kept(document, found(document, "for a limited time", part), known=(whole, part)) == []
    other = draft(f"<!-- relint-disable-file {part} -->\n3 hours left, for a limited time\n")
    findings = found(other, "3 hours left", whole), found(other, "for a limited time", part)
    assert kept(other, *findings, known=(whole, part)) == ["3 hours left"]
