"""One mail at the desk: cold, again, and after an edit; and the first run of all."""

from __future__ import annotations

import re
import shutil
import sys
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from pace.bench import Bench
from pace.drafts import draft, fresh_sentence
from pace.language_server import edits_in_server
from pace.result import AGAIN, BESIDE, COLD, FIRST, SERVER, WARM, Measured, Reach
from pace.timing import CommandFailedError, Contestant, Spread, cpus, in_turn, outcome, ratios, run

_T = TypeVar("_T")
_WORDS = 300
#: Seconds that the warm process may take to come up before this gives up.
_PATIENCE = 60
#: Seconds it then gets for itself: what it prepares while nobody asks must not be in the way of the others.
_SETTLING = 10
_COLD, _AGAIN, _WARM, _SERVER, _FIRST, _UNJUDGED = (
    "relint, cold",
    "relint, unchanged",
    "relint, warm, after an edit",
    "relint, language server, after an edit",
    "relint, empty cache folder",
    "relint, cold, without the judge",
)


def measure(bench: Bench) -> Measured:
    """Short commands, so more rounds than elsewhere."""
    folder = bench.folder / "mail"
    folder.mkdir()
    text = draft("mail", _WORDS)
    for name in ("mail.md", "edited.md"):
        (folder / name).write_text(text, encoding="utf-8")
    again = bench.linter(_AGAIN, folder, ["mail.md"], cache=bench.cache_with_packs("cache-again"))
    run(again)
    warm = bench.linter(_WARM, folder, ["--warm", "edited.md"], cache=bench.cache_with_packs("cache-warm"))
    given: list[int] = []  # how many answers the warm process had given before each round, and after the last
    with _resident(bench, warm) as answers:
        contestants = [
            bench.python("import spacy + load", "start_up", folder),
            bench.linter(_COLD, folder, ["mail.md"]),
            bench.unjudged(_UNJUDGED, folder, ["mail.md"]),
            again,
            replace(warm, prepare=_edits(folder / "edited.md", text, lambda: given.append(answers()))),
            *bench.others(folder, ["edited.md"]),
            replace(bench.python("import spacy", "start_up", folder), command=[sys.executable, "-c", "import spacy"]),
            _first(bench, folder),
        ]
        runs = in_turn(contestants, bench.rounds * 2 + 1, bench.say)
        given.append(answers())
    alone = [turn for turn, (before, after) in enumerate(pairwise(given)) if after <= before]
    if len(alone) == len(runs[_WARM]):
        raise CommandFailedError("the warm process answered none of the runs: all ran alone")
    runs[_SERVER] = edits_in_server(bench, folder, [_edited(text, turn) for turn in range(len(runs[_WARM]))])
    cold = cpus(runs[_COLD])
    got: dict[Reach, Spread] = {
        COLD: ratios(cold, cpus(runs["import spacy"])),
        FIRST: ratios(cpus(runs[_FIRST]), cold),
    }
    if "proselint" in runs:
        pairs = ((BESIDE, _COLD), (AGAIN, _AGAIN), (SERVER, _SERVER))
        got |= {reach: ratios(cpus(runs[name]), cpus(runs["proselint"])) for reach, name in pairs}
        got[WARM] = ratios(*(_without(cpus(runs[name]), alone) for name in (_WARM, "proselint")))
    more = Spread(tuple(one - other for one, other in zip(cold, cpus(runs[_UNJUDGED]), strict=True)))
    remarks = [f"The judge adds {more} CPU s to the cold mail."]
    if alone:
        remarks.append(f"{len(alone)} of {len(runs[_WARM])} warm runs got no answer in time and count for nothing.")
    runs[_WARM] = _without(runs[_WARM], alone)
    return Measured(f"One mail of {len(text.split())} words, one core", runs, got=got, remarks=remarks)


def _first(bench: Bench, folder: Path) -> Contestant:
    """The very first run on a machine: no pack is compiled, nothing cached."""
    empty = bench.folder / "cache-empty"
    first = bench.linter(_FIRST, folder, ["mail.md"], cache=empty)
    return replace(first, rounds=2, prepare=lambda _turn: shutil.rmtree(empty, ignore_errors=True))


def _without(values: Sequence[_T], rounds: Collection[int]) -> list[_T]:
    return [value for turn, value in enumerate(values) if turn not in rounds]


def _edits(path: Path, text: str, before: Callable[[], object]) -> Callable[[int], None]:
    """Each round another sentence is added, as somebody at the desk would."""

    def edit(turn: int) -> None:
        before()
        path.write_text(_edited(text, turn), encoding="utf-8")

    return edit


def _edited(text: str, turn: int) -> str:
    """The text with a sentence more in its last paragraph but two."""
    paragraphs = text.split("\n\n")
    return "\n\n".join([*paragraphs[:-3], paragraphs[-3] + " " + fresh_sentence(f"edit {turn}"), *paragraphs[-2:]])


@contextmanager
def _resident(bench: Bench, warm: Contestant) -> Iterator[Callable[[], int]]:
    """The warm process, started as its first user starts it, ready, and with one answer given; how many it gave."""
    status = replace(warm, name="relint warm status", command=[*bench.relint, "warm", "status"])

    def answers() -> int:
        """What it says of itself; -1 while it is not ready to say it."""
        said = re.search(r"^answers: (\d+)$", outcome(status), re.M)
        return int(said[1]) if said else -1

    try:
        run(warm)
        start = time.monotonic()
        while answers() < 0:
            if time.monotonic() - start > _PATIENCE:
                raise CommandFailedError(f"the warm process is not ready after {_PATIENCE} s: {outcome(status)}")
            time.sleep(0.2)
        time.sleep(_SETTLING)
        run(warm)
        yield answers
    finally:
        outcome(replace(warm, name="relint warm stop", command=[*bench.relint, "warm", "stop"]))
