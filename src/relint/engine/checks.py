"""Rules made ready to run, each when it is first needed, and what they find in one draft."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from functools import cached_property
from pathlib import Path

import msgspec

from relint.draft.document import BlockKind
from relint.draft.relationship import Relationship
from relint.draft.span import Span
from relint.engine.allowed_words import AllowedInDraft, AllowedWords
from relint.engine.check import Check
from relint.engine.made import Made
from relint.engine.one_fault import Faults, faults_of
from relint.engine.outline import Outline, outline_of
from relint.engine.own_words import OwnWords
from relint.engine.pack_mistakes import told_of
from relint.engine.pack_names import check_names
from relint.engine.stopwatch import Stopwatch
from relint.engine.weighing import pack_records
from relint.errors import did_you_mean
from relint.judge import Judge
from relint.kinds import KINDS
from relint.kinds.by_example import ExampleTexts
from relint.kinds.kind import Context
from relint.kinds.names import RULE_KEYS, names_in, signal_keys
from relint.kinds.view import DraftView, SignalHit
from relint.language.analysis import Analysis, Annotator, Sentence, Unit
from relint.language.layer import Layer
from relint.language.pipeline_protocol import Pipeline
from relint.matching.compiled_cache import CompiledCache
from relint.matching.hit import Hit
from relint.matching.lexicon import Lexicon
from relint.matching.probe import Finder, Index, Probe, ProbeIndex
from relint.matching.syntax import PatternError
from relint.outside.structs import replace
from relint.packs.agreement import Agreement
from relint.packs.pack_set import PackSet
from relint.packs.rule import Rule, Signal
from relint.results.outcome import Lacking


class Checks:
    """All checks of a set of packs. Raises `PackError` where a rule cannot be made ready.

    `judge` reads every sentence of a draft (`None`: nobody does, and no rule by example finds anything). With
    `outline`, what the index of the same checks worked out before, no check is made before a draft needs it.
    """

    def __init__(
        self,
        packs: PackSet,
        pipeline: Pipeline,
        memo: CompiledCache | None = None,
        judge: Judge | None = None,
        outline: Outline | None = None,
    ):
        self.packs = packs
        self.pipeline = pipeline
        self.judge = judge
        #: Which rules see one and the same fault.
        self.faults: Faults = faults_of(packs.packs)
        self._shared = Lexicon(pipeline, packs.lists_for(()), memo or CompiledCache())
        self._words: dict[tuple[str, ...], Lexicon] = {}
        self.own_words = OwnWords(packs.own_words)
        self._speaking: dict[tuple[Relationship, str], tuple[Rule, ...]] = {}
        #: Who looks for what, as far as it is made.
        self.owners: dict[Probe, Check] = {}
        self.rules: Mapping[str, Check] = Made(packs.rules, self._made)
        self.signals: Mapping[str, Check] = Made(packs.signals, self._made)
        self._outline = outline
        if outline is None:
            self._make_all()
        self._lacking: dict[frozenset[str], Lacking | None] = {}
        #: How many drafts asked for a signal, and how many there were.
        self.asked_signals: Counter[str] = Counter()
        self.drafts = 0
        self.watch: Stopwatch | None = None  # times steps and rules, where somebody asked for that

    @cached_property
    def titles(self) -> dict[str, str]:
        """What each pack is called in words."""
        return {pack.name: pack.info.title for pack in self.packs.packs}

    def _made(self, declared: Rule | Signal) -> Check:
        kind = KINDS[declared.kind]
        context = Context(self._words_of(declared), Path(declared.path).parent, _texts(declared), self.judge)
        with told_of(declared):
            options = msgspec.convert(declared.options, kind.Options)
            check = Check(declared, kind(options, context), declared.blocks)
            self.owners |= dict.fromkeys(check.probes, check)
            return check

    def _make_all(self) -> None:
        """Every check now, so that whatever is wrong with any is told."""
        for check in (*self.rules.values(), *self.signals.values()):
            with told_of(check.declared):
                self._check_names(check.declared)
        check_names(self.packs.packs, self.rules.keys(), self.signals.keys())

    def _words_of(self, declared: Rule | Signal) -> Lexicon:
        """The word lists of the packs that it belongs to, over the shared ones."""
        packs = declared.lists_from
        if packs not in self._words:
            self._words[packs] = self._shared.with_lists(self.packs.lists_for(packs))
        return self._words[packs]

    def declared(self, rule_id: str) -> Rule | None:
        """A rule as its pack declares it; `None` for what relint itself tells (a silence that keeps nothing quiet)."""
        return self._declared.get(rule_id)

    @cached_property
    def _declared(self) -> dict[str, Rule]:
        return {rule.id: rule for rule in self.packs.rules}

    def _check_names(self, declared: Rule | Signal) -> None:
        """Raise `PatternError` for a rule or a signal that options lean on and that no pack has.

        Rules of a pack that is not loaded find nothing; a user may choose among the packs.
        """
        for name in names_in(declared.options, RULE_KEYS):
            if name not in self.rules and ("/" not in name or name.rpartition("/")[0] in self.titles):
                raise PatternError(f"“{name}” is no rule that is loaded{did_you_mean(name, sorted(self.rules))}", name)
        for name in names_in(declared.options, signal_keys(declared.kind)):
            if name not in self.signals:
                raise PatternError(
                    f"“{name}” is no signal that is loaded{did_you_mean(name, sorted(self.signals))}", name
                )

    def work_out(self) -> None:
        """Work out now, for the memo, what is else worked out when it is needed. Raises `PackError`."""
        for check in (*self.rules.values(), *self.signals.values()):
            with told_of(check.declared):
                check.kind.check()

    def speaking(self, relationship: Relationship, document_format: str) -> tuple[Rule, ...]:
        """The rules that have something to say at this relationship, in order."""
        key = (replace(relationship, stated=frozenset()), document_format)
        if key not in self._speaking:
            self._speaking[key] = tuple(rule for rule in self.packs.rules if rule.when.holds(*key))
        return self._speaking[key]

    @cached_property
    def index(self) -> Index:
        """The words of everything that is looked for in sentences."""
        return self._outline.index(self.rules, self.signals) if self._outline else self._full_index

    @cached_property
    def _full_index(self) -> ProbeIndex:
        return ProbeIndex(self.owners)

    def outline(self) -> Outline:
        """What the index worked out, for a run that makes checks when their words occur."""
        return self._outline or outline_of(self._full_index, self.rules, self.signals)

    @cached_property
    def likenesses(self) -> frozenset[str]:
        """The ids of the rules that find sentences like others."""
        return frozenset(rule.id for rule in self.packs.rules if rule.kind == "likeness")

    @cached_property
    def records(self) -> dict[str, Agreement]:
        """What editors made of each pack's findings."""
        return pack_records(self.packs.rules)

    def forms_of(self, phrase: str) -> Iterable[str]:
        """A word or phrase in all its forms."""
        return self._shared.expand([phrase], inflected=True)

    def usual_signals(self) -> set[Check]:
        """The signals that most drafts so far asked for: better annotated in one batch with what the rules ask for."""
        return {self.signals[name] for name, count in self.asked_signals.items() if 2 * count > self.drafts}

    @cached_property
    def annotator(self) -> Annotator:
        """Knows every sentence that these checks have looked at, so that none is analysed twice."""
        return Annotator(self.pipeline)

    def lacking(self, rule_ids: frozenset[str]) -> Lacking | None:
        """The layers that these rules ask for and the pipeline does not give."""
        if self.pipeline.layers >= frozenset(Layer):
            return None
        if rule_ids not in self._lacking:
            missing: set[Layer] = set()
            lame: set[str] = set()
            for rule_id in rule_ids & self.rules.keys():
                asked = {layer for probe in self.rules[rule_id].probes for layer in probe.layers}
                if lost := asked - self.pipeline.layers:
                    missing |= lost
                    lame.add(rule_id)
            self._lacking[rule_ids] = Lacking(self.pipeline.name, frozenset(missing), frozenset(lame)) if lame else None
        return self._lacking[rule_ids]


