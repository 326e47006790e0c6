"""What a profile promises, on small drafts with packs written for the test."""

from __future__ import annotations

from relint.draft.relationship import Channel, Consent, Stage, Stated
from relint.draft.source import Source
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.judge import Judge
from relint.language.pipeline import Pipeline
from relint.packs.pack_set import PackSet
from relint.packs.rule import Rule, Signal
from relint.profiling.measured import READINGS, is_believed
from relint.profiling.score import READS_LIKE
from relint.results.profile import Characteristic, Closeness, LedgerEntry, Profile
from tests.linting import STRANGER, a_rule, a_signal

SIGNALS = (
    a_signal("ask", "book a demo", "click here", "reply"),
    a_signal("give", "here is the sheet"),
    a_signal("readers-world", "your ovens"),
    a_signal("first-person-singular", "i"),
    a_signal("story", "my father baked"),
    a_signal("signed-by-person", "nobody at all"),
    a_signal("closeness-friends", "buddy"),
    a_signal("closeness-romance", "my darling"),
)
JARGON = a_rule("match", {"find": ["synergies", "leverage"]}, "jargon-monoxide/buzzword", hint="Say it plainly.")


def profiled(
    pipeline: Pipeline, text: str, *rules: Rule, signals: tuple[Signal, ...] = SIGNALS, stated: Stated = STRANGER
) -> Profile:
    checks = Checks(PackSet(rules=rules, signals=signals, lists={}), pipeline)
    report = lint([Job(Source("a.md", text), frozenset(rule.id for rule in rules), stated)], checks, profile=True)
    assert not report.failures, report.failures
    profile = report.files[0].profile
    assert profile is not None
    return profile


def named(profile: Profile, name: str) -> Characteristic:
    return next(one for one in profile.characteristics if one.name == name)


def entry(profile: Profile, source: str) -> LedgerEntry:
    return next(one for one in profile.ledger if one.source == source)


def test_a_draft_without_anything_stays_at_the_start(pipeline: Pipeline) -> None:
    profile = profiled(pipeline, "The kettle is green.")
    assert profile.score == 90
    assert profile.ledger == ()
    assert profile.best_edit
    assert profile.best_edit.source == "signed-by-person"


def test_a_draft_that_says_next_to_nothing_has_a_profile(pipeline: Pipeline) -> None:
    profile = profiled(pipeline, "Hm.")
    assert (profile.score, profile.asks, profile.first_screen.words) == (90, 0, 1)


def test_the_ledger_adds_up_to_the_score(pipeline: Pipeline) -> None:
    profile = profiled(pipeline, "We leverage synergies. Your ovens are cold. I know. Here is the sheet.", JARGON)
    assert profile.score == round(90 + sum(one.points for one in profile.ledger))


def test_each_doubling_of_one_habit_costs_as_much_as_the_first(pipeline: Pipeline) -> None:
    once = profiled(pipeline, "The synergies.", JARGON)
    twice = profiled(pipeline, "The synergies. More synergies.", JARGON)
    four = profiled(pipeline, "The synergies. More synergies. No synergies. All synergies.", JARGON)
    assert [entry(one, JARGON.id).points for one in (once, twice, four)] == [-7, -14, -21]


def test_the_score_stays_between_0_and_100(pipeline: Pipeline) -> None:
    words = "synergies leverage kettles ovens jars spoons plates towels chairs".split()
    rules = [a_rule("match", {"find": [word]}, f"house/{word}", severity="error") for word in words]
    assert profiled(pipeline, f"The {' and '.join(words)}.", *rules).score == 0


def test_anybody_may_ask_once_and_each_ask_more_costs(pipeline: Pipeline) -> None:
    once = profiled(pipeline, "Book a demo.")
    assert (once.asks, once.ledger) == (1, ())
    thrice = profiled(pipeline, "Book a demo. Click here. Reply.")
    assert (thrice.asks, entry(thrice, "ask").points) == (3, -16)
    assert thrice.best_edit
    assert thrice.best_edit.source == "ask"


def test_a_signal_that_was_seldom_right_is_left_out(pipeline: Pipeline) -> None:
    profile = profiled(pipeline, "Here is the sheet. Your ovens are cold. My father baked.")
    assert not is_believed("give")
    assert (profile.score, profile.ledger) == (90, ())
    unmeasured = [one for one in profile.characteristics if not one.measured]
    assert [one.name for one in unmeasured] == (
        "need history curation stories consistency credibility helpfulness".split()
    )
    assert {one.verdict for one in unmeasured} == {"not measured"}
    assert "what is in it for them" not in profile.first_screen.wonders


def test_what_is_believed_was_read_often_and_was_right_in_four_of_five() -> None:
    assert {name for name in READINGS if is_believed(name)} == {
        "ask",
        "closeness-friendly",
        "first-person-singular",
        "signed-by-person",
    }
    assert not is_believed("a signal that nobody read")
    assert all(0 <= right <= read for read, right in READINGS.values())


def test_always_we_and_never_i_costs_once(pipeline: Pipeline) -> None:
    assert entry(profiled(pipeline, "We bake. We sell bread."), "first-person-plural").points == -6
    assert profiled(pipeline, "We bake, and I sweep.").score == 95


