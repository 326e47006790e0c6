"""Merge tags and template languages: found before a format is read, so that no parser trips over them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relint.draft.span import Span, Spans
from relint.formats.conditions import one_way
from relint.formats.element_branches import asked_elements, filled_elements, other_elements
from relint.formats.given_fallbacks import with_given_fallbacks
from relint.formats.kept_words import with_kept_words
from relint.formats.tag import Tag
from relint.formats.template_syntax import DIALECT, LOGIC, TAG, dialects
from relint.formats.written_words import written_words
from relint.outside.late_expressions import late
from relint.outside.structs import replace

#: The word that stands for a tag, by what the tag seems to hold.
WORDS = {
    "person": "Robin",
    "person-last": "Reed",
    "company": "Acme",
    "place": "Leith",
    "date": "Monday",
    "number": "12",
    "url": "link",
    "other": "Robin",
}

_COMMENT = late(r"\{%-?\s*(comment|endcomment)\b")
#: What Go's templates do with a value, and where that ends.
_GO = late(r"\{\{-?\s*(?:(?:if|with|range|block|define|template)\s|end\s*-?\}\})")
_FALLBACK = late(
    r"\bdefault\b|\sif\s|(?<=\w)![\"'(\w]|\bfallback\b|\|\||\bor\b|\?|,\s*[\"'][^\"']+[\"']|^[*{%]*\|?\w[\w.]*\|[^|]*\w"
)
_WORD = late(r"[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|[A-Z]|\d+")
_PRINTS = late(r"<%-?=|<\?(?:=|(?:php)?\s+(?:echo|print)\b)")
#: What prints a block prints nothing itself: `<%= if @paid do %>`, `<%= form_for @lid do |form| %>`.
_OPENS_BLOCK = late(r"<%-?=(?:(?!%>).){1,300}\bdo\s*(?:\|[^|%]{0,60}\|)?\s*-?%>", re.DOTALL)
#: What a call writes in its place is a part of the page, not a word.
_PARTIAL = late(
    r"(?:<%-?=|<\?(?:=|(?:php)?\s+(?:echo|print)))\s*"
    r"(?:render|include|partial|yield|\w+_(?:section|header|footer|partial|layout|signature))\b"
)
_STRING = late(r"\"[^\"]*\"|'[^']*'|\|.*", re.DOTALL)

#: "[Button: See the tree]" shows a button and its words.
_PRESSED = late(r"\[\s*(?:cta(?:[ -]?(?:button|link|text))?|button(?:[ -]?text)?)\s*:\s*(?=[^\s\]])", re.IGNORECASE)

MARK, FILL = "\ue000", "\ue001"

_CLASSES = {
    "url": "url link links href src image img logo unsub unsubscribe webversion browser website permalink path archive",
    "company": "company brand organisation organization org business employer firm product app site store publisher"
    " publication agency account workspace team project tool competitor service shop school club outlet newsletter",
    "place": "city town place location country region state street venue address area neighbourhood office",
    "date": "date day month weekday deadline expiry expires monday today tomorrow time week when birthday",
    "number": "number count amount price total id percent percentage discount qty quantity year length duration x n"
    " balance points code coupon cost fee rate zip postcode phone days hours minutes age score sum",
    "person": "first last fname lname firstname lastname fullname username user contact recipient person customer"
    " client sender nickname member author owner rep agent manager founder friend subscriber colleague prospect lead"
    " candidate guest me you he she reporter journalist ceo connection merge",
}
_CLASS_OF = {word: name for name, words in _CLASSES.items() for word in words.split()}
#: The l of “full name” is none of a last name.
_LAST_NAME = late(r"(?i:last[ _-]?name|surname|family[ _-]?name)|(?<![A-Za-z])(?i:l[ _-]?name)")

# What writers put between square brackets for the reader's data, or as a note to fill in.
_FIELD_WORDS = frozenset(_CLASS_OF) | frozenset(
    """name title role industry topic article post stat insight implication benefit pain offer cta button feature reason
    result metric problem goal outcome event incentive podcast blog mutual credential insert signature position job
    department sector niche use case milestone achievement platform category keyword resource guide value proposition
    proof testimonial quote detail details fact trigger news placeholder""".split()
)
_NOTE_STARTS = frozenset(
    "specific insert link your one customer cta add name first company their recent relevant".split()
)
#: By these begins what an editor puts into a quotation, and no field.
_SAID = frozenset("if is was would will be he she it we they that this a an of to and or in on not so as by".split())
_PROSE = frozenset("sic edit edited update emphasis applause laughter laughs note ed eds pdf video read more".split())


def mask(
    text: str, *, brackets: bool = True, keep: frozenset[str] = frozenset(), written_out: bool = True
) -> tuple[str, list[Tag]]:
    """The text with every tag taken out, as long as before, and the tags in order.

    A tag becomes characters that no markup means anything by; logic on a line of its own becomes blanks,
    as the template engine leaves them. `keep` are labels in square brackets that are links, not tags.
    Without `written_out` words that a tag writes out are left in it, for who knows the code around it.
    """
    if not any(char in text for char in "{%*<[@$#"):
        return text, []
    found = [
        Tag(span, _names(content), bool(_FALLBACK.search(content.strip("{}<>%@#?= "))))
        for span, content in _found(text, brackets=brackets, keep=keep, written_out=written_out)
    ]
    tags: list[Tag] = []
    pieces: list[str] = []
    cursor = 0
    read_one_way = one_way(text, with_given_fallbacks(text, found))
    for tag in _of_page(text, with_kept_words(text, read_one_way, WORDS)):
        span = tag.source
        pieces.append(text[cursor : span.start])
        cursor = span.end
        if not tag.names and _alone(text, span):
            pieces.append("".join(char if char in "\r\n" else " " for char in span.of(text)))
            continue
        tags.append(tag)
        pieces.append(MARK + FILL * (len(span) - 1))
    pieces.append(text[cursor:])
    return "".join(pieces), tags


def _of_page(text: str, tags: list[Tag]) -> list[Tag]:
    """The tags with those that elements of a page are: they take the place of what stands in them."""
    whole = [Tag(span, "", False) for span in other_elements(text)]
    whole += [Tag(span, names_of(value), bool(_FALLBACK.search(value))) for span, value in filled_elements(text)]
    within = list(asked_elements(text))
    if not whole and not within:
        return tags
    asked = Spans(within)
    found: list[Tag] = []
    for tag in sorted((*whole, *tags), key=lambda each: (each.source.start, -each.source.end)):
        if not found or tag.source.start >= found[-1].source.end:
            is_safe = tag.names and asked.overlap(tag.source)
            found.append(replace(tag, has_fallback=True) if is_safe else tag)
    return found


def _found(text: str, *, brackets: bool, keep: frozenset[str], written_out: bool) -> Iterator[tuple[Span, str]]:
    """Each tag's place with its content, which is empty for what only stands around words that are shown."""
    comment_start: int | None = None
    matches = list(TAG.finditer(text))
    comments = [(match.start(), found[1]) for match in matches if (found := _COMMENT.match(match[0]))]
    last_end = max((start for start, word in comments if word == "endcomment"), default=-1)
    is_template = brackets and _is_template(matches, keep)
    is_there = set(dialects(text))
    for match in matches:
        content, comment = match[0], _COMMENT.match(match[0])
        if comment_start is not None:
            if comment and comment[1] == "endcomment":
                yield Span(comment_start, match.end()), text[comment_start : match.end()]
                comment_start = None
        elif comment and comment[1] == "comment" and last_end >= match.end():
            comment_start = match.start()
        elif (needed := _dialect(text, match)) and needed not in is_there:
            continue
        elif shown := _shown(content, written_out=written_out):
            yield Span(match.start(), match.start() + shown.start), ""
            yield Span(match.start() + shown.end, match.end()), ""
        elif content.startswith("\\{"):
            yield Span(*match.span()), content.replace("\\", "")
        elif (
            content[0] not in "[\\"
            or needed
            or (brackets and _is_field(content, keep, lenient=is_template) and not _is_ticked(text, match))
        ):
            yield Span(*match.span()), content


