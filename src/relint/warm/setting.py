"""What the settings say of `warm`, read without the time it takes to import a TOML reader.

The line `warm = true` where it usually stands is recognized by itself; any other file that has the word in it is read
properly. Faults in the file are for the run itself to tell.
"""

from __future__ import annotations

import os

_KEY = b"warm"
_TABLE = b"[tool.relint"
#: No settings are longer; what is cut off is for the run itself to tell.
_LONGEST = 1_000_000


def is_set(folder: str) -> bool:
    """True when the nearest settings, from a folder upwards, say `warm = true`."""
    while True:
        own = _content(f"{folder}/relint.toml")
        if own is not None:
            return bool(_said(own, is_own=True))
        project = _content(f"{folder}/pyproject.toml")
        if project is not None and b"tool.relint" in project:
            said = _said(project, is_own=False)
            if said is not None:
                return said
        above = os.path.dirname(folder)  # noqa: PTH120 - pathlib: 10 ms
        if above == folder:
            return False
        folder = above


def is_set_in(path: str) -> bool:
    """True when this settings file says `warm = true`."""
    content = _content(path)
    return content is not None and bool(_said(content, is_own=os.path.basename(path) != "pyproject.toml"))  # noqa: PTH119


def _content(path: str) -> bytes | None:
    try:
        if not os.path.isfile(path):  # noqa: PTH113 - a pipe would wait, a device never end
            return None
        with open(path, "rb") as file:  # noqa: PTH123
            return file.read(_LONGEST)
    except OSError:
        return None


def _said(content: bytes, *, is_own: bool) -> bool | None:
    """What the file says of `warm`; `None` when it has no table for relint."""
    is_plain = b'"""' not in content and b"'''" not in content
    if is_plain and (plain := _plainly_said(content, is_own=is_own)) is not None:
        return plain
    if is_own and _KEY not in content:
        return False
    return _properly_said(content, is_own=is_own)


def _plainly_said(content: bytes, *, is_own: bool) -> bool | None:
    """Without strings of several lines, a line that is `warm = true` is just that."""
    inside, has_table = is_own, is_own
    for line in map(bytes.strip, content.splitlines()):
        if line.startswith(b"["):
            has_table = has_table or line.startswith((_TABLE + b"]", _TABLE + b"."))
            inside = not is_own and line.startswith(_TABLE + b"]")
        elif inside and line.startswith(_KEY):
            name, _, value = line.partition(b"=")
            value = value.partition(b"#")[0].strip()
            if name.strip() == _KEY and value in (b"true", b"false"):
                return value == b"true"
    return False if has_table and _KEY not in content else None


def _properly_said(content: bytes, *, is_own: bool) -> bool | None:
    from relint.outside.toml_text import toml_table

    try:
        table = toml_table(content.decode().replace("\r\n", "\n").replace("\r", "\n"))
    except ValueError:
        return False
    for name in () if is_own else ("tool", "relint"):
        inner = table.get(name)
        if not isinstance(inner, dict):
            return None
        table = inner
    return table.get("warm") is True
