"""What stands in a draft and is none of its copy; other front matter; conditions; partials; leftovers in brackets."""

from __future__ import annotations

import pytest

from relint.draft.document import BlockKind
from relint.draft.relationship import Channel, Stage
from relint.draft.source import Source
from relint.errors import ReadError
from relint.formats import read
from relint.run.reading import decode
from tests.formats.promises import keep_promises
from tests.formats.reading import blocks, draft, stands, words


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("# Lids\n\nStatus: Draft\nOwner: Wanda\n\nHello Jo,\n\nit fits.\n", "Lids\nHello Jo,\nit fits."),
        ("Hello Jo,\n\n%%ask Tom%% it ==fits==, see [[lids|the list]].\n", "Hello Jo,\nit fits, see the list."),
        (
            "It fits.\n\n{% highlight js %}\nlid.fit()\n{% endhighlight %}\n\n<pre>lid --fit</pre>\n\nTruly.\n",
            "It fits.\nTruly.",
        ),
        ("> [!tip] Lids fit.\n", "Lids fit."),
        (":::note Mind\n\nLids fit.\n\n:::\n", "Lids fit."),
    ],
)
def test_asides_are_left_out_and_places_stay(text: str, seen: str) -> None:
    document = draft(text, "lids.md")
    assert document.text == seen
    assert stands(document, "fit") == "fit"


def test_lines_with_colons_in_a_letter_are_no_properties() -> None:
    assert draft("# Lids\n\nLarge: two litres\nSmall: one litre\n").text.endswith("Small: one litre")


@pytest.mark.parametrize(
    "head",
    [
        '+++\ntitle = "Lids"\ntags = ["act now"]\n[relint]\nchannel = "post"\nstage = "customer"\n+++\n',
        '{\n  "title": "Lids",\n  "channel": "post",\n  "stage": "customer"\n}\n',
        "---\rtitle: “Lids”\rchannel: post\rstage: customer\r---\r",
    ],
)
def test_front_matter_in_toml_json_and_with_bare_returns(head: str) -> None:
    document = draft(f"{head}\nThey fit.\n", "lids.md")
    assert document.text == "Lids\nThey fit."
    assert (document.stated.channel, document.stated.stage) == (Channel.POST, Stage.CUSTOMER)
    assert stands(document, "Lids") == "Lids"


def test_what_is_put_into_a_quotation_is_no_field() -> None:
    document = draft("He said: “lids fit \\[if the event\\] is in May.”\n", "lids.md")
    assert not document.placeholders


def test_a_deadline_told_to_the_reader_is_no_property() -> None:
    text = "Spring deadline: 7 days\nAmount needed: 40 lids\n\nHello Jo,\n\nit fits.\n"
    assert "7 days" in draft(text, "lids.md").text


def test_other_names_for_subject_and_preheader() -> None:
    envelope = draft("---\nsubject_line: Lids\npreview_text: They fit\nsend_day: 4\n---\n\nHello Jo,\n").envelope
    assert envelope.subject
    assert envelope.preheader
    assert envelope.day
    assert (envelope.subject.value, envelope.preheader.value, envelope.day.value) == ("Lids", "They fit", "4")


def test_broken_toml_is_no_front_matter() -> None:
    assert draft("+++\nit fits\n+++\n\nTruly.\n").text.endswith("Truly.")


@pytest.mark.parametrize(
    "greeting",
    [
        "Hi {{#if first_name}}{{first_name}}{{else}}there{{/if}},",
        "Hi{% if name %} {{ name }}{% endif %},",
        "Hi <% if @name %><%= @name %><% else %>there<% end %>,",
        "Hi *|IF:FNAME|**|FNAME|**|ELSE:|*there*|END:IF|*,",
    ],
)
def test_a_condition_is_read_one_way_and_is_a_fallback(greeting: str) -> None:
    document = draft(f"{greeting}\n\nit fits.\n", "lids.txt")
    assert document.text == "Hi Robin,\nit fits."
    assert [tag.has_fallback for tag in document.placeholders] == [True]


