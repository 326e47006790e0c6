"""What every kind promises. A kind never sees a path, a line number, a severity or a message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, ClassVar, Protocol

import msgspec

from relint.judge import Judge
from relint.kinds.by_example import ExampleTexts
from relint.kinds.view import DraftView
from relint.matching.hit import Hit
from relint.matching.lexicon import Lexicon
from relint.matching.probe import Probe
from relint.outside.structs import Struct

_NO_EXAMPLES = ExampleTexts()


class Context(Struct, frozen=True):
    """What a kind may use while it is made ready: word lists with the tokenizer, and the folder of the rule file.

    `examples` are the rule's own sentences; `judge` is the trained judge, `None` where it is switched off.
    """

    words: Lexicon
    folder: Path
    examples: ExampleTexts = _NO_EXAMPLES
    judge: Judge | None = None


class Kind(Protocol):
    """A family of rules. `Options` is what its rule files may say under `options`."""

    Options: ClassVar[type[msgspec.Struct]]
    #: True when every hit comes from one of its probes: where they find nothing, nobody asks.
    by_probes: ClassVar[bool]

    def __init__(self, options: Any, context: Context) -> None: ...

    def probes(self) -> Iterable[Probe]:
        """Everything it will look for in sentences, so that a run can look for all at once."""
        ...

    def check(self) -> None:
        """Work out what is else worked out when it is needed. Raises `PatternError` for a mistake in a pack."""
        ...

    def hits(self, draft: DraftView) -> Iterator[Hit]:
        """Where the draft matches, in order."""
        ...


class KindWithoutProbes:
    """What a kind is that looks for nothing in sentences by itself, and works everything out when it is made."""

    by_probes: ClassVar[bool] = False

    def probes(self) -> Iterable[Probe]:
        """None: what it asks of signals and rules they look for."""
        return ()

    def check(self) -> None:
        """Nothing."""
