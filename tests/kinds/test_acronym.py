"""Kind `acronym`: capital letters that nobody has explained."""

from __future__ import annotations

import pytest

from relint.language.pipeline import Pipeline
from tests.linting import a_rule, findings

OPTIONS = {"known": ["UK", "PDF"]}


def acronyms(pipeline: Pipeline, text: str) -> list[str]:
    return [one.text for one in findings(pipeline, text, a_rule("acronym", OPTIONS))]


def test_each_is_told_once(pipeline: Pipeline) -> None:
    assert acronyms(pipeline, "Our WMS is new. A good WMS saves an hour.") == ["WMS"]


def test_a_plural_is_the_same(pipeline: Pipeline) -> None:
    assert acronyms(pipeline, "We compare all the WMSs on the shelf for you.") == ["WMSs"]


@pytest.mark.parametrize(
    "text",
    [
        "We ship a PDF all over the UK today.",
        "The cost with fees (APR) is on page two.",
        "Your WMS (it knows where each box is) needs a key.",
        "A warehouse management system is what we call a WMS here.",
        "SALE ENDS TODAY AT NOON",
        "Paint it in RAL 6021 before the frost.",
        "Louis XIV never paid for the soup.",
        "They wrote WMS means nothing to us.",
    ],
)
def test_known_explained_and_shouted_letters_pass(pipeline: Pipeline, text: str) -> None:
    assert acronyms(pipeline, text) == []


def test_the_senders_own_name_passes(pipeline: Pipeline) -> None:
    assert acronyms(pipeline, "---\nfrom: Ola at KLP <ola@klp.example>\n---\n\nHello from KLP, your plumbers.") == []
