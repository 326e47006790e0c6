"""What elements of a page are to its reader: blocks, emphasis, things that are not seen."""

from __future__ import annotations

from typing import NamedTuple

from relint.draft.document import BlockKind
from relint.formats.ink import Ink

BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section select summary table
    tbody td tfoot th thead tr ul mj-accordion-element mj-accordion-text mj-accordion-title mj-body mj-button mj-column
    mj-hero mj-image mj-navbar-link mj-preview mj-raw mj-section mj-social-element mj-table mj-text
    mj-wrapper""".split()
)
TABLES = frozenset({"table", "mj-table"})
VOID = frozenset("area base br col embed hr img input link meta param source track wbr mj-image mj-divider".split())
UNSEEN = frozenset(
    """head script style template noscript svg object iframe audio video map select textarea title noframes xmp
    mj-head mj-style mj-title mj-attributes""".split()
)
#: What a program reads or writes, set into a sentence.
CODE = frozenset("code samp kbd".split())
EMPHASIS = frozenset("b strong i em u mark s del ins strike big".split())
CLOSES_ITSELF = {
    "p": {"p"},
    "li": {"p", "li"},
    "td": {"p", "td", "th"},
    "th": {"p", "td", "th"},
    "tr": {"td", "th", "tr"},
}


class Element(NamedTuple):
    """An open element, and what its content is to the reader."""

    name: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    group: int | None = None
    is_hidden: bool = False
    is_seen_nowhere: bool = False
    is_button: bool = False
    is_preformatted: bool = False
    ink: Ink = Ink()

    @property
    def is_unread(self) -> bool:
        """True when text right in it, if not deeper, cannot be read."""
        return self.is_hidden or self.ink.is_unseen