def test_a_tag_without_a_condition_has_no_fallback() -> None:
    document = draft("{{#if sale}}Sale!{{/if}} Hi {{first_name}},\n\nit fits.\n", "lids.txt")
    assert [tag.has_fallback for tag in document.placeholders] == [False]


@pytest.mark.parametrize(
    "ending",
    [
        "{{ signature }}", "{{> footer }}", '<%= render("mail/signature") %>', "{% include 'sign-off.html' %}",
        "[Your name]", "@include('mail.footer')", "*|SIGNATURE|*", "{{ sender.first_name }}", "<MailFooter />",
        "<?= $values['signature'] ?>", "<?php echo $signature; ?>",
    ],
)  # fmt: skip
def test_what_is_only_named_may_sign(ending: str) -> None:
    assert draft(f"Hello Jo,\n\nit fits.\n\n{ending}\n", "lids.html").may_be_signed_elsewhere


@pytest.mark.parametrize("ending", ["Wanda", "{{ first_name }}", "{{ company }}", "[link]", "{% if a %}so{% endif %}"])
def test_other_tags_sign_nothing(ending: str) -> None:
    assert not draft(f"Hello Jo,\n\nit fits.\n\n{ending}\n", "lids.html").may_be_signed_elsewhere


def test_escaped_brackets_and_angles_are_fields() -> None:
    document = draft("Hello \\[First Name\\],\n\nthe lid for <Company> fits \\[LINK].\n", "lids.md")
    text = document.source.text
    assert [tag.source.of(text) for tag in document.placeholders] == ["\\[First Name\\]", "<Company>", "\\[LINK]"]


def test_windows_writes_its_own_quotes_under_any_name() -> None:
    source = decode("lids.txt", "It’s “here” – now…".encode("cp1252"))
    assert (source.text, source.encoding) == ("It’s “here” – now…", "cp1252")
    page = b"<meta charset=iso-8859-1><p>It\x92s here.</p>"
    assert decode("lids.html", page).text.endswith("<p>It’s here.</p>")
    head = b'Subject: Lids\nMime-Version: 1.0\nContent-Type: text/plain; charset="iso-8859-1"\n'
    mail = decode("lids.eml", head + b"\nIt\x92s here.\n")
    document = read(mail)
    keep_promises(document)
    assert document.text == "Lids\nIt’s here."
    coded = decode("lids.eml", head + b"Content-Transfer-Encoding: quoted-printable\n\nIt=92s here.\n")
    assert read(coded).text == "Lids\nIt’s here."


@pytest.mark.parametrize(
    "lines",
    [
        "From: Jo Moss\nSent: Monday, 2 March 2026\nTo: Wanda\nSubject: lids",
        "________________________________\nVon: Jo Moss\nGesendet: Montag\nAn: Wanda\nBetreff: lids",
        "Fra: Jo Moss\nSendt: 2. marts 2026\nTil: Wanda\nEmne: lids",
        "De : Jo Moss\nEnvoyé : lundi\nÀ : Wanda\nObjet : lids",
        "Op 2 mrt 2026 schreef Jo Moss:",
        "Il giorno 2 mar 2026 Jo Moss ha scritto:",
        "El lun, 2 mar 2026, Jo Moss escribió:",
        "W dniu 2 marca 2026 Jo Moss napisał(a):",
        "On 2 March 2026, Jo Moss (jo@moss.example) said:",
        "På mån 2 mars 2026 kl. 10:00 skrev Jo Moss <jo@moss.example>:",
        "po 2. 3. 2026 v 10:00 odesílatel Jo Moss <jo@moss.example> napsal:",
        "Jo Moss <jo@moss.example> ezt írta (időpont: 2026. márc. 2., H, 10:00):",
        "În lun., 2 mar. 2026 la 10:00, Jo Moss <jo@moss.example> a scris:",
        "пн, 2 бер. 2026 р. о 10:00 Jo Moss <jo@moss.example> пише:",
        "Στις Δευ 2 Μαρ 2026 στις 10:00, ο χρήστης Jo Moss έγραψε:",
        "Vào Th 2, 2 thg 3, 2026 vào lúc 10:00 Jo Moss <jo@moss.example> đã viết:",
        "Pada Sen, 2 Mar 2026 pukul 10.00 Jo Moss <jo@moss.example> menulis:",
    ],
)
def test_what_somebody_else_wrote_is_history(lines: str) -> None:
    document = draft(f"Hello Jo,\n\nit fits.\n\nWanda\n\n{lines}\n\nact now, please!\n", "lids.txt")
    assert "act now, please!" in words(document, BlockKind.HISTORY)
    assert "it fits." in words(document, BlockKind.PARAGRAPH)


