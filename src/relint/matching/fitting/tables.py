"""What is known of the words that replace others: what cannot be counted, what takes no object, what takes "to"."""

from __future__ import annotations


def _lines(text: str) -> frozenset[str]:
    return frozenset(line.strip() for line in text.split("/") if line.strip())


#: Nouns that have no plural and take no "a".
MASS = frozenset(
    "work help training advice research attention trouble support detail service time energy room software pay use "
    "strength shopping money sales planning marketing launch agreement growth feedback progress staff space health "
    "software experience business".split()
) | _lines("online software / hard work / marketing software / advertising software / getting started")

#: Nouns that are plural as they stand.
PLURALS = frozenset("people features extras tools staff customers sales problems".split()) | _lines(
    "people affected / people there / easy wins / new ideas / short pieces / the basics / same rules / the facts"
)
#: Replacements that are half a sentence.
CLAUSES = _lines("what works / what it does")
#: Good advice that no sentence takes as it stands: the words around have to change with it.
NEVER_IN_PLACE = _lines("use against / be about / as in / how it looks")
#: Replacements that bring their determiner.
DETERMINED = frozenset("the one a an what how those this that first same everyone".split())
#: Nouns with something behind them.
POSTMODIFIED = _lines(
    """people affected / people there / way of thinking / way to use it / one place for the facts
    / kind of customer you want / a place few people know / person affected / getting started"""
)
#: Nouns that nobody has "of" something: "an expert on bread".
WITHOUT_OF = frozenset("expert shortcut training detail".split()) | _lines("close look / closer look")
#: Nouns that one takes and does not do: "take a closer look".
TAKEN = _lines("close look / closer look")
#: Of these nobody has more that are "lower" or "finer".
WITHOUT_COMPARATIVE = frozenset({"detail"})
#: Nouns that mean something else as somebody's: "our lessons".
NOBODYS = frozenset({"lesson"})
#: Nouns that say little without it: "a collection of recipes".
ONLY_WITH_OF = frozenset({"collection"})
#: Nouns before an infinitive.
TAKES_INFINITIVE = _lines(
    """time / chance / plan / energy / room / agreement / way / reason
    / try / start / begin / need / want / plan / go on / continue / help / agree / hurry / choose"""
)
#: Verbs that had an infinitive of their own; behind any other "to win" says what for, and "start to win" would not.
HAD_INFINITIVE = frozenset("commence endeavor endeavour strive seek attempt undertake aspire aim".split())
#: The prepositions that a word can have behind it beside those that fit anywhere.
GOVERNS: dict[str, tuple[str, ...]] = {
    "agree": ("on", "with", "to"),
    "begin": ("with", "on"),
    "ask you": ("about", "to"),
    "get better": ("for",),
    "help": ("with",),
    "advice": ("on", "about", "to"),
    "agreement": ("on", "about", "with", "to"),
    "attention": ("to",),
    "change": ("to", "into"),
    "close look": (),
    "come back": ("to", "for"),
    "decide": ("on", "about"),
    "detail": ("about", "on"),
    "end": ("with",),
    "expert": ("on",),
    "explain": ("to",),
    "get things going": ("for", "on", "with"),
    "go on": ("to", "with", "for"),
    "guide": ("to",),
    "improve": ("on",),
    "increase": ("to",),
    "lead": ("to", "into"),
    "look": ("into", "over", "around"),
    "look closely": ("into",),
    "meet": ("with",),
    "move": ("to", "into", "on"),
    "plan": ("to", "for"),
    "problem": ("with",),
    "question": ("about", "to"),
    "read": ("to", "about"),
    "report": ("on", "about", "to"),
    "set a higher standard": ("for",),
    "request": ("to",),
    "research": ("on", "into", "about"),
    "start": ("with", "on"),
    "start fast": ("for",),
    "talk": ("to", "with", "about", "for"),
    "training": ("on",),
    "trouble": ("with",),
    "work": ("with", "on", "around", "for"),
    "work together": ("with", "on"),
    "write": ("to", "about"),
}