def _texts(declared: Rule | Signal) -> ExampleTexts:
    examples = declared.examples
    return ExampleTexts(tuple(one.text for one in examples.flag), tuple(one.text for one in examples.passing))


class Run:
    """All checks against one draft. Signals and other rules' hits are found when somebody first asks."""

    def __init__(
        self,
        checks: Checks,
        analysis: Analysis,
        relationship: Relationship,
        allowed: Sequence[AllowedWords] = (),
    ):
        self.allowed = AllowedInDraft(allowed, analysis.document.text, relationship, checks.forms_of)
        self.finder = Finder(analysis, checks.index)
        self._checks = checks
        checks.drafts += 1
        self._promising = {checks.owners[probe] for probe in self.finder.promising}
        self._signals: dict[str, tuple[SignalHit, ...]] = {}
        self._hits: dict[str, tuple[Hit, ...]] = {}
        self.draft = DraftView(
            analysis,
            self.finder,
            relationship=relationship,
            blocks=frozenset(BlockKind),
            signal_finder=self.signal,
            rule_hits=self.hits,
            known_signals=frozenset(checks.signals),
        )

    def demands(self, rules: Iterable[Rule]) -> Iterator[tuple[Probe, Unit]]:
        """What these rules, and the signals mostly asked for, may have to know of which sentences."""
        owners, usual, asking = self._checks.owners, self._checks.usual_signals(), {rule.id for rule in rules}
        return self.finder.demands(
            probe
            for probe in self.finder.promising
            if owners[probe] in usual or (owners[probe].is_rule and owners[probe].declared.id in asking)
        )

    def promising(self, rules: Iterable[Rule]) -> list[Rule]:
        """The rules that may find something; the others found nothing, or their pack is silent in such a draft."""
        promising = {check.declared.id for check in self._promising if check.is_rule}
        maybe = [rule for rule in rules if not KINDS[rule.kind].by_probes or rule.id in promising]
        silent = self._silent_packs
        return [rule for rule in maybe if rule.pack not in silent] if silent else maybe

    @cached_property
    def _silent_packs(self) -> frozenset[str]:
        """The packs that have nothing to say to a draft of this sort."""
        return frozenset(
            pack.name for pack in self._checks.packs.packs if any(self.signal(name) for name in pack.info.silent_in)
        )

    def hits(self, rule_id: str) -> tuple[Hit, ...]:
        """The hits of one rule; none of one whose pack is not loaded."""
        if rule_id not in self._hits:
            self._hits[rule_id] = ()  # a check that breaks is told once, by whoever asked first
            check = self._checks.rules.get(rule_id)
            with self._checks.watch.rule(rule_id) if self._checks.watch else nullcontext():
                found = self._not_our_own(self._found(check)) if check else ()
                self._hits[rule_id] = self.allowed.without(rule_id, found)
        return self._hits[rule_id]

    def signal(self, signal_id: str) -> tuple[SignalHit, ...]:
        """The places of one signal. `KeyError` for an unknown one."""
        if signal_id not in self._signals:
            check = self._checks.signals[signal_id]
            self._checks.asked_signals[signal_id] += 1
            self._signals[signal_id] = ()  # a signal that guards itself with itself finds nothing there
            located = [(hit.span, self._sentence_at(hit.span.start)) for hit in self._found(check) if hit.span]
            self._signals[signal_id] = tuple(SignalHit(sentence, span) for span, sentence in located if sentence)
        return self._signals[signal_id]

    def let_go(self) -> None:
        """Part with the draft when nothing more is asked: the two hold each other, and the collector comes late."""
        self.draft.forget()
        del self.draft

    def _found(self, check: Check) -> tuple[Hit, ...]:
        if check.by_probes and check not in self._promising:
            return ()
        return check.hits(self.draft)

    def _not_our_own(self, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
        """The hits but for those that stand in the house's own words."""
        own = self._own_spans
        return tuple(hit for hit in hits if not (hit.span and any(span.covers(hit.span) for span in own)))

    @cached_property
    def _own_spans(self) -> tuple[Span, ...]:
        return self._checks.own_words.spans(self.draft.document.text)

    def _sentence_at(self, offset: int) -> Sentence | None:
        sentences = self.draft.analysis.sentences
        place = bisect_right(sentences, offset, key=lambda sentence: sentence.span.start) - 1
        return sentences[place] if place >= 0 and offset < sentences[place].span.end else None
