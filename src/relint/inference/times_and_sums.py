"""Readers who are known by a sum or a time alone: “your £40 bought two suits”, “in 24 hours your lesson begins”."""

from __future__ import annotations

from relint.inference.cues import ONLY_IF, Cues

_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|hundred)"
_COIN = r"(?:pounds?|euros?|dollars?|quid)"
_SUM = rf"(?:[£$€]\s?\d[\d.,]*|(?:\d[\d.,]*|{_NUMBER}) {_COIN}|(?:fiver|tenner|pound|euro|dollar))"
#: A sum at the head of a phrase, which begins at a word: its sign stands before that.
_FIGURE = rf"(?:\d[\d.,]*|{_NUMBER})(?: {_COIN})?"
#: A sum where no verb says that it is one: “two of yours” may be geese.
_MONEY = rf"(?:\d[\d.,]*(?: {_COIN})?|{_NUMBER} {_COIN})"
_REGULARLY = r"(?: (?:a|each|every|per) (?:day|week|month|quarter|year))"
_LONG = rf"(?:a|an|\d+|{_NUMBER}|(?:a )?few|(?:a )?couple of) (?:more )?(?:hours?|days?|weeks?|months?|years?)"

#: What a gift did, or whose it is, where nobody says that it was a gift.
GAVE = Cues(
    rf"your {_SUM}{_REGULARLY}? (?:has |have |had |already |also |really |just )?(?:bought|fed|built|paid|kept|put|"
    r"walked|helped|mended|made|became|become|warmed|turned|planted|printed|went|goes|is now|are now|did|opened|lit)\b",
    rf"(?:the|those|these|that) {_SUM} (?:that |which )?you(?:'ve| have)? (?:gave|given|sent|put|dropped|pledged|"
    r"raised)\b",
    rf"(?:because of|thanks to|with|for) your {_SUM}{_REGULARLY}\b|"
    rf"(?:because of|thanks to) your {_SUM}(?:,| (?:we|the|our)\b)",
    rf"{_MONEY}{_REGULARLY}? (?:from you\b|of yours\b)|you(?:'ve| have)? (?:given|gave) (?:us )?{_SUM}",
    unless=ONLY_IF,
)
#: What was taken, or could not be; what ends, begins or is kept for somebody; how long it is since they came.
PAID = Cues(
    rf"{_FIGURE} (?:\w+ )?(?:came|went|was taken|were taken|will go|goes|comes) (?:off|from|out of) your "
    r"(?:card|account|bank|balance)\b",
    rf"{_FIGURE} (?:has |have )?left your (?:bank )?(?:account|card)\b",
    rf"(?:we|i)(?:'ve| have)? (?:took|taken|charged|billed|debited|collected) (?:you )?{_SUM}",
    rf"(?:couldn't|could not|cannot|can't|unable to|tried to|failed to) (?:collect|take|charge|debit) "
    rf"(?:the |your )?{_SUM}",
    rf"in {_LONG} your (?:\w+ )?(?:lesson|class|table|seat|room|slot|box|course|flight|lease|lock|locker|plan|pass|"
    r"permit|delivery|appointment|trial|booking|stay)\b",
    rf"your (?:[\w-]+ ){{1,2}}(?:opens|begins|starts|closes|is laid|ends|expires|runs out|is "
    rf"(?:deleted|cleared|removed)) (?:for the last time )?in {_LONG}\b",
    r"your (?:\w+ )?\w+ (?:is|are|will be) (?:deleted|gone|removed|wiped|cleared) from our\b",
    rf"you have (?:until|till|{_LONG}(?: left)? to|{_LONG} left,?) (?:\w+ ){{0,3}}(?:to )?(?:tell us|change|cancel|"
    r"choose|confirm|collect|fetch|pay|return|send back|keep)\b",
    rf"{_LONG} (?:ago|since),? you (?:moved in\b|set up your\b|signed (?:up|with us)\b|joined us\b|came to us\b|"
    r"brought (?:\w+ ){1,3}in\b|left (?:\w+ ){1,3}with us\b)",
    r"since you (?:moved in\b|set up your\b|signed (?:up|with us)\b|came to us\b|brought (?:\w+ ){1,3}in\b)",
    r"(?:receipt|invoice|booking|policy|claim|reservation) (?:no\b\.?|nr\b\.?|number|ref\b\.?|#):? ?#?[A-Z]{0,4}-?\d",
    r"(?:receipt|invoice|order|booking|ticket) (?:#|no\b\.? )?(?:[A-Z]{1,4}-?\d{2,}|\d{4,}(?:-\d+)?)\b",
    r"the (?:deposit|balance|(?:first|last|final|next) (?:payment|instalment)) (?:for (?:\S+ ){1,4}|on (?:\S+ ){1,4})?"
    r"(?:is|was|has been) (?:paid|due|settled|overdue|received)\b",
    rf"(?:we )?see you (?:in {_LONG}|tomorrow|tonight|on \w+day at)\b",
    unless=(
        *ONLY_IF[:1],
        r"your (?:\w+ )?(?:offer|discount|code|coupon|chance|window|place on the list)",
        r"(?:hope|love|like|want|glad) to see you",
    ),
)
