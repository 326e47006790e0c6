"""What an e-mail address tells of its owner's firm."""

from __future__ import annotations

#: Providers where anybody has an address.
FREE_MAIL = frozenset(
    """
    gmail googlemail yahoo hotmail outlook live msn aol icloud me mac gmx web proton protonmail fastmail btinternet
    earthlink comcast verizon netscape mail example
    """.split()
)
#: Labels that name a machine or the kind of an owner, and no owner.
_HOSTS = frozenset(
    "www mail email e mg em news newsletter send go info hello get my co com org net gov ac edu uk us eu".split()
)
_NO_FIRMS = frozenset({"gov", "edu", "mil", "int"})
_MIN_NAME = 4


def firm_words(address: str) -> tuple[str, ...]:
    """The labels of a domain that may name a firm, in order: “orbix” of jo@mail.orbix.example."""
    *labels, top = address.rpartition("@")[2].lower().split(".")
    # "acme.ltd.uk": under a country the next label tells what sort of owner it is.
    if len(top) == 2 and len(labels) > 1 and len(labels[-1]) <= 3:
        labels.pop()
    return tuple(label for label in labels if len(label) > 2 and label not in _HOSTS and label not in FREE_MAIL)


def firm_name(address: str) -> str | None:
    """The word that names the firm in running text: “acme” for jo@acme.co.uk; `None` where none surely does."""
    words = firm_words(address)
    if not words or address.rpartition(".")[2].lower() in _NO_FIRMS:
        return None
    return words[-1] if len(words[-1]) >= _MIN_NAME else None
