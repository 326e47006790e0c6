"""Charsets that text comes in, told from the many other things that Python calls an encoding."""

from __future__ import annotations

import codecs

from relint.outside.late_expressions import late

#: Python's names of charsets in which mail and pages are written. Not among them: Python's own notations
#: (`unicode_escape`, `idna`), and EBCDIC, in which no page can name its charset in plain letters.
_TEXT = late(
    r"ascii|utf-(?:7|8|8-sig|16|16-le|16-be|32|32-le|32-be)|iso8859-\d+|iso2022_(?:jp|kr)\w*|koi8-[rut]|mac-\w+|hz"
    r"|cp(?:125\d|437|720|737|775|85\d|86\d|874|932|949|950|1006|1125)|big5(?:hkscs)?|gb2312|gbk|gb18030"
    r"|euc_\w+|shift_jis\w*|johab|tis-620|ptcp154|kz1048|hp-roman8"
)
_WIDE = late(r"utf-(?:7|16|32).*")


def python_name(charset: str) -> str | None:
    """How Python calls a charset; `None` for one that it does not know, and for what is none."""
    try:
        name = codecs.lookup(charset).name
    except (LookupError, ValueError, UnicodeError):
        return None
    return name if _TEXT.fullmatch(name) else None


def is_charset(charset: str) -> bool:
    """True for a charset that text may be in."""
    return python_name(charset) is not None


def is_wide(charset: str) -> bool:
    """True for one in which plain letters do not stand for themselves."""
    name = python_name(charset)
    return name is not None and _WIDE.fullmatch(name) is not None
