"""Strings that a component's code names: read where its markup shows them, at the places where they are written."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relint.draft.document import Document
from relint.draft.source import Source
from relint.draft.span import Span
from relint.formats import read
from tests.formats.promises import keep_promises
from tests.formats.reading import blocks, draft, stands
from tests.formats.test_components import PIECES

SHOWN = """const title = "The lid is back";
const intro = `The lid of ${user.name}, it\\'s blue.`;
const copy = { foot: { line: "Wanda Krol" }, cta: 'See it' };
const unused = "synergy";
// const old = "leverage";
const kinds = ["a blue lid", "a red lid"];
const cards = [
  { head: "Blue", text: "It fits.", icon: "synergy" },
  { head: "Red", text: "It does not.", icon: "leverage" },
];
const twice = "synergy";
function other() { const twice = "leverage"; }

export default function Lids({ name = "you", word = "Kettles again", lid }: Props) {
  return (
    <Html>
      <Preview>{word}</Preview>
      <Heading>{title}</Heading>
      <Text>{intro}</Text>
      <Text>To {name}: this is about {copy.cta} and {twice}.</Text>
      {kinds.map((kind) => <li key={kind}>{kind}</li>)}
      {cards.map(({ head, text }) => <div><h3>{head}</h3><p>{text}</p></div>)}
      <Text>{lid.isBlue ? "It is blue." : "It is red."}</Text>
      <Text>{lid.isBlue && "Blue it is."}</Text>
      <Text>{cards[1].head}</Text>
      <Button href="https://kettle.example">{copy.cta}</Button>
      <Text>{copy.foot.line}</Text>
    </Html>
  );
}
"""


def test_strings_that_code_names_are_read_where_the_markup_shows_them_and_stand_where_they_are_written() -> None:
    document = draft(SHOWN, "lids.tsx")
    assert blocks(document) == [
        ("preheader", "Kettles again"),
        ("heading", "The lid is back"),
        ("paragraph", "The lid of Robin, it's blue."),
        ("paragraph", "To Robin: this is about See it and Robin."),
        ("list-item", "a blue lid"),
        ("list-item", "a red lid"),
        ("heading", "Blue"),
        ("heading", "Red"),
        ("paragraph", "It fits."),
        ("paragraph", "It does not."),
        ("paragraph", "It is blue."),
        ("paragraph", "It is red."),
        ("paragraph", "Blue it is."),
        ("paragraph", "Red"),
        ("button", "See it"),
        ("signature", "Wanda Krol"),
    ]
    for words in ("The lid is back", "a red lid", "It does not", "Blue it is", "Wanda Krol", "Kettles again"):
        assert stands(document, words) == words
    assert document.to_source(block_of(document, "The lid")).start == SHOWN.index("The lid")
    assert document.to_source(block_of(document, "Wanda")).start == SHOWN.index("Wanda")
    named = {each.source.of(SHOWN): each.has_fallback for each in document.placeholders}
    assert named == {"${user.name}": False, "{name}": True, "{twice}": False}


def block_of(document: Document, words: str) -> Span:
    return next(block.span for block in document.blocks if block.span.of(document.text).startswith(words))


def test_a_stretch_over_blocks_that_are_written_the_other_way_round_has_the_place_of_its_first() -> None:
    document = draft("const last = 'It fits.';\nexport default () => <div><p>Hello Jo.</p><p>{last}</p></div>", "a.jsx")
    assert document.text == "Hello Jo.\nIt fits."
    assert document.to_source(Span(0, len(document.text))).of(document.source.text) == "Hello Jo."


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.astro", "---\nconst offer = 'bakers know each oven';\n---\n<p>%s</p>"),
        ("a.svelte", "<script>\nconst offer = 'bakers know each oven';\n</script>\n<p>%s</p>"),
        ("a.vue", "<script setup>\nconst offer = 'bakers know each oven'\n</script>\n<template><p>%s</p></template>"),
        ("a.tsx", "const offer = 'bakers know each oven';\nexport default () => <Text>%s</Text>"),
    ],
)
def test_a_named_string_with_words_beside_it_stands_where_it_is_shown(name: str, text: str) -> None:
    """A stretch over both would else reach over all the code between, and what is written there be changed with it."""
    braces = "{{offer}}" if name == "a.vue" else "{offer}"
    document = draft(text % f"We think <b>{braces}</b> in town.", name)
    keep_promises(document)
    assert document.text == "We think bakers know each oven in town."
    assert stands(document, "each oven") == braces
    assert stands(document, "each oven in town").startswith(braces)
    assert stands(document, "think bakers").endswith(braces)


@pytest.mark.parametrize(
    "shown", ["<Bold>{offer}</Bold>", "<b-old>{offer}</b-old>", "<time>{offer}</time>", "<br>{offer}<br>"]
)
def test_it_does_so_in_elements_of_any_name(shown: str) -> None:
    document = draft(f"---\nconst offer = 'bakers know each oven';\n---\n<p>We think {shown} in town.</p>", "a.astro")
    keep_promises(document)
    assert "</" not in stands(document, "bakers know each oven")
    assert stands(document, "each oven in town").startswith("{offer}<")


@pytest.mark.parametrize("shown", ["<b>{one}</b>", "<b>\n{one}\n</b>", "<b><i>{one}</i></b>"])
def test_a_named_string_that_is_all_of_its_block_stands_where_it_is_written(shown: str) -> None:
    document = draft(f"---\nconst one = 'It fits.';\n---\n<p>Hello Jo.</p><p>{shown}</p><p>Bye.</p>", "a.astro")
    assert stands(document, "It fits.") == "It fits."


def test_two_named_strings_in_a_block_stand_where_they_are_shown_and_so_do_their_values() -> None:
    code = "const two = `for ${user.firstName}`;\nconst one = 'It fits';\n"
    document = draft(f"{code}export default () => <Text><b>{{one}}</b> <i>{{two}}</i></Text>", "a.tsx")
    keep_promises(document)
    assert document.text == "It fits for Robin"
    assert stands(document, "fits for") == "{one}</b> <i>{two}"
    assert [each.source.of(document.source.text) for each in document.placeholders] == ["{two}"]


GIVEN = """const lead = "Blue ones, red ones.";
export default () => (
  <Layout previewText={lead} title="Lids &amp; kettles" aria-label="synergy" icon="leverage">
    <Card heading={`For ${user.name}`} text={lead} label={"See it"} image="synergy" />
    <Input label="Your name" />
  </Layout>
)
"""


def test_what_components_are_given_is_read_in_their_place() -> None:
    document = draft(GIVEN, "lids.tsx")
    assert blocks(document) == [
        ("preheader", "Blue ones, red ones."),
        ("heading", "Lids & kettles"),
        ("heading", "For Robin"),
        ("paragraph", "Blue ones, red ones."),
        ("button", "See it"),
        ("button", "Your name"),
    ]
    assert stands(document, "kettles") == "kettles"


VUE = """<script setup>
const title = ref('The lid is back')
const kinds = ["a blue lid", "a red lid"]
const unused = "synergy"
</script>
<template>
  <h1>{{ title }}</h1>
  <p>Hello {{ name }},</p>
  <li v-for="kind in kinds">{{ kind }}</li>
  <LidCard title="Blue" :text="title" icon="leverage" />
  <p>{{ isBlue ? 'It is blue.' : 'It is red.' }}</p>
