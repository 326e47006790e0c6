"""Branches in a sentence are read one way; branches that are sentences of their own are each read."""

from __future__ import annotations

import pytest

from relint import formats
from relint.draft.source import Source
from tests.formats.reading import draft


def text_of(text: str, name: str = "mail.html") -> str:
    return formats.read(Source(name, text)).text


@pytest.mark.parametrize(
    "condition",
    [
        "{% if eu %}9 euros{% else %}10 dollars{% endif %}",
        "{% if eu %}\n9 euros\n{% else %}\n10 dollars\n{% endif %}",
        "{{#if eu}}\n9 euros\n{{else}}\n10 dollars\n{{/if}}",
        "<% if eu %>\n9 euros\n<% else %>\n10 dollars\n<% end %>",
        "{{ if .EU }}9 euros{{ else }}10 dollars{{ end }}",
        "{{- if .EU -}}9 euros{{- else -}}10 dollars{{- end -}}",
        "{{ with .Euros }}9 euros{{ end }}",
        "{{#eu}}9 euros{{/eu}}{{^eu}}10 dollars{{/eu}}",
    ],
)
def test_in_a_sentence_the_first_branch_is_read(condition: str) -> None:
    assert "It costs 9 euros a month." in text_of(f"<p>It costs {condition} a month.</p>")


def test_a_sentence_that_goes_on_below_is_one() -> None:
    found = text_of("<p>{% if eu %}\nIn May\n{% else %}\nIn June\n{% endif %}\nwe close.</p>")
    assert "In May we close." in found
    assert "June" not in found


@pytest.mark.parametrize(
    "text",
    [
        "<p>Hello.</p>\n{% if pro %}\n<p>Nine seats.</p>\n{% else %}\n<p>One seat.</p>\n{% endif %}\n<p>Bye.</p>",
        "Hello.\n\n{% if pro %}\nNine seats.\n{% else %}\nOne seat.\n{% endif %}\n\nBye.",
    ],
)
def test_sentences_apart_are_each_read(text: str) -> None:
    found = text_of(text)
    assert "Nine seats." in found
    assert "One seat." in found


def test_branches_in_braces_are_read_one_way() -> None:
    """As EJS writes them."""
    text = (
        "<p>Hi Ines,</p><p><% if (rye) { %>your rye is packed<% } else if (oat) { %>your oats wait"
        "<% } else { %>your box waits<% } %> and leaves on Friday.</p>"
    )
    assert draft(text, "mail.ejs").text == "Hi Ines,\nyour rye is packed and leaves on Friday."
