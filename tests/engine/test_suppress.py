"""Silencing comments: pure functions over findings."""

from __future__ import annotations

import re

from relint.draft.document import Comment, Document
from relint.draft.source import Source
from relint.draft.sourcemap import SourceMap
from relint.draft.span import Span
from relint.engine.suppress import UNUSED, apply
from relint.results.finding import Finding, Severity


def draft(text: str) -> Document:
    comments = tuple(
        Comment(match[1], Span(match.start(), match.end())) for match in re.finditer(r"<!--(.*?)-->", text, re.DOTALL)
    )
    return Document(Source("a.md", text), "", (), SourceMap(()), "markdown", comments=comments)


def found(document: Document, words: str | None, rule: str = "pack/rule") -> Finding:
    text = document.source.text
    span = Span(text.index(words), text.index(words) + len(words)) if words else None
    return Finding("a.md", rule, Severity.WARNING, "m", "h", span, text=words or "")


def kept(document: Document, *findings: Finding, ran: set[str] | None = None) -> list[str]:
    return [
        finding.rule if finding.rule == UNUSED else finding.text
        for finding in apply(document.comments, document.source, findings, ran=ran)[0]
    ]


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
    assert [finding.rule for finding in apply(document.comments, document.source, findings)[0]] == ["pack/ruler"]


def test_a_comment_that_silences_nothing_is_found_at_its_place() -> None:
    document = draft("one\n\n<!-- relint-disable-next-line pack/rule -->\nfine\n")
    findings, notices = apply(document.comments, document.source, [found(document, "one")])
    assert [finding.rule for finding in findings] == ["pack/rule", UNUSED]
    assert findings[1].text.startswith("<!--")
    assert findings[1].start == (3, 1)
    assert notices == ()


def test_a_rule_that_did_not_run_had_no_chance() -> None:
    document = draft("<!-- relint-disable pack/rule -->\n")
    assert kept(document, ran={"other/x"}) == []
    assert kept(document, ran={"pack/rule"}) == [UNUSED]


def test_a_reason_may_follow() -> None:
    document = draft("<!-- relint-disable pack/rule -- legal wants it -->\none\n")
    assert kept(document, found(document, "one")) == []


def test_an_unknown_order_is_noticed() -> None:
    document = draft("<!-- relint-disable-nextline pack -->\none\n")
    findings, notices = apply(document.comments, document.source, [found(document, "one")])
    assert len(findings) == 1
    assert notices[0].startswith(
        "line 1: “relint-disable-nextline” is not known; did you mean “relint-disable-next-line”?"
    )


def test_other_comments_are_none_of_our_business() -> None:
    document = draft("<!-- TODO relint-disable -->one\n")
    assert kept(document, found(document, "one")) == ["one"]
