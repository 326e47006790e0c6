"""`relint rules new`: a pack of the team's own, small and in order from the first minute."""

from __future__ import annotations

import re
from pathlib import Path

import click

from relint.errors import SettingsError

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

_PACK = """\
title: {title}
about: How we write to people, beyond what relint knows already.
language: en
version: "1"
"""

_RULE = """\
# One file is one rule; its path is its id: {name}/our-words. All that a rule can say: docs/writing-rules.md
kind: terms
severity: warning
message: "“{{text}}” is office talk: the reader was not in the room where it meant something."
hint: "Write {{suggestion}}."
why: >
  Words that we use among ourselves keep the reader outside.
options:
  terms: our-words.terms.yaml       # the words, one entry each
examples:
  flag:                             # must be found: the exact words, in order
    - text: Shall we touch base on Monday?
      finds: [touch base]
    - text: I will be touching base with Ana next week.
      finds: [touching base]
    - text: Let us circle back after lunch.
      finds: [circle back]
    - text: They circled back with a smaller number.
      finds: [circled back]
    - text: She touched base, and then she circled back.
      finds: [touched base, circled back]
  pass:                             # near misses: the same words where they are innocent
    - The runner could not touch second base.
    - The base of the lamp is cold to the touch.
    - A circle on the back of the page marks the spot.
    - Come back to the stone circle at noon.
    - Touch the screen to begin.
"""

_TERMS = """\
- term: touch base
  pos: verb
  use: [talk]
- term: circle back
  pos: verb
  use: [write again]
"""


@click.command("new")
@click.argument("name")
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path, file_okay=False), default=Path())
def command(name: str, folder: Path) -> None:
    """Start the pack NAME in DIR (here): one rule with a word list, and examples that pass relint rules test."""
    if not _NAME.fullmatch(name):
        raise SettingsError(
            f'"{name}" is no name for a pack: use small letters, digits and hyphens, such as our-voice.'
        )
    pack = folder / name
    if pack.exists():
        raise SettingsError(f"{pack} is there already; nothing was written.")
    pack.mkdir(parents=True)
    title = name.replace("-", " ").capitalize()
    for file, text in (("pack.yaml", _PACK), ("our-words.yaml", _RULE), ("our-words.terms.yaml", _TERMS)):
        (pack / file).write_text(
            text.format(title=title, name=name) if file != "our-words.terms.yaml" else text, "utf-8"
        )
    shown = pack if pack.is_absolute() else f"./{pack.as_posix()}"
    click.echo(f"Started {shown}. Put your words into our-words.terms.yaml, then:")
    click.echo(f"  relint rules test {shown}")
    click.echo(f"  relint --pack {shown} draft.md")
