"""What somebody is to the sender who has paid, given, joined, applied or asked: words that only they can get."""

from __future__ import annotations

from typing import NamedTuple

from relint.draft.relationship import Stage
from relint.inference.cues import ONLY_IF, Cues
from relint.inference.mailings import GOES_TO_ALL
from relint.inference.own_business import OWN_BUSINESS
from relint.inference.times_and_sums import GAVE, PAID

_SOCIAL = r"(?:instagram|twitter|linkedin|facebook|tiktok|youtube|google|x|bank|social|media|ads?|gmail|amazon) account"


class Relation(NamedTuple):
    """A role in words ("a donor"), the stage that it stands for, and the words that show it."""

    role: str
    stage: Stage
    cues: Cues


RELATIONS = (
    Relation(
        "a donor",
        Stage.CUSTOMER,
        Cues(
            r"THANKS (?:for|to) (?:your|the|this|that) SOME(?:donation|gift|contribution|pledge|generosity)\b",
            r"THANKS for (?:giving|donating|chipping in|pledging)\b",
            r"your (?:\w+ ){0,2}(?:donation|gift|pledge|contribution|legacy) (?:of (?:£|\$|€|\d)|from|to us|has|"
            r"was|did|didn't|"
            r"reached|arrived|came|went|paid|bought|helped|fed|kept|made|meant|put|built|sent|saved|goes|lets)\b",
            r"you(?:'ve| have)? NOW(?:donated|pledged|chipped in|contributed)\b|you gave (?:£|\$|€|us|to our|"
            r"last|in \d)",
            r"you(?:'ve| have) given (?:every|each|us|to us|so|since|for)\b|dear (?:\w+ )?(?:donors?|"
            r"backers?|benefactors?)\b",
            r"(?:as|being) (?:a|one of our) (?:\w+ )?(?:donors?|givers?|benefactors?)\b|(?:our|dear) donors? like you",
            unless=(*ONLY_IF, OWN_BUSINESS),
            before=18,
        ),
    ),
    Relation(
        "a customer",
        Stage.CUSTOMER,
        Cues(
            r"your (?:[\w-]+ ){0,2}(?:order|payment|booking|reservation|deposit|refund|parcel|invoice|receipt|"
            r"direct debit|instalment|rent|tenancy|lease|warranty|guarantee|claim|prescription|statement) (?:for "
            r"the|of \d|on \w+day|HAPPENS)",
            r"your (?:\w+ )?(?:card|delivery|ticket|policy|contract|insurance|loan|permit|licen[cs]e|lesson) "
            r"(?:on \w+day|was|has|"
            r"arrives?d?|expires?d?|renews?|runs out|ends|could not|couldn't|will be|is (?:due|ready|booked|"
            r"attached|on its))\b",
            r"(?:from|in|with|of|about|for|to|lost|found|sent|mislaid|packed|delivered|delayed|dropped|cancelled|"
            r"checked) your (?:\w+ )?"
            r"(?:order|purchase|booking|reservation|parcel)\b|(?:the|your) refund (?:for|of|on|HAPPENS)",
            r"(?:we|i)(?:'ve| have)? NOW(?:received|got|shipped|posted|packed|dispatched|refunded|charged|"
            r"cancelled|processed|"
            r"sent off) your (?:\w+ ){0,2}(?:order|payment|booking|deposit|cheque|card|parcel|return|form|goods|"
            r"refund)\b",
            r"(?:can't|couldn't|could not|cannot|unable to|tried to|failed to) (?:process|charge|take|collect|debit) "
            r"(?:your|the) (?:\w+ )?(?:card|payment|direct debit|account)",
            r"(?:the|your|those|these) (?:[\w-]+ ){1,4}(?:that )?you NOW(?:ordered|bought|booked|rented|borrowed|"
            r"reserved|hired|picked up|collected|sent (?:back|in)|returned)\b",
            r"you(?:'ve| have)? NOW(?:ordered|bought|purchased|booked|rented|paid) FREED(?:from|with|at|to) "
            r"(?:us|me|our)\b",
            r"what(?:ever)? (?:you(?:'ve| have)? )(?:already )?(?:booked|ordered|reserved)(?: with us)?\b",
            r"your (?:first|last|next|second|third|final) (?:payment|instalment|lesson|class|box|delivery|"
            r"invoice|visit|fitting)",
            r"your (?:appointment|check-?up|consultation|session|fitting|repair|service|treatment) (?:with us|on|"
            r"at \d|is (?:on|at|booked|confirmed|tomorrow|due))\b",
            r"(?:your|the) invoice (?:is |was )?(?:attached|overdue|due|for)|(?:amount|balance|payment) (?:is "
            r")?(?:over)?due\b",
            r"out for delivery|(?:your )?tracking (?:number|code|link)|has been (?:dispatched|shipped) to you",
            r"(?:is|are) (?:now )?on (?:the|its|their|our) (?:van|lorry|truck|cart|way to you)\b",
            r"(?:we|i)(?:'ve| have)? NOW(?:booked|fitted|squeezed|put|pencilled) (?:you|your \w+) in (?:for|on|at)\b",
            r"(?:we|i)(?:'ve| have)? NOW(?:shipped|posted|dispatched|packed|sent off) (?:you )?your (?:\w+ ){0,2}\w+",
            r"(?:the|your|our) (?:\w+ )?invoice (?:\S+ ){0,3}(?:is|was) (?:still )?(?:open|unpaid|"
            r"outstanding|overdue)\b",
            r"THANKS for (?:staying|dining|travelling|traveling|flying|camping|training|banking|eating|"
            r"riding|shopping) (?:with|at) (?:us|our)\b",
            r"your (?:e-?)?tickets? (?:to|for) (?:\S+ ){1,5}(?:is|are) (?:attached|below|ready|here)\b",
            r"your (?:\w+ ){0,2}(?:books?|loan|rental|rent|renewal|premium|instalment|service|check-?up) (?:is|are) "
            r"(?:over)?due\b",
            r"(?:(?:that|which) )?you(?:'ve| have)? (?:all )?paid for\b|people who pay (?:for (?:this|us|it)|us)\b|"
            r"(?:in|under|by) (?:our|the|your) contract\b",
            r"you(?:'ve| have)? NOW(?:had|used|worn|ridden|slept on|owned|driven|lived with|cooked with) (?:it|them) "
            r"(?:for|since)\b",
            r"dear (?:valued )?(?:guests?|patients?|customers?|clients?|pupils|students|passengers|policyholders?)\b",
            r"your (?:[\w-]+ ){0,2}(?:domain|hosting|backup|flight|train|ferry|cabin|certificate|streak|"
            r"mileage|meter|repair|"
            r"boiler|tyres|glasses|lenses|free month|standing order|box|kit|inspection|scan|x-ray|prints|"
            r"proofs|licen[cs]e|check-?up|sitting|removal|survey) (?:HAPPENS|covers|can|could|needs)",
            r"(?:move|moved|moving|change|changed|cancel|cancelled|bring forward|postpone|postponed|confirm) your "
            r"(?:[\w-]+ )?(?:appointment|check-?up|lesson|visit|flight|booking|delivery|table|class|slot|session)\b",
            r"(?:couldn't|could not|tried to|failed to|unable to) deliver\b|deliver(?:s|ed)? your\b",
            r"(?:the|our|a|your) (?:technician|engineer|plumber|courier|driver|fitter|movers?|postman|"
            r"gardener|electrician) "
            r"(?:comes?|came|calls?|called|arrives?|rings?|tries|tried|will (?:come|call|ring|be))\b",
            r"you(?:'ve| have)? (?:over|under)?paid us\b|you(?:'ve| have| had)? (?:made|bought|built|"
            r"fitted|done|mended) (?:with|by|from|for you by) us\b",
            r"(?:the|your) (?:(?:last|final|next|first|monthly) (?:bill|invoice|statement)\b|"
            r"bill is (?:below|attached|ready))",
            r"(?:we|i)(?:'ve| have)? NOW(?:charged|billed|refunded|debited|credited) you\b|has become an order\b",
            r"your (?:[\w-]+ ){0,2}(?:test|table|fitting|viewing|trial run) (?:is|for \w+) (?:on|at|booked|"
            r"kept|confirmed|ready)\b",
            r"the (?:parts?|keys?|spares?|replacement) for your (?:\w+ )?\w+ (?:came|arrived|is|are|has|have)\b",
            r"sorry (?:that|about) (?:the|your) (?:\w+ )?\w+ (?:arrived|came|was|turned up|broke|got lost)\b",
            r"you checked (?:in|out) (?:this|on|yesterday|last)\b|how did you sleep\b",
            r"(?:backup|update|server|boiler|installation) of your (?:\w+ )?(?:shop|site|website|house|"
            r"computer|account)\b",
            r"photo(?:graph)?s (?:from|of) your (?:wedding|sitting|shoot|party|session|portrait)\b",
            unless=(
                *ONLY_IF,
                OWN_BUSINESS,
                r"(?:shop|house|company|firm|business|building|mill|domain) (?:that )?you",
            ),
            before=18,
        ),
    ),
    Relation(
        "a user",
        Stage.CUSTOMER,
        Cues(
            r"(?:in|into|to|on|of|from|for|under|via) your (?:\w+ )?(?:account|dashboard|workspace)\b",
            r"you(?:'ve| have| are about to)? NOW(?:used|used up|reached|hit|exceeded|exhausted|spent|run out of|"
            r"running out of) "
            r"FREED(?:free|quota|limit|allowance|credits?|plan|storage|this month|(?:for|of) the month)\b|"
            r"of your (?:\w+ )?(?:free )?\w+ (?:is|are) (?:used up|used|gone|left|spent)\b",
            r"your (?:\w+ )?(?:quota|allowance|credits?|storage|free (?:plan|account|tier)|api key|workspace|"
            r"payout|earnings|commission) (?:for|of|HAPPENS)",
            r"you(?:'re| are) (?:now )?on (?:our|the|a) (?:[\w-]+ )?(?:plan|tier)\b|under (?:settings|billing|"
            r"preferences)\b",
            r"(?:verification|security|one-time|log-?in|sign-?in|access|confirmation|door) code (?:is|for)\b",
            r"if (?:this wasn't you|you (?:didn't|did not) (?:request|ask for|make|create|sign))|(?:new|a) "
            r"(?:sign|log)-?in (?:to|from)",
            r"(?:someone|somebody) (?:has )?(?:requested|signed in|tried to)|your (?:log-?in|user ?name|password)\b",
            r"your (?:free |[\w-]+ )?trial (?:HAPPENS|with)|(?:your|the) trial (?:is over|period)",
            r"you(?:'ve| have)? NOW(?:began|begun|started|asked|wanted|chose|decided|tried) to (?:cancel|"
            r"downgrade|close|leave|delete)\b|you said goodbye to (?:us|our|the)\b",
            r"you(?:'ve| have)? NOW(?:cancell?ed|upgraded|downgraded|renewed|paused|closed|(?:de)?activated)\b",
            r"your (?:cancellation|downgrade|upgrade|renewal)\b|THANKS for (?:using|choosing)\b",
            r"your (?:(?:year|month|week|season|\d{4}) (?:at|with|on)\b|SOME(?:in review|recap|wrapped|usage report))",
            r"your (?:busiest|longest|best|most \w+) (?:day|week|month|run|streak|session) (?:was|is)\b",
            r"(?:updat|chang)(?:ed|es|ing) (?:to )?(?:our|the) (?:terms|privacy (?:policy|notice))",
            r"(?:has been|been|are now) (?:added|approved|accepted|made) (?:as )?an? (?:affiliate|host|seller|"
            r"moderator|admin|editor)\b",
            r"as an? (?:[\w-]+ )?(?:affiliate|seller|host) (?:on|of|with) (?:our|us)",
            r"your (?:\w+ )?plan (?:goes|went|costs|changes|includes|covers|stays|moves)\b|your gym card\b",
            r"you(?:'ve| have)? NOW(?:opened|set up|started|created|built|launched) (?:your|a|an) (?:\w+ ){1,3}"
            r"(?:with|on|at) us\b",
            r"THANKS for (?:renewing|upgrading|your renewal)\b|plan (?:that )?you(?:'re| are) on\b",
            r"(?:moving|migrating|switching|upgrading|transferring) your (?:\w+ )?(?:website|site|server|data|files|"
            r"service|line|meter|mailbox|domain|account)\b",
            r"(?:deleted|lost|restored|exported|saved|recovered|archived) (?:\w+ (?:of )?){0,2}your (?:drafts?|files?|"
            r"notes?|data|photos?|recordings?|messages?|projects?|backups?|work)\b",
            r"(?:is|are) (?:now )?(?:ready|waiting|live|online|there) in (?:the|your) (?:dashboard|portal|"
            r"account|gallery|app|client area)\b",
            r"(?:we|i)(?:'ve| have)? NOW(?:cancell?ed|closed|paused|renewed|upgraded|downgraded|suspended|reopened|"
            r"extended) your (?:\w+ )?(?:plan|account|subscription|membership|trial|service|contract|policy)\b",
            r"your (?:weekly|monthly|daily|yearly) (?:usage|activity|score|statistics|stats|progress|minutes)\b",
            r"your (?:\w+ )?(?:student|child|son|daughter|pupil) (?:has|is|was|did|learn)",
            r"your (?:\w+ )?credits? (?:will )?(?:run|ran|are running|expires?|lasts?)\b",
            unless=(
                *ONLY_IF[1:],
                OWN_BUSINESS,
                _SOCIAL,
                r"(?:add|log|sign|bring|tie|link|connect)\w* (?:it |them )?to your",
            ),
            before=18,
        ),
    ),
    Relation(
        "somebody who asked for help",
        Stage.CUSTOMER,
        Cues(
            r"you(?:'ve| have)? NOW(?:wrote|written|e-?mailed|rang|rung|called|phoned|turned|reached out|came|"
            r"spoke|got in touch|"
            r"reported|complained)(?: in)? (?:to|with|at) (?:our|the) (?:help[- ]?desk|support|service|office|"
            r"hotline|shop|team|desk)",
            r"(?:regarding|concerning|about|re) your (?:complaint|query|ticket|request|report|claim|fault)\b",
            r"you(?:'ve| have)? NOWreported (?:a|an|the|that|your)\b",
            r"your (?:support )?(?:ticket|case|request|complaint|query|report) (?:#|no\b|number|\d|about|HAPPENS)",
            r"you(?:'ve| have)? NOW(?:contacted|rang|phoned|got in touch with) (?:us|our (?:help[- ]?desk|"
            r"support|team))\b",
            r"THANKS for (?:contacting|writing to|ringing|calling|getting in touch with|reaching) (?:our |"
            r"us at )?(?:support|"
            r"the (?:help[- ]?desk|support team)|(?:help[- ]?desk|customer (?:care|service|support)))\b",
            unless=(*ONLY_IF, OWN_BUSINESS),
            before=18,
        ),
    ),
    Relation(
        "a member",
        Stage.CUSTOMER,
        Cues(
            r"your (?:\w+ )?(?:membership|subs|dues|season ticket|allotment|locker) (?:HAPPENS|fee|number|card|"
            r"year|until|for)",
            r"(?:as|being|because you(?:'re| are)|since you(?:'re| are)|you(?:'re| are)(?: now| already)?) (?:a|"
            r"an|one of our|our) "
            r"(?:[\w-]+[ -]){0,2}(?:members?|patrons?|supporters?|shareholders?|alumn\w+|volunteers?|tenants?|"
            r"ticket[- ]holders?)\b",
            r"dear (?:fellow )?(?:members?|patrons?|supporters?|parents?|residents?|tenants?|neighbours?|"
            r"alumni|volunteers?|colleagues)\b",
            r"(?:all|our|to) members (?:are|will|can|of the)|your (?:own )?(?:\w+ )?(?:committee|club|branch|"
            r"choir|parish) (?:is|has|meets)\b",
            r"annual general meeting\b|dear (?:shareholders?|investors?|owners|players|runners|singers|"
            r"crew|committee)\b",
            r"THANKS for (?:volunteering|helping out|lending a hand|(?:putt|hold)ing your hand up)\b",
            unless=(r"(?:become|becoming|join\w*|like to be|want to be|as if you were)\b", OWN_BUSINESS),
            before=18,
        ),
    ),
    Relation(
        "an applicant",
        Stage.SUBSCRIBER,
        Cues(
            r"THANKS for (?:applying|your (?:\w+ )?(?:application|cv|submission|proposal|manuscript|bid|tender))\b",
            r"dear applicants?\b|your (?:submission|entry|manuscript|proposal|tender) (?:to|for|HAPPENS)",
            r"your (?:\w+ ){0,2}application (?:for|to|HAPPENS)|you(?:'ve| have)? NOWapplied (?:for|to)\b",
            r"(?:we|i)(?:'ve| have)? NOW(?:received|got|read|reviewed|looked at) your (?:\w+ ){0,2}(?:application|cv|"
            r"submission|proposal|manuscript|bid)",
            r"(?:gave|given|offered|offering) the (?:post|job|role|position|place|part) to (?:somebody|"
            r"someone|another)\b",
            r"your (?:interview|audition) (?:is|on|with|HAPPENS)|(?:invite|inviting|like to see) you (?:to|for) "
            r"(?:an )?(?:interview|audition)",
            r"on the (?:waiting|short)[- ]?list\b.{0,40}\byou|you(?:'re| are) (?:now )?on (?:our|the|my) "
            r"(?:wait(?:ing)?|short)[- ]?list",
            unless=(*ONLY_IF, OWN_BUSINESS, r"application (?:for|to) (?:android|ios|windows|manage|track|help)"),
            before=18,
        ),
    ),
    Relation(
        "a guest",
        Stage.SUBSCRIBER,
        Cues(
            r"you(?:'re| are) (?:now |all |both )?(?:registered|booked|enrolled|signed up|confirmed|down for|on "
            r"the (?:guest )?list|in for)\b",
            r"your (?:\w+ )?(?:place|seat|spot|ticket|registration|rsvp|sign-?up) (?:on|at|for|in|is "
            r"(?:confirmed|booked|safe|kept|reserved)|HAPPENS)",
            r"you(?:'ve| have) (?:got )?a (?:place|seat|spot|ticket|table) (?:on|at|in|for)\b",
            r"you(?:'ve| have) NOW(?:signed up|registered|enrolled|rsvp\w*|reserved|joined (?:us|our|the))\b",
            r"you NOW(?:signed up|enrolled|registered|joined us)\b|you joined (?:the|our|my) (?:list|waiting|"
            r"course|class|group|beta)",
            r"(?:glad|happy|delighted|pleased|great|good|thrilled|lovely) (?:that )?(?:you(?:'ve| have|'re| are)|"
            r"to have you) NOW(?:signed up|joined|here|in|on board|aboard|coming|with us|decided|with)\b",
            r"(?:signed|signing) (?:up for|our|the) (?:petition|letter|pledge)|you signed (?:the|our) "
            r"(?:petition|letter|pledge)",
            r"THANKS for (?:creating|opening|setting up) (?:an|your) account\b|you(?:'re| are) in[!.]",
            r"welcome aboard\b|welcome to (?:the )?(?:team|club|course|group|family|community|programme|program|"
            r"beta|class|list)\b",
            unless=(*ONLY_IF, OWN_BUSINESS, r"seat (?:at|in) the table", r"place (?:in|on) (?:the|google|my)"),
            before=18,
        ),
    ),
    Relation(
        "a reader of the letter",
        Stage.SUBSCRIBER,
        Cues(
            r"you(?:'re| are)? (?:get|getting|receiv\w+|read|reading) this (?:\w+ )?(?:because|since|as you)",
            r"(?:last|previous|next|the coming) (?:week|month|quarter)'s (?:letter|issue|newsletter|edition|e-?mail)",
            r"(?:in|since) (?:the|our|my) (?:last|previous|next) (?:issue|newsletter|edition)\b",
            r"(?:since|in) my last letter\b|the (?:spring|summer|autumn|winter|new|latest|\w+ber) (?:issue|"
            r"newsletter|edition) is\b",
            r"(?:no|there was no|i skipped the) (?:letter|newsletter|issue) (?:last|this) (?:week|month|sunday)\b",
            r"(?:letter|issue|edition|instalment|newsletter) (?:number|no\.?) (?:\d+|\w+)\b",
            r"(?:this is|here is|here's|here comes) (?:the|our|my) (?:first|second|third|\w+th|\d+(?:st|nd|"
            r"rd|th)|latest) (?:issue|edition|instalment)\b",
            r"you(?:'ve| have) been (?:a reader|reading(?: me| us| this)?|on (?:this|my|our) list) (?:since|for)\b",
            r"welcome to (?:the|my|our) (?:\w+ ){0,2}(?:letter|newsletter|mailing list)\b",
            r"(?:this|my|our) (?:mailing )?(?:list|newsletter)\b.{0,30}(?:goes|reaches|has grown|leave|drop|add|"
            r"off|from)",
            r"(?:drop|off|leave|from|add|on|quit) (?:\w+ )?(?:this|my|our) (?:mailing )?list\b|(?:this|my|our) "
            r"letter (?:goes|comes) (?:out|to)",
            r"(?:(?:a|this) (?:is )?note|letter|newsletter|bulletin) (?:for|to) (?:my|our|all) (?:\w+ )?(?:customers|"
            r"members|readers|friends|subscribers)",
            r"your (?:weekly|monthly|quarterly|daily) (?:letter|note|list|reading|dose)|(?:dear|hello|hi) "
            r"(?:readers?|subscribers?)\b",
            unless=(
                r"(?:remove|removed|take) you\w*",
                r"(?:on|from|off|add\w*) (?:\w+ )?(?:your|their|his|her) list",
                r"client list",
            ),
            before=18,
        ),
    ),
)


_OTHERS = (
    Relation("a donor", Stage.CUSTOMER, GAVE),
    Relation("a customer", Stage.CUSTOMER, PAID),
    Relation("a reader of the letter", Stage.SUBSCRIBER, GOES_TO_ALL),
)


def relation_of(text: str) -> tuple[Relation, str] | None:
    """The closest relation that the words show, and the words."""
    found = ((each, each.cues.found(text)) for each in (*RELATIONS, *_OTHERS))
    return next(((relation, words) for relation, words in found if words), None)
