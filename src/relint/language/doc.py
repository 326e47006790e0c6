"""The tokens of one sentence, and what the layers say of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any, overload

from relint.language.lexemes import is_currency, is_punct, like_num


class Doc:
    """One text in tokens. A column is empty until the layer that it belongs to is there.

    `words` and `spaces` (whether a blank follows) are given; tags, tree and names are written by a pipeline.
    """

    __slots__ = (
        *("_children", "_starts", "_tokens", "deps", "ents", "heads", "lemmas", "morphs", "names", "origin", "pos"),
        *("spaces", "tags", "text", "vectors", "words"),
    )

    def __init__(self, text: str, words: list[str], spaces: list[bool]) -> None:
        self.text = text
        self.words = words
        self.spaces = spaces
        self._starts: list[int] | None = None
        self.tags: list[str] = []
        self.pos: list[str] = []
        self.morphs: list[dict[str, list[str]]] = []
        self.lemmas: list[str] = []
        self.heads: list[int] = []
        self.deps: list[str] = []
        self.ents: list[str] = []
        self.names: list[tuple[int, int, str]] = []
        #: The encoder's vectors, left for the layer that reads them next; and whatever another pipeline made it of.
        self.vectors: Any = None
        self.origin: Any = None
        self._tokens: list[Token | None] = []
        self._children: list[list[int]] | None = None

    def __len__(self) -> int:
        return len(self.words)

    def __iter__(self) -> Iterator[Token]:
        return (self._token(place) for place in range(len(self.words)))

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Stretch: ...
    def __getitem__(self, place: int | slice) -> Token | Stretch:
        if isinstance(place, slice):
            first, last, _ = place.indices(len(self.words))
            return Stretch(self, first, max(first, last))
        return self._token(place if place >= 0 else len(self.words) + place)

    @property
    def starts(self) -> list[int]:
        """Where each token begins in the text; most texts are never asked."""
        if self._starts is None:
            lengths = [len(word) + space for word, space in zip(self.words, self.spaces, strict=True)]
            self._starts = list(accumulate(lengths, initial=0))[:-1]
        return self._starts

    def _token(self, place: int) -> Token:
        if not self._tokens:
            self._tokens = [None] * len(self.words)
        found = self._tokens[place]
        if found is None:
            found = self._tokens[place] = Token(self, place)
        return found

    def column(self, name: str) -> list[Any]:
        """One attribute of all tokens; empty texts and `False` where its layer is missing."""
        found: list[Any] = _COLUMNS[name](self)
        return found

    def add_tree(self, heads: list[int], deps: list[str]) -> None:
        """Note heads and relations."""
        self.heads, self.deps, self._children = heads, deps, None

    def add_names(self, names: list[tuple[int, int, str]]) -> None:
        """Note names: the token where each begins, the one behind its end, and its sort."""
        self.names, self.ents = names, [""] * len(self.words)
        for start, end, sort in names:
            self.ents[start:end] = [sort] * (end - start)

    def children(self, place: int) -> list[int]:
        """What hangs from a token, in order."""
        if self._children is None:
            self._children = [[] for _ in self.words]
            for child, head in enumerate(self.heads):
                if head != child:
                    self._children[head].append(child)
        return self._children[place]

    def subtree(self, place: int) -> Iterator[int]:
        """A token and all that hangs from it, as a reader meets it: left, itself, right."""
        below = self.children(place)
        for child in below:
            if child < place:
                yield from self.subtree(child)
        yield place
        for child in below:
            if child > place:
                yield from self.subtree(child)


class Stretch(Sequence["Token"]):
    """Tokens `start` up to `end` of a text."""

    def __init__(self, doc: Doc, start: int, end: int) -> None:
        self._doc, self.start, self.end = doc, start, end

    def __len__(self) -> int:
        return self.end - self.start

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Token]: ...
    def __getitem__(self, place: int | slice) -> Token | Sequence[Token]:
        numbers = range(self.start, self.end)[place]
        return [self._doc[each] for each in numbers] if isinstance(numbers, range) else self._doc[numbers]

    @property
    def text(self) -> str:
        """As it is written, without the blank behind it."""
        if self.end <= self.start:
            return ""
        last = self.end - 1
        return self._doc.text[self._doc.starts[self.start] : self._doc.starts[last] + len(self._doc.words[last])]


class Token:
    """One token in its text; each is one object, so `is` tells whether two are the same."""

    __slots__ = ("doc", "i", "text")

    def __init__(self, doc: Doc, place: int) -> None:
        self.doc, self.i = doc, place
        self.text: str = doc.words[place]

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def idx(self) -> int:
        """Where it begins in its text."""
        return self.doc.starts[self.i]

    @property
    def lower_(self) -> str:
        """In small letters."""
        return self.text.lower()

    @property
    def is_alpha(self) -> bool:
        """Letters alone."""
        return self.text.isalpha()

    @property
    def is_lower(self) -> bool:
        """Small letters alone."""
        return self.text.islower()

    @property
    def is_upper(self) -> bool:
        """Capitals alone."""
        return self.text.isupper()

    @property
    def is_space(self) -> bool:
        """White space."""
        return self.text.isspace()

    @property
    def is_punct(self) -> bool:
        """Marks alone."""
        return is_punct(self.text)

    @property
    def is_currency(self) -> bool:
        """Signs of money alone."""
        return is_currency(self.text)

    @property
    def like_num(self) -> bool:
        """What reads as a number."""
        return like_num(self.text)

    @property
    def whitespace_(self) -> str:
        """The blank behind it, if there is one."""
        return " " if self.doc.spaces[self.i] else ""

    @property
    def pos_(self) -> str:
        """Its universal part of speech."""
        return self.doc.pos[self.i] if self.doc.pos else ""

    @property
    def tag_(self) -> str:
        """Its Penn tag."""
        return self.doc.tags[self.i] if self.doc.tags else ""

    @property
    def lemma_(self) -> str:
        """Its dictionary form."""
        return self.doc.lemmas[self.i] if self.doc.lemmas else ""

    @property
    def morph(self) -> dict[str, list[str]]:
        """What its form tells, by feature."""
        return self.doc.morphs[self.i] if self.doc.morphs else {}

    @property
    def dep_(self) -> str:
        """What it is to its head."""
        return self.doc.deps[self.i] if self.doc.deps else ""

    @property
    def ent_type_(self) -> str:
        """The sort of name that it is part of."""
        return self.doc.ents[self.i] if self.doc.ents else ""

    @property
    def head(self) -> Token:
        """What it hangs from; a root is its own head."""
        return self.doc[self.doc.heads[self.i]] if self.doc.heads else self

    @property
    def children(self) -> Iterator[Token]:
        """What hangs from it."""
        return (self.doc[place] for place in (self.doc.children(self.i) if self.doc.heads else ()))

    @property
    def subtree(self) -> Iterator[Token]:
        """It and all that hangs from it."""
        return (self.doc[place] for place in (self.doc.subtree(self.i) if self.doc.heads else (self.i,)))

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """The others in its row: "came and saw and won"."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        row = [first]
        for word in row:
            row += [child for child in word.children if child.i > word.i and child.dep_ == "conj"]
        return tuple(word for word in row if word is not self)

    def nbor(self, distance: int = 1) -> Token:
        """The token so far away."""
        return self.doc[self.i + distance]


def _of_layer(name: str) -> Any:
    return lambda doc: getattr(doc, name) or [""] * len(doc)


_COLUMNS: dict[str, Any] = {
    "text": lambda doc: doc.words,
    "lower_": lambda doc: [word.lower() for word in doc.words],
    "pos_": _of_layer("pos"),
    "tag_": _of_layer("tags"),
    "dep_": _of_layer("deps"),
    "ent_type_": _of_layer("ents"),
    "is_punct": lambda doc: [is_punct(word) for word in doc.words],
    "like_num": lambda doc: [like_num(word) for word in doc.words],
    "is_title": lambda doc: [word.istitle() for word in doc.words],
    "is_upper": lambda doc: [word.isupper() for word in doc.words],
}
