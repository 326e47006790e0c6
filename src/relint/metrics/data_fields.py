"""Personal data that the draft asks for."""

from __future__ import annotations

import re

from relint.draft.span import Span
from relint.english.negation import is_negated
from relint.language.analysis import Analysis
from relint.metrics.body import body_sentences
from relint.metrics.measure import Measured, SignalSpans, counted, measures
from relint.outside.late_expressions import late

_FIELD = late(
    r"\b(?:(?:full|first|last|maiden|company|business)\s+names?|date\s+of\s+birth|birth\s?(?:day|date)|d\.?o\.?b\b|age|gender|"
    r"marital\s+status|nationality|(?:household\s+|annual\s+)?income|salary|net\s+worth|turnover|revenue|budget|"
    r"(?:mobile|cell|telephone|phone|fax|whatsapp|direct)(?:\s+(?:number|no\.?|line))?(?=[\s,.:;?!)_]|$)|"
    r"(?:(?:e-?mail|home|postal|street|mailing|delivery|billing)\s+)address(?:es)?|"
    r"job\s+titles?|job\s+role|company\s+size|head\s?count|number\s+of\s+employees|team\s+size|industry|"
    r"(?:bank|account|credit\s+card|card|iban|routing|sort)\s+(?:details|numbers?|code)|credit\s+(?:score|card)|iban|cvv|"
    r"social\s+security(?:\s+number)?|ssn|passport(?:\s+number)?|tax\s+(?:id|number)|national\s+insurance\s+number|"
    r"driv(?:er['’]?s?|ing)\s+licen[cs]e|passwords?|pin\b|mother['’]s\s+maiden\s+name|address\s+book|contacts)\b",
    re.IGNORECASE,
)
#: What one says to be given data.
_WANTS = late(
    r"\b(?:tell\s+(?:us|me)|give\s+(?:us|me)|send\s+(?:us|me|your)|share\s+(?:your|with)|provide|submit|enter|fill|complete|"
    r"confirm|verify|supply|e-?mail\s+(?:us|me)|reply\s+with|respond\s+with|include\s+your|let\s+(?:us|me)\s+(?:know|have)|"
    r"what(?:['’]s|\s+is|\s+are)\s+your|we(?:['’]ll)?\s+(?:just\s+)?need|i(?:['’]ll)?\s+need|import\s+your|connect\s+your|add\s+your|"
    r"update\s+your|with\s+your|need\s+your|requires?\s+your|ask\s+for\s+your|please)\b",
    re.IGNORECASE,
)
#: A line of a form: "Phone:", "Date of birth ______".
_FORM_LINE = late(r"^\W*[\w\s/'’().-]{2,40}(?::\s*_*\s*$|\s*_{3,}|:\s*_{2,})")


@measures
def data_fields(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Different kinds of personal data that the reader is asked for: phone number, date of birth, income, budget …

    They count where a sentence asks ("send us your …", "please confirm …") or a line is one of a form ("Phone: ____"),
    each kind once; not where a sentence says that they are not needed.
    """
    text = analysis.document.text
    found: dict[str, Span] = {}
    for sentence in body_sentences(analysis):
        words = sentence.span.of(text)
        if not _FORM_LINE.match(words) and (not _WANTS.search(words) or is_negated(words)):
            continue
        for match in _FIELD.finditer(text, sentence.span.start, sentence.span.end):
            found.setdefault(" ".join(match[0].lower().split()), Span(*match.span()))
    return counted(sorted(found.values()))
