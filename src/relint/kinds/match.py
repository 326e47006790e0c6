"""Kind `match`: patterns and trees, with guards. The work-horse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar, Literal

import msgspec

from relint.draft.span import Span, apart, longest
from relint.kinds.guard import Guard, GuardOptions
from relint.kinds.kind import Context
from relint.kinds.quoting import is_quoted
from relint.kinds.taken import Taken, silencers
from relint.kinds.view import DraftView
from relint.language.analysis import Annotator
from relint.language.word_list import WordList
from relint.matching.extent import clause
from relint.matching.hit import Hit
from relint.matching.lexicon import Lexicon, inflect_all
from relint.matching.pattern import Pattern
from relint.matching.probe import Located, Probe
from relint.matching.rewrite import Replacement
from relint.matching.syntax import PatternError
from relint.matching.tree import Tree, TreeNode


class Find(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing to look for: a pattern or a tree, with what to write instead and its own guards.

    Without `rewrite`, what to `use` is advice and never put into the sentence.
    """

    pattern: str = ""
    tree: TreeNode | None = None
    use: tuple[str, ...] = ()
    do: str = ""
    rewrite: bool = True
    unless: GuardOptions | None = None
    only: GuardOptions | None = None


class MatchOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Options of kind `match`."""

    find: tuple[str | Find, ...]
    lists: dict[str, tuple[str, ...]] = {}
    unless: GuardOptions | None = None
    only: GuardOptions | None = None
    quoted: Literal["skip", "find"] = "skip"
    once: bool = False
    report: Literal["match", "clause"] = "match"


class _Finder:
    """One pattern or tree with its guards. A probe."""

    def __init__(self, find: Find, words: Lexicon):
        if bool(find.pattern) == bool(find.tree):
            raise PatternError("give either a pattern or a tree")
        self.find_options = find
        self.probe: Tree | Pattern = Tree(find.tree, words, self) if find.tree else Pattern(find.pattern, words, self)
        self.layers = self.probe.layers
        self.prefilter = self.probe.prefilter
        self.match = self.probe.match
        self.unless = Guard(find.unless, words) if find.unless else None
        self.only = Guard(find.only, words) if find.only else None

    @property
    def ways(self) -> Sequence[frozenset[WordList]]:
        """What each way to match asks of a sentence's words."""
        return self.probe.ways

    @property
    def name(self) -> str:
        """The pattern as it is written, or that it is a tree."""
        return self.find_options.pattern or "a tree"

    def allows(self, located: Located, draft: DraftView) -> bool:
        """True when the finder's own guards let the match through."""
        return not (self.unless and self.unless.any_holds(located, draft)) and (
            self.only is None or self.only.all_hold(located, draft)
        )


class MatchKind:
    """Finds patterns and trees in the sentences of a draft."""

    Options: ClassVar[type[msgspec.Struct]] = MatchOptions
    by_probes: ClassVar[bool] = True

    def __init__(self, options: MatchOptions, context: Context):
        words = context.words.with_lists(options.lists)
        self._options = options
        self._words = words
        self._finders = [_Finder(Find(pattern=find) if isinstance(find, str) else find, words) for find in options.find]
        self._unless = Guard(options.unless, words) if options.unless else None
        self._only = Guard(options.only, words) if options.only else None

    def check(self) -> None:
        """Work out what is else worked out when it is needed, so that a mistake in a pack is told when it is tested."""
        for finder in self._finders:
            for alternative in finder.find_options.use[:1]:
                inflect_all(alternative, self._words)
            finder.probe.check()
        for guard in (self._unless, self._only, *(g for f in self._finders for g in (f.unless, f.only))):
            if guard:
                guard.check()

    def probes(self) -> Iterable[Probe]:
        """One for each thing to find."""
        return self._finders

    def wanted(self) -> list[str]:
        """Each thing to find, as it is called in the rule file."""
        return [finder.name for finder in self._finders]

    def taken(self, draft: DraftView) -> Iterator[Taken]:
        """What each pattern or tree takes, silenced or not, in the order of the rule file."""
        for finder in self._finders:
            for located in draft.matches(finder):
                quoted = self._options.quoted == "skip" and is_quoted(located, draft)
                guards = silencers((finder.unless, self._unless), (finder.only, self._only), located, draft)
                yield Taken(finder.name, located, (*(["in quotation marks"] if quoted else []), *guards))

    def hits(self, draft: DraftView) -> Iterator[Hit]:
        """Matches that no guard silences, in order; of two that overlap the longer one."""
        told: Span | None = None
        for located in self._located(draft):
            if told and self._options.once:
                return
            finder = located.match.entry
            assert isinstance(finder, _Finder)
            find = finder.find_options
            suggestions = find.use or ((find.do,) if find.do else ())
            wording = " or ".join(f"“{one}”" for one in find.use) or find.do
            span = clause(located) if self._options.report == "clause" else located.span
            if told and told.covers(span):
                continue
            told = span
            rewriting = self._rewriting(find, located, draft.analysis.annotator)
            yield Hit(span, {"suggestion": wording}, suggestions, rewriting)

    def _rewriting(self, find: Find, located: Located, annotator: Annotator) -> Replacement | None:
        if not (find.use and find.rewrite):
            return None
        return Replacement(located, None, find.use, self._words.inflect, annotator)

    def _located(self, draft: DraftView) -> list[Located]:
        found = [
            located
            for finder in self._finders
            if finder in draft.finder.promising
            for located in draft.matches(finder)
            if (self._options.quoted == "find" or not is_quoted(located, draft))
            and finder.allows(located, draft)
            and not (self._unless and self._unless.any_holds(located, draft))
            and (self._only is None or self._only.all_hold(located, draft))
        ]
        return apart(found, _place, lambda located: longest(_place(located)))


def _place(located: Located) -> tuple[int, int]:
    return located.span.start, located.span.end
