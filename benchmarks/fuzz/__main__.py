"""`python benchmarks/fuzz markdown 60`: feed one target for so many seconds; a find is kept as `fuzz-markdown-….bin`.

With atheris (`pip install atheris`) coverage leads the way; without it, seeds are cut, joined and flipped at random.
"""

from __future__ import annotations

import hashlib
import random
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
TOKENS = (
    b"{{ ", b"}}", b"{% if %}", b"<b>", b"</b>", b"<p style='", b"<!-- relint-disable -->", b"&#x1f389;", b"---\n",
    b"\r", b"=?utf-8?q?=C3?=", b"Content-Type: text/plain; charset=utf-7\n\n", b"--b\n", b"+2AA-", b"\xff",
    b"\xef\xbb\xbf", b"((((", b"| a | b |\n", b"![", b"](", b"> ", b"\x1b[31m", b"\xe2\x80\xae", b"'", b'"', b"\\",
    b"[First Name]", b"*|FNAME|*",
)  # fmt: skip


def main(name: str, seconds: float, seed: int = 0) -> int:
    """Give 1 where something was found."""
    sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parents[1])]
    target: Callable[[bytes], None] = import_module("fuzz.targets").TARGETS[name]
    try:
        atheris: Any = import_module("atheris")
    except ImportError:
        return _at_random(name, target, seconds, random.Random(seed))
    atheris.Setup([sys.argv[0], f"-max_total_time={int(seconds)}", "-max_len=4096"], atheris.instrument_func(target))
    atheris.Fuzz()
    return 0


def _at_random(name: str, target: Callable[[bytes], None], seconds: float, chance: random.Random) -> int:
    seeds = [path.read_bytes() for path in sorted((ROOT / "examples").glob("*.*"))]
    end, count, found = time.monotonic() + seconds, 0, 0
    while time.monotonic() < end:
        data = _mutated(seeds, chance)
        count += 1
        try:
            target(data)
        except Exception as problem:
            found += 1
            file = Path(f"fuzz-{name}-{hashlib.sha256(data).hexdigest()[:12]}.bin")
            file.write_bytes(data)
            print(f"{file}: {type(problem).__name__}: {problem}")
    print(f"{name}: {count} inputs, {found} finds")
    return 1 if found else 0


def _mutated(seeds: list[bytes], chance: random.Random) -> bytes:
    data = bytearray(chance.choice(seeds)[: chance.randrange(1, 4_000)])
    for _ in range(chance.randrange(1, 12)):
        at = chance.randrange(len(data) + 1)
        match chance.randrange(5):
            case 0:
                data[at:at] = chance.choice(TOKENS) * chance.choice((1, 1, 2, 40))
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
    sys.exit(main(sys.argv[1], float(sys.argv[2]), *map(int, sys.argv[3:4])))
