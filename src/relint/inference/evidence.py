"""What inference looks at in a draft: its envelope, its words by role, and its shape."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from relint.draft.document import COPY, BlockKind, Document
from relint.english.apostrophes import straight
from relint.english.persons import SAYS_YOU
from relint.outside.structs import Struct

#: A draft longer than this shows what it is at its ends.
_HEAD, _TAIL = 12_000, 4_000
_FOOT = frozenset({BlockKind.FOOTER, BlockKind.SIGNATURE})


class DraftEvidence(Struct, frozen=True, dict=True):
    """A draft as inference sees it. Apostrophes are straight in all texts."""

    document: Document

    @cached_property
    def kinds(self) -> Counter[BlockKind]:
        """How many blocks of each kind there are."""
        return Counter(block.kind for block in self.document.blocks)

    @cached_property
    def subject(self) -> str:
        """The subject line, or nothing."""
        subject = self.document.envelope.subject
        return _spelled_simply(subject.value) if subject else ""

    @cached_property
    def copy(self) -> str:
        """Subject, preheader and body."""
        return self._of(COPY)

    @cached_property
    def foot(self) -> str:
        """Signature and footer."""
        return self._of(_FOOT)

    @cached_property
    def all(self) -> str:
        """Copy and foot: everything but the history of a reply."""
        return f"{self.copy}\n{self.foot}"

    @cached_property
    def words(self) -> int:
        """Words in the copy, roughly."""
        return len(self.copy.split())

    @cached_property
    def links(self) -> int:
        """Links in the copy."""
        return sum(len(block.links) for block in self.document.blocks if block.kind in COPY)

    @cached_property
    def addressed(self) -> bool:
        """True when somebody is spoken to: "you", or a tag that holds a reader's data."""
        return bool(SAYS_YOU.search(self.copy)) or any(tag.names == "person" for tag in self.document.placeholders)

    def has(self, *kinds: BlockKind) -> bool:
        """True when there is a block of one of these kinds."""
        return any(self.kinds[kind] for kind in kinds)

    def _of(self, kinds: frozenset[BlockKind]) -> str:
        document = self.document
        text = "\n".join(block.span.of(document.text) for block in document.blocks if block.kind in kinds)
        if len(text) > _HEAD + _TAIL:
            text = f"{text[:_HEAD]}\n{text[-_TAIL:]}"
        return _spelled_simply(text)


def evidence_of(document: Document) -> DraftEvidence:
    """The evidence that a document holds."""
    return DraftEvidence(document)


def _spelled_simply(text: str) -> str:
    """As cues expect a text: with straight apostrophes and ordinary blanks, and as long as before."""
    return straight(text).replace("\xa0", " ")
