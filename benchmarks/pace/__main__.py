"""`benchmarks/speed`: install the rivals, make drafts, measure, print, and on request write docs/performance.md."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

from platformdirs import user_cache_path

from pace import page, table
from pace.bench import QUICK, Bench, Sizes
from pace.groups import changed, curves, folder, length, mail, many, terms
from pace.machine import described, load
from pace.plot import drawn
from pace.profile_run import profiled
from pace.result import Measured, Panel
from pace.rivals import Rivals, ready
from pace.timing import CommandFailedError

ROOT = Path(__file__).resolve().parent.parent.parent
_ROUNDS, _QUICK_ROUNDS = 5, 2


def _both(measure: Callable[[Bench], tuple[Measured, Panel]]) -> Callable[[Bench], tuple[Measured | None, list[Panel]]]:
    def pair(bench: Bench) -> tuple[Measured | None, list[Panel]]:
        measured, panel = measure(bench)
        return measured, [panel]

    return pair


def _table(measure: Callable[[Bench], Measured]) -> Callable[[Bench], tuple[Measured | None, list[Panel]]]:
    return lambda bench: (measure(bench), [])


#: What can be measured by itself, in the order of the table of aims.
GROUPS: dict[str, Callable[[Bench], tuple[Measured | None, list[Panel]]]] = {
    "mail": _table(mail.measure),
    "folder": _table(folder.measure),
    "changed": _table(changed.measure),
    "many": _table(many.measure),
    "length": _table(length.measure),
    "curves": lambda bench: (None, [curves.by_words(bench), curves.by_files(bench)]),
    "terms": _both(terms.measure),
}


def main() -> int:
    """Measure and print; 1 when a command failed, so that its time means nothing."""
    asked = _arguments()
    rounds = asked.rounds or (_QUICK_ROUNDS if asked.quick else _ROUNDS)
    with tempfile.TemporaryDirectory(prefix="pace-") as temporary:
        rivals = Rivals({}, {}) if asked.profile else ready(asked.tools, _say)
        bench = Bench(Path(temporary), _command(asked.relint), rivals, QUICK if asked.quick else Sizes(), rounds, _say)
        if asked.profile:
            print("\n".join(profiled(bench, asked.profile)))
            return 0
        machine = described(bench.relint, rivals)
        machine[0] = (machine[0][0], f"{machine[0][1]}, {load()} before")
        try:
            with nullcontext() if asked.relint else bench.as_installed():
                results, panels = _measured(bench, asked.only or list(GROUPS))
        except CommandFailedError as error:
            _say(str(error))
            return 1
    aims = list(table.aims(results))
    groups = [list(table.details(result)) for result in results]
    print("\n".join([*aims, "", *(line for group in groups for line in [*group, ""])]))
    print("\n".join(f"{name}: {text}" for name, text in machine))
    plot = drawn(panels)
    if asked.svg:
        asked.svg.write_text(plot, encoding="utf-8")
    if asked.write:
        target = ROOT / "docs" / "performance.md"
        text = page.with_measured(target.read_text(encoding="utf-8"), page.measured_part(aims, groups, machine))
        target.write_text(text, encoding="utf-8")
        target.with_suffix(".svg").write_text(plot, encoding="utf-8")
    return 0


def _measured(bench: Bench, names: list[str]) -> tuple[list[Measured], list[Panel]]:
    _say("compiling packs")
    bench.compile_packs()
    results: list[Measured] = []
    panels: list[Panel] = []
    for name in names:
        _say(name)
        result, drawn_from = GROUPS[name](bench)
        results += [result] if result else []
        panels += drawn_from
    return results, panels


def _command(named: Path | None) -> tuple[str, ...]:
    """The command that users type, where it is installed beside this Python; its code is this checkout's either way."""
    if named:
        return (str(named.absolute()),)
    script = shutil.which("relint", path=str(Path(sys.executable).parent))
    return (script,) if script else (sys.executable, "-m", "relint")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks/speed", description=__doc__)
    tools = user_cache_path("relint-copy-benchmarks", appauthor=False)
    parser.add_argument("--quick", action="store_true", help="few rounds, small sizes: a look, not a result")
    parser.add_argument("--only", action="append", choices=list(GROUPS), help="only this group; repeat for more")
    parser.add_argument("--rounds", type=int, metavar="N", help=f"how often everything is run in turn [{_ROUNDS}]")
    parser.add_argument(
        "--tools", type=Path, default=tools, metavar="DIR", help="where the rivals are installed [%(default)s]"
    )
    parser.add_argument("--relint", type=Path, metavar="FILE", help="measure this command, not this checkout")
    parser.add_argument("--svg", type=Path, metavar="FILE", help="write the plot there")
    parser.add_argument("--write", action="store_true", help="rewrite docs/performance.md and its plot")
    parser.add_argument(
        "--profile",
        type=int,
        nargs="?",
        const=1000,
        metavar="DRAFTS",
        help="print where the time of one run goes, instead",
    )
    asked = parser.parse_args()
    if asked.write and (asked.only or asked.quick):
        parser.error("--write is for a whole run")
    asked.tools = asked.tools.absolute()
    return asked


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
