"""Front matter: the envelope of a mail not yet sent."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relint.draft.document import BlockKind
from relint.draft.relationship import Channel, Consent, Stage
from relint.draft.source import Source
from relint.errors import ReadError
from relint.formats import front_matter, front_matter_values
from tests.formats.reading import blocks, draft, stands, words

MAIL = """\
---
subject: "A word about *your* mill"
preheader: 'It''s short'
from: Jo Hill <jo@acme.com>
reply_to: replies@acme.com
to: {name}
channel: email
stage: stranger
touch: 2
consent: opt-in
day: 3
layout: post
tags: [a, b]
---
Hi Robin,

Words.
"""


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("---\nsubject: We\x92re open\nday: 3\n---\n", "We\ufffdre open"),
        ('---\nsubject: "Two\x00 lids"\nday: 3\n---\n', "Two\ufffd lids"),
        ("+++\nsubject = 'Two \x7flids'\nday = 3\n+++\n", "Two \ufffdlids"),
    ],
)
def test_a_character_that_cannot_be_printed_is_told(text: str, subject: str) -> None:
    document = draft(f"{text}Hi.\n")
    assert document.envelope.subject is not None
    assert document.envelope.subject.value == subject
    assert document.envelope.subject.span.of(document.source.text).strip("\"'") in text
    assert [notice.startswith("line 2: U+00") for notice in document.notices] == [True]
    assert document.envelope.day is not None


@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.html"])
def test_envelope_and_relationship(name: str) -> None:
    document = draft(MAIL.replace("{name}", "Robin"), name)
    envelope, source = document.envelope, document.source.text
    assert envelope.subject is not None
    assert envelope.subject.value == "A word about *your* mill"
    assert envelope.subject.span.of(source) == "A word about *your* mill"
    assert envelope.preheader is not None
    assert envelope.preheader.value == "It's short"
    assert envelope.sender is not None
    assert envelope.sender.name is not None
    assert envelope.sender.name.span.of(source) == "Jo Hill"
    assert envelope.sender.address is not None
    assert envelope.sender.address.value == "jo@acme.com"
    assert envelope.reply_to is not None
    assert envelope.reply_to.name is None
    assert envelope.day is not None
    stated = document.stated
    assert (stated.channel, stated.stage, stated.touch, stated.consent) == (
        Channel.EMAIL, Stage.STRANGER, 2, Consent.OPT_IN,
    )  # fmt: skip
    assert blocks(document)[:2] == [("subject", "A word about *your* mill"), ("preheader", "It's short")]
    assert stands(document, "your") == "your"
    assert document.notices == ()
    assert "layout" not in document.text


@pytest.mark.parametrize(
    ("lines", "touch"),
    [
        ("step: 3", 3),
        ("touch_number: 2", 2),
        ("email: 5", 5),
        ("email: jo@acme.com", None),
        ("step: 0", None),
        ("step: 400", None),
        ("touch: 2\nstep: 3", 2),
    ],
)
def test_a_planners_number_is_the_touch(lines: str, touch: int | None) -> None:
    document = draft(f"---\nsubject: Mills\n{lines}\n---\nWords.\n")
    assert document.stated.touch == touch
    assert document.notices == ()


def test_our_keys_under_relint_win() -> None:
    text = "---\nfrom: Site\nstage: production\nrelint:\n  from: Jo <jo@a.b>\n  stage: customer\n---\nWords.\n"
    document = draft(text)
    assert document.stated.stage is Stage.CUSTOMER
    assert document.envelope.sender is not None
    assert document.envelope.sender.name is not None
    assert document.envelope.sender.name.value == "Jo"
    assert len(document.notices) == 1
    assert "production" in document.notices[0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("relint:\n  stage: production", "line 3: “production” is no stage; accepted: stranger, curious"),
        ("relint:\n  touch: none", "line 3: “none” is no touch"),
        ("relint:\n  channel: [email]", "no channel"),
        ("subject: a\n  b: c", "line 3"),
        ("subject: 'a", "not valid YAML"),
        ("subject: a\nsubject: b", "line 3: “subject” is there twice"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, said: str) -> None:
    with pytest.raises(ReadError) as caught:
        draft(f"---\n{text}\n---\nWords.\n")
    assert said in str(caught.value)


def test_a_subject_with_a_colon_is_read_as_it_is_typed() -> None:
    text = "---\nsubject: Re: our chat, part 2: vans\nfrom: Ada Holm <ada@holm.example>\n---\nWords.\n"
    subject = draft(text).envelope.subject
    assert subject is not None
    assert subject.value == "Re: our chat, part 2: vans"
    assert subject.span.of(text) == subject.value


def test_folded_and_escaped_values_keep_places() -> None:
    text = '---\nsubject: >\n  A word about\n  your mill\npreheader: "It\\u2019s \\"short\\" here"\n---\nWords.\n'
    document = draft(text)
    assert words(document, BlockKind.SUBJECT) == ["A word about your mill"]
    assert words(document, BlockKind.PREHEADER) == ['It’s "short" here']
    assert stands(document, "about your") == "about\n  your"
    assert stands(document, "here") == "here"


def test_a_tag_in_a_subject_is_a_word() -> None:
    document = draft('---\nsubject: "{{ first_name }}, a word"\n---\nWords.\n')
    assert words(document, BlockKind.SUBJECT) == ["Robin, a word"]
    assert document.placeholders[0].source.of(document.source.text) == "{{ first_name }}"


def test_the_title_of_a_post_is_a_heading_and_that_of_a_mail_is_not_copy() -> None:
    assert blocks(draft("---\ntitle: Our Year\n---\nWords.\n"))[0] == ("heading", "Our Year")
    assert len(blocks(draft("---\ntitle: Our Year\n---\n# Our Year\n\nWords.\n"))) == 2
    assert blocks(draft("---\ntitle: Our Year\nsubject: Hello\n---\nWords.\n"))[0] == ("subject", "Hello")
    assert blocks(draft("---\ntitle: Our Year\nchannel: email\n---\nWords.\n"))[0] == ("paragraph", "Words.")


def test_what_is_no_front_matter() -> None:
    assert draft("---\n\nA line of dashes above: a paragraph.\n\n---\n\nWords.\n").stated.channel is None
    assert draft("---\n---\nWords.\n").text == "Words."
    assert draft("---\nnever closed: x\n").text
    assert draft("\ufeff---\r\nsubject: Hi\r\n---\r\nWords.\r\n").envelope.subject is not None
    assert draft("---\nsubject:\nfrom: ~\n---\nWords.\n").envelope.subject is None


_NAMES = st.sampled_from(["subject", "from", "x-1", "yes", "relint", "null", "a b", "1", "-"])
_WRITTEN = (
    """ |a: b|a:b|a #b|a#b|#a|12:30|null|Null |~|yes|1.10|2020-01-01|[a]|{a}|"a b"|"a\\n"|'it''s'|'a' b|''|"a"  |a  """
)
_WRITTEN += "|a:|- a|&a b|*a|> |a\tb|a\xa0|a’b é 🎉|a\x85b|a\u2028b|a\ufeff|\n  a|a\n  b|a, b] }|!a b|? a|@a|%a|a'b\""
_VALUES = st.one_of(st.sampled_from(_WRITTEN.split("|")), st.text(max_size=8))
_GAPS, _ENDS = st.sampled_from([": ", ":  ", ":", " : "]), st.sampled_from(["\n", "\r\n", "\r", "\n\n"])
_LINES = st.lists(
    st.tuples(_NAMES, _GAPS, _VALUES, _ENDS),
    min_size=1,
    max_size=4,
).map(lambda lines: "".join("".join(line) for line in lines))


@settings(max_examples=300)
@given(_LINES)
def test_plain_lines_are_what_yaml_makes_of_them(text: str) -> None:
    """Most front matter is read without YAML; nobody can tell from what was read."""
    try:
        by_yaml = front_matter_values.read_as_yaml(text, {"relint"})
    except front_matter_values.NoYaml:
        by_yaml = None
    plain = front_matter_values.plain_entries(text)
    assert plain is None or plain == by_yaml


def test_each_value_is_known_by_the_line_it_stands_in() -> None:
    text = "---\nreader: Jo\nsubject: s\nconsent: opt-in\nrelint:\n  stage: stranger\n  touch: 2\nchannel: email\n---\n"
    front = front_matter.read(Source("a.md", text))
    assert front.lines == {"reader": 2, "consent": 4, "stage": 6, "touch": 7, "channel": 8}
