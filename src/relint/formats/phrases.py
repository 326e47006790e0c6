"""The fixed phrases at the edges of a letter: how people greet, sign, forward and fill a footer."""

from __future__ import annotations

import re

from relint.english import greetings
from relint.english.greetings import is_bare_address, is_greeting
from relint.english.names import PARTICLES, is_capitalised
from relint.english.names_with_roles import is_name_with_role
from relint.english.sign_offs import is_sign_off, signed_at
from relint.formats.placeholders import MARK
from relint.formats.worded_pattern import WordedPattern
from relint.outside.late_expressions import late

_ROLE_LINE = WordedPattern(
    r"^(?:the\s+|your\s+)?(?:[\w&'’.-]+\s+){0,4}(?:team|crew|family|staff|editors?|folks|gang)(?:\s+(?:at|@)\s+.{2,30})?$",
    re.IGNORECASE,
    needs="team crew family staff editor folks gang",
)
POSTSCRIPT = late(r"p\.?\s?(?:p\.?\s?)?s\b[.:,–—-]*\s", re.IGNORECASE)

#: How mail programs introduce what somebody else wrote, in the languages that they speak.
WROTE = WordedPattern(
    r"(?:on|le|am|el|il\s+giorno|il|op|em|den|dnia|w\s+dniu|dne|în\s+data|a|на)\s.{5,250}(?:wrote|écrit|schrieb"
    r"|escribió|ha\s+scritto|schreef|escreveu|skrev|napisał(?:a|\(a\))?|pisze|napsala?|a\s+scris)\s?:?$"
    r"|on\s.{5,250}\bsaid\s?:$|(?=.{0,250}\d).{3,250}(?:\bwrote|\bskrev(?:\s.{2,80})?|\bschreef(?:\s.{2,80})?"
    r"|schrieb(?:\s.{2,80})?|\bkirjoitti|\byazdı|\bпис(?:ал|ала|ал\(а\))|\bпиш(?:ет|е)|\bнаписала?|\bnapsala?|\ba\s+scris"
    r"|\bezt\s+írta(?:\s\(.{2,60}\))?|έγραψε|\bđã\s+viết|\bmenulis|كتب|כתב(?:/ה)?|เขียนว่า|写道|寫道|のメール|작성)\s?[:：]$"
    r"|.{2,80}\b(?:wrote|schrieb|skrev|schreef)\s(?:on|am|den|op)\s.{0,30}\d{1,4}[./:-]\d{1,2}.{0,40}:$"
    r"|-{3,}\son\s.{5,250}\swrote\s?-{3,}$"
    r"|.{3,120}\bwrote:$|.{2,80}\bwrites:$|quoting\s.{3,100}:$",
    re.IGNORECASE,
    needs="wrote écrit schrieb writes: quoting said escribió scritto schreef escreveu skrev napisał pisze napsal scris "
    "kirjoitti yazdı пис написал пишет пише írta έγραψε viết menulis كتب כתב เขียนว่า 写道 寫道 のメール 작성",
)
#: The first line of a block of headers above a quoted mail, and the others, as Outlook words them.
QUOTED_FROM = late(
    r"[*_]{0,2}(?:from|von|de|da|fra|från|van|od|lähettäjä|kimden|от|feladó|发件人|寄件者|差出人|보낸\s*사람)[*_]{0,2}\s*[:：]"
    r"[*_]{0,2}\s*\S",
    re.IGNORECASE,
)
QUOTED_HEADER = late(
    r"[*_]{0,2}(?:(?P<date>sent|date|gesendet|datum|envoyé|enviado(?:\s+el)?|fecha|inviato|data|verzonden|sendt|dato|skickat"
    r"|wysłano|odesláno|lähetetty|gönderildi|gönderme\s+tarihi|отправлено|дата|elküldve|发送时间|傳送時間|送信日時|보낸\s*날짜)"
    r"|(?P<to>to|an|à|para|a|aan|til|till|do|komu|vastaanottaja|kime|кому|címzett|收件人|收件者|宛先|받는\s*사람)"
    r"|(?P<subject>subject|betreff|objet|asunto|oggetto|assunto|onderwerp|emne|ämne|temat|předmět|aihe|konu|тема|tárgy"
    r"|主题|主旨|件名|제목))[*_]{0,2}\s*[:：]",
    re.IGNORECASE,
)
FORWARDED = WordedPattern(
    r"(?:-{2,}|_{2,}|\*{2,})\s*(?:original|forwarded)\s+(?:message|mail|e-mail)\b|-{2,}\s*forwarded\s+by\b"
    r"|(?:original|forwarded)\s+(?:message|mail|e-mail)\b(?=\s*(?:[-_*:>|.(]|from\b|sent\b|follows\b|below\b|\Z|\n))"
    r"|begin\s+forwarded\s+message|-{3,}\s*start\s+of\s+forwarded",
    re.IGNORECASE,
    needs="original forwarded message mail",
)