def _dialect(text: str, tag: re.Match[str]) -> str | None:
    """The language in which alone this is a tag: `{name}` right behind a brace may be an argument of anything."""
    if found := DIALECT.match(tag[0]):
        return found.lastgroup
    is_behind = tag[0][0] == "{" and tag[0][1:2].isalpha() and text.startswith("}", tag.start() - 1)
    return "smarty" if tag.start() and is_behind else None


def _shown(content: str, *, written_out: bool) -> Span | None:
    """Where in a tag words stand that the reader sees as they are."""
    pressed = _PRESSED.match(content)
    return Span(pressed.end(), len(content) - 1) if pressed else written_words(content) if written_out else None


def _is_template(matches: list[re.Match[str]], keep: frozenset[str]) -> bool:
    """True when two fields in square brackets are certain: then the others are fields or notes, too."""
    fields = (match for match in matches if match[0].startswith(("[", "\\[")) and _is_field(match[0], keep))
    return next(fields, None) is not None and next(fields, None) is not None


def _alone(text: str, span: Span) -> bool:
    """True when nothing else stands on the tag's line."""
    before, after = span.start, span.end
    while before and text[before - 1] in " \t":
        before -= 1
    while after < len(text) and text[after] in " \t":
        after += 1
    return (not before or text[before - 1] in "\r\n") and (after == len(text) or text[after] in "\r\n")


