"""Whom a From line shows: somebody, whatever the words of the name mean, or many, a list, a house."""

from __future__ import annotations

import pytest

from relint.kinds.display_name import shows_person
from relint.kinds.nobodys_name import shows_firm, shows_many

STRANGE = frozenset(("news", "club", "church", "market", "sales", "orders", "tallow"))


@pytest.mark.parametrize(
    ("shown", "address"),
    [
        ("Faith News", "faith@gazette.example"),
        ("Noor Club", "noor@tallow.example"),
        ("Ada Holm on behalf of Tallow", "ada@tallow.example"),
        ("Ada Holm via Weir Watch", "info@weir.example"),
        ("June from Tallow", "june@tallow.example"),
        ("Holm, Ada", "ada@tallow.example"),
        ("Amir Sons", "amir@tallow.example"),
    ],
)
def test_somebody(shown: str, address: str) -> None:
    assert shows_person(shown, STRANGE, address)


@pytest.mark.parametrize(
    ("shown", "address"),
    [
        ("Grace Church", "grace@gracechurch.example"),
        ("Noor Club", "hello@noorclub.example"),
        ("Holm & Sons Hardware", "shop@holm.example"),
        ("Holm and Daughters", "shop@holm.example"),
        ("Sales @ Tallow", "sales@tallow.example"),
        ("Orders by Tallow", "orders@tallow.example"),
        ("Tallow UK", "uk@tallow.example"),
    ],
)
def test_a_house(shown: str, address: str) -> None:
    assert not shows_person(shown, STRANGE, address)
    if not {"Church", "Club"} & set(shown.split()):
        assert shows_firm(shown, frozenset(("tallow", "holm")), address)


@pytest.mark.parametrize("shown", ["LUTE-L", "lute-announce", "owner-lute", "lute-request", "LISTSERV Lute Society"])
def test_a_list(shown: str) -> None:
    assert shows_many(shown, frozenset())
    assert not shows_person(shown, STRANGE, "")


@pytest.mark.parametrize("shown", ["Tallow UK", "Yusuf UK"])
def test_a_branch_is_not_a_person_unless_named(shown: str) -> None:
    assert shows_firm(shown, frozenset(), "") is shown.startswith("Tallow")
