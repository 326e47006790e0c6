"""Words by which a draft shows how well sender and reader know each other."""

from __future__ import annotations

from relint.inference.cues import ONLY_IF, Cues

#: The reader has spoken for the sender, or has been there for years.
ADVOCATE = Cues(
    r"THANKS for (?:referring|recommending|spreading the word|introducing us)",
    r"THANKS for (?:the|your) (?:\w+ )?(?:referral|review|testimonial|recommendation)\b",
    r"youHAVE (?:sent|brought) (?:us|me) (?:\w+ ){0,3}(?:customers?|clients?|friends?|neighbours?|people)\b",
    r"you(?:'re| are) (?:one of )?our (?:[\w-]+ ){0,2}(?:longest|oldest|first|best|most)[\w -]{0,16}customers?\b",
    r"(?:come|came|turned|turn|joined|ordered|booked|bought) (?:to us |with us |"
    r"from us )?(?:with your name|because of you|"
    r"through you|on your word)\b|your friend \w+ (?:ordered|joined|bought|booked|signed up)\b",
    r"THANKS for telling (?:\w+ ){1,4}about (?:us|me|our)\b",
    r"(?:\w+ )?years (?:as )?a customer\b",
    r"(?:as )?one of our (?:ambassadors|biggest fans|advocates|champions)",
    r"our (?:brand )?ambassadors\b",
    r"youHAVE (?:recommended|referred) (?:us|SOMEfriends?)\b",
    r"your referral (?:reward|bonus|link|code)",
    r"youHAVE been (?:with us|a customer) (?:for|since) (?:\w+ years|\d{4}|years)",
)

#: The reader has bought or uses something of the sender's.
CUSTOMER = Cues(
    r"THANKS for (?:ordering|buying|shopping with|purchasing|upgrading|trying)\b",
    r"THANKS for your RECENT(?:order|purchase|payment|business|custom|renewal|booking)",
    r"THANKS for being (?:a |our )?(?:loyal |valued |great )?(?:customer|member)",
    r"your (?:recent|latest|last) (?:order|purchase|invoice|payment|visit|stay|booking)\b",
    r"your next (?:purchase|order|invoice|renewal)\b",
    r"your (?:order|invoice|receipt|booking|payment) (?:#|(?:no|number|is|has|was|from|for|will|confirmation)\b)",
    r"your SOMEaccount (?:is|was|has|will|expires?|information|info|details|settings|number|name|balance)\b",
    r"your SOMEaccount — ",
    r"(?:log(?:ged|ging)?|sign(?:ed|ing)?)[ -]?(?:back )?in ?to your",
    r"(?:update|activate|upgrade|verify|reactivate|manage) your (?:[\w'-]+ )?account\b",
    r"upgrad(?:e|ing) to a (?:full|paid|pro|premium) (?:account|plan)",
    r"(?:keep|renew|cancel|manage|pause) your SOME(?:subscription|membership|plan)\b",
    r"your SOME(?:subscription|membership|plan|licen[cs]e|contract) (?:will )?(?:renews?|expires?|ends?|runs out)\b",
    r"your SOMEtrial (?:period )?(?:for SOME)?(?:is|has|ends?|will|expires?|comes|started)\b",
    r"youHAVE started (?:a|your) SOMEtrial",
    r"reset your password|password reset|your (?:new )?password\b",
    r"since you (?:left|bought|joined|last (?:logged|ordered|visited))",
    r"since your last (?:login|visit|order)",
    r"we(?:'ve| have)? (?:really )?miss(?:ed)? you\b",
    r"welcome you back|it's been a while since",
    r"finish (?:your|setting up your) (?:setup|account|profile)",
    r"your SOMEsetup (?:guide|is|wizard)",
    r"you(?:'ve| have)?n't (?:tried|used|logged|been around|finished|set up)",
    r"(?:haven't|have not) (?:been around|logged in|finished setting)",
    r"(?:of |with |from )?(?:our )?power users\b",
    r"(?:as|because you(?:'re| are)) (?:a|an|our) (?:[\w-]+ )?(?:customer|user)\b",
    r"how was your (?:order|stay|visit|experience|delivery)",
    r"(?:rate|improve) our services?\b",
    r"what you think (?:about|of) us\b",
    unless=(r"account (?:executive|manager|team)", r"(?:start|begin|try|get) your SOMEtrial"),
)