def _is_ticked(text: str, match: re.Match[str]) -> bool:
    """True where a line begins with “[X]”: a box that somebody ticked, and no figure that is missing."""
    line = max(text.rfind("\n", 0, match.start()), text.rfind("\r", 0, match.start())) + 1
    return match[0] == "[X]" and not text[line : match.start()].strip(" \t-*+>.)0123456789")


def _is_field(content: str, keep: frozenset[str], *, lenient: bool = False) -> bool:
    inner = content.strip("[]\\").strip()
    words = [word.lower() for word in _WORD.findall(inner)]
    if not words or inner.lower() in keep or inner[0] in "^#@/" or (len(inner) == 1 and inner in "x "):
        return False
    if content[0] == "\\" and words[0] in _SAID:
        return False
    if _PROSE.intersection(words) and len(words) <= 3:
        return False
    if lenient:
        return True
    if content.startswith("[[") or inner.isupper():
        return bool(_FIELD_WORDS.intersection(words)) or "_" in inner
    return words[0] in _NOTE_STARTS or (len(words) <= 6 and bool(_FIELD_WORDS.intersection(words)))


def _is_logic(content: str) -> bool:
    if not content:
        return True
    if content.startswith(("<%", "<?")):
        return not _PRINTS.match(content) or bool(_PARTIAL.match(content) or _OPENS_BLOCK.match(content))
    if content.startswith("*|"):
        return content[2:].lstrip().upper().startswith(("IF", "ELSE", "END", "INTERESTED", "UNSUB", "MC:", "BRAND:"))
    return bool(LOGIC.match(content) or _GO.match(content)) or (
        content.startswith("{{") and content.lstrip("{~- ").startswith(("#", "/", "^", ">", "!", "else", "<", "%", "*"))
    )


def _names(content: str) -> str:
    if _is_logic(content):
        return ""
    inner = _STRING.sub("", content.strip("{}<>%*@#$[]|=~- ")) or content
    found = _class_of(inner)
    # `personalization_token("contact.firstname", "friend")`: the field is the first string.
    return _class_of(content.partition(",")[0]) if found == "other" and "(" in inner else found


def names_of(expression: str) -> str:
    """What an expression seems to hold, as a tag's `names`."""
    return _class_of(_STRING.sub("", expression) or expression)


def _class_of(inner: str) -> str:
    words = [word.lower() for word in _WORD.findall(inner)]
    for word in reversed(words):
        if word in _CLASS_OF:
            return _last_or_first(inner, words) if _CLASS_OF[word] == "person" else _CLASS_OF[word]
    return _last_or_first(inner, words) if any("name" in word for word in words) else "other"


def _last_or_first(inner: str, words: list[str]) -> str:
    return "person-last" if _LAST_NAME.search(inner) and words[:1] != ["first"] else "person"
