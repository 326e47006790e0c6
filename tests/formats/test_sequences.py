"""Sequences, mailboxes and calendars: each mail is a draft, every character has its place."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from relint.draft.document import Document
from relint.draft.papers import Papers
from relint.draft.relationship import Channel
from relint.draft.source import Source
from relint.draft.span import Span
from relint.errors import ReadError
from relint.formats import read_papers
from relint.run.reading import decode
from tests.formats.promises import keep_promises

BODY = 'Hello Jo,\n\nthe “lid” fits, and \\it\\ is\tyours: "two" litres.\n\nWanda'


def papers(text: str, name: str) -> Papers:
    found = read_papers(Source(name, text))
    for draft in found.drafts:
        keep_promises(draft.document)
    return found


def stands(document: Document, visible: str) -> str:
    start = document.text.index(visible)
    return document.to_source(Span(start, start + len(visible))).of(document.source.text)


def subject(document: Document) -> str | None:
    return document.envelope.subject.value if document.envelope.subject else None


def test_yaml_mails_have_subject_day_and_number_and_other_lists_are_left_alone() -> None:
    text = (
        "sequence:\n"
        "  - step: 1\n    name: Mail one\n    subject: Kettles\n    body: |\n      Hello Jo,\n\n      yours whistles.\n"
        '  - step: 2\n    delay_days: 4\n    subject: "Lids \\u2013 two"\n    body: >-\n'
        "      Hello Jo, the lid\n      fits.\n"
        "banned:\n  - act now\n"
    )
    first, second = papers(text, "spring.yaml").drafts
    assert first.document.text == "Kettles\nHello Jo,\nyours whistles."
    assert (subject(second.document), second.document.stated.touch) == ("Lids – two", 2)
    assert second.document.envelope.day
    assert second.document.envelope.day.value == "4"
    assert first.document.stated.channel is Channel.EMAIL
    assert stands(first.document, "whistles") == "whistles"
    assert stands(second.document, "Lids – two") == "Lids \\u2013 two"


@pytest.mark.parametrize("name", ["kettles.json", "kettles.csv", "kettles.yaml"])
def test_the_same_mail_is_read_from_every_kind_of_file(name: str) -> None:
    mail = {"subject": "A lid", "body": BODY}
    written = io.StringIO()
    rows = csv.DictWriter(written, ["subject", "body"])
    rows.writeheader()
    rows.writerow(mail)
    texts = {
        "kettles.json": json.dumps({"mails": [mail]}),
        "kettles.csv": written.getvalue(),
        "kettles.yaml": yaml.safe_dump([mail]),
    }
    (draft,) = papers(texts[name], name).drafts
    assert draft.document.text == 'A lid\nHello Jo,\nthe “lid” fits, and \\it\\ is yours: "two" litres.\nWanda'
    assert stands(draft.document, "litres") == "litres"


def test_a_file_without_a_mail_says_what_was_looked_for() -> None:
    with pytest.raises(ReadError, match="holds no mail that could be found: a mail has the key “body”"):
        read_papers(Source("package.json", '{"name": "kettle", "version": "1.0"}'))
    with pytest.raises(ReadError, match="is not valid JSON"):
        read_papers(Source("broken.json", '{"body": '))
    with pytest.raises(ReadError, match="is not valid YAML: line"):
        read_papers(Source("broken.yaml", "a: 1\nb: [\n"))


def test_a_mailbox_holds_mails_and_a_line_that_it_marked_is_the_writers_own() -> None:
    head = "From wanda@kettle.example Mon Mar  2 09:00:00 2026\nFrom: Wanda Krol <wanda@kettle.example>\n"
    text = (
        f"{head}Subject: One\n\nHello Jo,\n\nit whistles.\n\n{head}Subject: Two\n\nHello Jo,\n\n>From May on it fits.\n"
    )
    first, second = papers(text, "kettles.mbox").drafts
    assert [draft.title for draft in (first, second)] == ["One", "Two"]
    assert second.document.text == "Two\nHello Jo,\nFrom May on it fits."
    assert stands(first.document, "whistles") == "whistles"


def test_apple_mail_keeps_a_length_before_and_properties_after_the_mail() -> None:
    mail = "From: Wanda Krol <wanda@kettle.example>\nSubject: Lids\n\nHello Jo,\n\nit fits.\n"
    text = f'{len(mail)}\n{mail}<?xml version="1.0"?>\n<plist><dict><key>flags</key></dict></plist>\n'
    found = papers(text, "12.emlx")
    assert not found.is_cut
    assert found.drafts[0].document.text == "Lids\nHello Jo,\nit fits."


def test_a_file_of_apple_mail_is_read_from_its_length_to_its_properties() -> None:
    """Quoted-printable, parts and a page that begins with XML; what the properties say of its subject is no copy."""
    source = decode("hinge.emlx", (Path(__file__).parent / "mail" / "hinge.emlx").read_bytes())
    document = read_papers(source).drafts[0].document
    keep_promises(document)
    assert document.text == (
        "The hinge, and a café\nHi Ms Larkin,\nwe found a synergy for your café, and I’d like to know whether the "
        "hinge holds.\nOdile Brandt"
    )
    assert stands(document, "synergy") == "synergy"
    assert subject(document) == "The hinge, and a café"
    assert document.notices == ()


def test_a_file_of_apple_mail_that_lost_its_end_says_so() -> None:
    mail = "From: Wanda Krol <wanda@kettle.example>\nSubject: Lids\n\nHello Jo,\n\nit fits.\n"
    assert papers(f"9044\n{mail}", "12.emlx").drafts[0].document.notices == (
        "The end of this mail is missing: its first line counts 9,044 bytes, and the file holds fewer.",
    )


def test_what_an_event_says_is_unfolded() -> None:
    text = (
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Lids\\, all day\r\n"
        "DESCRIPTION:Hello Jo\\,\\n\\ncome and try the li\r\n ds.\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    (draft,) = papers(text, "lids.ics").drafts
    assert draft.document.text == "Lids, all day\nHello Jo,\ncome and try the lids."


words = st.text(st.sampled_from(list('ab ,."\\\n\t{}[]:“ü🎉#-|<>&*_%')), max_size=60).map(
    lambda text: f"Hello Jo, it is {text} so"
)


@settings(max_examples=60)
@given(words)
def test_places_hold_whatever_a_body_is_made_of(body: str) -> None:
    mail = {"subject": "Lids", "body": body}
    for name, text in (
        ("a.json", json.dumps([mail])),
        ("b.json", json.dumps([mail], ensure_ascii=False, indent=1)),
        ("a.yaml", yaml.safe_dump([mail])),
        ("b.yaml", yaml.safe_dump([mail], allow_unicode=True, default_style='"')),
    ):
        found = papers(text, name)
        assert [draft.document.envelope.subject is not None for draft in found.drafts] == [True]


def test_a_walk_through_a_folder_takes_no_keyed_files(tmp_path: Path) -> None:
    from relint.run.discover import discover

    for name in ("package.json", "ci.yaml", "prices.csv", "App.tsx", "mail.md", "old.mbox"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    found = discover([str(tmp_path)], exclude=(), root=tmp_path, force_exclude=False)
    assert [Path(path).name for path in found.paths] == ["mail.md", "old.mbox"]
