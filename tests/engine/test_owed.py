"""A mailing that wants something and names no way out is told so, beside its findings."""

from __future__ import annotations

import pytest

from relint.draft.relationship import Channel, Consent, Stage, Stated
from relint.draft.source import Source
from relint.engine.checks import Checks
from relint.engine.job import Job
from relint.engine.line import lint
from relint.language.pipeline import Pipeline
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs

SELLING = """\
The autumn range is here. There are coats in green and in blue, with two pockets and a hood, and there are boots for
wet lanes. All of it is 20% off until Sunday. The shop is at the end of the quay, next to the ice house, and on Saturday
we bake. Order before noon and it comes the next day, in a box that you can use again. We look forward to the season.
"""
GIVING = """\
Last year thirty people ate with us every Wednesday, and this winter there are forty. The hall is warm and the soup is
thick. Ada peels, Ben stirs, and whoever comes first sets the tables. What we lack is money for bread and for the gas,
which costs twice what it did. Could you donate £40 before the frost? It pays for one whole Wednesday, soup, bread and
gas, for everybody who comes.
"""
NOTE = """\
The hedge is cut and the gate hangs straight again. I put the ladder back behind the shed, where the cat sleeps, and
left the key with Ada. On Thursday the plumber comes about the tap in the yard; somebody should be there at nine. The
apples are in the cellar, on the second shelf, and the ones with spots should be eaten first. See you at the weekend.
"""


@pytest.fixture(scope="module")
def checks(pipeline: Pipeline) -> Checks:
    return Checks(load_packs(bundled_folders()), pipeline)


def notices(checks: Checks, text: str, stage: Stage, channel: Channel = Channel.EMAIL) -> list[str]:
    rules = frozenset(rule.id for rule in checks.packs.rules if rule.pack == "permission")
    report = lint([Job(Source("d.md", text), rules, Stated(channel, stage, 1, Consent.NONE))], checks)
    return [notice for file in report.files for notice in file.notices if "how to stop" in notice]


@pytest.mark.parametrize(
    ("text", "stage"), [(SELLING, Stage.STRANGER), (SELLING, Stage.SUBSCRIBER), (GIVING, Stage.CUSTOMER)]
)
def test_a_mailing_that_lets_nobody_go_is_told_so(checks: Checks, text: str, stage: Stage) -> None:
    assert len(notices(checks, text, stage)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "If you would rather not hear of it, say so.",
        "Unsubscribe with one click.",
        "{{ unsubscribe_url }}",
        "<!-- the tool puts the opt-out line here -->",
    ],
)
def test_a_way_out_is_seen_also_where_only_the_tool_sees_it(checks: Checks, line: str) -> None:
    assert notices(checks, f"{SELLING}\n{line}\n", Stage.SUBSCRIBER) == []


@pytest.mark.parametrize(
    ("text", "stage", "channel"),
    [
        (NOTE, Stage.STRANGER, Channel.EMAIL),
        (NOTE, Stage.CUSTOMER, Channel.EMAIL),
        (SELLING, Stage.STRANGER, Channel.POST),
        ("The autumn range is here, 20% off until Sunday.", Stage.STRANGER, Channel.EMAIL),
    ],
)
def test_a_note_a_post_and_a_line_or_two_owe_none(checks: Checks, text: str, stage: Stage, channel: Channel) -> None:
    assert notices(checks, text, stage, channel) == []
