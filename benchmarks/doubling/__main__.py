"""`python -m doubling`: each shape of draft or pack at twice its length, and the exponent with which its time grows.

Run from `benchmarks/`. Those above 1.2 have an exclamation mark, those too that are steeper on the way (what
is only read in part grows no more at its end). `python -m doubling tags mail` takes only the shapes whose names begin
so. Each shape is read in a process of its own, profile and all; memory is how much that
process grew, and how many bytes a character the last doubling took (what is constant costs it nothing).
"""

from __future__ import annotations

import math
import os
import resource
import sys
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

from doubling.holders import HOLDERS
from doubling.letters import LETTERS
from doubling.mailboxes import MAILBOXES
from doubling.pack_shapes import PACK_SHAPES, packed, read_with_pack
from doubling.shape import Shape
from doubling.shapes import SHAPES
from doubling.working_documents import WORKING_DOCUMENTS
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.errors import ReadError
from relint.language.pipeline import load_pipeline
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
from relint.run.collector import paused
from relint.run.reading import decode

#: The first number of repeats, the seconds after which a shape is long enough, and the most bytes.
_FIRST, _SECONDS, _LONGEST = 250, 2.0, 8_000_000
#: So long must a shape be, too, before its memory says anything, unless that takes so many seconds.
_BEYOND, _SLOW = 4_000_000, 5.0
#: Steps that are over in less say nothing.
_TELLING = 0.05
LINEAR = 1.2
#: Below its bounds a shape may grow faster than at its end: two doublings in a row that begin with so many seconds.
_SURE = 0.3
#: What a character may cost beyond what is constant: that which is kept of the 400,000 characters of copy that are
#: read, so a doubling tells nothing that began below this length.
BYTES, _TELLING_LENGTH = 60, 1_000_000
#: Seconds after which a shape is given up.
_PATIENCE = 60
_MEGA = 1_000_000

#: Reads a draft, and gives whether it was not refused.
Read = Callable[[str, bytes], bool]


class Step(NamedTuple):
    """One length: its bytes, the seconds that it took, and the memory of the process at its highest."""

    length: int
    seconds: float
    memory: int


def main(beginnings: list[str]) -> int:
    """Measure, print, and give 1 where anything grows faster than it may."""
    with paused():  # as in any run: a look through all that is loaded would be a step of the time now and then
        checks = Checks(load_packs(bundled_folders()), load_pipeline())
    rules = frozenset(checks.rules)

    def read(path: str, data: bytes) -> bool:
        try:
            source = decode(path, data)
        except ReadError:
            return False
        return not lint([Job(source, rules)], checks, profile=True).failures

    read("a.md", b"Hi Jo,\n\nWe leverage our platform for you.\n\nBest,\nJo\n")  # what is loaded late is loaded now
    steep = 0
    heads = f"{'shape':38} {'bytes':>10} {'seconds':>8} {'exponent':>8} {'steepest':>8}"
    print(f"{heads} {'MB more':>8} {'bytes a byte':>12}")
    drafts = SHAPES | HOLDERS | LETTERS | MAILBOXES | WORKING_DOCUMENTS
    tried = [(name, shape, read) for name, shape in drafts.items()]
    tried += [(name, packed(shape), read_with_pack) for name, shape in PACK_SHAPES.items()]
    for name, shape, reading in tried:
        if not beginnings or name.startswith(tuple(beginnings)):
            steps, ended = _apart(shape, reading)
            last = steps[-1] if steps else Step(0, 0.0, 0)
            exponent, more, slope = _exponent(steps), (last.memory - _memory()) / _MEGA, _slope(steps)
            steepest = _steepest(steps)
            mark = (
                (" !" if max(exponent, steepest) > LINEAR else "")
                + (" M" if slope > BYTES else "")
                + ("" if ended else " no answer")
            )
            steep += bool(mark)
            shown = f"{name:38} {last.length:10,} {last.seconds:8.2f} {exponent:8.2f} {steepest:8.2f}"
            print(f"{shown} {more:8.0f} {slope:12.0f}{mark}", flush=True)
    return 1 if steep else 0


def _apart(shape: Shape, read: Read) -> tuple[list[Step], bool]:
    """The steps of one shape, made in a process that begins as this one is, and whether it came to an end."""
    out, into = os.pipe()
    child = os.fork()
    if not child:
        os.close(out)
        resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time()) + _PATIENCE, -1))
        with os.fdopen(into, "w") as stream:
            for step in grown(shape, read):
                print(*step, file=stream, flush=True)
        os._exit(0)
    os.close(into)
    with os.fdopen(out) as lines:
        steps = [Step(int(length), float(seconds), int(memory)) for length, seconds, memory in map(str.split, lines)]
    _, status = os.waitpid(child, 0)
    return steps, status == 0


def grown(shape: Shape, read: Read) -> Iterator[Step]:
    """Each length until it is long enough, or is refused where half of it was read."""
    count, was_read = _FIRST, False
    while True:
        path, text = shape(count)
        data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
        start = time.process_time()
        is_read = read(path, data)
        step = Step(len(data), time.process_time() - start, _memory())
        if was_read and not is_read:
            return
        was_read = is_read
        yield step
        is_long = step.seconds > _SLOW or (step.seconds > _SECONDS and len(data) > _BEYOND)
        if is_long or len(data) > _LONGEST or count > _LONGEST:
            return
        count *= 2


def _exponent(steps: list[Step]) -> float:
    """Over the last three steps that say something."""
    telling = [step for step in steps if step.seconds >= _TELLING][-3:]
    if len(telling) < 2 or telling[0].length == telling[-1].length:
        return 0.0
    first, last = telling[0], telling[-1]
    return math.log(last.seconds / first.seconds) / math.log(last.length / first.length)


def _steepest(steps: list[Step]) -> float:
    """The highest exponent of two doublings in a row; 0 where none says anything."""
    pairs = [(one, third) for one, third in zip(steps, steps[2:], strict=False) if one.seconds >= _SURE]
    return max((math.log(b.seconds / a.seconds) / math.log(b.length / a.length) for a, b in pairs), default=0.0)


def _slope(steps: list[Step]) -> float:
    """Bytes of memory a byte of the last doubling; 0 where the shape stayed too short to tell."""
    if len(steps) < 2 or steps[-2].length < _TELLING_LENGTH:
        return 0.0
    before, last = steps[-2:]
    return (last.memory - before.memory) / (last.length - before.length)


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
