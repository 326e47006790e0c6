"""Numpy with one thread: everything in relint that reckons with arrays takes `np` from here.

Sentences make small matrices: threads that share the work on one cost more than they save, and worker processes have a
core each already. Numpy reads these variables once, when it is imported; whoever has set one keeps it.
"""

from __future__ import annotations

import os

for _name in (
    *("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"),
    *("BLIS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"),
):
    os.environ.setdefault(_name, "1")

import numpy as np  # noqa: E402 - not before it is told
import numpy.typing as npt  # noqa: E402

__all__ = ["np", "npt"]
