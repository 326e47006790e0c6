"""`python -m doubling`: each shape of draft at twice its length, and the exponent with which its time grows.

Run from `benchmarks/`. Those above 1.2 are printed with an exclamation mark; memory a character is the growth of the
process beyond what it had. `python -m doubling tags mail` takes only the shapes whose names begin so.
"""

from __future__ import annotations

import math
import resource
import sys
import time
from collections.abc import Callable

from doubling.shapes import SHAPES, Shape
from relint.draft.source import Source
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.language.pipeline import load_pipeline
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs

#: The first number of repeats, the seconds after which a shape is long enough, and the most characters.
_FIRST, _SECONDS, _LONGEST = 250, 2.0, 8_000_000
#: Steps that are over in less say nothing.
_TELLING = 0.05
LINEAR = 1.2


def main(beginnings: list[str]) -> int:
    """Measure, print, and give 1 where anything grows faster than it may."""
    checks = Checks(load_packs(bundled_folders()), load_pipeline())
    rules = frozenset(checks.rules)

    def read(path: str, text: str) -> None:
        lint([Job(Source(path, text), rules)], checks, profile=True)

    read("a.md", "Hi Jo,\n\nWe leverage our platform for you.\n\nBest,\nJo\n")  # what is loaded late is loaded now
    steep = 0
    print(f"{'shape':38} {'characters':>10} {'seconds':>8} {'exponent':>8} {'bytes a character':>18}")
    for name, shape in SHAPES.items():
        if not beginnings or name.startswith(tuple(beginnings)):
            length, seconds, exponent, memory = grown(shape, read)
            steep += exponent > LINEAR
            mark = " !" if exponent > LINEAR else ""
            print(f"{name:38} {length:10,} {seconds:8.2f} {exponent:8.2f} {memory:18.0f}{mark}", flush=True)
    return 1 if steep else 0


def grown(shape: Shape, read: Callable[[str, str], None]) -> tuple[int, float, float, float]:
    """The longest text, its seconds, the exponent over the last three steps, and bytes of memory a character."""
    steps: list[tuple[int, float]] = []
    count, before = _FIRST, _memory()
    while True:
        path, text = shape(count)
        start = time.process_time()
        read(path, text)
        steps.append((len(text), time.process_time() - start))
        if steps[-1][1] > _SECONDS or len(text) > _LONGEST:
            break
        count *= 2
    telling = [step for step in steps if step[1] >= _TELLING][-3:]
    exponent = 0.0
    if len(telling) > 1:
        (first, short), (last, long) = telling[0], telling[-1]
        exponent = math.log(long / short) / math.log(last / first)
    return *steps[-1], exponent, (_memory() - before) / steps[-1][0]


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
