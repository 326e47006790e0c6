"""The words and signs of rich text: which write something, end something, or hold what nobody reads."""

from __future__ import annotations

import re

TOKEN = re.compile(
    r"\\'(?P<byte>[0-9A-Fa-f]{2})|\\(?P<word>[a-z]{1,32})(?P<number>-?\d{1,10})?[ ]?|\\(?P<sign>[^a-z])|(?P<brace>[{}])"
    r"|[\r\n]+|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)
LEFT_OUT = frozenset(
    """fonttbl colortbl stylesheet info pict listtable listoverridetable rsidtbl generator themedata datastore fldinst
    object annotation latentstyles xmlnstbl listtext pntext atnid atnauthor shprslt nonesttables""".split()
)
WRITTEN = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”",
    "bullet": "•", "emspace": " ", "enspace": " ",
}  # fmt: skip
SIGNS = {"~": "\xa0", "_": "-", "-": "\xad", "\\": "\\", "{": "{", "}": "}"}
#: A line end behind a stroke is the end of a paragraph: so does TextEdit write it.
LINE_ENDS = frozenset("\r\n")
ENDS = frozenset("par sect page nestcell".split())
#: Words of a box, in the middle of what describes it.
BOXES = frozenset("shptxt dptxbxtext".split())
#: Which code page the bytes of a font are in, by the number of its set of characters.
CODE_PAGES = {
    "77": "mac_roman", "128": "cp932", "129": "cp949", "134": "gbk", "136": "cp950", "161": "cp1253", "162": "cp1254",
    "163": "cp1258", "177": "cp1255", "178": "cp1256", "186": "cp1257", "204": "cp1251", "222": "cp874",
    "238": "cp1250",
}  # fmt: skip
