"""What hints take from the From line, however it is written."""

from __future__ import annotations

import pytest

from relint.engine.blanks import filled_in
from tests.formats.reading import draft

FAR = " " * 9_000


@pytest.mark.parametrize(
    ("name", "firm"),
    [
        ("Brightwell Team", "Brightwell"),
        ("The Brightwell News Team", "Brightwell"),
        (f"Brightwell{FAR}Team", "Brightwell"),
        (f"Hanna Weiss{FAR}at{FAR}Brightwell", "Brightwell"),
        (f"Brightwell{FAR}.", "[firm]"),
        ("Hanna Weiss", "[firm]"),
        ("The Hanna Team", "[firm]"),
    ],
)
def test_the_firm_is_named_as_the_sender_names_it(name: str, firm: str) -> None:
    """Blanks between the words change nothing, and cost no more than they are many."""
    mail = f"Received: x\nSubject: s\nFrom: {name} <hanna@loaf.example>\n\nHi Jo,\n\nit fits.\n"
    assert filled_in("Write from [firm].", draft(mail, "a.eml")) == f"Write from {firm}."


@pytest.mark.parametrize(
    ("name", "signed"),
    [("Hanna Weiss", "Hanna Weiss"), ("Lincoln Network", "[your name]"), ("Grace Church", "[your name]")],
)
def test_a_group_signs_for_nobody(name: str, signed: str) -> None:
    mail = f"Received: x\nSubject: s\nFrom: {name} <hanna@loaf.example>\n\nHi Jo,\n\nit fits.\n"
    assert filled_in("Sign it: “[your name]”.", draft(mail, "a.eml")) == f"Sign it: “{signed}”."
