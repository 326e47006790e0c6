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
any: [Please find attached] the price list. > here is
verb: We [utilize] big ovens. > use
verb: [Utilizing] ovens takes a day. > use
verb: We [utilize] it. > start using
verb: We [onboard] them. > welcome
verb: We [onboard] every baker. > welcome
verb: We [onboard] our bakery. > welcome
any: We rest; [going forward] we bake. > now
any: We bake it [going forward], and she rests. > now
any: We have it all [going forward]. > now
any: We bake bread with love [going forward] because she rests. > now
verb: We really never have [utilized] it. > use
verb: It has really never been [utilized] by us. > use
verb: The oven gets [utilized] by us. > use
verb: We will [hit] the shop. > reach
verb: She [utilizes] the oven. > use
verb: We [seek] to win. > try
verb: We [utilize] what works. > use
verb: We [utilize] baking. > use
verb: We [utilize] his oven. > use
verb: We [collaborate] with it on Friday. > work together
verb: We [dismiss] talks. > end
verb: They say we [demonstrate] that. > show
noun: We have no such [ecosystem] here. > tool
noun: What [ecosystem] is it? > tool
noun: We like all [ecosystem] here. > help
noun: We like some [ecosystem] here. > help
noun: We like many [ecosystems] here. > tool
noun: We like 3 [ecosystems] here. > tool
noun: We like the very old [ecosystem] here. > tool
noun: We like the [ecosystem] into it. > change
adj: It is a [robust] baking plan. > strong
adj: It is a [robust] and quick plan. > strong
adj: It is an old [robust] plan. > strong
adj: It stays [robust] because it is. > strong
adj: The plan seemed [robust]. > strong
adj: It is the [premier], quick oven. > best
adj: It is this [premier] oven. > best
adv: It works [seamlessly] and well. > fast
any: [A plethora of] big new steel bread ovens came. > many
any: We save [upwards of] $40. > more than
any: We save [upwards of] forty. > more than
any: It is closed [upwards of] 40 days. > more than
any: We met [subsequent to] the fair. > after
any: We met [subsequent to] baking. > after
any: We close [in the event that] it rains. > if
any: It became [set in stone]. > agreed
any: It became [set in stone], we say. > agreed
any: I [am in a position to] bake. > can
any: Bakers [have the ability to] bake. > can
any: She came quickly [in order to] really bake. > to
any: You could [kindly] bake it. > please
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
any: [Please find attached] the price lists. > here is
verb: We [utilize] big > use
verb: We [utilize] big. > use
noun: We like [SaaS platforms] here. > tool
noun: This is the [functionality] to > chance
verb: [Utilized] ovens work. > use
verb: We are [utilizing] it. > start using
verb: It was [utilized] by us. > start using
verb: We [onboard] letters. > welcome
verb: We [onboard] a list of bakers. > welcome
verb: We [onboard] with a form. > welcome
any: Our bread [going forward]. > now
any: We bake it, [going forward], and rest. > now
any: We bake it the [going forward]. > now
any: We bake so [going forward]. > now
any: We have [going forward] bread. > now
any: We bake our [going forward]. > now
verb: The bread [hit] the shop. > reach
verb: We [hit] the shop. > reach
verb: We [talk] up to win. > use
verb: We [touch base] on Friday. > talk
verb: We [dismiss] bakers. > end
verb: We [demonstrate] to. > start
noun: Its [ecosystem]'s old. > tool
noun: We like the [ecosystem] around it. > change
adj: It is, as we say, quite [robust]. > strong
adj: It was more or less [robust]. > strong
adv: It [seamlessly] works. > without a hitch
adv: It works, [seamlessly]. > without a hitch
adv: It bakes [seamlessly] bread. > well
any: We met [subsequent to] we. > after
any: We met [subsequent to] quickly. > after
any: Call me [pertaining to] it. > about
any: It became [set in stone] when we met. > agreed
any: Did the old baker really [have the ability to] bake? > can
any: They [kindly] bake it. > please
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