#: Verbs and phrases that take no object.
INTRANSITIVE = _lines(
    """work together / talk / work / try / look / rise fast / start fast / work hard / be open / come back / go on
    / go further / look closely / look closer / look more closely / do more / take part / make a mistake / catch on
    / get better / cut waste / agree where we stand / think up ideas / believe everything / set a higher standard
    / see the link / use your own product / write / try to do everything at once / rise / wait / reply
    / ask you / think about it / leave it for now / leave this for now / do well / agree / buy something
    / get things going / try out ourselves / do very well / close ranks / make it easier / change course"""
)
#: Verbs that stand with an object and without one.
WITH_OR_WITHOUT_OBJECT = frozenset(
    "start begin improve change stop close increase help lead move plan end finish read explain meet decide".split()
)
#: Verbs that take a clause with "that".
TAKES_THAT = frozenset("show explain imagine decide conclude see say".split()) | _lines("find out / find")
#: Behind these a pronoun cannot stand: "speed up it".
PARTICLES = frozenset("up off out down on back away over about".split())
#: Verbs of what is done to people and to nothing else.
DONE_TO_PEOPLE = frozenset("help tell welcome train retrain".split()) | _lines(
    "talk to / write to / mean something to / say goodbye to"
)
#: What some verbs are said of, and of nothing else.
ACTS_ON = {
    "reduce": frozenset(
        "risk impact effect cost damage harm noise cold heat loss delay stress pain exposure threat pressure waste "
        "pollution emission smell burden".split()
    )
}
#: Verbs of what is done to things alone: who is dismissed is not "ended", and a community is not "used".
DONE_TO_THINGS = frozenset("recommend end use".split())
#: What alone follows some verbs: nobody "goes on in" a trade or "talks between" two.
ONLY_BEFORE = {"go on": frozenset({"with", "to"}), "talk": frozenset({"with", "to", "about"})}
#: What is done for something goes on with "for" or "to"; what is better is so without it.
NOTHING_FOR = frozenset({"improve"})
#: "Got" to some and "gotten" to others.
NO_PARTICIPLE = frozenset({"get"})
#: Verbs that have no passive.
NO_PASSIVE = _lines("earn money from / end / call for / add to / find out / encourage")
#: What must not come behind a verb's object: one thing is leveraged into another, and used, not used into another.
NOT_BEHIND = {
    "add to": frozenset({"with"}),
    "use": frozenset({"into"}),
    "share": frozenset({"to"}),
    "spread": frozenset({"to"}),
    "improve": frozenset({"for"}),
    "mean something to": frozenset({"more", "most", "less", "least"}),
}
#: Openings of several words that stand before a noun.
BEFORE_A_NOUN = frozenset("very most more too".split())
SUPERLATIVES = _lines("best / newest / latest / most important / most useful / biggest / main")
NEVER_PREDICATIVE = frozenset("new main whole extra latest many chosen changing best newest biggest".split())
#: Nouns of which an adjective would say another thing: a gap is not essential.
NOT_SAID_OF = {
    "essential": frozenset("gap issue problem bug failure challenge error incident shortage mistake".split())
}
#: What is not said of people in the sense meant: an innovative baker is no new one.
NOT_OF_PEOPLE = frozenset({"new", "changing"})
#: The verbs behind which an adjective says something of the subject.
COPULAS = frozenset("be is are was were been being 's ’s 're ’re look feel become seem remain stay get sound".split())

QUANTITIES = frozenset("many several most some all".split())
#: "A wide range of ages" is not "many ages".
OF_A_RANGE = frozenset("age size height weight price income budget salary temperature level opinion view".split())
PREPOSITIONS = _lines(
    """about / before / after / near / during / except for / instead of / under / following / with / by / for / in
    / despite / between / among / in the middle of / more than / aware of / example of / mix of / set of / of / over"""
)
CONJUNCTIONS = _lines(
    "because / although / so that / if / until / when / as far as / whether / if you need / if you want to / every"
)
ADVERBIALS = _lines(
    """now / then / soon / first / last / later / here / today / at once / from now on / until now / from here on
    / every day / every week / every month / every year / often / regularly / all the time / on time / promptly
    / these days / in the end / in effect / in fact / in short / from scratch / by itself / as a whole
    / back to the start / start to finish / from start to finish"""
)
#: Said of what is and will be, never of what was, goes on or is hoped for ("from now on it will continue").
OF_NOW = _lines("now / from now on")
HOPED_OR_KEPT = frozenset("continue hope plan".split())
#: At the beginning these turn the talk ("Now, who is next?"), and what "is not known now" was known before; they tell
#: the time of what is so, behind its verb.
TURNS_THE_TALK = _lines("now / then / regularly / promptly")
#: Said of what is done: nothing "is promptly", and no plan "is every year".
OF_DOING = _lines("regularly / promptly / every day / every week / every month / every year")
#: Said of what is made: nothing is "improved from scratch".
OF_MAKING = _lines("from scratch")
MAKING = frozenset(
    "build rebuild make remake create recreate write rewrite design redesign develop start restart begin rethink bake "
    "cook learn do construct plan draw draft grow code invent found produce set".split()
)
#: What these keep "moving forward" moves.
KEEPERS = frozenset("keep get push drive".split())
#: Ahead of a list of reasons, and set off from them.
SET_OFF_IN_FRONT = _lines("first / last / in the end")
#: Said of the thing that stands in front.
OF_THE_OBJECT = _lines("as a whole")
#: Phrases that say something of the subject.
PREDICATES = _lines(
    "agreed / early / ready / very important / important / able to / void / made for you / made to order"
)
#: Behind these words "about" says of what.
GO_WITH_ABOUT = frozenset(
    "ask call complain complaint concern contact email e-mail enquire enquiry guidance information know letter mail "
    "message news query question read say speak speech talk tell think write you me us".split()
)
