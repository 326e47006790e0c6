"""What a writer leaves to be filled in, in the forms in which it goes out; and what only looks like it."""

from __future__ import annotations

import pytest

from relint.draft.source import Source
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.language.pipeline import Pipeline
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs

RULE = frozenset({"faceless-sender/left-over"})
LEFT = [
    ("md", "[Say something about their shop] and so on.", "[Say something about their shop]"),
    ("txt", "[compliment here] and so on.", "[compliment here]"),
    ("md", "See [URL HERE] for more.", "[URL HERE]"),
    ("txt", "See [link TBC] for more.", "[link TBC]"),
    ("txt", "We got [Z]% improvement.", "[Z]"),
    ("md", "Hello [First Name],\n\n[Company] got [Z]% more.", "[Z]"),
    ("md", "We saved [X] hours a week.", "[X]"),
    ("txt", "You get X% more light for $X,XXX.", "X%"),
    ("txt", "It costs £[X] from May on.", "[X]"),
    ("txt", "The seeds are in (insert photo).", "(insert photo)"),
    ("txt", "The seeds are in {insert link}.", "{insert link}"),
    ("txt", "The seeds are in <insert date>.", "<insert date>"),
    ("txt", "TBD: the price.", "TBD"),
    ("txt", "The price is TK.", "is TK"),
    ("txt", "The price, @@@ ask Bo.", "@@@"),
    ("txt", "NOTE TO SELF: ring Bo.", "NOTE TO SELF"),
    ("html", "<h2>Your headline goes here</h2><p>The seeds are in.</p>", "Your headline goes here"),
    ("html", "<p>Ut enim ad minim veniam, quis nostrud.</p>", "Ut enim ad minim"),
    ("txt", "Dear ____,\n\nthe seeds are in.", "____"),
    ("txt", "Your seeds, {first_name, are in.", "{first_name"),
    ("txt", "The total is [object Object] or #REF! today.", "[object Object]"),
    ("txt", "The total is £NaN.", "£NaN"),
    ("txt", "As an AI language model, I cannot weigh seeds.", "As an AI language model"),
    ("txt", "Sure! Here's a short email you can send:\n\nHello Ada,", "Sure! Here's a short email"),
    ("txt", "Feel free to adjust the tone to your needs.", "Feel free to adjust the tone"),
    ("md", "Read it at https://www.yourwebsite.com/seeds today.", "yourwebsite.com"),
    ("md", "==CHECK THIS== the seeds are in.", "CHECK THIS"),
    ("txt", "{Opening line about their garden}\n\nThe seeds are in.", "{Opening line about their garden}"),
]
PASSES = [
    ("md", "Seeds keep nine years [1], says the [guide](https://a.example/g) [2].\n\n[1]: https://a.example/x"),
    ("txt", "As Moss wrote [3, p. 9], seeds keep [sic] nine years."),
    ("md", "- [x] seeds\n- [ ] bulbs\n- [X] pots"),
    ("txt", "[x] seeds\n[X] bulbs\n[ ] pots"),
    ("md", "Write `[INSERT LINK]` or `TODO` in the field.\n\n```\nTODO: x\n```"),
    ("txt", "Size XXL fits, the film was rated XXX, and Super Bowl XXX was dull."),
    ("txt", "The TODO list app is free. My to-do list is long."),
    ("txt", "(Add salt if you like), (ask for Bo), (check the door first)."),
    ("txt", "She said that “[the garden] is mine”. The venue is TBC."),
    ("txt", "x% is what we call the unknown, and generation X grew beans in a Model X."),
    ("txt", "The type is undefined, the result null and void. Nan is in the kitchen."),
    ("txt", "Enter your postcode here: https://a.example/p"),
    ("txt", "I am a researcher who asks what a language model knows. Feel free to change the time."),
    ("txt", "Name: ____________ Date: __________"),
    ("txt", "Your headline goes where the eye goes, here or there."),
    ("md", "[Read the guide][g] or [mention it](https://a.example/m).\n\n[g]: https://a.example/g"),
    ("md", "> [!note] Add water.\n\nSee [[notes]] and footnote[^1].\n\n[^1]: Add salt."),
    ("txt", "TK Maxx sells pots. Ask TK. Sure! Here is the map."),
    ("md", "Hello [First Name],\n\nthe [X] seeds for [Company] are in."),
    ("txt", "Hello {{ first_name }},\n\nthe seeds for {{ company }} are in."),
    ("html", "<p>Hello <?= $name ?>,</p><p>the seeds for <?=$firm?> are in.</p>"),
]


@pytest.fixture(scope="module")
def checks(pipeline: Pipeline) -> Checks:
    """The bundled rules, without a judge."""
    return Checks(load_packs(bundled_folders()), pipeline)


def places(checks: Checks, ending: str, text: str) -> list[str]:
    """What is found in a letter with these words, as it stands in the file."""
    letter = text if text.startswith(("Dear", "Sure", "Hello", "<")) else f"Hello Ada,\n\n{text}\n"
    source = Source(f"draft.{ending}", letter)
    return [finding.span.of(letter) for finding in lint([Job(source, RULE)], checks).findings if finding.span]


@pytest.mark.parametrize(("ending", "text", "words"), LEFT, ids=lambda value: value[:30])
def test_what_waits_to_be_filled_in_is_found(checks: Checks, ending: str, text: str, words: str) -> None:
    assert any(words in found or found in words for found in places(checks, ending, text))


@pytest.mark.parametrize(("ending", "text"), PASSES, ids=lambda value: value[:30])
def test_citations_links_boxes_and_code_are_left_alone(checks: Checks, ending: str, text: str) -> None:
    assert places(checks, ending, text) == []
