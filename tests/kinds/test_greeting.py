"""Kind `greeting`: salutations, blanks where a name was to be, and merge tags."""

from __future__ import annotations

import pytest

from relint.errors import PackError
from relint.language.pipeline import Pipeline
from tests.linting import a_rule, findings


def found(pipeline: Pipeline, text: str, **options: object) -> list[str]:
    return [one.text for one in findings(pipeline, text, a_rule("greeting", dict(options)))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hi ,\n\nthe gate is open.", ["Hi ,"]),
        ("Dear,\n\nthe gate is open.", ["Dear,"]),
        ("Hi,\n\nthe gate is open.", []),
        ("Hello!\n\nThe gate is open.", []),
        ("Hi Ada , the gate is open.", []),
        ("---\nsubject: ', your gate is open'\n---\nHello.", [", your gate is open"]),
    ],
)
def test_blanks(pipeline: Pipeline, text: str, told: list[str]) -> None:
    assert found(pipeline, text, blank=True) == told


@pytest.mark.parametrize(
    ("text", "shape", "told"),
    [
        ("Hi {{ first_name }},\n\nopen.", "no-fallback", ["Hi {{ first_name }},"]),
        ('Hi {{ first_name | default: "there" }},\n\nopen.', "no-fallback", []),
        ('Hi {{ first_name | default: "there" }},\n\nopen.', "any", ['Hi {{ first_name | default: "there" }},']),
        ("Hi {{first_name|default:there}},\n\nopen.", "torn", ["Hi {{first_name|default:there}},"]),
        ("Hi {{firstname},\n\nopen.", "torn", ["Hi {{firstname},"]),
        ("Hi {% if first_name %}{{ first_name }}{% else %}there{% endif %},\n\nopen.", "torn", []),
        ("Hi Ada,\n\nopen.", "any", []),
    ],
)
def test_tags(pipeline: Pipeline, text: str, shape: str, told: list[str]) -> None:
    assert found(pipeline, text, tags=shape) == told


def test_an_address_is_no_name(pipeline: Pipeline) -> None:
    assert found(pipeline, "Dear jm@tallow.example,\n\nopen.", address=True) == ["Dear jm@tallow.example"]
    assert found(pipeline, "Hello! Write to jm@tallow.example.", address=True) == []


def test_what_follows_can_be_asked_for(pipeline: Pipeline) -> None:
    options = {"tags": "any", "then": ["just for you"]}
    assert found(pipeline, "Hi [First Name],\n\nmade just for you.", **options) == ["Hi [First Name],"]
    assert found(pipeline, "Hi [First Name],\n\nthe gate is open.", **options) == []


def test_patterns_know_the_name(pipeline: Pipeline) -> None:
    assert found(pipeline, "Hello NULL,\n\nopen.", find=["^ null $"]) == ["Hello NULL,"]
    assert found(pipeline, "Hello Nell,\n\nopen.", find=["^ null $"]) == []


def test_something_must_be_looked_for(pipeline: Pipeline) -> None:
    with pytest.raises(PackError, match="at least one"):
        found(pipeline, "Hello.")
