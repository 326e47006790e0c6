"""Charsets that are named in one way and meant in another, as every browser and mail program reads them."""

from __future__ import annotations

import codecs

#: Windows writes its own characters where the standard has none, and says the standard's name.
_MEANT = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949", "shift_jis": "cp932",
}  # fmt: skip


def meant_by(name: str) -> str:
    """The charset that is meant by a name. Raises `LookupError` for an unknown one."""
    return _MEANT.get(codecs.lookup(name).name, name)
