"""The files of words that a rule names, beside it or below: whatever else would be read from outside of the pack."""

from __future__ import annotations

from pathlib import Path

from relint.errors import PackError
from relint.outside.plain_files import leads_to
from relint.packs.strict_yaml import place_of


def word_file(name: str, path: Path, trail: str) -> Path:
    """The file that the rule at `path` calls `name`; `trail` is where it says so. Raises `PackError`.

    It lies in the pack's folder, and is called as what is hashed is, so that nothing changes unnoticed.
    """
    problem = "is no name of a file"
    if name.isprintable():
        words = path.parent / name
        inside = leads_to(words).is_relative_to(leads_to(path.parent))
        if inside and words.suffix == ".yaml":
            return words
        problem = "must end in .yaml" if inside else "leads out of the pack; words lie in a file beside the rule"
    line, excerpt = place_of(path, trail, "terms")
    raise PackError(str(path), line, f"“{name}” {problem}", excerpt)