#: The reader asked to be written to.
SUBSCRIBER = Cues(
    r"you(?:'re|'ve| are| have)? (?:currently )?subscribed\b",
    r"you (?:signed up|opted[ -]in|registered|joined (?:our|the) (?:list|newsletter))",
    r"THANKS for (?:subscribing|signing up|joining|opting in|registering|confirming)",
    r"you (?:asked|agreed|chose|wanted) to (?:hear|receive|get|be (?:told|notified|informed|reminded|written to))\b",
    r"you (?:asked|told) (?:me|us) to (?:write|tell you|let you know|remind you) (?:when|as soon as|once)\b",
    r"youHAVE (?:took|taken) part in (?:our|my|the) SOME(?:survey|poll|study|competition|raffle|draw)\b",
    r"confirm your (?:subscription|e-?mail)\b|manage your (?:subscription|e-?mail preferences)",
    r"as a registered member|(?:as|being) (?:a|our) (?:valued )?subscribers?\b|dear subscribers?\b",
    r"you (?:receive|received|are receiving|get|are getting) this MAILING (?:because|as) you",
    r"you(?:'re| are)? (?:receiv(?:e|ing)|get|getting) this (?:because|as|since) you(?:'ve| have)? NOW(?:came|come|"
    r"signed|joined|subscribed|bought|ordered|gave|put|left|asked|ticked|visited|stayed)\b",
    r"you(?:'re| are)? (?:receiv(?:e|ing)|get|getting) (?:\w+ ){1,3}(?:because|as|since) you(?:'ve| have)? NOW"
    r"(?:signed up|joined|subscribed|asked (?:for|to)|ticked|opted in|put your name|"
    r"left your (?:address|name|e-?mail))\b",
    unless=ONLY_IF,
    before=18,
)

#: A mailing that comes again and again.
NEWSLETTER = Cues(
    r"this (?:week|month|quarter)'s (?:newsletter|issue|edition|digest|bulletin)",
    r"(?:welcome to|here's) (?:the |our |your |this )?SOME(?:newsletter|digest|weekly|monthly)\b",
    r"in (?:our|this|today's) (?:newsletter|issue|edition|digest)\b",
    r"your (?:weekly|monthly|daily) (?:update|digest|news|dose|roundup)",
    r"(?:newsletter|issue|edition|digest|bulletin|volume|vol\.|weekly)[ ]?(?:no\.?|number|#)[ ]?\d+",
    r"weekly (?:newsletter|update|wrap-up|digest|column)|my (?:e-?)?newsletter",
    r"today's (?:headlines|editorials?)|(?:issue|edition) \d{1,4}\b",
    unless=(r"(?:your|github|gitlab|bug|fix\w*|clos\w+|this) (?:issue|edition)",),
)
SUBJECT_OF_SERIES = Cues(
    r"(?:newsletter|bulletin|digest|weekly|monthly|round-?up|wrap-?up|edition|lesson \d+|in review)\b",
    r"(?:updates?|news|watch) ?:",
    r"\w+ \d{1,3}\.\d{1,3}:",
)
NUMBERED_TITLE = Cues(r"(?:newsletter|digest|bulletin) # ?\d+")
UNSUBSCRIBE = Cues(r"unsubscrib")

#: The reader has stretched out a hand, or a finger: liked, followed, visited, downloaded.
CURIOUS = Cues(
    r"you (?:recently |just |kindly )?(?:liked|followed|visited|downloaded|attended|bookmarked|shared|watched) OUR\b",
    r"you (?:recently |just |kindly )?(?:commented on|stopped (?:by|at)|dropped by|came (?:by|to)|clicked) OUR\b",
    r"you(?:r)? (?:like|liking|comment|follow|visit|download) (?:of|on|to) OUR\b",
    r"THANKS for (?:downloading|visiting|following|liking|attending|commenting|checking out)\b",
    r"THANKS for (?:stopping (?:by|at)|coming to|dropping by|your interest)\b",
    r"youHAVE (?:asked for|requested|ordered) (?:a|an|the|our|some) (?:free )?(?:samples?|brochure|catalogue|quote|"
    r"call ?back|estimate|swatch\w*|price list)\b",
    r"you (?:left (?:us )?your card|signed (?:up )?at our (?:stand|booth))",
    r"(?:met|came by|talked) (?:us )?at our (?:stand|booth)",
    r"(?:guide|report|e-?book|checklist|template|white ?paper|sample) (?:that )?you (?:asked for|requested|"
    r"downloaded)",
    unless=(r"(?:if|when|before|once|have|until|should) (?:\w+ )?you", r"(?:i|we) hope you"),
)

