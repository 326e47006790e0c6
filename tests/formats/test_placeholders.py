"""Merge tags: a word for grammar, nothing for logic, and brackets that are no tags at all."""

from __future__ import annotations

import pytest

from relint.formats.placeholders import mask
from tests.formats.reading import blocks, draft, stands


@pytest.mark.parametrize(
    ("tag", "names", "fallback"),
    [
        ("{{ first_name }}", "person", False),
        ('{{ first_name | default: "there" }}', "person", True),
        ("{{{name}}}", "person", False),
        ("{{contact.FIRSTNAME}}", "person", False),
        ("{{ user.company_name }}", "company", False),
        ("{{company.city}}", "place", False),
        ("{{ trial_end_date }}", "date", False),
        ("{{trial_length}}", "number", False),
        ("{{ action_url }}", "url", False),
        ("{{ last_name }}", "person", False),
        ("{{ frobnicate }}", "other", False),
        ('{{ personalization_token("contact.firstname", "friend") }}', "person", True),
        ("*|FNAME|*", "person", False),
        ("*|LIST:COMPANY|*", "company", False),
        ("%FIRSTNAME%", "person", False),
        ("%recipient.first_name%", "person", False),
        ("%%First_Name%%", "person", False),
        ("[First Name]", "person", False),
        ("[FIRSTNAME]", "person", False),
        ("[Your Name]", "person", False),
        ("[Company]", "company", False),
        ("[company name]", "company", False),
        ("<<Name>>", "person", False),
        ("${firstName}", "person", False),
        ("{first_name}", "person", False),
        ("{FirstName|friend}", "person", True),
        ("<%= @user.name %>", "person", False),
        ('<%= name || "there" %>', "person", True),
        ("@@first_name@@", "person", False),
    ],
)
def test_what_a_tag_holds(tag: str, names: str, fallback: bool) -> None:
    for name in ("a.txt", "a.md", "a.html"):
        document = draft(f"We wrote to {tag} today.\n", name)
        assert [(each.names, each.has_fallback) for each in document.placeholders] == [(names, fallback)], name
        assert document.placeholders[0].source.of(document.source.text) == tag
        word = document.placeholders[0].span.of(document.text)
        assert document.text == f"We wrote to {word} today."
        assert stands(document, f"to {word} today") == f"to {tag} today"


@pytest.mark.parametrize(
    "logic",
    [
        "{% if vip %}", "{%- endif -%}", "{{#if vip}}", "{{/if}}", "{{else}}", "{{> footer}}",
        "{{! leverage }}", "{{!-- leverage --}}",
        "{# leverage #}", "<% if vip %>", "<%# leverage %>", "*|IF:VIP|*", "*|END:IF|*", "{{< youtube x >}}",
        "{{% note %}}", "{{{{raw}}}}",
        "{% comment %}leverage{% endcomment %}", "{#if vip}", "{/if}",
    ],
)  # fmt: skip
def test_logic_vanishes(logic: str) -> None:
    for name in ("a.txt", "a.md", "a.html"):
        document = draft(f"Dear{logic} reader, act {logic}now.\n", name)
        assert document.text.replace("\n", " ") == "Dear reader, act now."
        assert document.placeholders == ()


@pytest.mark.parametrize(
    "prose",
    [
        "He was [sic] right.", "See [1] and [^2].", "She said [the committee] agreed.",
        "Done [x] or not [ ].", "It grew [...] fast.",
        "It costs 5% to 10% more.", "Use {} or { } here.", "A * B | C * D.", "[EDITED] It was late.",
        "He laughed [laughter].",
    ],
)  # fmt: skip
def test_near_misses_stay_prose(prose: str) -> None:
    assert draft(prose + "\n", "a.txt").text == prose


def test_links_are_no_tags() -> None:
    text = "Read [the company](https://a.b), [name][1] and [product].\n\n[1]: https://c.d\n[product]: https://e.f\n"
    document = draft(text)
    assert document.text == "Read the company, name and product."
    assert len(document.blocks[0].links) == 3


def test_a_template_full_of_brackets_has_only_tags_in_them() -> None:
    text = "Hi [name],\n\nWe saw [recent thing] at [company] and [the point — said in a line].\n"
    assert len(draft(text, "a.txt").placeholders) == 4


def test_both_branches_are_read_and_logic_alone_on_a_line_is_a_blank_line() -> None:
    text = "{% if vip %}\nThank you for staying.\n{% else %}\nCome and see us.\n{% endif %}\n"
    assert [words for _, words in blocks(draft(text))] == ["Thank you for staying.", "Come and see us."]


def test_a_greeting_that_is_only_a_tag_is_a_greeting() -> None:
    assert blocks(draft("{{ first_name }},\n\nHere it is.\n"))[0] == ("greeting", "Robin,")
    assert blocks(draft("Hi {{ first_name | default: 'there' }},\n\nHere it is.\n"))[0] == ("greeting", "Hi Robin,")


def test_a_mask_is_as_long_as_what_it_covers() -> None:
    text = "a {{ x }} {% comment %} b {{ y }} {% endcomment %} [First Name] {# c\nd #}\n{% if x %}\n"
    masked, tags = mask(text)
    assert len(masked) == len(text)
    assert [tag.source.start for tag in tags] == sorted(tag.source.start for tag in tags)


@pytest.mark.parametrize(
    "text",
    [
        "{% case plan %}{% when 'pro' %}Your plan is paid.{% when 'free' %}It goes on.{% else %}None.{% endcase %}",
        "<% case plan %><% when :pro %>Your plan is paid.<% when :free %>Your plan goes on.<% end %>",
    ],
)
def test_of_the_branches_of_a_case_the_first_is_read(text: str) -> None:
    assert draft(f"Hello,\n\n{text}\n", "draft.txt").text.splitlines()[-1] == "Your plan is paid."
