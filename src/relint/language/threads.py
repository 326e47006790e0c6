"""Numpy told to use one thread, before it is imported."""

from __future__ import annotations

import os

_NAMES = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def use_one_thread() -> None:
    """Sentences make small matrices: threads that share the work on one cost more than they save.

    Worker processes have a core each already. Whoever has set one of these keeps it; numpy reads them once, when it is
    imported.
    """
    for name in _NAMES:
        os.environ.setdefault(name, "1")
