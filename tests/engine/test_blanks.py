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
    ],
)
def test_the_firm_is_named_as_the_sender_names_it(name: str, firm: str) -> None:
    """Blanks between the words change nothing, and cost no more than they are many."""
    mail = f"Received: x\nSubject: s\nFrom: {name} <hanna@loaf.example>\n\nHi Jo,\n\nit fits.\n"
    assert filled_in("Write from [firm].", draft(mail, "a.eml")) == f"Write from {firm}."
