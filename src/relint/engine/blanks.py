"""What a draft itself says that hints leave blank: who writes, for which firm, to whom, and until when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relint.draft.document import Document
from relint.draft.envelope import Mailbox
from relint.english.calendar import MONTHS
from relint.english.given_names import GIVEN
from relint.english.mail_hosts import FREE_MAIL
from relint.kinds.signers import signers
from relint.outside.late_expressions import late

_BLANK = late(r"\[[^\[\]\n]+\]")
#: “Hanna Weiss at Brightwell”, “The Brightwell Team”, “Brightwell Support”.
_AT_FIRM = late(r"\S\s+(?:at|from|of|@)\s+(?P<firm>[^\s,|].*)$|\S\s*[,|·–—]\s*(?P<firm2>[^\s,|].*)$")
_DESK = late(r"(?: (?:team|support|billing|news|newsletter|accounts|sales|marketing|updates|hello))+$", re.IGNORECASE)
_WORDS = late(r"[A-Z][\w&'’]*(?:[ -][A-Z][\w&'’]*){0,2}")
_DATE = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{'|'.join(MONTHS)})|(?:{'|'.join(MONTHS)})\s+\d{{1,2}}(?:st|nd|rd|th)?)\b"
_UNTIL = late(rf"\b(?:until|till|before|by|ends?(?: on)?|closes?(?: on)?)\s+(?P<date>{_DATE})", re.IGNORECASE)
_LONGEST = 40
#: With these ends the name of a group, though it may begin like a person's: “Lincoln Network”.
_GROUPS = frozenset(
    "action alliance association campaign center centre church club coalition committee council foundation forum fund "
    "group institute network news party project school society team trust union".split()
)


def filled_in(hint: str, document: Document) -> str:
    """The hint with the blanks filled that the draft can fill; the others stay for the writer."""
    for blank, value in _known(hint, document):
        hint = hint.replace(blank, value)
    return hint


def _known(hint: str, document: Document) -> Iterator[tuple[str, str]]:
    """Blanks as hints write them, and only those of this hint are looked for in the draft."""
    sender, reader = document.envelope.sender, document.envelope.to
    if ("[your" in hint or "I am [name]" in hint) and (name := _person(sender) or _signer(document)):
        first = name.split()[0]
        yield "[your name]@", f"{first.lower()}@"
        yield "[your name]", name
        yield "[your first name]", first
        yield "I am [name]", f"I am {name}"
    if domain := _domain(sender):
        yield "[your domain]", domain
    if "[firm" in hint and (firm := _firm(document)):
        yield "[firm]", firm
        yield "[firm or cause]", firm
    if name := _person(reader):
        yield "Dear [name]", f"Dear {name}"
        yield "Hello [first name]", f"Hello {name.split()[0]}"
    if "[date" in hint and (date := _last_day(document)):
        for words in ("ntil [date", "nds on [date"):
            yield f"{words}]", words.replace("[date", date)
            yield f"{words}, ", words.replace("[date", f"{date}, [")


def _shown(mailbox: Mailbox | None) -> str:
    """The name with single blanks: the expressions would take the square of a row of them."""
    return " ".join(mailbox.name.value.split()) if mailbox is not None and mailbox.name is not None else ""


def _person(mailbox: Mailbox | None) -> str:
    """`Hanna Weiss` or nothing, also of “Hanna Weiss at Brightwell”: a given name first, two or three words."""
    shown = _shown(mailbox)
    found = _AT_FIRM.search(shown)
    return _name(shown[: found.start() + 1] if found else shown)


def _name(text: str) -> str:
    words = text.split()
    is_name = 1 < len(words) < 4 and words[0].lower() in GIVEN and all(word[:1].isupper() for word in words)
    is_group = bool(words) and words[-1].lower() in _GROUPS
    return " ".join(words) if is_name and not is_group and not _BLANK.search(text) else ""


def _signer(document: Document) -> str:
    """The only person who signs the letter, by first and last name."""
    lines = (re.split(r"[,|\n]", one.span.of(document.text))[0] for one in signers(document))
    names = {name for line in lines if (name := _name(line))}
    return names.pop() if len(names) == 1 else ""


def _domain(sender: Mailbox | None) -> str:
    return sender.address.value.partition("@")[2] if sender is not None and sender.address is not None else ""


def _firm(document: Document) -> str:
    """As the From line names it, else as the letter spells the name of its own domain."""
    sender = document.envelope.sender
    shown = _shown(sender)
    found = _AT_FIRM.search(shown)
    if found and shown.split()[0].lower() in GIVEN:
        named = found["firm"] or found["firm2"]
    else:
        named = _DESK.sub("", shown).removeprefix("The ").strip() if _DESK.search(shown) else ""
    is_first_name = named.lower() in GIVEN  # “The Dean Team” works for somebody called Dean
    if named and named[0].isupper() and len(named) <= _LONGEST and not is_first_name and not _BLANK.search(named):
        return named
    return _spelt(document, _domain(sender).split(".")[0])


def _spelt(document: Document, label: str) -> str:
    """`Crumb Cloud` for `crumbcloud`, where the letter calls itself so; the host of anybody's mail is no firm."""
    if not label or label in FREE_MAIL:
        return ""
    rows = (found[0] for found in _WORDS.finditer(document.text))
    # Of two as long the first is taken; a candidate's own domain names no firm.
    names = dict.fromkeys(name for row in rows for start in _starts(row) if not _name(name := row[start:]))
    return min((name for name in names if re.sub(r"\W", "", name).lower() == label), key=len, default="")


def _starts(row: str) -> list[int]:
    return [0, *(found.end() for found in re.finditer(r"[ -]", row))]


def _last_day(document: Document) -> str:
    """The one day until which something in the letter holds; where there are two, a hint cannot know which."""
    days = {" ".join(found["date"].split()) for found in _UNTIL.finditer(document.text)}
    return days.pop() if len(days) == 1 else ""
