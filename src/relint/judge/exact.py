"""Sums that come out the same on every machine, in any order and company: all that is added up are whole numbers.

A product of matrices in floats depends, in its last bits, on the processor, the library and the number of rows. Here
both sides are whole numbers small enough that every partial sum is exact in a float: rows in steps of 1/32 up to 255
steps, weights in bytes. What is left is done element by element, where arithmetic is the same everywhere.
"""

from __future__ import annotations

from relint.judge.weights import Arrays, Floats
from relint.outside.arrays import np

#: Steps in 1, and the most that are counted: 512 products of 255 by 127 stay below 2 ** 24.
STEPS, LIMIT = 32, 255
#: What a layer gives is rounded to this share of 1 before its mean and deviation are taken.
_FINE = 256
#: The same for rows that are scaled to length 1.
_FINEST = 2**16
_TINY = 1e-5


def steps(rows: Floats) -> Floats:
    """Whole steps of 1/32, cut off at the limit; written over the rows themselves."""
    rows *= np.float32(STEPS)
    np.rint(rows, out=rows)
    np.minimum(rows, np.float32(LIMIT), out=rows)
    np.maximum(rows, np.float32(-LIMIT), out=rows)
    return rows


class Linear:
    """Weights in bytes with a scale for each column, and what is added."""

    def __init__(self, arrays: Arrays, name: str):
        self._weights = arrays[f"{name}.matrix"].astype(np.float32)
        self._scales = arrays[f"{name}.scales"].astype(np.float32) / np.float32(STEPS)
        self._bias = arrays[f"{name}.bias"].astype(np.float32)
        self.width = len(self._bias)

    def __call__(self, rows: Floats) -> Floats:
        """Give floats for rows of whole steps."""
        found: Floats = rows @ self._weights
        found *= self._scales
        found += self._bias
        return found


class Norm:
    """Each row with mean 0 and deviation 1, then a gain and a shift."""

    def __init__(self, arrays: Arrays, name: str):
        self._gain = arrays[f"{name}.gain"].astype(np.float32)
        self._shift = arrays[f"{name}.shift"].astype(np.float32)

    def __call__(self, rows: Floats) -> Floats:
        """Give floats for floats; sums are of whole numbers in double precision, which holds them."""
        fine = rows * np.float32(_FINE)
        whole = np.rint(fine, out=fine).astype(np.float64)
        width = rows.shape[1]
        mean = whole.sum(axis=1) / width
        spread = np.einsum("ij,ij->i", whole, whole) / width - mean * mean
        scale = 1 / np.sqrt(spread / _FINE**2 + _TINY) / _FINE
        whole -= mean[:, None]
        whole *= scale[:, None]
        found = whole.astype(np.float32)
        found *= self._gain
        found += self._shift
        return np.asarray(found)


def unit(rows: Floats) -> Floats:
    """Rows of length 1."""
    whole = np.rint(rows.astype(np.float64) * _FINEST)
    length = np.sqrt(np.einsum("ij,ij->i", whole, whole))
    return np.asarray((whole / np.maximum(length, 1)[:, None]).astype(np.float32))