</template>
"""
SVELTE = """<script>
  export let name = "you";
  let title = "The lid is back";
  const kinds = ["a blue lid", "a red lid"];
  const unused = "synergy";
</script>
<h1>{title}</h1>
<p>Hello {name},</p>
{#each kinds as kind}<li>{kind}</li>{/each}
<LidCard title="Blue" text={title} icon="leverage" />
<p>{isBlue ? 'It is blue.' : 'It is red.'}</p>
<style>p { color: red }</style>
"""
ASTRO = """---
import Card from "./synergy";
const title = "The lid is back";
const kinds = ["a blue lid", "a red lid"];
---
<h1>{title}</h1>
<p>Hello {name},</p>
<ul>{kinds.map((kind) => <li>{kind}</li>)}</ul>
<LidCard title="Blue" text={title} icon="leverage" />
<p>{isBlue ? 'It is blue.' : 'It is red.'}</p>
"""


@pytest.mark.parametrize(("name", "text"), [("a.vue", VUE), ("a.svelte", SVELTE), ("a.astro", ASTRO)])
def test_vue_svelte_and_astro_show_the_strings_of_their_code_as_well(name: str, text: str) -> None:
    document = draft(text, name)
    assert blocks(document) == [
        ("heading", "The lid is back"),
        ("greeting", "Hello Robin,"),
        ("list-item", "a blue lid"),
        ("list-item", "a red lid"),
        ("heading", "Blue"),
        ("paragraph", "The lid is back"),
        ("paragraph", "It is blue."),
        ("paragraph", "It is red."),
    ]
    for words in ("The lid is back", "a red lid", "It is red"):
        assert stands(document, words) == words


CODE = [
    *PIECES,
    "const a = ",
    "let b: string = ",
    "[",
    "]",
    "{a}",
    "{b.c}",
    "<A title=",
    "a: ",
    ",",
    "({ a = ",
    ".map((a) =>",
    "<script>",
]


@settings(max_examples=150)
@given(st.lists(st.sampled_from(CODE), max_size=40).map("".join), st.sampled_from(["tsx", "vue", "svelte", "astro"]))
def test_no_named_string_breaks_a_promise(code: str, ending: str) -> None:
    text = f"<template><p>Hello</p>{code}</template>" if ending == "vue" else f"<p>Hello</p>\n{code}"
    keep_promises(read(Source(f"a.{ending}", text)))


def test_a_string_behind_a_value_that_is_none_is_found() -> None:
    code = (
        'const copy = { size: max("a, b", [1, 2]), head: "It fits." };\nconst Mail = () => <Text>{copy.head}</Text>;\n'
    )
    assert draft(code, "mail.tsx").text == "It fits."


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.svelte", "<script>const who = 'Jo Miller';</script><p>Hello <b>{who}</b>, it fits</p>"),
        ("a.vue", "<template><p>Hello <b>{{ who }}</b>, hi</p></template><script>const who = 'Jo Miller'</script>"),
        ("a.tsx", "const who = 'Jo Miller'; export default () => <p>Hello <em>{who}</em>, it fits</p>"),
        ("a.astro", "const who = 'Jo'\x12<b>{who}<p"),
    ],
)
def test_a_string_within_a_line_stands_where_the_line_shows_it(name: str, text: str) -> None:
    document = draft(text, name)
    keep_promises(document)
    assert "Jo" in document.text


@pytest.mark.parametrize(
    ("name", "text"), [("a.vue", "<template><template {{>}}</template>"), ("a.tsx", '<t class="href="f=">\n"{')]
)
def test_half_a_tag_that_is_text_stands_as_written(name: str, text: str) -> None:
    document = draft(text, name)
    keep_promises(document)
    assert document.text.startswith("<t")
