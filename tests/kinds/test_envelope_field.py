"""Kind `envelope`: places are those of the file's own header."""

from __future__ import annotations

import pytest

from relint.errors import PackError
from relint.language.pipeline import Pipeline
from tests.linting import a_rule, findings

NO_REPLY = a_rule("envelope", {"field": "from.address", "matches": ["(?i)^no-?reply@"]})


def test_the_address_is_found_where_it_stands(pipeline: Pipeline) -> None:
    text = "---\nfrom: Acme <no-reply@acme.example>\n---\nHello.\n"
    (finding,) = findings(pipeline, text, NO_REPLY)
    assert finding.text == "no-reply@acme.example"
    assert finding.start == (2, 13)


def test_other_addresses_pass(pipeline: Pipeline) -> None:
    assert findings(pipeline, "---\nfrom: Jo <jo@acme.example>\n---\nHello.\n", NO_REPLY) == []


def test_a_missing_field_is_about_the_whole_draft(pipeline: Pipeline) -> None:
    rule = a_rule("envelope", {"field": "subject", "missing": True})
    (finding,) = findings(pipeline, "Hello.\n", rule)
    assert finding.span is None


def test_a_broken_expression_is_refused(pipeline: Pipeline) -> None:
    with pytest.raises(PackError, match="RE2"):
        findings(pipeline, "x", a_rule("envelope", {"field": "subject", "matches": ["("]}, path="house.yaml"))
