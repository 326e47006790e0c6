"""Shapes of packs that strangers may bring: what one says again and again, or what it says of a text that grows."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from doubling.shape import Shape
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.errors import PackError
from relint.judge import Judge
from relint.language.pipeline import load_pipeline
from relint.language.pipeline_protocol import Pipeline
from relint.packs.load import load_packs
from relint.run.collector import paused
from relint.run.reading import decode


class PackShape(NamedTuple):
    """A number of repeats becomes the files of a pack and the text that it reads."""

    files: Callable[[int], Mapping[str, str]]
    text: Callable[[int], str]


_SHORT = "Hi Jo,\n\nwe bake a word for you and zork it with care.\n"


def _rule(kind: str, options: object, *examples: str) -> str:
    flag = [{"text": text} for text in (examples or ("We zork.", "They zork.", "You zork."))]
    said = {"severity": "advice", "message": "m", "hint": "h", "why": "w", "options": options}
    return json.dumps({"kind": kind, **said, "examples": {"flag": flag, "pass": ["a", "b", "c"]}})


def _pack(kind: str, options: Callable[[int], object], text: Callable[[int], str] = lambda _: _SHORT) -> PackShape:
    """A pack of one rule."""
    return PackShape(lambda count: {"a.yaml": _rule(kind, options(count))}, text)


def _over(kind: str, options: object, piece: str, before: str = "Hi Jo,\n\n", after: str = ".\n") -> PackShape:
    """A rule that stays as it is, over a text that grows."""
    return _pack(kind, lambda _: options, lambda count: before + piece * count + after)


def _leaning(kind: str, options: object, piece: str) -> PackShape:
    """A rule that leans on another, over a text that grows."""
    files = {"a.yaml": _rule(kind, options), "b.yaml": _rule("match", {"find": ["zork"]})}
    return PackShape(lambda _: files, lambda count: f"Hi Jo,\n\n{piece * count}.\n")


def _sayings(count: int) -> dict[str, str]:
    """A rule by example of ever more sentences."""
    told = [f"The storm kept van {number} in yard {number * 7}." for number in range(count // 10)]
    return {"a.yaml": _rule("likeness", {}, *told)}


_CHAIN = {"find": ["zork"], "unless": {"near": {"patterns": ["never ... zork"], "within": 3}}}
_ROWS = {"find": ["a ... word ...8 zork", "(a|$l)+ zork", "_* b _* #"], "lists": {"l": ["a word", "word a", "b"]}}

PACK_SHAPES: dict[str, PackShape] = {
    "pack: patterns": _pack("match", lambda count: {"find": [f"zork{number} of it" for number in range(count)]}),
    "pack: lists": _pack(
        "match", lambda count: {"find": ["$l zork"], "lists": {"l": [f"a w{n}" for n in range(count)]}}
    ),
    "pack: terms": _pack("terms", lambda count: {"terms": [{"term": f"zork {n}", "use": ["x"]} for n in range(count)]}),
    "pack: rules": PackShape(
        lambda count: {f"r{n}.yaml": _rule("match", {"find": [f"zork{n}"]}) for n in range(count // 10)},
        lambda _: _SHORT,
    ),
    "pack: guards": _pack(
        "match", lambda count: {"find": ["zork"], "unless": {"sentence": [f"w{n} ... zork" for n in range(count)]}}
    ),
    "pack: marks": _pack("left-over", lambda count: {"marks": [f"(a{n}|b)+zork" for n in range(count)]}),
    "pack: marks over a text": _over("left-over", {"marks": ["(a|word|b| )*#", r"(\w+\s?)+\bzork\b"]}, "a word b "),
    "pack: asks over a text": _over("left-over", {"asks": ["say"], "ends": ["here"], "torn": True}, "[say a {b "),
    "pack: expressions before addresses": _over(
        "envelope", {"field": "body_addresses", "matches": ["^no"], "after": ["(write |to )+$"]}, "write to a@b.c "
    ),
    "pack: rows over a sentence": _over("match", _ROWS, "a word b "),
    "pack: rows over sentences": _over("match", _ROWS, "A word b, and zork a word. "),
    "pack: guards that are near": _over("match", _CHAIN, "We zork. They never do it. "),
    "pack: clauses": _over("match", {"find": ["zork"], "report": "clause"}, "we zork it, and "),
    "pack: quotations": _over("match", {"find": ["zork"]}, "“we zork it”, and zork, "),
    "pack: links": _over("match", {"find": ["zork"]}, "[we zork it now](https://x.example/a) and zork, "),
    "pack: trees": _over(
        "match", {"find": [{"tree": {"lemma": "zork", "has": [{"deep": True, "conj": True}]}}]}, "we zork bread and "
    ),
    "pack: signatures": _over("signature", {"find": ["^ ... team ... $"]}, "team of ", "Hi Jo,\n\nit fits.\n\nBest,\n"),
    "pack: greetings": _over(
        "greeting", {"find": ["... zork ..."], "then": ["you ... word"]}, "Hi zork,\n\nyou see.\n\n", ""
    ),
    "pack: shares": _leaning("density", {"rules": ["p/b"], "per": 100, "limits": {"stranger": 1}}, "We zork it. "),
    "pack: piles": _leaning("stack", {"rules": ["p/b"], "min": 2}, "zork zork word, "),
    "pack: signals": PackShape(
        lambda _: {
            "a.yaml": _rule("signals", {"find": ["s"], "with": ["t"], "without": ["u"], "within": 3}),
            **{f"signals/{name}.yaml": _signal(word) for name, word in (("s", "zork"), ("t", "word"), ("u", "never"))},
        },
        lambda count: "Hi Jo,\n\n" + "We zork. A word. " * count,
    ),
    "pack: sayings": PackShape(_sayings, lambda _: _SHORT),
    "pack: likeness over a text": PackShape(
        lambda _: _sayings(120), lambda count: "".join(f"Snow {number} delayed your order. " for number in range(count))
    ),
    "pack: additions": PackShape(
        lambda count: {
            "b.yaml": _rule("match", {"find": ["zork"]}),
            "c.yaml": json.dumps({"extends": "p/b", "add": {"find": [f"zork{n} it" for n in range(count)]}}),
        },
        lambda _: _SHORT,
    ),
}


def _signal(word: str) -> str:
    return json.dumps(
        {
            "kind": "match",
            "about": "x",
            "options": {"find": [word]},
            "examples": {"flag": [{"text": word}], "pass": ["a"]},
        }
    )


def packed(shape: PackShape) -> Shape:
    """The shape as one text, for whoever counts lengths."""
    return lambda count: ("a.md", json.dumps([dict(shape.files(count)), shape.text(count)]))


def read_with_pack(path: str, data: bytes) -> bool:
    """Load the pack alone, make it ready and read its text; gives whether it was not refused."""
    files, text = json.loads(data)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "p"
        (folder / "signals").mkdir(parents=True)
        for name, content in {"pack.yaml": "title: T\nabout: A\n", **files}.items():
            (folder / name).write_text(content, encoding="utf-8")
        pipeline, judge = _tools()
        try:
            with paused():
                checks = Checks(load_packs([folder]), pipeline, judge=judge)
                checks.work_out()
        except PackError:
            return False
        outcome = lint([Job(decode(path, text.encode()), frozenset(checks.rules))], checks, profile=False)
    return not outcome.failures


@cache
def _tools() -> tuple[Pipeline, Judge]:
    return load_pipeline(), Judge()
