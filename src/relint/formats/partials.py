"""What a draft takes from elsewhere: a layout, a partial or a tag may hold the signature that is not seen here."""

from __future__ import annotations

import re

from relint.outside.late_expressions import late

_CALL = (
    r"(?:render(?:_\w+)?|include(?:_\w+)?|partial|yield|component|layout|extends"
    r"|\w+_(?:footer|signature|layout|partial|section))"
)
_WHO = r"(?:your|my|sender|rep|agent|owner|author|from|user)"
_ELSEWHERE = late(
    rf"<%[-=]*\s*{_CALL}\b|\{{%-?\s*(?:include|render|extends|layout|import|section|partial)\b"
    rf"|\{{\{{[{{~&]?\s*(?:>|{_CALL}\b|content\s*\}}\}})|@(?:include|extends|component|yield|section)\b\s*\("
    r"|<(?:[A-Z]\w*)?(?:Footer|Signature|Layout|SignOff)\b[^<>]*/>|</(?:[A-Z]\w*)?Layout>"
    r"|(?:\{\{|\{%|<%=|\*\||%%|%|\$\{|\[|\{)[\s{]{0,20}+(?:[\w.]{1,100}[._ -])?"
    rf"(?:signature|sign_?off|footer|{_WHO}[._ -]?(?:s[._ -])?(?:first[._ -]?|full[._ -]?)?name)\s*(?:\||\}}|%|\]|\*)",
    re.IGNORECASE,
)
#: What PHP prints: `<?= $values['signature'] ?>`.
_PRINTED = late(r"<\?(?:=|php\b|(?=\s))[^?<>]{0,200}(?:signature|sign_?off|footer)[^?<>]{0,100}\?>", re.IGNORECASE)
_CASED = late(r"^[ \t]*<[A-Z][^<>]*/>[ \t]*$", re.MULTILINE)


def may_sign(text: str) -> bool:
    """True when something that is only named here may hold the signature."""
    return bool(_ELSEWHERE.search(text) or _PRINTED.search(text) or _CASED.search(text))