FOOTER = WordedPattern(
    r"""\bunsubscrib | \bopt[\s-]?out\b
    | (?:manage|update|change|edit|e-?mail|your|subscription)\s+(?:your\s+)?
      (?:e-?mail\s+|subscription\s+|mailing\s+)?preferences
    | \byou(?:['’]re|\s+are|\s+have)?\s+(?:currently\s+)?(?:receiving|received|getting|got|subscribed)\b.{0,40}
      \b(?:this|e-?mails?|newsletter|because|as|to)\b
    | \bthis\s+(?:e-?mail|message|newsletter|mailing)\s+(?:was|is|has\s+been)\s+(?:sent|delivered|intended|mailed)
    | © | \(c\)\s*\d{4} | \bcopyright\s+(?:\(c\)|\d{4}|by\b) | ^\W{0,9}copyright\b.{0,60}$
    | \ball\s+rights\s+reserved
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
TOP_LINE = WordedPattern(
    r"""(?:view|open|read|see)\s+(?:this\s+|the\s+|it\s+)?(?:e-?mail\s+|message\s+|newsletter\s+|mail\s+|version\s+)?
      (?:online\b | (?:in|on)\s+(?:your\s+|a\s+|the\s+)?(?:web\s*)?(?:browser|web) | as\s+a\s+web)
    | web\s+version | plain\s+text\s+version | (?:trouble|problems?)\s+(?:viewing|reading|seeing)
    | can['’]?t\s+(?:see|read|view)\s+this | to\s+unsubscribe | add\s+us\s+to\s+your""",
    re.IGNORECASE | re.VERBOSE,
    needs="online browser web version trouble problem cant can't can’t unsubscribe add",
)
_POSTAL = late(
    r"""^(?:p\.?\s?o\.?\s+box\s+\d
    | \d{1,5}[a-z]?\s+(?:[\w.'’-]+\s+){1,4}
      (?:st(?:reet)?|ave(?:nue)?|r(?:oa)?d|lane|ln|dr(?:ive)?|blvd|boulevard|way|court|ct|square|sq|place|pl|parkway|pkwy
      |terrace)\b\.?
    | (?:suite|ste|floor|unit|apt)\.?\s*\#?\w{1,6}$
    | [A-Za-z .'’-]{2,40},?\s+[A-Z]{2}\.?\s+\d{5}(?:-\d{4})?\b
    | [A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}$)""",
    re.IGNORECASE | re.VERBOSE,
)
_PART_END = late(r"[,|•·\t]|\s[–—-]\s")
_JOINTS = PARTICLES | frozenset("and & of from at the + x".split())
_SENTENCE_END = late(r"[.!?…][\"'”’)]*$")


def greeting_end(text: str, *, may_be_bare: bool) -> int | None:
    """Where the greeting at the start of a text ends, its mark included; `None` when there is none."""
    end = greetings.greeting_end(text)
    if end is None and may_be_bare and is_bare_address(text) and not is_sign_off(text):
        return len(text)
    return end


def ends_line(line: str, follows: str) -> bool:
    """True when a line ends because a letter is set so: “Best,” above a name, an address, a greeting."""
    if not line or not follows or len(line) > 60:
        return False
    if line == "--" or is_sign_off(line) or is_closing(line):
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
    start = signed_at(text) if len(text) <= 90 else None
    return start if start is not None and is_name(text[start:]) else None


def is_name(text: str) -> bool:
    """True for a line that may be somebody's name: few words, each with a capital, or a team's."""
    words = text.strip("-–—~ ").rstrip(",").split()
    if is_sign_off(text):
        return False
    if not 1 <= len(words) <= 6 or len(text) > 60 or text[-1] in ":?!;." or any(char.isdigit() for char in text):
        return False
    if _ROLE_LINE.match(" ".join(words)) or is_name_with_role(" ".join(words)):
        return True
    names = [word for word in words if is_capitalised(word.strip("(),&\"'"))]
    rest = [word for word in words if word.lower() in _JOINTS]
    return bool(names) and len(names) <= 5 and len(names) + len(rest) == len(words)


def begins_with_name(text: str) -> bool:
    """True for a line of a letterhead that names somebody first: “Ada Holm | 12 Quay Street, Leith”."""
    first = _PART_END.split(text, maxsplit=1)[0].strip()
    return len(first.split()) > 1 and is_name(first)


def is_sentence(text: str, *, least: int = 5) -> bool:
    """True for words that say something, as a name or an address does not."""
    return len(text.split()) >= least and bool(_SENTENCE_END.search(text))


def is_postal(text: str) -> bool:
    """True for a line of a postal address."""
    return bool(_POSTAL.match(text))


def is_footer(text: str) -> bool:
    """True for the words and addresses that stand below a letter."""
    return bool(len(text) <= 1200 and (FOOTER.search(text) or _POSTAL.match(text)))
