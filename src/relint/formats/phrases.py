"""The fixed phrases at the edges of a letter: how people greet, sign, forward and fill a footer."""

from __future__ import annotations

import re

from relint.formats.lazy_pattern import LazyPattern
from relint.formats.placeholders import MARK

_HELLO = (
    r"(?:hi(?:ya)?|hello|hey|howdy|hallo|hola|ahoy|g['’]day|greetings|salutations"
    r"|good\s+(?:morning|afternoon|evening|day))(?:\s+(?:there|again|and\s+welcome))?"
)
GREETING = LazyPattern(
    rf"(?P<hello>{_HELLO}|dear|to\s+whom\s+it\s+may\s+concern|to)(?P<who>(?:[\s,]+[^\s,!:;–—]+){{0,6}}?)"
    r"\s*(?P<mark>[,!:;–—]+|\s-(?=\s|$)|(?<!\bM[rs])(?<!\bDr)(?<!\bMrs)\.(?=\s|$)|$)",
    re.IGNORECASE,
)
_ALONE = frozenset(
    """there all everyone everybody folks friend friends team again you guys neighbour neighbours neighbor and & the
    ladies gentlemen gang both colleagues reader readers fellow lovely world subscriber member valued
    customer""".split()
)
_NAME_WORD = re.compile(r"[A-ZÀ-ÖØ-Þ][\w'’.-]*$|[A-ZÀ-Þ]{2,}$")
_BARE_NAME = re.compile(r"[A-Z][a-z'’-]+(?:\s+[A-Z][a-z'’-]+){0,2},$")

_FORMULA = LazyPattern(
    r"""(?:
      (?:with\s+|my\s+|our\s+|all\s+my\s+)?
      (?:(?:very|many|kind(?:est)?|warm(?:est)?|best|fond(?:est)?|good)\s+)*(?:regards|wishes)
    | (?:all\s+(?:the|my)\s+|my\s+)?best | cheers | ta
    | (?:many\s+|big\s+|again,?\s+)?thanks?(?:\s+you)?
      (?:\s+(?:again|so\s+much|very\s+much|a\s+(?:lot|million|bunch)|in\s+advance|kindly|and\s+[\w\s]{3,25}))?
    | thanks?(?:\s+you)?\s+for\s+[\w\s]{3,30}(?=,$)
    | (?:very\s+)?(?:yours|sincerely|faithfully|respectfully|cordially|warmly|truly|gratefully)
      (?:\s+(?:yours|sincerely|truly|faithfully|ever|always))?
    | (?:with\s+|lots\s+of\s+|much\s+|all\s+(?:my|our)\s+)?(?:love|gratitude|appreciation|thanks|warmth|kindness)
    | x[xo]*o? | hugs | peace | ciao | onwards? | be\s+well | in\s+solidarity | bye(?:\s+for\s+now)?
    | take\s+care(?:\s+of\s+\w+(?:\s+and\s+each\s+other)?)?
    | (?:talk|speak|see\s+you|chat)\s+(?:soon|there|then|later)
    | (?:un)?til\s+(?:next\s+\w+|then|soon)
    | stay\s+(?:safe|well|curious|healthy|strong|warm)
    | have\s+a\s+(?:great|good|lovely|nice|wonderful)\s+\w+
    )\s*(?P<mark>[,.!;:–—-]*)\s*(?-i:[\u2190-\U0010ffff\s]*)""",
    re.IGNORECASE | re.VERBOSE,
)
_ROLE_LINE = LazyPattern(
    r"^(?:the\s+|your\s+)?(?:[\w&'’.-]+\s+){0,4}(?:team|crew|family|staff|editors?|folks|gang)(?:\s+(?:at|@)\s+.{2,30})?$",
    re.IGNORECASE,
    needs="team crew family staff editor folks gang",
)
POSTSCRIPT = LazyPattern(r"p\.?\s?(?:p\.?\s?)?s\b[.:,–—-]*\s", re.IGNORECASE)

