"""A thousand new drafts: words a second beside the bare pipeline and the rivals, on one core and on two."""

from __future__ import annotations

from dataclasses import replace

from pace.bench import PIPE, SLOWEST, VALE, Bench
from pace.result import JUDGED, PROSELINT, WRITE_GOOD, Measured, Reach
from pace.result import PIPE as TO_PIPE
from pace.result import VALE as BESIDE_VALE
from pace.timing import Spread, cpus, in_turn, ratios, walls
from pace.variety import variety

_ONE, _TWO, _RIVAL_TWO = "relint -j 1", "relint -j 2, two cores", "write-good, two cores"
_PLAIN = "relint -j 1, without the judge"


def measure(bench: Bench) -> Measured:
    """Whole commands, start-up and reading and printing included."""
    folder, names = bench.drafts("folder", bench.sizes.folder)
    said = variety((folder / name).read_text(encoding="utf-8") for name in names)
    contestants = [
        bench.linter(_ONE, folder, ["-j", "1", *names]),
        bench.unjudged(_PLAIN, folder, ["-j", "1", *names]),
        bench.pipe(folder, names),
        *bench.others(folder, names, names=("proselint", "write-good", VALE)),
        replace(bench.linter(_TWO, folder, ["-j", "2", *names]), cores=2),
        *(replace(one, name=_RIVAL_TWO, cores=2) for one in bench.others(folder, names, names=("write-good",))),
        *(replace(one, rounds=1) for one in bench.others(folder, names, names=SLOWEST)),
    ]
    runs = in_turn(contestants, bench.rounds, bench.say)
    own = cpus(runs[_ONE])
    got: dict[Reach, Spread] = {JUDGED: ratios(own, cpus(runs[_PLAIN]))}
    for reach, name in ((TO_PIPE, PIPE), (PROSELINT, "proselint"), (BESIDE_VALE, VALE)):
        if name in runs:
            got[reach] = ratios(cpus(runs[name]), own)
    if _RIVAL_TWO in runs:
        got[WRITE_GOOD] = ratios(walls(runs[_RIVAL_TWO]), walls(runs[_TWO]))
    title = f"{len(names):,} new drafts, one core unless said"
    return Measured(title, runs, dict.fromkeys(runs, said.words), got, [f"The folder: {said}."])
