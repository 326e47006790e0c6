"""What a pack of the team's own begins with: small and in order from the first minute."""

from __future__ import annotations

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

TERMS_FILE = "our-words.terms.yaml"
_TERMS = """\
- term: touch base
  pos: verb
  use: [talk]
- term: circle back
  pos: verb
  use: [write again]
"""

_BY_EXAMPLE = """\
# One file is one rule; its path is its id: {name}/half-apology. This one is learnt from its examples alone: change the
# sentences, and it looks for others like them. Ten of each are enough; say each in other words. docs/writing-rules.md
kind: likeness
severity: warning
message: "“{{text}}” is half an apology: I hear that it is my fault. It reads like “{{like}}”"
hint: "Say what you did: “I am sorry that I [what you did]. I have [what you do about it].”"
why: >
  An apology for somebody else's feelings is none. Ours name what we did.
examples:
  flag:                             # the whole sentence is told
    - text: We are sorry if you feel that way.
    - text: Apologies if this caused you any inconvenience.
    - text: We regret that you were disappointed.
    - text: Sorry if our letter was misunderstood.
    - text: I apologise if anyone was offended.
    - text: We are sorry that you were not happy with the bread.
    - text: We regret any inconvenience you may have experienced.
    - text: Sorry you feel let down by our service.
    - text: Apologies if you took it the wrong way.
    - text: We are sorry if the delay upset you.
  pass:                             # near misses: apologies that are meant, and other sorrows
    - I am sorry that I came late.
    - We sent you the wrong jar, and we are sorry.
    - I forgot your order; the new one left this morning.
    - I am sorry about your grandmother.
    - It was our mistake, and here is your money back.
    - We closed too early on Friday, which was wrong of us.
    - I apologise for the noise that I made.
    - The driver broke the plate and has paid for it.
    - Tell me if the delay costs you anything.
    - We regret the day we bought that oven.
"""


def pack_files(name: str, *, by_example: bool = False) -> dict[str, str]:
    """The files of a new pack, by their names: one rule, and examples that pass `relint rules test`."""
    title = name.replace("-", " ").capitalize()
    if by_example:
        rule = {"half-apology.yaml": _BY_EXAMPLE.format(name=name)}
    else:
        rule = {"our-words.yaml": _RULE.format(name=name), TERMS_FILE: _TERMS}
    return {"pack.yaml": _PACK.format(title=title), **rule}