def test_what_a_draft_reads_like_costs_and_is_no_single_edit(pipeline: Pipeline) -> None:
    checks = Checks(PackSet(rules=(), signals=SIGNALS, lists={}), pipeline, judge=Judge())

    def of(text: str) -> Profile:
        profile = lint([Job(Source("a.md", text), frozenset(), STRANGER)], checks, profile=True).files[0].profile
        assert profile is not None
        return profile

    pitch = of("Unlock growth with our leading platform! Book a demo today. Act now, spots are limited!")
    assert entry(pitch, READS_LIKE).points <= -5
    assert pitch.score == round(90 + sum(one.points for one in pitch.ledger))
    assert pitch.best_edit
    assert pitch.best_edit.source != READS_LIKE
    note = of("The spare key hangs behind the shed, as I said on Sunday. Feed the cat at eight, please.")
    assert READS_LIKE not in {one.source for one in note.ledger}


def test_a_signal_wins_once_however_often_it_stands(pipeline: Pipeline) -> None:
    assert profiled(pipeline, "I came. I saw.").score == profiled(pipeline, "I came.").score == 95


def test_what_a_finding_complains_of_wins_nothing(pipeline: Pipeline) -> None:
    opener = a_rule("match", {"find": ["I hope this finds you well"]}, "house/opener")
    profile = profiled(pipeline, "I hope this finds you well.", opener)
    assert [one.source for one in profile.ledger] == ["house/opener"]
    assert named(profile, "authenticity").speaks_for == ()


def test_every_point_has_its_place(pipeline: Pipeline) -> None:
    profile = profiled(pipeline, "---\nstage: stranger\n---\n\nYour ovens are cold.\n\nOur synergies are not.", JARGON)
    assert {one.source: (one.start.line, one.start.column) for one in profile.ledger if one.start} == {
        JARGON.id: (7, 5),
        "first-person-plural": (7, 1),
    }


def test_all_nine_are_told_with_evidence_on_both_sides(pipeline: Pipeline) -> None:
    profile = profiled(pipeline, "I said synergies.", JARGON)
    names = "need history curation faces stories authenticity consistency credibility helpfulness"
    assert [one.name for one in profile.characteristics] == names.split()
    authenticity = named(profile, "authenticity")
    assert authenticity.verdict == "mixed"
    assert [piece.text for piece in (*authenticity.speaks_for, *authenticity.speaks_against)] == ["I", "synergies"]
    assert named(profile, "faces").verdict == "not shown"
    assert named(profile, "stories").verdict == "not measured"
    assert all(one.unseen for one in profile.characteristics)


def test_one_rule_is_one_piece_of_evidence(pipeline: Pipeline) -> None:
    profile = profiled(pipeline, "The synergies leverage synergies.", JARGON)
    assert len(named(profile, "authenticity").speaks_against) == 1


def test_the_sender_signs_with_the_name_of_the_from_line(pipeline: Pipeline) -> None:
    letter = (
        "---\nfrom: Hanna Weiss at Brightwell <hanna@brightwell.example>\n---\n\nThe bread is good.\n\nBest,\n\n{}\n"
    )
    signed = profiled(pipeline, letter.format("Hanna Weiss\nI count loaves"))
    assert [piece.text for piece in named(signed, "faces").speaks_for] == ["Hanna Weiss"]
    assert named(profiled(pipeline, letter.format("The Bakery")), "faces").speaks_for == ()


def test_the_nearest_wording_decides_and_the_gap_is_counted(pipeline: Pipeline) -> None:
    darling = profiled(pipeline, "Hello buddy, my darling.")
    assert (darling.assumed, darling.welcome, darling.gap) == (Closeness.ROMANCE, Closeness.FRIENDLY, 3)
    assert [piece.text for piece in darling.assumed_by] == ["my darling"]
    friend = Stated(Channel.EMAIL, Stage.ADVOCATE, 9, Consent.CUSTOMER)
    assert profiled(pipeline, "Hello buddy.", stated=friend).gap == 0


def test_worlds_are_counted_by_the_subjects_of_clauses(pipeline: Pipeline) -> None:
    worlds = profiled(pipeline, "You bake well. Your ovens are hot. We sell flour. The mill turns.").worlds
    assert (worlds.reader, worlds.sender, worlds.others) == (2, 1, 1)


def test_the_first_screen_ends(pipeline: Pipeline) -> None:
    long = "The mill turns and turns and turns again. " * 12
    early = profiled(pipeline, "I said so. " + long)
    late = profiled(pipeline, long + "I said so.")
    assert early.first_screen.words == late.first_screen.words == 60
    assert early.first_screen.knows == ("who writes",)
    assert late.first_screen.wonders == ("who writes",)


def test_who_is_asked_for_nothing_does_not_wonder_what_to_do(pipeline: Pipeline) -> None:
    assert "what to do" not in profiled(pipeline, "The mill turns.").first_screen.wonders
    assert "what to do" in profiled(pipeline, "Click here.").first_screen.knows
    late = profiled(pipeline, "The mill turns and turns and turns again. " * 12 + "Click here.")
    assert "what to do" in late.first_screen.wonders
