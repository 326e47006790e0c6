"""What every group of runs works with: a temporary folder, the environment of the commands, relint and its rivals."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from pace.drafts import folder_of
from pace.rivals import Rivals
from pace.timing import Contestant, run

#: One thread for whoever would take more by itself.
_THREADS = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"), "1")
#: What `hatch_build.py` makes, where it puts it for an editable install.
_SHIPPED = Path(__file__).resolve().parents[2] / "src" / "relint" / "packs" / "shipped.pieces"
_SHIP = (
    "from relint.packs.shipped import FILE\nfrom relint.run.shipping import shipped_content\n"
    "FILE.write_bytes(shipped_content())"
)
PIPE = "nlp.pipe"
SLOWEST = ("alex", "textlint")
VALE = "vale"


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is measured."""

    folder: int = 1000
    many: int = 5000
    few: int = 50
    terms: tuple[int, ...] = (10, 100, 1_000, 10_000)
    term_drafts: int = 200
    lengths: tuple[int, ...] = (100, 300, 1_000, 3_000, 10_000, 30_000, 100_000)
    files: tuple[int, ...] = (1, 10, 100, 1_000, 5_000)


QUICK = Sizes(100, 200, 10, (10, 1_000), 20, (100, 300, 1_000, 3_000), (1, 10, 50))


@dataclass(frozen=True)
class Bench:
    """`relint` is the command before its arguments; `rounds` how often everything is run; `say` tells progress."""

    folder: Path
    relint: tuple[str, ...]
    rivals: Rivals
    sizes: Sizes
    rounds: int
    say: Callable[[str], None]
    #: Drafts that were written already, by folder.
    _written: dict[Path, list[str]] = field(default_factory=dict)

    def drafts(self, name: str, count: int) -> tuple[Path, list[str]]:
        """A folder of usual drafts, written when it is first asked for, and the names in it."""
        folder = self.folder / name
        if folder not in self._written:
            self._written[folder] = folder_of(folder, count)
        return folder, self._written[folder]

    def environment(self, cache: Path | None = None) -> dict[str, str]:
        """Of every command: one thread, and homes of its own, so that nothing of the user's is touched or read."""
        own = {"HOME": self.folder / "home", "XDG_RUNTIME_DIR": self.folder / "run", "TMPDIR": self.folder / "tmp"}
        for place in own.values():
            place.mkdir(mode=0o700, exist_ok=True)
        kept = {"RELINT_CACHE": str(cache or self.folder / "cache")}
        # Python as people have it: it keeps compiled modules and buffers what it prints.
        gone = ("RELINT_WARM", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED")
        inherited = {name: value for name, value in os.environ.items() if name not in gone}
        return inherited | _THREADS | kept | {name: str(place) for name, place in own.items()}

    def linter(self, name: str, folder: Path, arguments: Sequence[str], *, cache: Path | None = None) -> Contestant:
        """relint with no settings but these arguments; it keeps results only in a cache folder of the caller's own."""
        kept = ["--isolated"] if cache else ["--isolated", "--no-cache"]
        return Contestant(name, [*self.relint, *kept, *arguments], folder, self.environment(cache))

    def unjudged(self, name: str, folder: Path, arguments: Sequence[str]) -> Contestant:
        """The same without the judge."""
        settings = self.folder / "unjudged.toml"
        settings.write_text("judge = false\n", encoding="utf-8")
        return Contestant(
            name, [*self.relint, "--config", str(settings), "--no-cache", *arguments], folder, self.environment()
        )

    def python(self, name: str, module: str, folder: Path, drafts: Sequence[str] = ()) -> Contestant:
        """A module of this benchmark as a process of its own."""
        return Contestant(name, [sys.executable, "-m", f"pace.{module}", *drafts], folder, self.environment())

    def pipe(self, folder: Path, drafts: Sequence[str]) -> Contestant:
        """Bare `nlp.pipe` with all components."""
        return self.python(PIPE, "full_pipeline", folder, drafts)

    def others(self, folder: Path, drafts: Sequence[str], *, names: Sequence[str] = ()) -> list[Contestant]:
        """The rivals that are there (only these, if some are named)."""
        environment = {name: value for name, value in self.environment().items() if name != "PYTHONPATH"}
        environment["GOMAXPROCS"] = "1"
        return [
            Contestant(rival.name, [*rival.command, *drafts], folder, environment, fine=None)
            for rival in self.rivals.there.values()
            if not names or rival.name in names
        ]

    @contextmanager
    def as_installed(self) -> Iterator[None]:
        """With what `pip install -e .` works out of the packs, which goes again where it was not there before."""
        if _SHIPPED.exists():
            yield
            return
        subprocess.run([sys.executable, "-c", _SHIP], cwd=self.folder, env=self.environment(), check=True)
        try:
            yield
        finally:
            _SHIPPED.unlink(missing_ok=True)

    def compile_packs(self) -> None:
        """One run over enough drafts that everything of the bundled packs that is kept for later runs is kept."""
        folder, drafts = self.drafts("warm-up", self.sizes.term_drafts)
        run(self.linter("compiling packs", folder, drafts))

    def cache_with_packs(self, name: str) -> Path:
        """A cache folder of its own, in which the bundled packs are compiled and nothing else is."""
        copy = self.folder / name
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self.folder / "cache", copy)
        return copy