def test_two_words_with_a_colon_are_no_headers() -> None:
    assert not words(draft("Hello Jo,\n\nFrom: May on it fits. To: you.\n\nTruly.\n", "a.txt"), BlockKind.HISTORY)


def _mail(kind: str, *parts: str) -> Source:
    head = f"From: Wanda Krol <w@kettle.example>\nSubject: Lids\nMIME-Version: 1.0\nContent-Type: {kind}\n"
    return Source("lids.eml", f"{head}\n" + "".join(parts))


def _alternative(text: str | None) -> Source:
    plain = "" if text is None else f"--x\nContent-Type: text/plain\n\n{text}\n"
    page = "--x\nContent-Type: text/html\n\n<p>Hello Jo,</p><p>the small lid fits your kettle.</p>\n--x--\n"
    return _mail("multipart/alternative; boundary=x", plain, page)


@pytest.mark.parametrize(
    ("text", "what", "stands"),
    [
        (None, "missing", "multipart/alternative; boundary=x"),
        ("", "empty", "text/plain"),
        ("Hello Jo,\n\nbuy our great copper pans today!", "other", "buy our great copper pans today!"),
    ],
)
def test_a_text_part_that_is_missing_empty_or_another_has_its_place(text: str | None, what: str, stands: str) -> None:
    document = read(_alternative(text))
    assert document.envelope.text_part
    for name in ("missing", "empty", "other"):
        field = getattr(document.envelope.text_part, name)
        assert (field.span.of(document.source.text) if field else None) == (stands if name == what else None)


def test_a_text_part_that_says_the_same_is_right() -> None:
    assert read(_alternative("Hello Jo,\n\nthe small lid fits your kettle.\n")).envelope.text_part is None


@pytest.mark.parametrize("kind", ["application/ms-tnef; name=winmail.dat", "application/pkcs7-mime; name=smime.p7m"])
def test_a_mail_that_only_its_readers_program_can_open_is_refused(kind: str) -> None:
    with pytest.raises(ReadError, match="nothing in it that can be read"):
        read(_mail(kind, "eJ8+IgAA\n"))


def test_a_seal_is_no_attachment() -> None:
    text = "--x\nContent-Type: text/plain\n\nHello Jo,\n\nit fits.\n--x\n"
    seal = "Content-Type: application/pkcs7-signature; name=smime.p7s\nContent-Disposition: attachment\n\nMIIB\n--x--\n"
    assert not read(_mail("multipart/signed; boundary=x", text, seal)).attachments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{% raw %}<p>{{ name }}, the bell rings at low tide.</p>{% endraw %}", ["Robin, the bell rings at low tide."]),
        ("<p>It {% raw %}{{ page.title }}{% endraw %} rings.</p>", ["It rings."]),
        ('<p>It rings.</p>{% schema %}{"name": "the bell rings at low tide"}{% endschema %}', ["It rings."]),
        ("{% stylesheet %}.a{color:red}{% endstylesheet %}<p>It rings.</p>", ["It rings."]),
        ("{% javascript %}var a = 'loud';{% endjavascript %}<p>It rings.</p>", ["It rings."]),
    ],
)  # fmt: skip
def test_words_between_raw_and_its_end_are_read_and_code_of_a_theme_is_not(text: str, expected: list[str]) -> None:
    assert [words for _, words in blocks(draft(text, "a.html"))] == expected
