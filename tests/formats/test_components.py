"""React, Vue and MDX: what a reader sees, and no code."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relint.draft.source import Source
from relint.errors import ReadError
from relint.formats import read
from relint.formats.jsx_page import JsxPage
from tests.formats.promises import keep_promises
from tests.formats.reading import blocks, draft, stands

MAIL = """import { Text } from "@react-email/components";
const synergy: Array<string> = load<number>(3);
export default function Lids({ user, items }: { user: string }) {
  return (
    <Html>
      <Preview>
        The lid is here
      </Preview>
      <Container className="leverage" style={{ a: 1 > 0 ? "x" : "y" }}>
        {isNew ? <Heading as="h1">Welcome, {user.firstName || "friend"}</Heading> : null}
        <Text>Don&apos;t {"forget"} the <strong>small</strong> one.</Text>
        {items.map((item) => <li key={item}>{item.name}</li>)}
        {/* act now */}
        <Button href="https://kettle.example">See it</Button>
        <Img src="lid.png" alt="A lid" />
      </Container>
    </Html>
  );
}
"""


def test_a_react_mail_is_read_as_its_page() -> None:
    document = draft(MAIL, "lids.tsx")
    assert blocks(document) == [
        ("preheader", "The lid is here"),
        ("heading", "Welcome, Robin"),
        ("paragraph", "Don't forget the small one."),
        ("list-item", "Robin"),
        ("button", "See it"),
        ("alt-text", "A lid"),
    ]
    assert stands(document, "small") == "small"
    assert stands(document, "The lid is here") == "The lid is here"
    named, item = document.placeholders
    assert (named.source.of(MAIL), named.has_fallback) == ('{user.firstName || "friend"}', True)
    assert not item.has_fallback


def test_a_vue_component_is_its_template() -> None:
    text = "<script>const synergy = 1</script>\n<template>\n<p>Hello {{ name }},</p><p>it fits.</p>\n</template>\n"
    document = draft(text, "lids.vue")
    assert document.text == "Hello Robin,\nit fits."
    assert stands(document, "fits") == "fits"


def test_a_template_inside_a_vue_component_is_shown_and_one_in_broken_markup_stands_as_written() -> None:
    shown = draft('<template><p>Hello</p><template v-if="is_new"><p>it fits.</p></template></template>', "lids.vue")
    assert shown.text == "Hello\nit fits."
    broken = draft('<template><p v-if="a > b"}}Hello</template-if="a > b">, it fits.</template>', "lids.vue")
    keep_promises(broken)
    assert stands(broken, "it fits") == "it fits"


def test_mdx_has_imports_exports_and_components_left_out() -> None:
    text = (
        "import { Act } from './now'\nexport const meta = {\n  title: 'synergy',\n}\n\n# Lids\n\n"
        '<Act now={() => "synergy"} />\n\n<Note kind="info">\n\nThey fit.\n\n</Note>\n\n{/* leverage */}\n'
    )
    document = draft(text, "lids.mdx")
    assert document.text == "Lids\nThey fit."
    assert stands(document, "They fit") == "They fit"


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("a.tsx", "export const a = 1;\n", "is a file of code: there is no markup"),
        ("a.py", "print('Hello Jo,')\n", r"is a file of code \(.py\)"),
        ("a.html.haml", "%p Hello\n", "there is no reader for .haml templates; render it"),
        ("a.txt", "const a = 1;\nfunction b() {\n  return a;\n}\n", "is code under the name of a text"),
        ("a.txt", "import os\n\ndef b():\n    return os.sep\n\nprint(b())\n", "is code under the name of a text"),
        ("a.slim", "p Hello\n", "there is no reader for .slim templates; render it"),
        ("a.pug", "p Hello\n", "there is no reader for .pug templates; render it"),
    ],
)
def test_code_and_what_has_no_reader_are_refused_with_a_word(name: str, text: str, problem: str) -> None:
    with pytest.raises(ReadError, match=problem):
        read(Source(name, text))


@pytest.mark.parametrize(
    "text",
    [
        "Hello Jo,\n\nit fits;\nit shuts;\nit whistles.\n",
        "Hi {{ first_name }},\n{% if a %}\nit fits.\n{% endif %}\n{{ signature }}\n",
        "From Monday on it fits:\nreturn it (or not).\nFor you: a lid.\nIf not: a pot.\n",
        "Name: Jo\nLid: blue\nPot: red\n",
    ],
)
def test_a_letter_of_short_lines_is_no_code(text: str) -> None:
    assert read(Source("a.txt", text)).text


PIECES = [
    "<Text>",
    "</Text>",
    "<p>",
    "</p>",
    "<",
    ">",
    "/>",
    "{",
    "}",
    '"',
    "'",
    "`",
    "${",
    "a b ",
    "\n",
    "=>",
    "?",
    "//",
    "/*",
    "*/",
]


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_no_code_breaks_a_promise(code: str) -> None:
    text = f"const a = <p>Hello</p>;\n{code}"
    assert len(JsxPage(text).html) == len(text)
    keep_promises(read(Source("a.tsx", text)))


def test_words_that_a_component_is_given_are_read() -> None:
    code = """export default () => (
  <Layout preview="Kettles are back" title='The blue one'>
    <Text>it fits.</Text><Link title="under the mouse" href="x">See it</Link>
  </Layout>
)
"""
    document = draft(code, "lids.tsx")
    assert blocks(document)[:3] == [
        ("preheader", "Kettles are back"),
        ("heading", "The blue one"),
        ("paragraph", "it fits."),
    ]
    assert "mouse" not in document.text
    assert stands(document, "The blue one") == "The blue one"


@pytest.mark.parametrize("code", ["{a <b}", "{<b}", "{(a) => a <b}", "{a > b && c <d}"])
def test_what_is_compared_in_braces_is_no_markup(code: str) -> None:
    assert draft(f"<p>It fits {code} you.</p>", "a.svelte").text == "It fits you."


@pytest.mark.parametrize(("name", "text"), [("a.svelte", "<s'>{>'}>"), ("a.astro", "<b{>}*|>|*")])
def test_an_arrow_in_half_a_tag_is_shown_as_it_stands(name: str, text: str) -> None:
    keep_promises(draft(text, name))
