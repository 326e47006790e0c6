"""The index of a set of checks as data, with the check that looks for each thing by its id and number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import msgspec

from relint.matching.kept_index import FORMAT, IndexData, KeptIndex, flat
from relint.matching.probe import Probe, ProbeIndex


class Looking(Protocol):
    """A check, as far as an outline knows it."""

    @property
    def probes(self) -> tuple[Probe, ...]:
        """What it looks for in sentences, always in the same order."""


class Outline(msgspec.Struct, frozen=True, array_like=True):
    """`places` says of each probe whether a rule or a signal looks for it, its id, and which of its probes it is."""

    places: tuple[tuple[bool, str, int], ...]
    index_data: IndexData

    def index(self, rules: Mapping[str, Looking], signals: Mapping[str, Looking]) -> KeptIndex:
        """An index that makes a check when a probe of it is asked for."""

        def probe(number: int) -> Probe:
            is_rule, name, place = self.places[number]
            return (rules if is_rule else signals)[name].probes[place]

        return KeptIndex(self.index_data, probe)


def outline_of(index: ProbeIndex, rules: Mapping[str, Looking], signals: Mapping[str, Looking]) -> Outline:
    """What an index over all checks worked out. Of two checks that share a probe the later one is noted."""
    places = {
        probe: (is_rule, name, place)
        for is_rule, checks in ((True, rules), (False, signals))
        for name, check in checks.items()
        for place, probe in enumerate(check.probes)
    }
    numbers = {probe: number for number, probe in enumerate(places)}
    return Outline(tuple(places.values()), flat(index, numbers.__getitem__))


def encoded(outline: Outline) -> bytes:
    """As data."""
    return msgspec.msgpack.encode(outline)


def decoded(data: bytes | None) -> Outline | None:
    """What `encoded` made data of; `None` where there is none, it is damaged, or of another format."""
    try:
        found = msgspec.msgpack.decode(data, type=Outline) if data else None
    except msgspec.DecodeError:
        return None
    return found if found and found.index_data.format == FORMAT else None
