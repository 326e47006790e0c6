"""Where the time of one run goes: by layer of annotation, and by stage under Python's profiler.

As a program it is one run of relint, watched: `python -m pace.profile_run layers|stages DRAFT...`.
"""

from __future__ import annotations

import contextlib
import cProfile
import os
import pstats
import sys
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from unittest import mock

from pace.bench import Bench
from pace.stages import added_up, module_of, stage_of
from pace.timing import outcome

_LONGEST = 18


def profiled(bench: Bench, count: int) -> Iterator[str]:
    """What to print, from two runs over that many drafts on one core, packs compiled, no results kept."""
    bench.compile_packs()
    folder, names = bench.drafts("folder", count)
    for view in ("layers", "stages"):
        yield outcome(bench.python(f"profile by {view}", "profile_run", folder, [view, *names]))


def _lint(names: Sequence[str]) -> float:
    """One run of the command in this process, its output thrown away; its seconds."""
    start = time.process_time()
    from relint.__main__ import main

    with Path(os.devnull).open("w", encoding="utf-8") as out, contextlib.redirect_stdout(out):
        status = main(["--isolated", "--no-cache", "-j", "1", *names])
    if status not in (0, 1):
        raise SystemExit(f"relint ended with {status}")
    return time.process_time() - start


def _layers(names: Sequence[str]) -> Iterator[str]:
    """Seconds, sentences and tokens of every call that gives a layer."""
    start = time.process_time()
    from relint.language.bundled import BundledPipeline
    from relint.language.doc import Doc
    from relint.language.layer import Layer

    imported = time.process_time() - start
    given = {layer: [0.0, 0, 0] for layer in Layer if layer > Layer.TEXT}
    annotate, tokenize = BundledPipeline.annotate, BundledPipeline.tokenize

    def count(layer: Layer, since: float, docs: Sequence[Doc]) -> None:
        seconds, sentences, tokens = given[layer]
        given[layer] = [seconds + time.process_time() - since, sentences + len(docs), tokens + sum(map(len, docs))]

    def watched_tokenize(self: BundledPipeline, text: str) -> Doc:
        since = time.process_time()
        doc = tokenize(self, text)
        count(Layer.TOKENS, since, [doc])
        return doc

    def watched_annotate(self: BundledPipeline, docs: Sequence[Doc], layer: Layer) -> None:
        since = time.process_time()
        annotate(self, docs, layer)
        count(layer, since, docs)

    with (
        mock.patch.object(BundledPipeline, "tokenize", watched_tokenize),
        mock.patch.object(BundledPipeline, "annotate", watched_annotate),
    ):
        total = _lint(names) + imported
    yield f"{len(names):,} drafts in {total:.2f} CPU s, of which importing spaCy and the pipeline {imported:.2f} s"
    of_all = given[Layer.TOKENS][2]
    for layer, (seconds, sentences, tokens) in given.items():
        each = f"{1e6 * seconds / tokens:.1f} µs each" if tokens else ""
        row = f"{sentences:>8,} sentences  {tokens:>9,} tokens ({tokens / of_all:4.0%})  {each}"
        yield f"  {layer.name.lower():<9} {seconds:6.2f} s ({seconds / total:4.0%})  {row}"
    yield "  (different sentences only; a tree asked for where no tags are brings them with it)"


def _stages(names: Sequence[str]) -> Iterator[str]:
    """Seconds by stage; the profiler slows Python's own calls most, so read the shares with care."""
    watch = cProfile.Profile()
    watch.runcall(_lint, names)
    import relint

    stats, package = vars(pstats.Stats(watch))["stats"], Path(relint.__file__).parent
    for title, part_of in (("stage", stage_of), ("module", module_of)):
        seconds = added_up(stats, partial(part_of, package=package))
        total = sum(seconds.values())
        yield f"{len(names):,} drafts under the profiler, {total:.2f} s, by {title}:"
        for part, spent in sorted(seconds.items(), key=lambda row: -row[1])[:_LONGEST]:
            yield f"  {part:<26} {spent:6.2f} s  {spent / total:4.0%}"


if __name__ == "__main__":
    views = {"layers": _layers, "stages": _stages}
    for line in views[sys.argv[1]](sys.argv[2:]):
        print(line)
