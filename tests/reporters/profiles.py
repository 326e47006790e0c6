"""A hand-made profile that its reporters are tested with."""

from __future__ import annotations

from relint.draft.source import Position
from relint.draft.span import Span
from relint.outside.structs import replace
from relint.results.profile import Characteristic, Closeness, Evidence, FirstScreen, LedgerEntry, Profile, Worlds
from relint.results.report import Report

from . import reports

_WRITES = Evidence("I", "somebody says I", "first-person-singular", Span(4, 5), Position(1, 5))
_FOG = Evidence(
    "leverage",
    "“leverage” is fog: I have to translate it before I can care.",
    "jargon-monoxide/buzzword",
    Span(9, 17),
    Position(5, 120),
)
_HUGS = Evidence("[bold]hugs[/close]", "the wording of family", "closeness-family", Span(0, 4), Position(9, 1))
_LONG = Evidence("", "This is 214 words long.", "tmi-too-soon/too-long")

LEDGER = (
    LedgerEntry(
        -24,
        "“no-reply” tells me to read and be quiet.",
        "a/no-reply",
        2,
        "Send from a person’s address.",
        Position(2, 7),
    ),
    LedgerEntry(-8, "asks for something and gives nothing", "ask", 1, "Give something first.", Position(12, 1)),
    *(
        LedgerEntry(-7, f"fault number {number} of [red]many[/red].", f"a/fault-{number}", 1, "Mend it.")
        for number in range(7)
    ),
    LedgerEntry(3, "somebody says “I”", "first-person-singular", 4, "Say “I” where it was you.", Position(1, 5)),
    LedgerEntry(5, "gives something to keep", "give", 1, "Give one thing.", Position(7, 1)),
)
NAMES = {
    "need": "whether this reader has the need",
    "history": "whether the record is right",
    "curation": "how good the choice is",
    "faces": "whether the person exists and reads the replies",
    "stories": "whether the story is true",
    "authenticity": "honesty as such",
    "consistency": "what your other messages, calls and chats sound like",
    "credibility": "whether the proof holds",
    "helpfulness": "whether the help is right",
}
EVIDENCE = {"authenticity": ((_WRITES,), (_FOG,)), "curation": ((), (_LONG,)), "faces": ((_WRITES,), ())}


def profile() -> Profile:
    """Losses beyond those that are told, wins, evidence on either side, too near by two steps."""
    nine = [Characteristic(name, f"{name}?", *EVIDENCE.get(name, ((), ())), unseen) for name, unseen in NAMES.items()]
    return Profile(
        score=0,
        ledger=LEDGER,
        best_edit=LEDGER[0],
        characteristics=tuple(nine),
        assumed=Closeness.FAMILY,
        assumed_by=(_HUGS,),
        welcome=Closeness.FRIENDLY,
        asks=3,
        gives=1,
        worlds=Worlds(2, 9, 4),
        first_screen=FirstScreen(64, ("who writes",), ("why it came to them", "what to do")),
    )


def report(*, min_score: int | None = None) -> Report:
    """The report of `reports.one` with that profile."""
    (file,) = reports.one().files
    return replace(reports.one(), files=(replace(file, profile=profile()),), min_score=min_score)
