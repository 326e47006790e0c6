"""Words that only somebody writes whom the reader has never met: without them, too, a stranger is not assumed."""

from __future__ import annotations

from relint.inference.cues import Cues

_FIRM = (
    r"(?:company|agency|firm|start-?up|studio|team|platform|provider|consultancy|manufacturer|charity|publisher|"
    r"bakery|shop|"
    r"workshop|family|group|network|school|practice|brand|maker|supplier|distributor|non-?profit)"
)
_THEIRS = (
    r"(?:site|website|web ?page|page|profile|blog|article|post|posts|talk|podcast|video|channel|shop|store|"
    r"bakery|restaurant|"
    r"company|firm|business|team|staff|customers?|clients?|guests|visitors|readers|audience|menu|listing|job ad|"
    r"form|photos?|"
    r"book|paper|school|office|offices|clinic|salon|studio|agency|brand|industry|queue|windows?|competitors?|"
    r"competition|"
    r"developers|engineers|pipeline|revenue|sales|leads|market|town|street|roof|kitchen|garden|farm|hotel|"
    r"caf[eé]|gallery|"
    r"practice|warehouse|factory|organi[sz]ation|work on|role|background|experience|reviews?|loaves|bread|"
    r"products?)\b"
)

#: Names oneself, points at the reader's public world, pitches, asks for the right person, or chases.
COLD = Cues(
    r"my name(?:'s| is)\b|let me introduce|introduce (?:myself|ourselves|our|my|you to)|allow me to\b|"
    r"(?:writ\w+|mail\w*|e-?mail\w*|letter|note|message|comes?|came|you|me) (?:\S+ ){0,2}out of the blue",
    r"(?:we|you and i|we two)(?:'ve| have)? (?:never|not|not yet) (?:met|spoken|written)|you (?:don't|do not|"
    r"won't) know me",
    rf"(?:we(?:'re| are)|i(?:'m| am) (?:with|from|at|writing from)) (?:a|an|the|one of) (?:\S+ ){{0,4}}{_FIRM}\b",
    r"i(?:'m| am) (?:the |a |an |one of )?(?:\S+ ){0,2}(?:founder|co-?founder|ceo|owner|head of|director|"
    r"recruiter|student|"
    r"journalist|editor|developer|designer|consultant|account (?:executive|manager)|freelance\w*|photographer|"
    r"writer|maker)\b",
    rf"i (?:run|own|lead|manage|represent|founded|started|work (?:for|at|with|in)) (?:a|an|the|our|my)\b|{_FIRM} "
    rf"called\b",
    r"(?:i|we)(?:'ve| have|'d| had)? NOW(?:came across|come across|found|stumbled|noticed|saw|seen|read|watched|"
    r"heard|looked at|"
    r"visited|walked past|passed|tried|stood|listened) (?:\S+ ){0,6}(?:you|your)\b",
    r"i (?:drove|walked|cycled|rode|came|went) (?:past|by|through) (?:the|your)\b|"
    r"this is a cold (?:e-?mail|letter|call)",
    r"i(?:'d| would) (?:like|love) to (?:offer|propose|pitch|suggest|introduce|present)\b|i(?:'ve|"
    r" have) (?:an idea|a "
    r"suggestion|an offer|a question) (?:for|about)\b|i wondered (?:who|whether you|if you)\b",
    r"(?:sorry|apologies|forgive me) (?:to|for) (?:barge|barging|the intrusion|intrud\w+|"
    r"writing (?:to you )?(?:unasked|"
    r"uninvited|like this|cold))|i(?:'m| am) writing to you because\b|it(?:'s| is) \w+ from [A-Z]\w+ ",
    r"(?:told|mentioned to) (?:me|us) that you\b|congratulations on (?:the|your)\b|says that you\b",
    r"(?:gave|passed) (?:me|us) your (?:name|address|number)|(?:pointed|sent) me (?:to you|your way)|"
    r"(?:suggested|said) "
    r"(?:that )?i (?:should )?(?:write|get in touch|talk to you)",
    r"(?:noticed|saw|see|read) (?:that )?you\b|caught my (?:eye|attention)|(?:impressed|intrigued) by\b",
    rf"your (?:\S+ ){{0,2}}{_THEIRS}",
    r"(?:we|i) (?:can |could |also |usually |mostly |mainly )?(?:help|make|build|offer|provide|specialis\w+|"
    r"specializ\w+|design|create|sell|"
    r"supply|mend|repair|fit|install|develop|deliver|work with|connect|fire|bake|brew|grow|mill|teach|train|"
    r"translate|clean) \w",
    r"(?:our|my) (?:\w+ )?(?:clients|customers|products?|services?|platform|software|solutions?|tool|app|agency|"
    r"company|firm|workshop)\b",
    r"(?:like|such as|similar to) yours\b|(?:companies|teams|people|shops|firms) like you",
    r"reaching out\b|reach out to you|quick question|right person\b|who (?:handles|looks after|is in charge|"
    r"decides|buys)\b",
    r"(?:be|been|are you|you're|you are) (?:at all )?interested in|open to (?:a|an|learning|hearing|seeing|trying)\b",
    r"would (?:you|it) be (?:\w+ )?(?:open|interested|worth|useful|helpful|willing)|worth (?:a|your|\d+|having|"
    r"exploring)\b",
    r"(?:shall|can|may|could|should) i (?:send|show|bring|come|drop|share|tell|ask)\b|would you (?:like|try|"
    r"consider|want|mind)\b",
    r"(?:have|spare|worth|got|find|give me|for|takes?|borrow) (?:just |me |about |a )?(?:\d+|five|ten|fifteen|twenty|"
    r"thirty)[- ]minutes?\b|"
    r"(?:\d+|five|ten|fifteen|twenty|thirty)[- ]minutes? (?:of your|call|chat|demo|next|this|on|together)\b|"
    r"(?:a|quick|short|brief|intro\w*) (?:call|chat|demo|"
    r"conversation|meeting)\b|book (?:a|your) (?:\w+ )?(?:call|demo|slot)",
    r"(?:haven't|have not|didn't|did not|never) (?:heard|hear|had|got|get|received) (?:\w+ )?(?:back|from you|an "
    r"answer|a reply)",
    r"follow(?:ing)?[- ]up\b|(?:checking in|bumping|circling back|touching base)\b|close (?:your|the) file|"
    r"(?:keep|stop) (?:writing|e-?mailing)",
    r"free (?:trial|audit|consultation|demo|samples?|quote)\b|(?:place|make) your order|buy now|order now|act "
    r"now|click (?:here|below)",
    r"(?:to whom it may concern|dear (?:sir|madam|business|home ?owner|webmaster|hiring|friend))\b",
)
