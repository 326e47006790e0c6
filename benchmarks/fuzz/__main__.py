"""`python benchmarks/fuzz markdown 60`: feed one target for so many seconds; `all 7200` feeds all of them in turn.

Seconds are those of the processor, since a run at the lowest priority waits for most of the clock's.
With atheris (`pip install atheris`) coverage leads the way; without it, seeds are cut, joined and flipped at random.
The first input of each kind of fault is kept as `fuzz-markdown-….bin`, and the run goes on.
"""

from __future__ import annotations

import hashlib
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
#: An input of a few thousand bytes that takes longer than this is a find as well.
_SLOW = 2.0
_LONGEST = 4096
#: Targets are fed in so many rounds, each with what the last one kept: a run that is stopped has fed them alike.
_ROUNDS = 2


class Feeding:
    """One target, how often it was fed, and the kinds of faults that it has shown."""

    def __init__(self, name: str, target: Callable[[bytes], None]) -> None:
        self._name, self._target = name, target
        self._start = time.process_time()
        self.count = 0
        self.kinds: set[str] = set()

    def feed(self, data: bytes) -> None:
        """Try one input; a fault of a new kind is told and its input kept."""
        self.count += 1
        if self.count % 5_000 == 0:
            self.tell()
        start = time.process_time()
        try:
            self._target(data)
        except Exception as problem:
            self._found(f"{type(problem).__name__} at {_place(problem.__traceback__)}", data, str(problem))
        if time.process_time() - start > _SLOW:
            self._found("slow", data, f"{time.process_time() - start:.1f} s")

    @property
    def seconds(self) -> float:
        """What it has cost, of the processor's time."""
        return time.process_time() - self._start

    def tell(self) -> None:
        """How far it is."""
        told = f"{self._name}: {self.count:,} inputs in {self.seconds:.0f} s of the processor"
        print(f"{told}, {len(self.kinds)} kinds of faults", flush=True)

    def _found(self, kind: str, data: bytes, said: str) -> None:
        if kind in self.kinds:
            return
        self.kinds.add(kind)
        file = Path(f"fuzz-{self._name}-{hashlib.sha256(data).hexdigest()[:12]}.bin")
        file.write_bytes(data)
        print(f"{file}: {kind}: {said[:200]!r}", flush=True)


def _place(trace: TracebackType | None) -> str:
    """Where it broke: the last line of ours."""
    frames = [frame for frame in traceback.extract_tb(trace) if "relint" in frame.filename or "tests" in frame.filename]
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"


def main(name: str, seconds: str = "60", seed: str = "0", corpus: str = "") -> int:
    """Give 1 where something was found; `corpus`, of a target's own process, keeps what led somewhere new."""
    sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parents[1])]
    if corpus:
        return _fed(name, float(seconds), int(seed), Path(corpus))
    return _each([name] if name != "all" else list(import_module("fuzz.targets").TARGETS), float(seconds), int(seed))


def _fed(name: str, seconds: float, seed: int, corpus: Path) -> int:
    try:
        atheris: Any = import_module("atheris")
    except ImportError:
        return _at_random(Feeding(name, import_module("fuzz.targets").TARGETS[name]), name, seconds, seed)
    # What is imported here is instrumented: without that, coverage would see the target's own lines alone.
    with atheris.instrument_imports(include=["relint"]):
        target = import_module("fuzz.targets").TARGETS[name]
        for module in sorted((ROOT / "src" / "relint" / "formats").rglob("*.py")):
            import_module(".".join(module.relative_to(ROOT / "src").with_suffix("").parts).removesuffix(".__init__"))
    _guided(atheris, Feeding(name, target), name, seconds, seed, corpus)
    return 0


def _each(names: list[str], seconds: float, seed: int) -> int:
    """Each target for its share of the time, in a process of its own."""
    share, known = str(seconds / len(names) / _ROUNDS), len(list(Path().glob("fuzz-*.bin")))
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(_ROUNDS):
            for name in names:
                command = [
                    sys.executable,
                    str(Path(__file__).parent),
                    name,
                    share,
                    str(seed + turn),
                    f"{folder}/{name}",
                ]
                subprocess.run(command, check=False)
                spent = resource.getrusage(resource.RUSAGE_CHILDREN)
                print(f"in all {spent.ru_utime + spent.ru_stime:.0f} s of the processor so far", flush=True)
    return 1 if len(list(Path().glob("fuzz-*.bin"))) > known else 0


def _guided(atheris: Any, feeding: Feeding, name: str, seconds: float, seed: int, corpus: Path) -> None:
    seeds: Any = import_module("fuzz.seeds")
    corpus.mkdir(exist_ok=True)
    for number, data in enumerate(seeds.seeds_of(name)):
        (corpus / str(number)).write_bytes(data[:_LONGEST])
    words = corpus.with_suffix(".words")
    tokens = [*seeds.TOKENS, *seeds.OF_FORMAT.get(name, ())]
    words.write_text("".join(f'"{_escaped(token)}"\n' for token in tokens))

    def feed(data: bytes) -> None:
        feeding.feed(data)
        # libFuzzer has a limit of the clock's alone.
        if feeding.seconds > seconds:
            feeding.tell()
            os._exit(0)

    options = [f"-max_len={_LONGEST}", f"-dict={words}", f"-seed={seed + 1}", "-verbosity=0", "-rss_limit_mb=4000"]
    atheris.Setup([sys.argv[0], *options, str(corpus)], feed)
    atheris.Fuzz()


def _escaped(token: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in token)


def _at_random(feeding: Feeding, name: str, seconds: float, seed: int) -> int:
    made: Any = import_module("fuzz.seeds")
    seeds, tokens = made.seeds_of(name), [*made.TOKENS, *made.OF_FORMAT.get(name, ())]
    chance = random.Random(seed)
    while feeding.seconds < seconds:
        feeding.feed(_mutated(seeds, tokens, chance))
    feeding.tell()
    return 1 if feeding.kinds else 0


def _mutated(seeds: list[bytes], tokens: list[bytes], chance: random.Random) -> bytes:
    data = bytearray(chance.choice(seeds)[: chance.randrange(1, 4_000)])
    for _ in range(chance.randrange(1, 12)):
        at = chance.randrange(len(data) + 1)
        match chance.randrange(5):
            case 0:
                data[at:at] = chance.choice(tokens) * chance.choice((1, 1, 2, 40))
            case 1:
                del data[at : at + chance.randrange(1, 60)]
            case 2 if at < len(data):
                data[at] ^= 1 << chance.randrange(8)
            case 3:
                data[at:at] = chance.choice(seeds)[chance.randrange(200) : chance.randrange(200, 600)]
            case _:
                data[at:at] = data[at : at + 200] * chance.choice((1, 3))
    return bytes(data[:20_000])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