#: Sender and reader have spoken before, and the reader answered.
KNOWN = Cues(
    r"THANKS for your (?:quick |kind |last |prompt )?(?:reply|response|LETTER|question|call)\b",
    r"THANKS for your (?:patience|feedback|help|enquiry|inquiry)\b",
    r"THANKS for (?:ringing|phoning|coming|asking|sending|letting|telling|calling|answering|"
    r"taking the time (?:on|last|"
    r"yesterday|today|this))\b",
    r"you wanted to (?:know|see|hear whether|find out)\b|as i (?:said|told you|mentioned|promised|"
    r"wrote) (?:on|in|at|last|"
    r"yesterday|when|before)\b",
    r"you(?:'ve| have)? NOW(?:tried|tested|tasted|visited|saw|opened|looked at) (?:our|"
    r"my) (?:\w+ )?(?:demo|trial|stall|stand|"
    r"booth|open day|workshop|sample|prototype|beta)\b",
    r"THANKS for (?:getting back|replying|writing|calling|reaching out)\b",
    r"THANKS for (?:the|our) (?:call|chat|meeting|lunch)\b",
    r"you(?:'ve| have)? NOW(?:lent|hosted|put up) (?:us|me)\b|you let (?:us|me) (?:use|borrow|have|sleep|stay)\b",
    r"THANKS for (?:talking|speaking|meeting|chatting) (?:to|with)\b",
    r"THANKS for your time (?:yesterday|today|on|last)\b",
    r"(?:as|like) (?:we|you) (?:asked|discussed|agreed|promised|requested|mentioned|suggested|said)\b",
    r"as (?:discussed|agreed|promised|requested)\b",
    r"you (?:had )?asked (?:me|us|for|about|whether|if|how)\b",
    r"you (?:said|mentioned|told (?:me|us)|wrote (?:to )?(?:me|us|that))\b",
    r"per (?:our|your) (?:call|conversation|chat|LETTER|discussion)|further to (?:my|our|your)\b",
    r"in (?:response|reply|answer) to your\b",
    r"(?:great|good|nice|lovely|a pleasure) to (?:meet|talk to|talk with|speak with|speak to|chat with|see) you",
    r"(?:great|good|nice|lovely) (?:talking|speaking|meeting|chatting|seeing) (?:to |with )?you\b",
    r"i (?:met|spoke to|spoke with|talked to|talked with) you\b|we (?:met|spoke|talked) (?:at|last|on|yesterday)\b",
    r"when we (?:met|spoke|talked|last)\b|when you discussed\b|we discussed (?:at|on|last|yesterday|in our)",
    r"our (?:call|conversation|chat|meeting|lunch|talk) (?:on|last|yesterday|today|this|earlier)\b",
    r"(?:just |i )(?:got|received|read) your LETTER\b",
    r"your (?:last |recent )?(?:LETTER|voicemail) (?:of|from|about|dated|yesterday|today)\b",
    unless=(
        r"(?:have|if|when|ever|should|may|might|had) you",
        r"you asked,? (?:and )?we",
        r"(?:noticed|saw|see|read|heard)(?: that)? you",
        r"you (?:said|mentioned) (?:yes|no|so|good-?bye|farewell|hello)",
        r"to (?:meet|see|talk to|speak (?:to|with)|chat with) you (?:soon|there|at|on|in|some)",
    ),
)

#: What was, as against "it would be good to meet you in May".
MET = Cues(
    r"(?:great|good|nice|lovely) to (?:meet|see|talk to|speak to|chat with) you (?:\S+ ){0,6}(?:yesterday|"
    r"last \w+|on \w+day|"
    r"this morning)\b",
    r"to answer your question\b|i promised you\b|you asked (?:what|which|when|who|why|where)\b|(?:under|below|on) my "
    r"(?:post|picture|photo|article|video)\b",
    r"it was (?:so |very |really |such )?(?:great|good|nice|lovely|fun|kind|a pleasure|"
    r"a joy)(?: of you)? (?:to (?:meet|"
    r"talk|speak|chat|see)|meeting|talking|speaking|chatting|seeing)\b",
)

#: The mail of somebody who writes to everybody, whatever it says of the reader's wishes.
BULK = Cues(
    r"removal instructions|opt[- ]?out option|request to be removed|under (?:bill )?s\.? ?1618",
    r"this (?:is|was) (?:a )?(?:one[- ]time|not (?:a )?spam)|not (?:be )?considered spam",
    r"(?:our|marketing|affiliate) partners? (?:sites?|lists?)\b",
    r"not interested in SOMESOME(?:\w+ )?and would not like",
    r"(?:would not|wouldn't) like to be (?:informed|contacted|e-?mailed)",
    r"dear (?:homeowner|user|friend|sir|business owner|investor)(?:[,.!:\n]|$)",
)
#: A way out for readers who never came in; those who did are told how to unsubscribe.
REMOVAL = Cues(
    r"to be removed\b|removed? from (?:our|this|future|the|any)\b|remove (?:me|yourself|your name)\b|remove link\b",
    r"list removal|no longer wish to receive",
)

#: Notes between people who work together.
FAMILIAR = (
    Cues(r"fyi\b|asap\b"),
    Cues(r"(?:see|the) attached\b|i(?:'ve| have)? attached\b|attached (?:is|are|file|please)"),
    Cues(r"let (?:me|us) know\b"),
    Cues(r"(?:please )?(?:call me|give me a (?:call|ring|shout))\b|lunch\b|the meeting\b"),
    Cues(r"(?:thanks|cheers), \w+|here you go\b|make copies\b|could (?:one of )?you please\b"),
    Cues(r"i (?:spoke|talked) (?:to|with) \w+|i better\b|talk to you\b"),
)
SELLING = Cues(
    r"(?:our|my) SOME(?:products?|services?|platform|solutions?|software|clients|customers|company|offer|app)\b",
    r"discount|coupon|special offer|free trial|sign up|click here|buy now|order now|a demo\b",
    r"book a (?:call|meeting)|let me know (?:if you(?:'d| would) like|what (?:day|time))",
    r"companies like yours|\d+% off|we help\b|i help\b|would you be open\b|unsubscribe",
)
