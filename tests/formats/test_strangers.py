"""Files from strangers in the formats that hold drafts: each is read, or refused by name, and none of them grows."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from relint.draft.papers import Papers
from relint.draft.source import Source
from relint.draft.span import Span
from relint.errors import ReadError
from relint.formats import bounds, read_papers
from relint.formats.cutting import openings
from relint.formats.sequences import keyed_files, nodes, yaml_nodes
from tests.formats.promises import keep_promises

LAUGHS = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))
LETTER = "Hello Jo,\n\nit fits your kettle."
MAIL = "From: a <a@b.c>\nReceived: x\nSubject: s\n\nHello Jo,\n\nit fits.\n"


def seen(path: str, text: str) -> Papers:
    papers = read_papers(Source(path, text))
    for draft in papers.drafts:
        keep_promises(draft.document)
    return papers


def texts(path: str, text: str) -> list[str]:
    return [draft.document.text for draft in seen(path, text).drafts]


# Files of keys


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("a.yaml", LAUGHS, "more than 2,000 values, aliases"),
        ("a.yaml", "a: &a [*a, *a]\n", "more than 2,000 values, aliases"),
        ("a.yaml", "[" * 5_000, "not valid YAML"),
        ("a.yaml", "[" * 900 + "]" * 900, "too many brackets"),
        ("a.yaml", '"\\U00110000"', "not valid YAML"),
        ("a.yaml", f"%YAML {'9' * 5_000}.1\n--- a\n", "not valid YAML"),
        ("a.yaml", "a: \x00", "not valid YAML"),
        ("a.json", "[" * 100_000 + "]" * 100_000, "not valid JSON"),
        ("a.json", "[" * 900 + "]" * 900, "60 values in one another"),
        ("a.json", "[" + "1," * 2_000 + "1]", "more than 2,000 values"),
        ("a.json", "9" * 5_000, "not valid JSON"),
        ("a.json", '{"a": 1', "not valid JSON"),
        ("a.csv", "a," * 2_000 + "a", "more than 2,000 cells"),
        ("a.csv", "a" * 1_000_001, "longer than 1,000,000 characters"),
        ("a.ics", "BEGIN:VEVENT\n" * 40_000, "no mail"),
        ("a.mbox", "Subject: s\n\nx\n", "no mail"),
        ("a.emlx", "x\n", "no mail"),
        ("a.vue", "<template>" * 40_000, "no <template>"),
    ],
)
def test_what_stands_for_more_than_anybody_writes_is_refused(
    path: str, text: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (keyed_files, yaml_nodes):
        monkeypatch.setattr(module, "MOST_VALUES", 2_000)
    with pytest.raises(ReadError, match=said):
        seen(path, text)


@pytest.mark.parametrize("ahead", ["", "\ufeff"])
def test_yaml_keeps_places_with_a_mark_ahead_and_whoever_reads_it(ahead: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import yaml

    text = (
        f"{ahead}- &one\n  subject: 'it''s \U0001f389 late'\n  body: >-\n    Hello Jo, it\n    fits.\n"
        '- subject: "L\\u0069ds"\n  body: "Hello Jo,\n    it \\\n    fits."\n- *one\n? [a, b]\n: c\n'.replace(
            "? ", "- ? "
        ).replace("\n: c", "\n  : c")
    )
    found = []
    for loader in (getattr(yaml, "CSafeLoader", yaml.SafeLoader), yaml.SafeLoader):
        monkeypatch.setattr(yaml, "CSafeLoader", loader, raising=False)
        papers = seen("a.yaml", text)
        found.append([(d.document.text, d.document.source_map, d.place) for d in papers.drafts])
        first = papers.drafts[0].document
        at = first.text.index("fits")
        assert first.source_map.to_source(type(first.blocks[0].span)(at, at + 4)).of(text) == "fits"
    assert found[0] == found[1]
    assert [text for text, _, _ in found[0]] == [
        "it's \U0001f389 late\nHello Jo,\nit fits.",
        "Lids\nHello Jo,\nit fits.",
        "it's \U0001f389 late\nHello Jo,\nit fits.",
    ]


def test_a_word_that_is_written_otherwise_is_not_looked_for_to_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    looked = []

    class Raw(str):
        def find(self, word: str, start: int = 0, end: int | None = None) -> int:  # type: ignore[override]
            looked.append((len(self) if end is None else min(end, len(self))) - start)
            return super().find(word, start, len(self) if end is None else end)

    monkeypatch.setattr(Span, "of", lambda span, text: Raw(text[span.start : span.end]))
    raw = "'" + "it''s so " * 500 + "'"
    found = nodes.aligned(raw[1:-1].replace("''", "'"), raw, Span(0, len(raw)))
    assert found.text == "it's so " * 500
    assert sum(looked) < 3 * 1_000 * nodes._GAP


@pytest.mark.parametrize("number", ["²", "9" * 5_000, "٣", "-1", "1e3", "30"])
def test_what_counts_nothing_is_no_number_of_a_letter(number: str) -> None:
    for path, text in (
        ("a.csv", f'step,day,subject,body\n{number},{number},Lids,"{LETTER}"\n'),
        ("a.yaml", f'step: "{number}"\nday: "{number}"\nsubject: Lids\nbody: We say it fits.\n'),
    ):
        document = seen(path, text).drafts[0].document
        assert document.stated.touch is None
        assert (document.envelope.day is None) == (number != "30")


def test_half_a_character_is_none_in_any_of_them() -> None:
    body = "We say it fits you \\ud83d so well."
    expected = "s\nWe say it fits you \ufffd so well."
    assert texts("a.json", f'{{"subject": "s", "body": "{body}"}}') == [expected]
    assert texts("a.yaml", f'subject: s\nbody: "{body}"\n') == [expected]
    over_lines = body.replace("it fits", "it\n  fits")
    assert texts("a.yaml", f'subject: s\nbody: "{over_lines}"\n') == [expected]


# More drafts than anybody writes


def _csv(count: int) -> str:
    return "subject,body\n" + f'Lids,"{LETTER}"\n' * count


def _mbox(count: int) -> str:
    return f"From a Mon\n{MAIL}\n" * count


def _sections(count: int) -> str:
    return f"## Email 2\n\n{LETTER}\n\n" * count


@pytest.mark.parametrize(("path", "made"), [("a.csv", _csv), ("a.mbox", _mbox), ("a.md", _sections)])
def test_of_many_drafts_the_first_are_read_and_the_writer_is_told(
    path: str, made: Callable[[int], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from relint.formats import several

    monkeypatch.setattr(several, "MOST_DRAFTS", 5)
    assert not any(draft.document.notices for draft in seen(path, made(5)).drafts)
    drafts = seen(path, made(6)).drafts
    assert len(drafts) == 5
    assert "only the first 5 were looked at" in drafts[0].document.notices[-1]
    monkeypatch.setattr(several, "MOST_DRAFTS", bounds.MOST_DRAFTS)
    monkeypatch.setattr(several, "LONGEST_BODY", 60)
    assert 1 < len(seen(path, made(6)).drafts) < 5


# Working documents: what is looked at again and again


def test_the_words_below_a_letter_are_gathered_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = []
    real = openings.begins_letter  # type: ignore[attr-defined]

    def begins_letter(text: str) -> bool:
        looks.append(text)
        return real(text)

    from relint.formats.cutting import letters

    monkeypatch.setattr(openings, "begins_letter", begins_letter)
    monkeypatch.setattr(letters, "begins_letter", begins_letter)
    text = f"# Email 1\nSubject: s\n\n{LETTER}\n\n" + "---\n\n" * 300 + "## More\n\nsome words\n\n" * 300
    assert len(seen("a.md", text).drafts) == 1
    assert len(looks) < 3_000


@pytest.mark.parametrize(
    "piece",
    [
        "---\n\n",
        "a\n\n---\n\n",
        "some words\n\nSubject: s\n\n",
        "<!-- ",
        "# a" + " " * 30_000 + "b\n",
        "-" * 30_000 + "a*b\n",
    ],
)
def test_a_working_document_of_one_piece_again_and_again_is_answered(piece: str) -> None:
    text = f"# Email 1\nSubject: s\n\n{LETTER}\n\n" + piece * max(1, 30_000 // len(piece))
    assert seen("a.md", text).drafts


def test_a_draft_that_was_cut_is_told_so_once() -> None:
    line = "A line of words that goes on.\n\n"
    papers = seen("a.txt", line * (bounds.LONGEST_BODY // len(line) + 9))
    notices = papers.drafts[0].document.notices
    assert all(re.search("too long", notice) for notice in notices)
    assert notices


# Components


@pytest.mark.parametrize(
    "text",
    [
        "x = (" + "<a>it fits " * 10_000 + ")",
        "x = (<p>it fits" + "{<a>" * 5_000 + ")",
        "x = (<p>it fits</p>" + "<a " * 10_000 + ")",
        "x = (<p>it fits" + "'`\"" * 10_000 + "</p>)",
        "x = (<p>it fits" + "{`a ${b} c`}" * 5_000 + "</p>)",
    ],
)
def test_components_that_nobody_closes_are_answered(text: str) -> None:
    assert "it fits" in texts("a.tsx", text)[0]


def test_elements_nested_without_end_keep_their_words() -> None:
    text = "x = (" + "<b>" * 3_000 + "it fits" + "</b>" * 3_000 + ")"
    assert texts("a.tsx", text) == ["it fits"]


def test_a_template_holds_those_inside_of_it() -> None:
    text = "<template><p>it fits</p><template v-if='a'><p>or not</p></template></template><script>x</script>"
    assert texts("a.vue", text) == ["it fits\nor not"]


@pytest.mark.parametrize(
    "inside",
    ["<template", "<template</", "<p>a <template b", "<textarea><template></textarea>", "<title><template></title>"],
)
def test_what_is_no_template_inside_of_one_stands_as_it_is(inside: str) -> None:
    """Found by fuzzing: half a tag was text, and not the text of the file."""
    seen("a.vue", f"<template><p>it fits</p>{inside}</template>")


@pytest.mark.parametrize(
    ("path", "text", "written"),
    [
        ("a.vue", '<template><b> b"</template</te {{ f="a > b" }}, it fits</template>', 'b"</template</te'),
        (
            "a.tsx",
            'export a</Preview><Body>\n<Text class="<Button href="h:b//o="h:b//o>{a}\n  ="h{a && b}\n',
            "<Text class",
        ),
    ],
)
def test_a_tag_of_a_component_that_turns_out_to_be_half_a_tag_stands_as_it_is_written(
    path: str, text: str, written: str
) -> None:
    """Found by fuzzing: its name as a page would have it was text."""
    assert written in texts(path, text)[0]
