"""What a letter says of the list that it goes to, and of how to get off it."""

from __future__ import annotations

from relint.inference.cues import Cues

#: "This goes to everybody whose sails we have washed", "You get this since you keep bees with us", "Answer with stop".
GOES_TO_ALL = Cues(
    r"this (?:\w+ )?(?:letter |note |mail |e-?mail |bulletin )?(?:goes|went|is going) (?:out )?to (?:everybody|"
    r"everyone|all|each|those|anybody|people|the (?:whole )?list)\b",
    r"(?:to|you can) (?:stop|quit|leave|end) (?:it|this|these|them|getting|receiving|hearing)[^.!?\n]{0,40}"
    r"(?:answer|reply|write|send|say|tell|click)\b",
    r"(?:answer|reply|write back) (?:with )?[\"“'‘]?(?:stop|unsubscribe|no more|leave)\b",
    r"(?:i|we) (?:write|send) (?:this|it|one of these) (?:letter |note |mail )?(?:once|twice|every|each|four times)\b",
    r"(?:one|a) (?:letter|mail|e-?mail|note) (?:a|each|every|per) (?:week|month|quarter|season|year)\b",
    unless=(r"(?:if you|we could|we would|we'd|shall|would you)\b",),
)
