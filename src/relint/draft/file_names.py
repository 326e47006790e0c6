"""What a file's name says of its format, a template's ending taken off; known without loading any reader."""

from __future__ import annotations

_ENDINGS = {
    "md": "markdown", "markdown": "markdown", "mdown": "markdown", "mkd": "markdown", "mdx": "markdown",
    "txt": "text", "text": "text",
    "html": "html", "htm": "html", "xhtml": "html", "mjml": "html",
    "eml": "email",
}  # fmt: skip
_TEMPLATES = frozenset("hbs handlebars liquid njk j2 jinja jinja2 erb eex heex mustache twig tmpl tpl ejs".split())


def is_draft(name: str) -> bool:
    """True when walking a folder takes a file of this name for a draft."""
    endings = _without_templates(name)
    if endings:
        return endings[-1] in _ENDINGS
    return name.lower().rpartition(".")[2] in _TEMPLATES


def format_by_ending(name: str) -> str | None:
    """The format that files of such a name have; `None` where the name does not say."""
    endings = _without_templates(name)
    return _ENDINGS.get(endings[-1]) if endings else None


def _without_templates(name: str) -> list[str]:
    endings = name.lower().split(".")[1:]
    while endings and endings[-1] in _TEMPLATES:
        endings.pop()
    return endings
