"""Python's collector of garbage, kept from what stays for the whole run."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

#: New objects between two looks: about those of a batch of drafts, most of which go by themselves when it is answered.
#: Python's own number fits programs with a hundredth of our objects.
_BETWEEN = 200_000


@contextmanager
def paused() -> Iterator[None]:
    """Load something that stays: nothing is looked through meanwhile, nor ever again afterwards.

    Rules, words and weights are hundreds of thousands of objects; looking through them takes a fifth of a short run.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()
            gc.set_threshold(_BETWEEN, *gc.get_threshold()[1:])
