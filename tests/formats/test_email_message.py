"""Mail as it comes: the part that the reader sees, the envelope, and every place in the raw file."""

from __future__ import annotations

import base64

import pytest

from relint.run.reading import decode
from tests.formats.reading import blocks, draft, stands

HEAD = "From: Jo Hill <jo@acme.com>\r\nSubject: Hello\r\nMIME-Version: 1.0\r\n"


def mail(body: str, *, kind: str = "text/plain; charset=utf-8", transfer: str = "quoted-printable") -> str:
    return f"{HEAD}Content-Type: {kind}\r\nContent-Transfer-Encoding: {transfer}\r\n\r\n{body}"


def test_quoted_printable_html_leads_back_to_the_raw_file() -> None:
    body = "<p>We don=E2=80=99t lever=\r\nage &amp; act=\r\n now =3D)</p>"
    document = draft(mail(body, kind="text/html; charset=utf-8"), "a.eml")
    assert blocks(document) == [("subject", "Hello"), ("paragraph", "We don’t leverage & act now =)")]
    assert stands(document, "don’t") == "don=E2=80=99t"
    assert stands(document, "leverage") == "lever=\r\nage"
    assert stands(document, "&") == "&amp;"
    assert stands(document, "act now") == "act=\r\n now"


def test_base64_leads_back_to_groups_of_four() -> None:
    coded = base64.b64encode("Héllo there".encode()).decode()
    document = draft(mail(coded, transfer="base64"), "a.eml")
    assert document.blocks[-1].span.of(document.text) == "Héllo there"
    place = stands(document, "there")
    assert "there" in base64.b64decode(place).decode("utf-8", "ignore")
    assert len(place) <= 12


def test_odd_charsets() -> None:
    data = (HEAD + "Content-Type: text/plain; charset=windows-1252\r\n\r\n").encode() + b"It\x92s caf\xe9 time"
    source = decode("a.eml", data)
    assert source.encoding == "latin-1"
    document = draft(source.text, "a.eml", "latin-1")
    assert document.text.endswith("It’s café time")
    assert stands(document, "It’s") == "It\x92s"
    shift = (HEAD + "Content-Type: text/plain; charset=shift_jis\r\n\r\n").encode() + "あいう x".encode("shift_jis")
    document = draft(shift.decode("latin-1"), "a.eml", "latin-1")
    assert document.text.endswith("あいう x")
    assert len(stands(document, "い")) == 2


def test_headers_decoded_and_folded() -> None:
    text = (
        "From: =?utf-8?Q?Zo=C3=AB_H?= =?utf-8?Q?ill?= <zoe@acme.com>\r\nReply-To: no-reply@acme.com (Acme)\r\n"
        "Subject: =?utf-8?B?R3LDvMOfZQ==?= from\r\n us, {{ name }}\r\nTo: <you@x.org>\r\nList-Unsubscribe: <https://a.b/u>\r\n"
        "List-ID: <l.acme.com>\r\nReferences: <1@a>\r\nDate: Mon, 1 Jan 2024 10:00:00 +0000\r\n\r\nWords.\r\n"
    )
    document = draft(text, "a.eml")
    envelope = document.envelope
    assert envelope.sender is not None
    assert envelope.sender.name is not None
    assert envelope.sender.address is not None
    assert envelope.sender.name.value == "Zoë Hill"
    assert envelope.sender.address.span.of(text) == "zoe@acme.com"
    assert envelope.reply_to is not None
    assert envelope.reply_to.name is not None
    assert envelope.reply_to.name.value == "Acme"
    assert envelope.subject is not None
    assert envelope.subject.value == "Grüße from us, {{ name }}"
    assert blocks(document)[0] == ("subject", "Grüße from us, Robin")
    assert stands(document, "from us") == "from\r\n us"
    assert envelope.to is not None
    assert envelope.to.name is None
    assert envelope.list_unsubscribe is not None
    assert envelope.list_id is not None
    assert envelope.in_reply_to is not None
    assert envelope.date is not None


@pytest.mark.parametrize(
    ("sender", "name", "address"),
    [
        ("Jo <jo@acme.com\\>", "Jo", "jo@acme.com\\"),
        ("jo@acme.com\\\\\\", None, "jo@acme.com\\\\\\"),
        ("Jo \\ <jo@acme.com>", "Jo \\", "jo@acme.com"),
        (r'"Jo \"Jojo\"" <jo@acme.com>', 'Jo "Jojo"', "jo@acme.com"),
    ],
)
def test_a_backslash_in_an_address_is_a_character(sender: str, name: str | None, address: str) -> None:
    document = draft(f"From: {sender}\nSubject: Rye\n\nWords.\n", "a.eml")
    mailbox = document.envelope.sender
    assert mailbox is not None
    assert (mailbox.name and mailbox.name.value) == name
    assert mailbox.address is not None
    assert mailbox.address.value == address
    assert mailbox.address.span.of(document.source.text) == address