WROTE = LazyPattern(
    r"(?:on|le|am)\s.{5,250}(?:wrote|écrit|schrieb)\s?:?$|.{3,120}\bwrote:$|.{2,80}\bwrites:$|quoting\s.{3,100}:$",
    re.IGNORECASE,
    needs="wrote écrit schrieb writes: quoting",
)
FORWARDED = LazyPattern(
    r"(?:-{2,}|_{2,}|\*{2,})?\s*(?:original|forwarded)\s+(?:message|mail|e-mail)\b|-{2,}\s*forwarded\s+by\b"
    r"|begin\s+forwarded\s+message|-{3,}\s*start\s+of\s+forwarded",
    re.IGNORECASE,
    needs="original forwarded",
)

FOOTER = LazyPattern(
    r"""\bunsubscrib | \bopt[\s-]?out\b
    | (?:manage|update|change|edit|e-?mail|your|subscription)\s+(?:your\s+)?
      (?:e-?mail\s+|subscription\s+|mailing\s+)?preferences
    | \byou(?:['’]re|\s+are|\s+have)?\s+(?:currently\s+)?(?:receiving|received|getting|got|subscribed)\b.{0,40}
      \b(?:this|e-?mails?|newsletter|because|as|to)\b
    | \bthis\s+(?:e-?mail|message|newsletter|mailing)\s+(?:was|is|has\s+been)\s+(?:sent|delivered|intended|mailed)
    | © | \(c\)\s*\d{4} | \bcopyright\b | \ball\s+rights\s+reserved
    | \bprivacy\s+(?:policy|notice|statement) | \bterms\s+(?:of|and|&)\s+(?:use|service|conditions)
    | \bno\s+longer\s+(?:wish|want)\s+to\s+(?:receive|get) | \bto\s+be\s+removed\b
    | \bremove[d]?\s+(?:yourself\s+)?from\s+(?:this|our|the)\s+(?:mailing\s+)?list
    | \b(?:our|mailing|postal)\s+(?:mailing\s+)?address\s+is
    | \bregistered\s+(?:in|office|charity|company) | \bcompany\s+(?:no|number|reg)\b
    | \b(?:intended|solely)\s+(?:only\s+|solely\s+)?for\s+the\s+(?:use|addressee|recipient|person|individual)
    | \bmailing\s+list$ | \bfollow\s+us\s+on\b | having\s+trouble\s+(?:with|viewing|reading)""",
    re.IGNORECASE | re.VERBOSE,
    needs="unsubscrib opt preferences receiv getting got subscribed sent delivered intended mailed © (c) copyright "
    "rights privacy terms longer remove address registered company solely mailing follow trouble",
)
TOP_LINE = LazyPattern(
    r"""(?:view|open|read|see)\s+(?:this\s+|the\s+|it\s+)?(?:e-?mail\s+|message\s+|newsletter\s+|mail\s+|version\s+)?
      (?:online\b | (?:in|on)\s+(?:your\s+|a\s+|the\s+)?(?:web\s*)?(?:browser|web) | as\s+a\s+web)
    | web\s+version | plain\s+text\s+version | (?:trouble|problems?)\s+(?:viewing|reading|seeing)
    | can['’]?t\s+(?:see|read|view)\s+this | to\s+unsubscribe | add\s+us\s+to\s+your""",
    re.IGNORECASE | re.VERBOSE,
    needs="online browser web version trouble problem cant can't can’t unsubscribe add",
)
_POSTAL = LazyPattern(
    r"""^(?:p\.?\s?o\.?\s+box\s+\d
    | \d{1,5}[a-z]?\s+(?:[\w.'’-]+\s+){1,4}
      (?:st(?:reet)?|ave(?:nue)?|r(?:oa)?d|lane|ln|dr(?:ive)?|blvd|boulevard|way|court|ct|square|sq|place|pl|parkway|pkwy
      |terrace)\b\.?
    | (?:suite|ste|floor|unit|apt)\.?\s*\#?\w{1,6}$
    | [A-Za-z .'’-]{2,40},?\s+[A-Z]{2}\.?\s+\d{5}(?:-\d{4})?\b
    | [A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}$)""",
    re.IGNORECASE | re.VERBOSE,
)
_NAME_PARTICLES = frozenset("and & of from at the de der den van von la le di da du + x".split())
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*$")


