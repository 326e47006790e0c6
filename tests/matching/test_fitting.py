"""Where a replacement fits and where it does not: each line is told apart from one beside it by one word or one mark.

A line is the part of speech that the list gives the term, the sentence with the term in brackets, and what to use.
"""

from __future__ import annotations

import pytest

from relint.kinds.term_list import Term
from relint.language.analysis import Annotator
from relint.language.pipeline import Pipeline
from relint.matching.fitting import fits
from tests.matching.frames import Case, place

FITS = """
noun: We share [best practices]. > what works
noun: We share [best practices] in June. > what works
noun: We asked [stakeholders]. > people affected
noun: We asked [stakeholders] and bakers. > people affected
noun: We like the [ecosystem]. > tools
noun: We like the [functionality]. > tool
noun: We like my [functionality]. > best tool
noun: We like the [functionality]. > best tool
noun: We like the [functionality] of bread. > collection
noun: We like the [functionality] on bread. > expert
noun: We like the [functionality] to win. > chance
noun: We like the [functionality] to bakers. > question
noun: We took a [deep dive]. > close look
noun: It is here for a [deep dive]. > close look
noun: We like more [granularity]. > detail
noun: The [learnings] are here. > lesson
noun: We like [solutions] here. > the basics
any: [Going forward], we bake. > now
any: We keep them all here in the shop in Leith [going forward]. > now
any: We bake our bread [going forward] and rest. > now
any: [Going forward] bakers rest. > now
any: It was baked [from the ground up]. > from scratch
any: We like the shop [holistically]. > as a whole
any: [First and foremost], we bake. > first
any: We have [a number of] ovens. > many
any: We have [a number of] ovens here. > many
any: We have [a number of] old ovens. > many
any: We have [a number of] ovens. > many kinds of
any: It costs [upwards of] 40 pounds. > more than
any: We live [in proximity to] the mill. > near
any: We have a [suite of] ovens. > set of
any: We wrote [pertaining to] the oven. > about
any: We wrote to you [pertaining to] the oven. > about
any: We rest [due to the fact that] it rains. > because
any: The plan is [set in stone]. > agreed
any: The plan is [set in stone] for us. > agreed
any: She [has the ability to] bake. > can
any: You [have the ability to] bake. > can
any: She came [in order to] bake. > to
any: [Kindly] bake it. > please
any: Would you [kindly] bake it? > please
any: [Please find attached] the list. > here is
any: [Please find attached] our list. > here is
any: [Please find attached] the list of the ovens. > here is
any: We asked [as to whether] it fits. > whether
adj: It is a [robust] plan. > strong
adj: It is [robust]. > strong
adj: It is not [robust]. > strong
adj: It is a [robust] plan. > very strong
adj: It is [robust]. > made to last
adj: They are [innovative] ovens. > new
adj: It is a [critical] oven. > essential
adj: It is the [premier] oven. > best
adj: It is our old [premier] oven. > best
adj: A [robust], quick plan. > strong
adj: It looks [robust] to us. > strong
adv: It works [seamlessly]. > well
adv: We [seamlessly] mix it. > well
adv: [Currently], we bake. > now
adv: It works [seamlessly]. > without a hitch
verb: We [utilize] the oven. > use
verb: We [utilized] the oven. > get
verb: The oven was [utilized] by us. > use
verb: We have [utilized] it. > use
verb: We [onboard] bakers. > welcome
verb: We [liaise] with bakers. > talk
verb: We [liaise] for bakers. > talk
verb: We [commence] to bake. > start
verb: We [demonstrate] that it fits. > show
verb: We [escalate] bread. > speed up
verb: We [utilize] only rye. > use
verb: We [mitigate] the risk. > reduce
verb: It is [optimized] by us. > improve
verb: We [proceed] with it. > go on
verb: We [proceed]. > go on
verb: We [leverage] it. > add to
verb: We [leverage] faster ovens. > use
noun: [Synergy] is here. > work
noun: We like [synergies] and old bread but new. > new idea
noun: We like “[synergies]” here. > idea
noun: We like the [ecosystem] > tool
noun: [Synergy] helps Bakers Greatly. > work
verb: She has [utilized] it. > end
"""
DOES_NOT = """
noun: We share our [best practices]. > what works
noun: We share [best practices] with bakers. > what works
noun: We asked [stakeholders] to wait. > people affected
noun: We asked [stakeholders] in Leith. > people affected
noun: We asked our [stakeholders]. > people affected
noun: We asked old [stakeholders]. > people affected
noun: The [stakeholder] is here. > people affected
noun: An [ecosystem] helps. > tools
noun: The [ecosystem] is old. > tools
noun: The [ecosystem] helps the baker. > tools
noun: It is the [ecosystem]. > tools
noun: We like this [ecosystem]. > tools
noun: We like the two [functionalities]. > help
noun: We like one [functionality]. > help
noun: We like each [functionality]. > help
noun: We like much [functionality]. > tool
noun: We like [functionality]. > tool
noun: We like a new [functionality]. > first tool
noun: We like a [functionality]. > best tool
noun: We like the [functionality]. > collection
noun: We like the [functionality] of bread. > expert
noun: We like the [functionality] on bread. > tool
noun: We like the [functionality] to win. > tool
noun: We like the [functionality] to bakers. > chance
noun: We like the [deep dive]. > close look
noun: We like finer [granularity]. > detail
noun: We like the [bandwidth] team. > time
noun: We like bakery [bandwidth]. > time
noun: We like the [bandwidth]'s end. > time
noun: Our [learnings] are here. > lesson
noun: We like baking [solutions]. > tool
noun: We like our new [solutions]. > way of thinking
noun: We like the [solution]. > one
noun: We like good [solutions]. > the basics
any: We baked [going forward]. > now
any: We keep it [going forward]. > now
any: We bake our bread [going forward] for them. > now
any: We are [going forward]. > now
any: Is it [going forward]? > now
any: Our plan [going forward] is here. > now
any: Our oven [going forward] is here. > now
any: [Going forward] of it. > now
any: We agreed on [going forward]. > now
any: It was cleaned [from the ground up]. > from scratch
any: We look [holistically]. > as a whole
any: We bake, [first and foremost], bread. > first
any: Bread is, [first and foremost], good. > now
any: We have [a number of] flour. > many
any: We have [a number of] our ovens. > many
any: We have [a number of] three ovens. > many
any: There is [a number of] ovens. > many
any: Our [number of] ovens. > many
any: We have such [a number of] ovens. > many
any: We have [a number of] sizes. > many kinds of
any: [A number of] ovens helps. > many
any: [Upwards of] 40 bakers came. > more than
any: It costs [upwards of] pounds. > more than
any: We live [in proximity to] 40. > near
any: We have a [suite of] flour for ovens. > set of
any: We bake [pertaining to] the oven. > about
any: We wrote [pertaining to] he. > about
any: We wrote [pertaining to]. > about
any: We rest [due to the fact that]. > because
any: The plan is [set in stone] oven. > agreed
any: The plan [set in stone]. > agreed
any: Do you [have the ability to] bake? > can
any: You never [have the ability to] bake. > can
any: She [had the ability to] bake. > can
any: She came to [in order to] bake. > to
any: She came [in order to] bakers. > to
any: It was [kindly] donated. > please
any: She [kindly] bakes it. > please
any: [Please find attached] the lists. > here is
any: [Please find attached] the list and the letter. > here is
any: [Please find attached] lists. > here is
any: [Please find attached] bread. > here is
adj: It is a very [robust] plan. > strong
adj: It is more open and [robust]. > strong
adj: It is a [robust] plan. > made to last
adj: It is [robust] and cheap. > made to last
adj: They are [innovative] bakers. > new
adj: They are [innovative], local bakers. > new
adj: It is a [critical] gap. > essential
adj: It is a [premier] oven. > best
adj: It is our very own [premier] oven. > best
adj: It is [innovative]. > new
adj: We call it [robust]. > strong
adj: It is in Leith and so [robust]. > strong
adv: [Seamlessly], we bake. > well
adv: An [exponentially] cool oven. > fast
adv: It works so [seamlessly]. > well
adv: It works [seamlessly] here. > without a hitch
verb: We [utilize]. > use
verb: The oven was [utilized]. > get
verb: Our [streamlined] oven works. > simplify
verb: The [onboarding] emails work. > welcome
verb: We [onboard] ovens. > welcome
verb: Bakers are [onboarded]. > welcome
verb: We [liaise] on bread. > talk
verb: We [liaise] bakers. > talk
verb: We [work] to bake. > start
verb: We [commence] to bake. > use
verb: We [demonstrate] that it fits. > use
verb: We [ramp] up bread. > increase
verb: We [escalate] it. > speed up
verb: We [mitigate] the bread. > reduce
verb: We [optimize] for bread. > improve
verb: It is [optimized] for bread. > improve
verb: We [sunset] it. > end
verb: We [proceed] in it. > go on
verb: We [leverage] it with you. > add to
verb: We [leverage] faster. > use
noun: We like #[synergy] here. > work
noun: We like no-[synergy] here. > work
noun: We like the [Synergy] here. > work
noun: We like new [synergies] here. > new idea
noun: We like [synergies] and new bread. > new idea
noun: We [Like Synergies] Here. > idea
"""


@pytest.fixture(scope="module")
def annotator(pipeline: Pipeline) -> Annotator:
    return Annotator(pipeline)


@pytest.mark.parametrize("line", FITS.strip().splitlines())
def test_it_is_put_in(line: str, annotator: Annotator) -> None:
    assert is_put_in(line, annotator)


@pytest.mark.parametrize("line", DOES_NOT.strip().splitlines())
def test_it_is_not_put_in(line: str, annotator: Annotator) -> None:
    assert not is_put_in(line, annotator)


def is_put_in(line: str, annotator: Annotator) -> bool:
    part, rest = line.split(": ", 1)
    sentence, use = rest.split(" > ")
    start, end = sentence.index("["), sentence.index("]") - 1
    text = sentence.replace("[", "").replace("]", "")
    case = Case(Term(text[start:end], part, use=(use,)), text, start, False, end)  # type: ignore[arg-type]
    there = place(case, annotator)
    assert there is not None
    return fits(there, use)
