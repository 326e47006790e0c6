"""What a file's name says of its format, a template's ending taken off; known without loading any reader."""

from __future__ import annotations

import re

from relint.outside.late_expressions import late

_ENDINGS = {
    "md": "markdown", "markdown": "markdown", "mdown": "markdown", "mkd": "markdown", "mdx": "markdown",
    "txt": "text", "text": "text",
    "html": "html", "htm": "html", "xhtml": "html", "mjml": "html",
    "eml": "email", "emlx": "emlx", "mbox": "mbox",
}  # fmt: skip
#: A path, or what a report calls a draft in such a file: "deck.docx, Email 2".
_PARAGRAPHS = late(r"\.(?:docx|odt|rtf)\b", re.IGNORECASE)
#: Read when they are given by name; in a folder most files with such names hold no copy.
_ONLY_BY_NAME = {
    "tsx": "jsx", "jsx": "jsx", "vue": "vue", "svelte": "svelte", "astro": "astro",
    "yaml": "yaml", "yml": "yaml", "json": "json", "csv": "csv", "tsv": "csv", "ics": "ics",
    "docx": "text", "odt": "text", "rtf": "text",
}  # fmt: skip
_TEMPLATES = frozenset("hbs handlebars liquid njk j2 jinja jinja2 erb eex heex mustache twig tmpl tpl ejs".split())
#: Of Laravel's templates, which are markup with a few lines of code, the content says whether they are Markdown.
_BLADE = ".blade.php"
#: What is written for a machine; its few words for people stand in strings that nobody can tell from others.
_CODE = frozenset(
    """py js ts mjs cjs rb go rs java kt swift c h cc cpp hpp cs php pl sh bash zsh ps1 bat sql r scala lua css scss
    less toml ini cfg lock po pot strings properties gradle makefile dockerfile""".split()
)
#: Templates whose indentation is their markup; no maintained grammar of them keeps places.
_INDENTED = frozenset("haml slim pug jade".split())
_NO_READER = frozenset("msg pst doc pages odg ods xlsx xls pptx ppt key pdf".split())
#: What is written for machines and lawyers, in files whose endings copy has, too.
_NO_COPY = late(
    r"""((requirements|constraints).*|robots|humans|(app-)?ads|security|llms(-full)?|cmakelists)\.txt
    |(licen[sc]e|unlicense|copying)([-._](mit|apache|bsd|[al]?gpl|mpl|cc).*)?\.(md|txt|html?)""",
    re.VERBOSE | re.IGNORECASE,
)


def place_word(path: str) -> str:
    """What a place in such a file is counted in: word processors show no lines."""
    return "paragraph" if _PARAGRAPHS.search(path) else "line"


def place_name(path: str, number: int) -> str:
    """`line 11`, or `paragraph 7` of a word processor's file."""
    return f"{place_word(path)} {number}"


def exact_place(path: str, line: int, column: int) -> str:
    """`11:3`, or `para 7` of a word processor's file, whose characters nobody counts."""
    return f"para {line}" if place_word(path) == "paragraph" else f"{line}:{column}"


def is_draft(name: str) -> bool:
    """True when walking a folder takes a file of this name for a draft."""
    if _NO_COPY.fullmatch(name):
        return False
    endings = _without_templates(name)
    if endings:
        return endings[-1] in _ENDINGS
    return name.lower().rpartition(".")[2] in _TEMPLATES


def format_by_ending(name: str) -> str | None:
    """The format that files of such a name have; `None` where the name does not say."""
    endings = _without_templates(name)
    return (_ENDINGS.get(endings[-1]) or _ONLY_BY_NAME.get(endings[-1])) if endings else None


def why_unread(name: str) -> str | None:
    """Why files of such a name cannot be read; `None` where they may be."""
    ending = name.lower().rpartition(".")[2] if "." in name else ""
    if ending in _CODE and not name.lower().endswith(_BLADE):
        return f"is a file of code (.{ending}); relint reads drafts: text, Markdown, HTML, mail and templates of them"
    if ending in _INDENTED:
        return f"there is no reader for .{ending} templates; render it and give relint the .html"
    if ending in _NO_READER:
        return f"there is no reader for .{ending}; save it as .docx, .html, .eml or text"
    return None


def _without_templates(name: str) -> list[str]:
    endings = name.lower().split(".")[1:]
    while endings and endings[-1] in _TEMPLATES:
        endings.pop()
    return endings
