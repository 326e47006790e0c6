"""Words that a template keeps under a name are read where the name is shown, and nothing where they only stand."""

from __future__ import annotations

import pytest

from tests.formats.reading import blocks, draft, stands


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("{% capture intro %}It rings{% endcapture %}", "{{ intro }}"),
        ("{%- capture 'intro' -%}It rings{%- endcapture -%}", "{{- intro -}}"),
        ("{% set intro %}It rings{% endset %}", "{{ intro | trim }}"),
        ('{% assign intro = "It rings" %}', "{{ intro }}"),
        ("{% set intro = 'It rings' -%}", "{{{ intro }}}"),
        ('%%[ SET @intro = "It rings" ]%%', "%%=v(@intro)=%%"),
        ('%%[\nVAR @a, @intro\nset @intro = "It rings"\nset @a = Lookup("x", "y")\n]%%', "%%= V(@intro) =%%"),
        ("{% capture intro %}It {% if loud %}rings{% else %}hums{% endif %}{% endcapture %}", "{{ intro }}"),
        ("{% capture intro %}\n  It\n  rings\n{% endcapture %}", "{{ intro }}"),
    ],
)
@pytest.mark.parametrize("name", ["a.html", "a.txt", "a.md"])
def test_kept_words_are_read_where_they_are_shown(kept: str, shown: str, name: str) -> None:
    html = name == "a.html"
    body = f"<p>Hi Ines,</p>\n<p>{shown} at low tide.</p>" if html else f"Hi Ines,\n\n{shown} at low tide.\n"
    document = draft(f"{kept}\n{body}", name)
    assert [words for _, words in blocks(document)] == ["Hi Ines,", "It rings at low tide."]
    assert blocks(document)[0][0] == "greeting"
    assert stands(document, "It rings") == shown
    assert not document.placeholders


def test_kept_words_alone_in_their_place_stand_where_they_are_kept() -> None:
    document = draft(
        "{% capture intro %}It rings &amp; hums.{% endcapture %}\n<p>So.</p>\n<p>{{ intro }}</p>", "a.html"
    )
    assert [words for _, words in blocks(document)] == ["So.", "It rings & hums."]
    assert stands(document, "rings") == "rings"
    assert stands(document, "&") == "&amp;"


def test_a_merge_tag_in_kept_words_is_one_where_they_are_shown() -> None:
    text = '{% capture who %}{{ first_name | default: "friend" }}{% endcapture %}\n<p>Hi {{ who }},</p>'
    document = draft(text, "a.html")
    assert blocks(document) == [("greeting", "Hi Robin,")]
    (tag,) = document.placeholders
    assert (tag.names, tag.has_fallback) == ("person", True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A page is no word of another page; it is read where it stands.
        ("{% capture cta %}<p>Ring it.</p>{% endcapture %}<p>So.</p>{{ cta }}", ["Ring it.", "So.", "Robin"]),
        # Nobody shows it here: whoever includes this may.
        ("{% capture cta %}Ring it.{% endcapture %}<p>So.</p>", ["Ring it.", "So."]),
        # What is worked out is no word of the writer's.
        ('{% assign x = "Ring" | append: y %}<p>{{ x }} it.</p>', ["12 it."]),
        ('{% assign x = "Ring" %}{% assign x = y %}<p>{{ x }} it.</p>', ["12 it."]),
        ("{% capture x %}{% endcapture %}<p>{{ x }} rings.</p>", ["12 rings."]),
        ("{% capture x %}It rings.<p>{{ x }}</p>", ["It rings.", "12"]),
        # A macro of tags alone shows nothing until it is called.
        ('{% macro b(u, t) %}<a href="{{ u }}">{{ t }}</a>{% endmacro %}<p>It rings.</p>', ["It rings."]),
        ("{% macro b(u) %}<p>Ring it.</p>{% endmacro %}<p>It rings.</p>", ["Ring it.", "It rings."]),
    ],
)
def test_what_is_not_known_to_be_kept_is_read_as_before(text: str, expected: list[str]) -> None:
    assert [words for _, words in blocks(draft(text, "a.html"))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<? if ($a): ?><p>It rings.</p><? else: ?><p>It hums.</p><? endif; ?>", ["It rings.", "It hums."]),
        ("<p>It <? if ($a) { ?>rings<? } else { ?>hums<? } ?> now.</p>", ["It rings now."]),
        ("<p>Hi <? echo $first_name ?>,</p><? $a = 'loud'; ?>", ["Hi Robin,"]),
        ("<?xml version='1.0'?><p>It rings.</p>", ["It rings."]),
    ],
)
def test_short_tags_of_php_are_tags(text: str, expected: list[str]) -> None:
    assert [words for _, words in blocks(draft(text, "a.html"))] == expected


def test_parts_of_mjml_are_apart_and_its_tables_hold_data() -> None:
    rows = "<tr><td>Brass</td><td>£40</td></tr><tr><td>Iron</td><td>£12</td></tr>"
    inside = "<mj-navbar-link>Bells</mj-navbar-link><mj-navbar-link>Ropes</mj-navbar-link>"
    inside += f"<mj-table>{rows}</mj-table><mj-raw>It rings.</mj-raw>"
    assert blocks(draft(f"<mjml><mj-body>{inside}</mj-body></mjml>", "a.mjml")) == [
        ("paragraph", "Bells"),
        ("paragraph", "Ropes"),
        ("table-cell", "Brass"),
        ("table-cell", "£40"),
        ("table-cell", "Iron"),
        ("table-cell", "£12"),
        ("paragraph", "It rings."),
    ]
