"""Properties: nothing that is read breaks a promise, in any format, on generated input and on the real sample."""

from __future__ import annotations

import base64
import quopri
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relint.draft.source import Source
from relint.draft.span import Span
from relint.errors import ReadError
from relint.formats import FORMATS, read
from relint.run.reading import read_file
from tests.formats.promises import keep_promises, read_any

_WORDS = [
    "Hi Jo,", "Best,", "Jo", "act now", "don’t", "£12", "naïve", "🎉", "👩\u200d💻", "\xa0", "\u200b", "\xad", "\ufeff",
    "&amp;", "&nbsp;", "&notit", "&#8217;", "&#x1F389;", "*", "**", "_", "`", "``", "~~", "\\*", "[", "](http://a.b)",
    "![", "]", "(", ")", "<", ">", "<b>", "</b>", "<p>", "</p>", "<div style='display:none'>", "</div>", "<br>",
    "<br/>", "<td>", "<table>", "</table>", "<li>", "<a href='x'>", "</a>", "<!--", "-->", "<!-- relint-disable -->",
    "<![endif]-->", "<!--[if mso]>", "<img alt='a &amp; b'>", "<script>", "</script>", "<style>", "{{ first_name }}",
    "{{ x | default: 'you' }}", "{% if a %}", "{% endif %}", "{{", "}}", "*|FNAME|*", "%FIRST_NAME%", "[First Name]",
    "[x]", "[sic]", "<%= a %>", "<<Name>>", "${a}", "http://acme.com/x_y", "www.acme.com.", "jo@acme.com", "# ", "- ",
    "> ", "1. ", "| a | b |\n|---|---|\n", "---", "===", "-- ", "```", "On Monday Jo wrote:",
    "-----Original Message-----", "Subject: x", "unsubscribe", "© 2024", "P.S. x", "\x00", "\x0b", "\x1c", "\u2028",
    "\r", "\ue000", "\ue001", "[^1]", "[^1]: note", "[a]: http://b",
]  # fmt: skip
pieces = st.lists(
    st.one_of(st.sampled_from(_WORDS), st.text(max_size=6)).flatmap(
        lambda word: st.sampled_from(["", " ", "\n", "\n\n", "\r\n", "\t"]).map(lambda gap: word + gap)
    ),
    max_size=30,
).map("".join)


@settings(max_examples=150)
@given(text=pieces, name=st.sampled_from(FORMATS))
def test_generated_drafts(text: str, name: str) -> None:
    read_any(Source("draft", text), as_format=name)


@settings(max_examples=100)
@given(
    subject=pieces,
    body=pieces,
    kind=st.sampled_from(["text/plain", "text/html", "text/plain; format=flowed"]),
    charset=st.sampled_from(["utf-8", "latin-1", "utf-16", "shift_jis", "iso-2022-jp", "gb18030", "nonsense"]),
    transfer=st.sampled_from(["quoted-printable", "base64", "8bit"]),
    encoding=st.sampled_from(["utf-8", "latin-1"]),
)
def test_generated_mail(subject: str, body: str, kind: str, charset: str, transfer: str, encoding: str) -> None:
    data = body.encode("utf-8" if charset == "nonsense" else charset, "replace")
    coded = {"quoted-printable": quopri.encodestring, "base64": base64.encodebytes}.get(transfer, bytes)(data)
    word = base64.b64encode(subject.encode()).decode()
    head = f"From: =?utf-8?B?{word}?= <jo@acme.com>\r\nSubject: a =?utf-8?B?{word}?= {subject}\r\n"
    head += f"Content-Type: {kind}; charset={charset}\r\nContent-Transfer-Encoding: {transfer}\r\n\r\n"
    text = (head.encode() + coded).decode("latin-1" if encoding == "latin-1" else "utf-8", "replace")
    read_any(Source("draft.eml", text, encoding), as_format="email")


@settings(max_examples=100)
@given(st.lists(st.sampled_from("abcé ’🎉=\n&<>-"), max_size=60).map("".join), st.booleans())
def test_plain_words_survive_any_transfer_encoding(words: str, quoted: bool) -> None:
    """Each visible character of a mail leads back to the bytes it was made of."""
    text = "x " + words.replace("\n", " ") + " x"
    data = text.encode()
    coded = quopri.encodestring(data) if quoted else base64.encodebytes(data)
    name = "quoted-printable" if quoted else "base64"
    head = f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: {name}\n\n"
    source = Source("a.eml", head + coded.decode("ascii"))
    document = read(source, as_format="email")
    keep_promises(document)
    assert document.text == " ".join(text.split())
    for index, char in enumerate(document.text):
        place = document.to_source(Span(index, index + 1))
        assert char.isspace() or char in _decoded(place.of(source.text), quoted=quoted)


def _decoded(coded: str, *, quoted: bool) -> str:
    data = coded.encode("ascii") + b"=" * (0 if quoted else -len(coded) % 4)
    return (quopri.decodestring(data) if quoted else base64.b64decode(data)).decode("utf-8", "ignore")


@settings(max_examples=60)
@given(pieces)
def test_front_matter_never_raises_but_to_say_so(text: str) -> None:
    source = Source("a.md", f"---\n{text}\n---\nHello there.\n")
    problem, document = "line", None
    try:
        document = read(source)
    except ReadError as error:
        problem = error.problem
    assert "line" in problem
    if document:
        keep_promises(document)


@pytest.mark.parametrize("folder", ["data/sample", "data/labelled"])
def test_every_real_draft(shared: Path, folder: str) -> None:
    paths = [path for path in sorted((shared / folder).rglob("*")) if path.is_file()]
    assert paths
    for path in paths:
        source = read_file(str(path))
        keep_promises(read(source))


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    "junk",
    [
        "<",
        '<a "',
        "<!--",
        "{{",
        "{% comment %}",
        "[a ",
        "*|x",
        "&",
        "a-",
        "-- \n",
        "=?utf-8?q?",
        "<p>",
        "http://",
        "> ",
    ],
)
def test_hostile_input_is_read_all_the_same(name: str, junk: str) -> None:
    keep_promises(read(Source("x", junk * (6000 // len(junk))), as_format=name))
