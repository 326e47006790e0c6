"""Shapes that once took the square of their length, or longer than anybody waits: each is answered, and cuts are told.

Where one step of reading is quick, a shape is so long that the square of it would not end while a test runs; where it
is not, the steps themselves are counted.
"""

from __future__ import annotations

import pytest

from relint.draft.document import BlockKind
from relint.draft.source import Source
from relint.draft.span import Span
from relint.errors import ReadError
from relint.formats import bounds, mime, phrases, raw_block, read
from relint.formats.front_matter_values import plain_entries
from relint.formats.placeholders import mask
from relint.formats.utf7 import decoded
from tests.formats.promises import keep_promises
from tests.formats.reading import blocks, draft, stands, words

MAIL = "From: a <a@b.c>\nReceived: x\nSubject: s\nContent-Type: "
ROW = '<td class="a" style="x" align="left" width="10">Hello</td>\n'
SHAPES = {
    "a tag left open above cells": ("a.html", "<table><tr><td>{{ name</td>\n" + ROW * 300 + "</table>"),
    "quotes behind a tag": ("a.txt", "{{ " + "''" * 50_000),
    "strings behind a tag": ("a.md", "Hi {{name, " + "\"a\" 'b' " * 20_000),
    "braces alone": ("a.txt", "{" * 100_000),
    "braces and blanks": ("a.html", "<p>" + "{ " * 50_000),
    "a component that nobody closes": ("a.html", "<p>\n<A" + "a" * 50_000),
    "blanks before parameters": ("a.tsx", "function" + " " * 300_000 + "x = <p>Hi.</p>"),
    "blanks behind the data of a component": (
        "a.vue",
        "<template><p>Hi.</p></template><script>data()" + " " * 300_000 + "</script>",
    ),
    "comments of code that nobody ends": ("a.tsx", "x = <p>Hi.</p>;" + "/*a" * 60_000),
    "components in a component": ("a.tsx", "x = (<Html>" + "<Text>a</Text> b " * 6_000 + "</Html>)" + " " * 400_000),
    "comments of a page that nobody ends": ("a.vue", "<template><p>Hi.</p></template>" + "<!--a" * 30_000),
    "versions of a subject": ("sequence.md", "# Email 1\n\n" + "Subject: s\n" * 20_000 + "\nHello Jo,\n\nit fits.\n"),
    "a summary of blanks": ("sequence.md", "# Email 1\n<details><summary>" + " " * 30_000 + "x\n"),
    "a title of blanks": ("sequence.md", "# Email 1, day" + " " * 50_000 + "x\nSubject: s\n\nHello Jo,\n\nit fits.\n"),
    "a row of a table of blanks": ("sequence.md", "a | b\n-" + " " * 50_000 + "x|\n"),
    "marks in a cell": ("sequence.md", "| Subject | Body |\n|---|---|\n| a" + "_#" * 30_000 + "x | Hello Jo |\n"),
    "an address of blanks": ("a.eml", "Received: x\nSubject: s\nFrom: <" + "\u2003" * 15_000 + "\n\nHi.\n"),
    "notes that nobody ends in a title": ("sequence.md", "# Email 1\ninternal notes for a" + "_" * 50_000 + "x\n"),
    "openings of tags": ("a.txt", "{{ '{{ \"{{% {# <% {{!-- " * 10_000),
    "a rule with a letter behind it": ("a.txt", "-" * 400_000 + "x\n"),
    "links on lines of their own": ("a.html", "<p>" + "<a href=x>a</a><br>" * 1_500),
    "emphasis on lines of its own": ("a.md", "*a* and\\\n" * 1_500),
    "bold that is never closed": ("a.html", "<b><p>a</p>" * 1_500),
    "old line ends": ("a.md", "some words\r" * 2_000),
    "one long style": ("a.html", "<p style='" + "font-size:1px;" * 100_000 + "'>x</p>"),
    "many parts": ("a.eml", MAIL + "multipart/mixed; boundary=b\n\n" + "--b\n\nx\n" * 40_000),
    "boundaries alone": ("a.eml", MAIL + "multipart/mixed; boundary=-\n\n" + "---\n" * 40_000),
    "seven bits": ("a.eml", MAIL + "text/plain; charset=utf-7\n\n+" + "AGEA" * 100_000 + "-"),
    "a parameter without end": ("a.eml", MAIL + 'text/plain; a="' + ";" * 1_000_000 + "\n\nx\n"),
    "code that nobody ends": ("a.md", "{% highlight a %} {% raw " * 5_000),
    "code that ends before it begins": ("a.md", "{% endraw %}" * 5_000 + "{% raw %}" * 5_000),
    "notes that nobody ends": ("a.mdx", "{/* " * 20_000),
    "notes on one line": ("a.md", "%%a%% b " * 10_000),
    "components that nobody ends": ("a.mdx", "<A b={" * 3_000 + "<A 'b' " * 3_000),
    "a value of one line": ("a.md", "---\nsubject: x\nnote: " + "w:" * 15_000 + "w\n---\nHi.\n"),
    "escapes in a value": ("a.md", '---\nsubject: "' + "\\x41b " * 5_000 + '"\n---\nHi.\n'),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_is_answered(shape: str) -> None:
    path, text = SHAPES[shape]
    keep_promises(read(Source(path, text)))


def test_a_mark_is_looked_at_once_and_not_for_each_line(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[Span] = []
    real = raw_block._shifted

    def shifted(span: Span, window: Span) -> Span | None:
        looks.append(span)
        return real(span, window)

    monkeypatch.setattr(raw_block, "_shifted", shifted)
    for path, piece in (("a.html", "<a href=x>a</a> <b>b</b> {{ name }}<br>"), ("a.md", "[a](x) **b** {{ name }}\\\n")):
        looks.clear()
        document = read(Source(path, piece * 300))
        assert len(document.placeholders) == len(document.emphasised) == 300
        assert 3 * 300 <= len(looks) <= 3 * 3 * 300


def test_emphasis_that_nobody_ends_does_not_pile_up() -> None:
    document = read(Source("a.html", "<b><p>a</p>" * 300))
    assert len(document.emphasised) == len(document.blocks) == 300
    closed = read(Source("a.html", "<b>" * 40 + "in" + "</b>" * 40 + " out"))
    assert [span.of(closed.text) for span in closed.emphasised] == ["in"]


def test_a_line_is_looked_at_twice_at_most_whatever_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    real = phrases.ends_line

    def ends_line(line: str, follows: str) -> bool:
        seen.extend((line, follows))
        return real(line, follows)

    monkeypatch.setattr(phrases, "ends_line", ends_line)
    for end in ("\r", "\n", "\r\n"):
        seen.clear()
        read(Source("a.md", f"some words{end}" * 200))
        assert set(seen) == {"some words"}


def test_many_parts_are_compared_with_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def compared(one: object, other: object) -> bool:
        raise AssertionError("parts are told apart by themselves, not by all that is in them")

    monkeypatch.setattr(mime.Part, "__eq__", compared)
    mail = read(Source("a.eml", MAIL + "multipart/mixed; boundary=b\n\n" + "--b\n\nx\n" * 50))
    assert mail.text == "\n".join(["s", *["x"] * 50])


def test_an_open_tag_takes_nothing_with_it() -> None:
    document = draft(
        '<p>Hi {{ name</p><p title="a \'b\' c">We bake {{ thing | default: "it\'s" }} daily.</p>', "a.html"
    )
    assert [one.source.of(document.source.text) for one in document.placeholders] == ['{{ thing | default: "it\'s" }}']


@pytest.mark.parametrize(
    "tag",
    [
        "{{ name }}", '{{ name | default: "you, {friend}" }}', "{{ it's }}", "{{ a 'b' \"c\" }}", "{{{ raw }}}",
        "{{{{ block }}}}", "{{!-- a {{ b }} --}}", "{# note #}", "{% if a %}", "<%= name %>", "{{ f('a', \"b\") }}",
    ],
)  # fmt: skip
def test_tags_are_still_tags(tag: str) -> None:
    masked, tags = mask(f"Hi {tag} there")
    assert [one.source.start for one in tags] == [3]
    assert tag not in masked
    assert len(masked) == len(f"Hi {tag} there")


def test_a_long_draft_is_cut_at_a_line_and_says_so() -> None:
    line = "A line of words that goes on.\n\n"
    document = read(Source("a.txt", line * (bounds.LONGEST_BODY // len(line) + 9)))
    assert len(document.text) <= bounds.LONGEST_COPY
    assert all(block.span.of(document.text) == line.strip() for block in document.blocks[:-1])
    assert sum("too long" in notice for notice in document.notices) == 2


def test_a_page_may_be_long_as_long_as_its_copy_is_not() -> None:
    picture = f"<img src='data:image/png;base64,{'A' * bounds.LONGEST_BODY}'>"
    document = read(Source("a.html", f"<p>Above.</p>{picture}<p>Below.</p>"))
    assert words(document, BlockKind.PARAGRAPH) == ["Above.", "Below."]
    assert not document.notices


def test_a_long_part_of_a_mail_is_cut_and_says_so() -> None:
    document = read(Source("a.eml", MAIL + "text/plain\n\n" + "word " * 250_000))
    assert len(document.text) <= bounds.LONGEST_COPY + 10
    assert any("too long" in notice for notice in document.notices)


def test_a_long_header_is_cut_and_says_so() -> None:
    document = read(Source("a.eml", f"From: a <a@b.c>\nReceived: x\nSubject: {'w' * 50_000}\n\nHi.\n"))
    assert document.envelope.subject is not None
    assert len(document.envelope.subject.value) <= bounds.LONGEST_HEADER
    assert any("header" in notice for notice in document.notices)


def test_long_front_matter_is_refused_and_a_rule_of_dashes_is_not() -> None:
    with pytest.raises(ReadError, match="last line"):
        read(Source("a.md", "---\nsubject: x\n" + "a: b\n" * 10_000 + "---\nHi.\n"))
    assert not read(Source("a.md", "---\nDear reader,\n" + "words here\n" * 5_000 + "---\nHi.\n")).notices


@pytest.mark.parametrize(
    "matter", ["a = " + "[" * 3_000, "a." * 16_000 + "b = 1", f"a = {'9' * 5_000}", 'b = "\\U00110000"']
)
def test_what_breaks_the_toml_reader_is_no_front_matter(matter: str) -> None:
    assert "Hi." in read(Source("a.md", f"+++\nsubject = 'x'\n{matter}\n+++\nHi.\n")).text


def test_a_line_inside_of_a_long_toml_value_is_no_entry() -> None:
    document = draft('+++\nsubject = "Two lids"\nnote = """\nlist = [a\nb = "c\nd = \'"""\n+++\nHi.\n')
    assert words(document, BlockKind.SUBJECT) == ["Two lids"]


@pytest.mark.parametrize("matter", ['subject: "\\U00110000 x"', "a: " + "[" * 3_000])
def test_what_breaks_the_yaml_reader_is_told_with_its_line(matter: str) -> None:
    with pytest.raises(ReadError, match="front matter is not valid YAML: line 2"):
        read(Source("a.md", f"---\n{matter}\n---\nHi.\n"))


def test_a_version_of_many_digits_is_no_front_matter() -> None:
    document = read(Source("a.md", f"---\n%YAML {'9' * 5_000}.1\nsubject: x\n---\nHi.\n"))
    assert "Hi." in document.text


def test_half_a_character_is_none() -> None:
    document = draft('---\nsubject: "\\ud800 words"\n---\nHi.\n')
    assert words(document, BlockKind.SUBJECT) == ["\ufffd words"]
    mail = draft(MAIL + "text/plain; charset=utf-7\n\nHi +2AA- words.\n", "a.eml")
    assert words(mail, BlockKind.PARAGRAPH) == ["Hi \ufffd words."]


def test_plain_values_are_read_without_yaml() -> None:
    entries = plain_entries("a: x#y z  \nb: see http://a.b/#c\nc: 10:30, or so\n")
    assert entries is not None
    assert [entry.value.text for entry in entries] == ["x#y z", "see http://a.b/#c", "10:30, or so"]
    assert plain_entries("a: b: c\n") is plain_entries("a: b #c\n") is None


@pytest.mark.parametrize(
    "text", ["plain", "é", "a+b", "caf\xe9 \U0001f389 ok", "日本語", "+", "a\U0001f389\U0001f389b"]
)
def test_seven_bits_hold_any_character(text: str) -> None:
    data = text.encode("utf-7")
    found, odd = decoded(data)
    assert found == text
    assert sum(dict(odd).get(place, 1) for place in range(len(text))) == len(data)


def test_a_word_in_seven_bits_has_its_place() -> None:
    document = draft(MAIL + "text/plain; charset=utf-7\n\nWe +AGIAYQBrAGU- bread.\n", "a.eml")
    assert blocks(document)[-1] == ("paragraph", "We bake bread.")
    assert stands(document, "bake") == "+AGIAYQBrAGU-"
    assert stands(document, "bread") == "bread"


@pytest.mark.parametrize("charset", ["unicode_escape", "raw_unicode_escape", "idna", "punycode", "cp037", "undefined"])
def test_a_notation_of_python_is_no_charset(charset: str) -> None:
    document = draft(MAIL + f"text/plain; charset={charset}\n\nWe bake \\u0062read.\n", "a.eml")
    assert words(document, BlockKind.PARAGRAPH) == ["We bake \\u0062read."]
