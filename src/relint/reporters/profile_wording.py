"""What a profile says in words: score, ledger, closeness, worlds, first screen."""

from __future__ import annotations

from collections.abc import Sequence

from relint.draft.file_names import exact_place, place_name
from relint.draft.relationship import Relationship
from relint.draft.source import Position
from relint.english.relationship_words import reader
from relint.outside.structs import Struct
from relint.reporters.wording import count, in_words, number_word
from relint.results.profile import Closeness, Evidence, FirstScreen, LedgerEntry, Profile, Worlds
from relint.results.report import Report

#: The ledger's lines that are told one by one; smaller losses are summed.
MOST_LOSSES = 6
VERDICTS = {"shown": "there", "mixed": "mixed", "missed": "hurt", "not shown": "no sign", "not measured": "not told"}
_BANDS = (
    (85, "little stands between it and its reader"),
    (65, "it does some harm"),
    (40, "it does more harm than good"),
    (0, "start again from the reader"),
)
_LEVELS = {
    Closeness.TRANSACTIONAL: "of two people doing business",
    Closeness.FRIENDLY: "of a friendly stranger",
    Closeness.FRIENDS: "of a friend",
    Closeness.FAMILY: "of family",
    Closeness.ROMANCE: "of a lover",
}
#: A clause more or less decides nothing.
_FEW_WORLDS = 1


class LedgerRow(Struct, frozen=True):
    """One line of the ledger as it is told: signed points, place, words."""

    points: str
    place: str
    words: str
    won: bool
    size: float = 0.0


def score_line(profile: Profile) -> str:
    """`It does more harm than good (40 to 64 of 100).`: a band, since a point more or less says nothing."""
    most = 100
    for least, words in _BANDS:
        if profile.score >= least:
            return f"{words[0].upper()}{words[1:]} ({least} to {most} of 100)."
        most = least - 1
    raise AssertionError("the last band begins with 0")


def rows(profile: Profile, path: str) -> list[LedgerRow]:
    """The dearest losses, the rest of them in one line, then everything won."""
    losses = [entry for entry in profile.ledger if entry.points < 0]
    shown = losses if len(losses) <= MOST_LOSSES + 1 else losses[:MOST_LOSSES]
    told = [_row(entry, path) for entry in shown]
    if rest := losses[len(shown) :]:
        points = signed(sum(entry.points for entry in rest))
        size = abs(sum(entry.points for entry in rest))
        told.append(LedgerRow(points, "", f"{number_word(len(rest))} more losses", False, size))
    return told + [_row(entry, path) for entry in reversed(profile.ledger) if entry.points > 0]


def _row(entry: LedgerEntry, path: str) -> LedgerRow:
    often = f" ({_how_often(entry.count)})" if entry.count > 1 and entry.points < 0 else ""
    words = entry.what.rstrip(".") + often
    return LedgerRow(signed(entry.points), place(entry.start, path), words, entry.points > 0, abs(entry.points))


def signed(points: float) -> str:
    """`+5` or `−12.6`, with a minus that is as wide as the plus."""
    return f"{'+' if points > 0 else '−'}{abs(round(points, 1)):g}"


def place(start: Position | None, path: str) -> str:
    """`12:3`; nothing for the whole draft."""
    return exact_place(path, start.line, start.column) if start else ""


def stop_line(profile: Profile) -> str | None:
    """Why the points do not add up to the score, when they do not."""
    return "The score stops at 0." if profile.score == 0 else None


def best_edit_title(entry: LedgerEntry, path: str) -> str:
    """`The edit that returns most (12 points, line 4):`."""
    where = f", {place_name(path, entry.start.line)}" if entry.start else ""
    more = f" and {number_word(entry.count - 1)} more of its kind" if entry.start and entry.count > 1 else ""
    return f"The edit that returns most ({abs(round(entry.points, 1)):g} points{where}{more})"


def closeness_line(profile: Profile, relationship: Relationship, path: str) -> str:
    """What the wording assumes, by which words when they come too near, and what is welcome."""
    by = in_words([_quoted(piece, path) for piece in profile.assumed_by]) if profile.gap else ""
    known = "" if "stage" in relationship.stated else " (inferred)"
    whose = f"{reader(relationship.stage)}{known}"
    line = f"The wording is that {_LEVELS[profile.assumed]}{f', by {by}' if by else ''}."
    if profile.gap >= 2:
        welcomes = f"{whose[0].upper()}{whose[1:]} welcomes that {_LEVELS[profile.welcome]}"
        return f"{line} {welcomes}: {number_word(profile.gap)} steps too near."
    if profile.gap:
        return f"{line} That is one step nearer than {whose} may like."
    return f"{line} That is not too near for {whose}."


def _quoted(piece: Evidence, path: str) -> str:
    at = place(piece.start, path)
    return f"“{piece.text}”{f' ({at})' if at else ''}"


def asks_line(profile: Profile) -> str:
    """How often something is asked; what is given cannot be counted surely enough."""
    return f"It asks {_how_often(profile.asks)}." if profile.asks else "It asks for nothing."


def _how_often(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number_word(number)} times")


def worlds_line(worlds: Worlds) -> str:
    """Whose clauses these are."""
    total = worlds.reader + worlds.sender + worlds.others
    if not total:
        return "No clause has a subject."
    line = f"Of {count(total, 'clause')}, {worlds.reader} about the reader, {worlds.sender} about the sender"
    if worlds.sender > worlds.reader + _FEW_WORLDS:
        return f"{line}: this is the sender’s world."
    if worlds.reader > worlds.sender + _FEW_WORLDS:
        return f"{line}: this is the reader’s world."
    return f"{line}: about even."


def screen_line(screen: FirstScreen) -> str:
    """What the reader knows before they scroll."""
    after = f"After {count(screen.words, 'word')} the reader"
    parts = [f"knows {in_words(screen.knows)}"] if screen.knows else []
    parts += [f"still wonders {in_words(screen.wonders)}"] if screen.wonders else []
    return f"{after} {', and '.join(parts)}." if parts else f"It ends after {count(screen.words, 'word')}."


def below_lines(report: Report) -> Sequence[str]:
    """The drafts that score less than was asked for."""
    return [
        f"{low.path} scores {low.score}; {report.min_score} was asked for (--min-score)." for low in report.tally.low
    ]
