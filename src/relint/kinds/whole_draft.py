"""Kind `whole-draft`: the draft as a whole reads like those in which editors mark a pack, wherever in it.

What a draft is shows sooner than where it goes wrong: where nothing of a pack was told, editors had marked something
for it in five of ten such drafts, and the likeliest sentence in three. So no place is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

import msgspec

from relint.judge import PACKS
from relint.kinds.judged import called_for
from relint.kinds.kind import Context, KindWithoutProbes
from relint.kinds.view import DraftView
from relint.matching.hit import Hit
from relint.matching.syntax import PatternError


class WholeDraftOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Options of kind `whole-draft`.

    `output` is the pack that the judge must find the draft to call for, `at_least` the chance, 0 to 1, from which it is
    told, and `min_words` the length from which a draft is judged: of a line or two nothing is said as a whole.
    """

    output: str
    at_least: float = 0.35
    min_words: int = 45


class WholeDraftKind(KindWithoutProbes):
    """At most one hit, about the whole draft."""

    Options: ClassVar[type[msgspec.Struct]] = WholeDraftOptions

    def __init__(self, options: WholeDraftOptions, context: Context):
        if options.output not in PACKS:
            raise PatternError(f"the judge knows no “{options.output}”; known: {', '.join(PACKS)}")
        if not 0 < options.at_least < 1:
            raise PatternError(f"at_least is a chance between 0 and 1, not {options.at_least}")
        self._options = options
        self._judge = context.judge

    def hits(self, draft: DraftView) -> Iterator[Hit]:
        """Nothing where the judge is switched off."""
        options = self._options
        if self._judge is None or draft.measure("words").value < options.min_words:
            return
        chance = called_for(draft, self._judge)[options.output]
        if chance >= options.at_least:
            yield Hit(None, {"called_for": round(chance, 2)})
