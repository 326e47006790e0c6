"""A mistake in the options of a rule, told with the file and line in which it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from relint.errors import PackError, did_you_mean
from relint.matching.syntax import PatternError
from relint.packs.pack_set import Pack
from relint.packs.rule import Rule, Signal


@contextmanager
def told_of(declared: Rule | Signal) -> Iterator[None]:
    """Tell mistakes in options with the file and line in which they stand."""
    try:
        yield
    except PatternError as problem:
        raise _placed(problem, declared) from problem
    except msgspec.ValidationError as problem:
        raise PackError(declared.path, None, str(problem)) from problem


def unknown_name(pack: Pack, key: str, problem: str, name: str, known: Iterable[str]) -> PackError:
    """A pack that names under `key` what nobody knows, told where it says so."""
    from relint.packs.strict_yaml import place_of_text

    path = pack.path / "pack.yaml"
    line, excerpt = place_of_text(path, name)
    return PackError(str(path), line, f"{key}: {problem}{did_you_mean(name, sorted(known))}", excerpt)


def _placed(problem: PatternError, declared: Rule | Signal) -> PackError:
    """The mistake in the file that holds its words: the rule's, or the list of terms beside it."""
    from relint.packs.strict_yaml import place_of, place_of_text  # YAML takes its time, and packs are mostly right

    path = Path(declared.path)
    if problem.written:
        for file in (path, *sorted(path.parent.glob(f"{path.stem}*.terms.yaml"))):
            line, excerpt = place_of_text(file, problem.written)
            if line:
                return PackError(str(file), line, str(problem), excerpt)
    line, excerpt = place_of(path, "$", "options")
    return PackError(declared.path, line, str(problem), excerpt)
