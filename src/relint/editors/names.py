"""What the documents of an editor are called: a file by its path, one without a file by what it is written in."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from pygls.uris import to_fs_path

from relint.draft.file_names import format_by_ending, is_draft

#: Endings by the names that editors have for what is written in a document.
_ENDINGS = {"markdown": ".md", "mdx": ".mdx", "plaintext": ".txt", "text": ".txt", "html": ".html", "mjml": ".mjml"}
_ENDINGS |= {"eml": ".eml", "email": ".eml", "mail": ".eml", "liquid": ".liquid", "handlebars": ".hbs", "": ".txt"}
#: Read as bytes and unpacked; what an editor has of them is not what lies on disk.
_PACKED = (".docx", ".odt", ".rtf")


def name_of(uri: str, language: str | None, folder: Path) -> str | None:
    """The name of a document, which lies in the folder if it is no file; `None` where relint has no business."""
    parts = urlsplit(uri)
    if parts.scheme == "file":
        path = to_fs_path(uri)
        return path if path and _is_read(path, language) else None
    if parts.scheme in ("untitled", "inmemory", "buffer", ""):
        ending = _ENDINGS.get(language or "")
        return str(folder.absolute() / f"untitled{ending}") if ending else None
    return None  # the other side of a comparison, a log, a page of settings


def _is_read(path: str, language: str | None) -> bool:
    name = Path(path).name
    if name.lower().endswith(_PACKED):
        return False
    return is_draft(name) or (format_by_ending(name) is None and (language or "") in ("markdown", "mail", "email"))