def greeting_end(text: str, *, may_be_bare: bool) -> int | None:
    """Where the greeting at the start of a text ends, its mark included; `None` when there is none."""
    match = GREETING.match(text)
    if match is None:
        is_bare = may_be_bare and len(text) <= 40 and _BARE_NAME.match(text) and not is_formula(text)
        return len(text) if is_bare else None
    who = match["who"].replace(",", " ").split()
    hello = match["hello"].lower()
    alone = match.end() == len(text)
    if hello == "to":
        return match.end() if alone and match["mark"].startswith((",", ":")) and _all_names(who) and who else None
    if hello == "dear" or hello.startswith("to whom"):
        fits = bool(who) or hello != "dear"
        marked = match["mark"].strip()[:1]
        ends = marked in tuple(",:!–—;") if marked else alone and text[-1] not in ".?"
        return match.end() if fits and ends else None
    if not _all_names(who) or (not alone and not match["mark"].strip()):
        return None
    if not alone and match["mark"].strip() == ".":
        return None
    return match.end()


def is_greeting(line: str) -> bool:
    """True for a line that is a greeting with its mark: “Hi Jo,”."""
    match = GREETING.match(line)
    return match is not None and match.end() == len(line) and bool(match["mark"].strip())


def _all_names(words: list[str]) -> bool:
    return all(_NAME_WORD.match(word) or word.lower() in _ALONE for word in words)


def is_formula(text: str) -> bool:
    """True for a sign-off that stands alone."""
    if len(text) > 60:
        return False
    match = _FORMULA.match(text)
    return match is not None and match.end() == len(text)


def ends_line(line: str, follows: str) -> bool:
    """True when a line ends because a letter is set so: “Best,” above a name, an address, a greeting."""
    if not line or not follows or len(line) > 60:
        return False
    if line == "--" or is_formula(line) or is_closing(line):
        return True
    if is_greeting(line):
        return True
    is_short = len(line) < 40 and len(follows) < 40 and line[-1] not in ".!?:;,"
    return is_short and (follows[0].isupper() or follows[0].isdigit() or follows[0] == MARK)


def is_closing(text: str) -> bool:
    """True for a few words with a comma after them: “Bon voyage,” above a name is a sign-off, whatever it says."""
    return len(text) <= 40 and text.endswith(",") and len(text.split()) <= 5


def signed_name(text: str) -> int | None:
    """Where the name begins in “Best, Jo”; `None` when this is no such line."""
    if len(text) > 90:
        return None
    match = _FORMULA.match(text)
    if match is None or match.end() == len(text) or not match["mark"].strip(".!"):
        return None
    rest = text[match.end() :]
    return match.end() if is_name(rest) else None


def is_name(text: str) -> bool:
    """True for a line that may be somebody's name: few words, each with a capital, or a team's."""
    words = text.strip("-–—~ ").rstrip(",").split()
    if is_formula(text):
        return False
    if not 1 <= len(words) <= 6 or len(text) > 60 or text[-1] in ":?!;." or any(char.isdigit() for char in text):
        return False
    if _ROLE_LINE.match(" ".join(words)):
        return True
    names = [word for word in words if _NAME_WORD.match(word.strip("(),&\"'"))]
    rest = [word for word in words if word.lower() in _NAME_PARTICLES]
    return bool(names) and len(names) <= 5 and len(names) + len(rest) == len(words)


def is_sentence(text: str, *, least: int = 5) -> bool:
    """True for words that say something, as a name or an address does not."""
    return len(text.split()) >= least and bool(_SENTENCE_END.search(text))


def is_postal(text: str) -> bool:
    """True for a line of a postal address."""
    return bool(_POSTAL.match(text))


def is_footer(text: str) -> bool:
    """True for the words and addresses that stand below a letter."""
    return bool(len(text) <= 1200 and (FOOTER.search(text) or _POSTAL.match(text)))