def test_one_of_the_alternatives_is_read() -> None:
    plain, page = "Plain words that nobody sees.", "<p>Rich words that everybody sees.</p>"
    assert blocks(draft(alternatives(plain, page), "a.eml"))[1:] == [("paragraph", "Rich words that everybody sees.")]
    assert blocks(draft(alternatives(plain, "<img src=x>"), "a.eml"))[1:] == [("paragraph", plain)]


def alternatives(plain: str, page: str) -> str:
    return (
        f"{HEAD}Content-Type: multipart/alternative; boundary=b\r\n\r\npreamble\r\n--b\r\n\r\n{plain}\r\n--b\r\n"
        f"Content-Type: text/html\r\n\r\n{page}\r\n--b--\r\nepilogue\r\n"
    )


def test_nested_parts_and_attachments() -> None:
    text = (
        f"{HEAD}Content-Type: multipart/mixed; boundary=out\r\n\r\n--out\r\n"
        "Content-Type: multipart/alternative; boundary=in\r\n\r\n"
        "--in\r\n\r\nPlain.\r\n--in\r\nContent-Type: text/html\r\n\r\n<p>Rich words for the reader.</p>\r\n--in--\r\n"
        "--out\r\nContent-Type: application/pdf\r\n"
        "Content-Disposition: attachment; filename*=utf-8''Preis%C3%BCbersicht.pdf\r\n"
        "Content-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--out\r\nContent-Type: text/plain; name=notes.txt\r\n"
        "Content-Disposition: attachment\r\n\r\nNot read.\r\n--out--\r\n"
    )
    document = draft(text, "a.eml")
    assert document.attachments == ("Preisübersicht.pdf", "notes.txt")
    assert blocks(document)[1:] == [("paragraph", "Rich words for the reader.")]


def test_broken_mail_is_read_all_the_same() -> None:
    for text in (
        "",
        "\n",
        "Subject:",
        "Subject: x",
        ": x\n\ny",
        f"{HEAD}Content-Type: multipart/mixed\n\nno boundary",
        f"{HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nnever closed",
        mail("=ZZ=E2=80 =", transfer="quoted-printable"),
        mail("A", transfer="base64"),
        mail("words", kind="text/plain; charset=klingon", transfer="x-unknown"),
        mail("words", kind="text/plain; charset*0=utf; charset*1=-8; =; ;;", transfer="7bit"),
        f"{HEAD}Content-Type: /\nContent-Disposition: ;;;\n\nwords",
    ):
        draft(text, "a.eml")


def test_a_mail_saved_as_text_is_a_mail() -> None:
    assert draft("Return-Path: <a@b.c>\nReceived: x\nSubject: Hi\n\nWords.\n", "a.txt").format == "email"


def test_a_part_of_a_digest_is_a_mail_unless_it_says_what_it_is() -> None:
    head = "From: a <a@b.c>\nReceived: x\nSubject: s\nContent-Type: multipart/digest; boundary=b\n\n--b\n"
    inner = "\nSubject: inner\n\nit fits.\n--b--\n"
    assert draft(f"{head}Content-Type: text/plain\n{inner}", "a.eml").text == "s\nSubject: inner\nit fits."
    assert draft(f"{head}Content-Type: plain\n{inner}", "a.eml").text == "s"


@pytest.mark.parametrize(
    ("header", "attached", "read"),
    [
        ('Content-Type: text/plain; name="letter.txt"', [], True),
        ('Content-Type: text/plain; name="letter.txt"\nContent-Disposition: inline', [], True),
        ('Content-Type: text/plain; name="letter.txt"\nContent-Disposition: attachment', ["letter.txt"], False),
        ('Content-Type: application/pdf; name="lids.pdf"', ["lids.pdf"], False),
        ("Content-Type: text/plain", [], True),
    ],
)
def test_a_text_with_a_name_is_read_and_a_paper_with_one_is_attached(
    header: str, attached: list[str], read: bool
) -> None:
    first = "--b\nContent-Type: text/plain\n\nHello Jo,\n\nit fits.\n"
    head = "Received: x\nSubject: s\nContent-Type: multipart/mixed; boundary=b\n\n"
    document = draft(f"{head}{first}--b\n{header}\n\nwe bake.\n--b--\n", "a.eml")
    assert list(document.attachments) == attached
    assert ("we bake." in document.text) == read


def test_a_blank_that_is_only_there_for_the_break_is_deleted() -> None:
    """RFC 3676, DelSp: a word may be cut, and of two blanks one stays."""
    text = (
        "From: Jo <jo@kettle.example>\nSubject: Lids\nContent-Type: text/plain; format=flowed; DelSp=yes\n\n"
        "The kettle whis \ntles, and  \nit is blue.\n"
    )
    document = draft(text, "lids.eml")
    assert document.text == "Lids\nThe kettle whistles, and it is blue."
    assert stands(document, "whistles") == "whis \ntles"
